/// A sheet as the library wrote it, with one row of all value formats for the rows to come.
struct SheetTemplate {
  /// Up to and without the row that shows the styles.
  let head: [UInt8]
  /// What follows that row.
  let tail: [UInt8]
  /// The style's number in the workbook, by format.
  let styles: [ValueFormat: Int]

  /// Where the row stands on the sheet, from 0: under the table's titles.
  static let row = 2

  /// Writes the row: a cell for each format, in their order.
  static func writeStyles(on sheet: Worksheet) throws {
    for (column, format) in ValueFormat.all.enumerated() {
      try sheet.write(.blank, at: CellPosition(row: row, column: column), .value(format))
    }
  }

  /// - Parameters:
  ///   - xml: the sheet's part of the workbook file.
  ///   - corner: the last cell of the sheet to be.
  /// - Returns: nil where the sheet is not as expected.
  init?(_ xml: [UInt8], corner: CellPosition) {
    let text = String(decoding: xml, as: UTF8.self)
    guard let start = text.firstRange(of: "<row r=\"\(Self.row + 1)\""),
      let end = text[start.upperBound...].firstRange(of: "</row>")
    else { return nil }
    var styles: [ValueFormat: Int] = [:]
    var rest = text[start.upperBound..<end.lowerBound]
    for format in ValueFormat.all {
      guard let opening = rest.firstRange(of: " s=\""),
        let number = Int(rest[opening.upperBound...].prefix { $0 != "\"" })
      else { return nil }
      styles[format] = number
      rest = rest[opening.upperBound...]
    }
    self.styles = styles
    var above = text[..<start.lowerBound]
    if let dimension = above.firstRange(of: "<dimension ref=\""),
      let close = above[dimension.upperBound...].firstIndex(of: "\"")
    {
      above.replaceSubrange(dimension.upperBound..<close, with: "A1:\(corner.text)")
    }
    head = Array(above.utf8)
    tail = Array(text[end.upperBound...].utf8)
  }
}

/// Writes the rows of a long table as the XML of a sheet.
///
/// Text stands in its cell and not in the workbook's list, so that any thread can write rows.
struct SheetRows {
  let styles: [ValueFormat: Int]
  /// `A`, `B` and so on.
  private let columns: [[UInt8]]
  private var bytes: [UInt8] = []

  init(styles: [ValueFormat: Int], columnCount: Int) {
    self.styles = styles
    columns = (0..<columnCount).map {
      Array(CellPosition(row: 0, column: $0).text.dropLast().utf8)
    }
  }

  /// The XML of rows.
  ///
  /// - Parameter firstRow: where the first stands on the sheet, from 0.
  func xml(
    of rows: ArraySlice<[CellValue]>, from firstRow: Int
  ) -> [UInt8] {
    var writer = self
    writer.bytes.reserveCapacity(rows.count * columns.count * 48)
    for (offset, row) in rows.enumerated() { writer.write(row, at: firstRow + offset) }
    return writer.bytes
  }

  private mutating func write(_ row: [CellValue], at index: Int) {
    let number = Array("\(index + 1)".utf8)
    append("<row r=\"")
    bytes += number
    append("\">")
    for (column, value) in row.enumerated() { write(value, columns[column], number) }
    append("</row>")
  }

  private mutating func write(_ value: CellValue, _ column: [UInt8], _ row: [UInt8]) {
    // A cell that is not there costs nothing.
    if value.content == .blank { return }
    append("<c r=\"")
    bytes += column
    bytes += row
    append("\" s=\"")
    append((styles[value.format] ?? 0).description)
    switch value.content {
    case .blank: break
    case .number(let number):
      precondition(number.isFinite, "only finite numbers are written; no value is .absent")
      append("\"><v>")
      let isWhole = number == number.rounded() && abs(number) < 1e15
      append(isWhole ? Int(number).description : number.description)
      append("</v></c>")
    case .text(let text):
      append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
      write(WorkbookText.legal(text))
      append("</t></is></c>")
    }
  }

  /// Text is never markup, nor one of the escapes that Excel reads in it: `_x0041_`.
  private mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      if !utf8.contains(where: Self.isSpecial) { return bytes.append(contentsOf: utf8) }
      for (offset, byte) in utf8.enumerated() {
        switch byte {
        case UInt8(ascii: "&"): append("&amp;")
        case UInt8(ascii: "<"): append("&lt;")
        case UInt8(ascii: ">"): append("&gt;")
        case UInt8(ascii: "_") where Self.isEscape(utf8, at: offset): append("_x005F_")
        default: bytes.append(byte)
        }
      }
    }
  }

  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "_")
  }

  private static func isEscape(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start + 7 <= text.count, text[start + 1] == UInt8(ascii: "x"),
      text[start + 6] == UInt8(ascii: "_")
    else { return false }
    return text[(start + 2)..<(start + 6)].allSatisfy {
      Character(Unicode.Scalar($0)).isHexDigit
    }
  }

  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}
