/// A sheet as the library wrote it, with one row that shows every look's style in place of the rows
/// to come.
struct SheetTemplate {
  /// Up to and without the row that shows the styles.
  let head: [UInt8]
  /// What follows that row.
  let tail: [UInt8]
  /// The style's number in the workbook, by look.
  let styles: [Look: Int]

  /// Where the row stands on the sheet, from 0: under the table's titles.
  static let row = 2

  /// Writes the row: a cell for each look, in their order.
  static func writeStyles(on sheet: Worksheet) throws {
    for (column, look) in Look.all.enumerated() {
      try sheet.write(.blank, at: CellPosition(row: row, column: column), .value(look))
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
    var styles: [Look: Int] = [:]
    var rest = text[start.upperBound..<end.lowerBound]
    for look in Look.all {
      guard let opening = rest.firstRange(of: " s=\""),
        let number = Int(rest[opening.upperBound...].prefix { $0 != "\"" })
      else { return nil }
      styles[look] = number
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
