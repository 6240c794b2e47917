import Foundation
import JSONRendering
import Reporting
import Testing

/// The workbook, read back by its number formats, against the JSON.
@Suite struct `Workbook and JSON` {
  @Test func `hold the same number in every cell of every table`() throws {
    let workbook = try read(WorkbookSample.report)
    let data = JSONRenderer().data(WorkbookSample.report)
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let sections = try #require(document["sections"] as? [[String: Any]])
    var compared = 0
    for block in sections.flatMap({ $0["blocks"] as? [[String: Any]] ?? [] }) {
      guard block["kind"] as? String == "table" else { continue }
      let id = try #require(block["id"] as? String)
      let written = try numbers(inTable: id, of: workbook)
      let expected = try #require(block["rows"] as? [[Any]]).map { $0.flatMap(numbers) }
      guard !expected.isEmpty else { continue }
      #expect(written.map(\.count) == expected.map(\.count))
      for (row, wanted) in zip(written.joined(), expected.joined()) {
        #expect(abs(row - wanted) <= abs(wanted) * 1e-9)
        compared += 1
      }
    }
    #expect(compared == 45)
  }

  /// The numbers of a cell in the JSON: one, two of an interval, none of text and small lines.
  private func numbers(_ cell: Any) -> [Double] {
    guard let cell = cell as? [String: Any] else { return [] }
    return ["value", "low", "high"].compactMap { cell[$0] as? Double }
  }

  /// Row by row, what the cells mean: seconds of `[h]:mm:ss`, fractions of ` pp`.
  private func numbers(inTable name: String, of workbook: ReadWorkbook) throws -> [[Double]] {
    for sheet in workbook.sheets {
      guard let table = sheet.tables.first(where: { $0.name == name }) else { continue }
      let rows = table.range.split(separator: ":").map { Int($0.drop(while: \.isLetter)) ?? 0 }
      return (rows[0] + 1...rows[1]).map { row in
        table.columns.indices.compactMap { column -> Double? in
          let cell = sheet[String(UnicodeScalar(UInt8(65 + column))) + "\(row)"]
          guard let cell, let number = cell.number else { return nil }
          if cell.format == "[h]:mm:ss" { return number * 86_400 }
          return cell.format.contains(" pp") ? number / 100 : number
        }
      }
    }
    Issue.record("no table \(name)")
    return []
  }
}
