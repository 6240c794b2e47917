import Desk

/// Rows and columns of typed cells; the first column names the row.
package struct Table: Sendable {
  /// Unique in the report, ASCII letters, digits and underscores: `kpi_overview`.
  package var id: String
  package var title: String
  package var columns: [Column]
  /// `rows[row][column]`, each as long as `columns`.
  package var rows: [[Cell]]
  /// Small print under the table; empty when there is nothing to say.
  package var note: String

  package init(
    id: String, title: String, columns: [Column], rows: [[Cell]] = [], note: String = ""
  ) {
    self.id = id
    self.title = title
    self.columns = columns
    self.rows = rows
    self.note = note
  }

  package struct Column: Sendable {
    /// A stable key: `value`, `p90`, `previous`.
    package var id: String
    package var title: String
    /// What the column holds, so that an all-absent column still gets its format; nil for text.
    package var unit: MeasurementUnit?
    /// Whether a workbook or page draws the cells' magnitude beside the number.
    package var hasBars: Bool
    /// Shown whole, however narrow a terminal is: a name that people copy.
    package var isWhole: Bool

    package init(
      id: String, title: String, unit: MeasurementUnit? = nil, hasBars: Bool = false,
      isWhole: Bool = false
    ) {
      self.id = id
      self.title = title
      self.unit = unit
      self.hasBars = hasBars
      self.isWhole = isWhole
    }
  }
}

/// A table of very many rows, such as the register of tickets: each is made when it is written, and
/// kept nowhere.
package struct LongTable: Sendable {
  /// Title, columns, and the first rows, which show how wide the columns have to be.
  package let beginning: Table
  package let count: Int
  /// The cells of some of the rows.
  package let rows: @Sendable (Range<Int>) -> [[Cell]]

  package init(_ table: Table, count: Int, rows: @escaping @Sendable (Range<Int>) -> [[Cell]]) {
    var beginning = table
    beginning.rows = rows(0..<min(count, 200))
    self.beginning = beginning
    self.count = count
    self.rows = rows
  }
}

/// One value of a table. Numbers keep their unit; nothing is formatted before a renderer draws it.
package enum Cell: Sendable, Equatable {
  /// No data: drawn as a dash, `null` in JSON, never 0.
  case absent
  case text(String)
  /// An id: text, even when it looks like a number.
  case identifier(String)
  case quantity(Double, MeasurementUnit)
  /// Drawn with its sign; a difference of ratios, as fractions, in percentage points.
  case difference(Double, MeasurementUnit)
  /// A relative change as a fraction of 1, drawn with its sign as a percentage: `+15.0%`.
  case relativeChange(Double)
  /// A 95 % interval; that of a difference is drawn as differences are.
  case interval(low: Double, high: Double, MeasurementUnit, ofDifference: Bool = false)
  case verdict(Verdict)
  /// One of a few fixed answers: its id for programs, its name for people.
  case term(id: String, String)
  /// A small line of the last periods, oldest first.
  case sparkline([Double?], MeasurementUnit)
  /// Local date and time, `2026-05-01 09:03`.
  case instant(LocalDateTime)
}

/// A row of values as a word of blocks, lowest `▁` to highest `█`: `▂▃▅█`; a gap is `·`.
package enum TrendWord {
  package static func text(_ values: [Double?]) -> String {
    let present = values.compactMap(\.self)
    guard let least = present.min(), let greatest = present.max() else { return "" }
    let span = greatest - least
    return String(
      values.map { value in
        guard let value else { return "·" }
        guard span > 0 else { return blocks[blocks.count / 2] }
        let step = ((value - least) / span * Double(blocks.count - 1)).rounded()
        return blocks[Int(step)]
      })
  }

  private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}
