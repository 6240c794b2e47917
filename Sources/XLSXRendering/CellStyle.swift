/// How a cell looks; the workbook makes one format of each.
struct CellStyle: Hashable {
  enum Alignment: Hashable {
    case natural
    case left
    case right
    case centre
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
