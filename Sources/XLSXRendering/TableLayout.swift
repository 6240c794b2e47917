import Desk
import Reporting
import Wording

/// A document's table as columns of a sheet: an interval takes two.
struct TableLayout {
  struct Title {
    var text: String
    /// Right-aligned, as the numbers are.
    var isOverNumbers: Bool
  }

  struct Column {
    enum Part {
      case whole
      case low
      case high
    }

    var title: String
    /// The column of the document's table that it shows.
    var source: Int
    var part: Part
    /// The format of cells without a value.
    var emptyFormat: ValueFormat
    var hasDataBars: Bool
  }

  let table: Table
  let columns: [Column]
  private let words: Words

  init(_ table: Table, words: Words) {
    precondition(!table.columns.isEmpty, "a table has a column at least")
    self.table = table
    self.words = words
    var names = LegalNames.columns
    columns = table.columns.indices.flatMap { source -> [Column] in
      let column = table.columns[source]
      func part(_ part: Column.Part, _ title: String) -> Column {
        Column(
          title: names.take(title), source: source, part: part,
          emptyFormat: column.unit.map(ValueFormat.quantity) ?? .text,
          hasDataBars: column.decoration == .dataBar)
      }
      let holdsIntervals = table.rows.contains { row in
        if case .interval = row[source] { true } else { false }
      }
      return holdsIntervals
        ? [
          part(.low, "\(column.title) \(words.column(.low))"),
          part(.high, "\(column.title) \(words.column(.high))"),
        ]
        : [part(.whole, column.title)]
    }
  }

  /// A column without a unit is one of numbers when its first value is one.
  var titles: [Title] {
    columns.map { column in
      let first = table.rows.lazy.map { value($0, column) }.first { $0.content != .blank }
      return Title(
        text: column.title, isOverNumbers: (first?.format ?? column.emptyFormat).isNumber)
    }
  }

  func value(_ row: [Cell], _ column: Column) -> CellValue {
    CellValue(row[column.source], column, words)
  }

  /// The width that a column wants, found from its title and its first rows.
  func width(_ column: Column) -> Double {
    let title = EastAsianWidth.columns(of: column.title)
    let longestWord =
      column.title.split(separator: " ").map { EastAsianWidth.columns(of: $0) }.max() ?? 0
    let titleWidth = min(max(min(title, 8), (title + 5) / 2, min(longestWord, 12)), 16) + 4
    let longest = table.rows.prefix(200).reduce(0) { widest, row in
      max(widest, value(row, column).displayWidth)
    }
    return Double(min(max(titleWidth, longest + 2, 9), 46))
  }
}

extension CellValue {
  fileprivate init(_ cell: Cell, _ column: TableLayout.Column, _ words: Words) {
    switch (cell, column.part) {
    case (.interval(let low, _, let unit), .low): self = .quantity(low, unit)
    case (.interval(_, let high, let unit), .high): self = .quantity(high, unit)
    case (_, .high): self = CellValue(content: .blank, format: column.emptyFormat)
    case (_, .low), (_, .whole):
      self = CellValue(cell, empty: column.emptyFormat, words: words)
    }
  }

  /// A cell that takes one column.
  init(_ cell: Cell, empty: ValueFormat, words: Words) {
    switch cell {
    case .absent: self.init(content: .blank, format: empty)
    case .text(let text), .term(_, let text): self.init(content: .text(text), format: .text)
    case .identifier(let text): self.init(content: .text(text), format: .identifier)
    case .quantity(let value, let unit): self = .quantity(value, unit)
    case .difference(let value, let unit): self = .difference(value, unit)
    case .relativeChange(let value): self = .relativeChange(value)
    case .interval(let low, let high, let unit):
      let text = QuantityText.text(low, unit) + " – " + QuantityText.text(high, unit)
      self.init(content: .text(text), format: .text)
    case .verdict(let verdict):
      let word = words.say(.badge(verdict))
      self.init(content: .text(word), format: .verdict(verdict))
    case .sparkline(let values, _):
      self.init(content: .text(TrendWord.text(values)), format: .sparkline)
    case .instant(let instant): self = .instant(instant)
    }
  }

  /// The room that it takes on the sheet, in digits.
  var displayWidth: Int {
    switch (content, format) {
    case (.blank, _): 0
    case (.text(let text), .verdict): EastAsianWidth.columns(of: text) + 2
    case (.text(let text), _): EastAsianWidth.columns(of: text)
    case (.number, .instant): 16
    case (.number(let days), .quantity(.seconds)): QuantityText.text(days * 86_400, .seconds).count
    case (.number(let value), .quantity(let unit)): QuantityText.text(value, unit).count
    case (.number(let value), .difference(.ratio)):
      QuantityText.difference(value / 100, .ratio).count
    case (.number(let value), .relativeChange): QuantityText.relativeChange(value).count
    case (.number(let value), _): QuantityText.grouped(value, fractionDigits: 1).count + 3
    }
  }
}
