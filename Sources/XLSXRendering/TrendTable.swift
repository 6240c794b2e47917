import Desk
import Reporting
import Wording

/// The numbers behind the small lines of a table or of the headlines: one row a line, oldest first.
extension Table {
  struct TrendLine {
    var label: String
    var values: [Double?]
    var unit: MeasurementUnit
  }

  static func trends(
    id: String, title: String, lines: [TrendLine], words: Words
  ) -> Table {
    let count = lines.map(\.values.count).max() ?? 0
    let columns =
      [Column(id: "label", title: words.column(.category))]
      + (0..<count).map { Column(id: "\($0 + 1)", title: "\($0 + 1)") }
    let rows = lines.map { line -> [Cell] in
      let gap = [Cell](repeating: .absent, count: count - line.values.count)
      return [.text(line.label)] + gap
        + line.values.map { value in value.map { .quantity($0, line.unit) } ?? .absent }
    }
    return Table(id: id, title: title, columns: columns, rows: rows)
  }

  /// One table for each column of small lines.
  func trendTables(words: Words) -> [Table] {
    columns.indices.compactMap { index in
      let lines = rows.compactMap { row -> TrendLine? in
        guard case .sparkline(let values, let unit) = row[index] else { return nil }
        let name = StoredValue(row[0], empty: .text, words: words)
        guard case .text(let label) = name.content else {
          return TrendLine(label: "", values: values, unit: unit)
        }
        return TrendLine(label: label, values: values, unit: unit)
      }
      guard !lines.isEmpty else { return nil }
      return .trends(
        id: "\(id)_\(columns[index].id)", title: "\(title) – \(columns[index].title)", lines: lines,
        words: words)
    }
  }
}
