import Desk
import Reporting

/// How a cell looks; the workbook makes one format of each.
struct CellStyle: Hashable {
  /// As the library numbers them.
  enum Alignment: UInt8 {
    case natural
    case left
    case centre
    case right
  }

  var size = 10.5
  var isBold = false
  var isItalic = false
  var isUnderlined = false
  var color = Palette.text
  var fill: Color?
  var numberFormat = "General"
  var alignment = Alignment.natural
  /// Away from the edge that the text is aligned to.
  var indent: UInt8 = 0
  var isTopAligned = false
  var isWrapped = false
  /// A thick line at the left edge, such as a finding's tone.
  var leftEdge: Color?
  var bottomEdge: Color?
}

/// A colour as 0xRRGGBB.
typealias Color = UInt32

/// The workbook's colours: dark enough on white for small text, and told apart in grey too.
enum Palette {
  static let text: Color = 0x1F2933
  static let quiet: Color = 0x5B6673
  static let title: Color = 0x17365D
  static let link: Color = 0x1F5FA8
  static let accent: Color = 0x1F5FA8
  static let white: Color = 0xFFFFFF
  static let band: Color = 0xEEF3F9
  static let line: Color = 0xD5DCE4
  static let good: Color = 0x1B6E45
  static let goodFill: Color = 0xE7F4EC
  static let bad: Color = 0xB3261E
  static let badFill: Color = 0xFCEBE9
  static let dataBar: Color = 0x9DC3E6
  static let emphasis: Color = 0xD9652B
  static let limit: Color = 0x8A94A0
  static let target: Color = 0x1B6E45
  static let heat: (low: Color, middle: Color, high: Color) = (0xF7FAFD, 0xB9D3EE, 0x5C9BD6)
  static let series: [Color] = [
    0x1F5FA8, 0xD9652B, 0x2E8B7A, 0x8E4F9E, 0xC59A1A, 0x5B6673, 0x6FA8DC, 0xB3475E,
  ]

  static func series(_ index: Int) -> Color { series[index % series.count] }
}

/// The looks of the report's cells.
extension CellStyle {
  static let coverTitle = CellStyle(size: 24, isBold: true, color: Palette.title)
  static let coverLine = CellStyle(size: 13, color: Palette.quiet)
  static let sheetTitle = CellStyle(
    size: 16, isBold: true, color: Palette.title, bottomEdge: Palette.title)
  static let backLink = CellStyle(
    size: 9, isUnderlined: true, color: Palette.link, alignment: .right, bottomEdge: Palette.title)
  static let lead = CellStyle(
    size: 12, isBold: true, color: Palette.title, fill: Palette.band, isWrapped: true)
  static let heading = CellStyle(size: 12, isBold: true, color: Palette.title)
  static let body = CellStyle(isTopAligned: true, isWrapped: true)
  static let label = CellStyle(color: Palette.quiet, isTopAligned: true, isWrapped: true)
  static let note = CellStyle(size: 9, color: Palette.quiet, isTopAligned: true, isWrapped: true)
  static let missing = CellStyle(
    isItalic: true, color: Palette.quiet, isWrapped: true, leftEdge: Palette.limit)
  static let number = CellStyle(color: Palette.quiet, alignment: .centre, isTopAligned: true)
  static let link = CellStyle(
    isUnderlined: true, color: Palette.link, isTopAligned: true, isWrapped: true)
  static let chartLink = CellStyle(
    size: 9, isUnderlined: true, color: Palette.link, alignment: .left)
  static let chartDataTitle = CellStyle(
    size: 11, isBold: true, isUnderlined: true, color: Palette.link, alignment: .left)
  static let tableTitle = CellStyle(
    isBold: true, color: Palette.white, fill: Palette.title, alignment: .left, indent: 1,
    isWrapped: true)
  /// Indented so far that the filter's button does not hide it.
  static let numberTitle = CellStyle(
    isBold: true, color: Palette.white, fill: Palette.title, alignment: .right, indent: 2,
    isWrapped: true)
  static let gridTitle = CellStyle(
    isBold: true, color: Palette.quiet, alignment: .centre, isWrapped: true)
  static let cardLabel = CellStyle(isBold: true, isWrapped: true, bottomEdge: Palette.line)
  static let cardText = CellStyle(
    color: Palette.quiet, alignment: .left, indent: 1, isWrapped: true, bottomEdge: Palette.line)

  /// A value in a table.
  static func value(_ format: ValueFormat) -> CellStyle {
    var style = CellStyle(
      numberFormat: format.numberFormat, alignment: format.isNumber ? .right : .left, indent: 1,
      bottomEdge: Palette.line)
    switch format {
    case .text: style.isWrapped = true
    case .sparkline: (style.color, style.size) = (Palette.accent, 9)
    case .verdict(.improved): (style.color, style.fill) = (Palette.good, Palette.goodFill)
    case .verdict(.worsened): (style.color, style.fill) = (Palette.bad, Palette.badFill)
    case .verdict(.changed): style.color = Palette.accent
    case .verdict(.noClearChange), .verdict(.tooFew): style.color = Palette.quiet
    case .quantity, .negativeSeconds, .difference, .relativeChange, .identifier, .instant: break
    }
    return style
  }

  /// The same on a headline's line, where a number is large.
  static func headline(_ format: ValueFormat) -> CellStyle {
    var style = value(format)
    style.isWrapped = false
    if format == .text { style.indent = 0 }
    guard format.isNumber else { return style }
    (style.size, style.isBold, style.alignment, style.indent) = (15, true, .left, 0)
    return style
  }

  /// The point in a heat map's grid.
  static func shade(_ unit: MeasurementUnit) -> CellStyle {
    CellStyle(size: 9, numberFormat: ValueFormat.numberFormat(unit), alignment: .centre)
  }

  static func finding(_ tone: Finding.Tone) -> CellStyle {
    let look = tone.look
    return CellStyle(
      size: 11.5, isBold: true, color: look.color, fill: look.fill,
      numberFormat: "\"\(look.sign)  \"@", isWrapped: true, leftEdge: look.color)
  }

  static func evidence(_ tone: Finding.Tone) -> CellStyle {
    CellStyle(
      size: 9, color: Palette.quiet, fill: tone.look.fill, numberFormat: "\"     \"@",
      isTopAligned: true, isWrapped: true, leftEdge: tone.look.color)
  }
}

extension Finding.Tone {
  fileprivate var look: (color: Color, fill: Color, sign: String) {
    switch self {
    case .good: (Palette.good, Palette.goodFill, "✓")
    case .bad: (Palette.bad, Palette.badFill, "✗")
    case .neutral: (Palette.title, Palette.band, "◆")
    }
  }
}
