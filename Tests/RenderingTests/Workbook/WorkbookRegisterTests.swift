import Desk
@testable import Reporting
import Testing

/// The register's rows, which do not go through the library: each is what the library would have made
/// of the same cells in any other table.
@Suite struct `A workbook's ticket register` {
  /// Values of every kind, with text that must not become markup, a formula or one of Excel's escapes.
  private static let cells: [Cell] = [
    .text("=1+1"), .text("<b>&\"quoted\"'</b>"), .text("  blanks  "), .text("two\r\nlines"),
    .text("\u{1}\u{1B}[31m"), .text("退款：🙂"), .identifier("007"),
    .quantity(0.1 + 0.2, .number), .quantity(1e21, .number), .quantity(-90, .seconds),
    .quantity(3_725, .seconds), .quantity(0.8125, .ratio), .difference(-0.03125, .ratio),
    .relativeChange(0.15), .verdict(.improved), .verdict(.tooFew), .absent,
    .instant(LocalDateTime(date: CivilDate(year: 2026, month: 5, day: 1), secondOfDay: 32_580)),
    .instant(LocalDateTime(date: CivilDate(year: 1899, month: 5, day: 1), secondOfDay: 0)),
  ]

  private func workbook(_ rows: [[Cell]]) throws -> ReadWorkbook {
    var report = WorkbookSample.report(Self.cells)
    report.ticketRegister =
      Table(
        id: "tickets", title: "工单明细",
        columns: rows[0].indices.map { .init(id: "c\($0)", title: "列 \($0)") }, rows: rows
      ).long
    return try read(report)
  }

  @Test func `holds each value as any other table does`() throws {
    let book = try workbook(Self.cells.map { [$0] })
    let (table, register) = (try #require(book["唯一"]), try #require(book["工单明细"]))
    for (index, value) in Self.cells.enumerated() where value != .absent {
      let (expected, actual) = (table["A\(6 + index)"], register["A\(3 + index)"])
      #expect(actual?.text == expected?.text, "\(value)")
      #expect(actual?.format == expected?.format, "\(value)")
      #expect(actual?.isFormula == false)
      guard let number = expected?.number else { continue }
      #expect(abs(try #require(actual?.number) - number) <= max(1e-10, abs(number) * 1e-15))
    }
  }

  /// In a cell's text Excel reads `_x0041_` as an A, and `_x005F_` as the line that it begins with.
  @Test func `holds text that looks like one of Excel's escapes as it is`() throws {
    let book = try workbook([[.text("_x0041_ and _x00G1_")]])
    #expect(book["工单明细"]?["A3"]?.text == "_x005F_x0041_ and _x00G1_")
  }

  @Test func `leaves out what has no value, and says how far it goes`() throws {
    let rows = (0..<4_321).map { row in
      [Cell.identifier("T\(row)"), row % 2 == 0 ? .absent : .quantity(Double(row), .count)]
    }
    let book = try workbook(rows)
    let register = try #require(book["工单明细"])
    #expect(register.xml.contains("<dimension ref=\"A1:B4323\"/>"))
    #expect(register.tables.map(\.range) == ["A2:B4323"])
    for row in rows.indices {
      #expect(register["A\(row + 3)"]?.text == "T\(row)")
      #expect(register["B\(row + 3)"]?.number == (row % 2 == 0 ? nil : Double(row)))
    }
    // Nothing is left of the row that showed the styles.
    #expect(register.cells.count == 4_321 + 2_160 + 2 + 2)
  }
}
