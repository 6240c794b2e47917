import Desk
import Reporting
import Wording

/// A document's table as columns of a sheet: an interval takes two.
struct TableLayout {
  struct Column {
    var title: String
    /// The column of the document's table that it shows.
    var source: Int
    /// Whether it shows the upper ends of intervals.
    var isOfHighEnds: Bool
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
      func part(_ title: String, isOfHighEnds: Bool = false) -> Column {
        Column(
          title: names.take(title), source: source, isOfHighEnds: isOfHighEnds,
          emptyFormat: column.unit.map(ValueFormat.quantity) ?? .text,
          hasDataBars: column.hasBars)
      }
      let holdsIntervals = table.rows.contains { row in
        if case .interval = row[source] { true } else { false }
      }
      return holdsIntervals
        ? [
          part("\(column.title) \(words.column(.low))"),
          part("\(column.title) \(words.column(.high))", isOfHighEnds: true),
        ]
        : [part(column.title)]
    }
  }

  /// A column without a unit is one of numbers when its first value is one.
  func isOfNumbers(_ column: Column) -> Bool {
    let first = table.rows.lazy.map { value($0, column) }.first { $0.content != .blank }
    return (first?.format ?? column.emptyFormat).isNumber
  }

  func value(_ row: [Cell], _ column: Column) -> CellValue {
    let cell = row[column.source]
    guard column.isOfHighEnds else {
      return CellValue(cell, empty: column.emptyFormat, words: words)
    }
    guard case .interval(_, let high, let unit, let isOfDifference) = cell else {
      return CellValue(content: .blank, format: column.emptyFormat)
    }
    return isOfDifference ? .difference(high, unit) : .quantity(high, unit)
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
  /// A cell that takes one column; of an interval the lower end.
  init(_ cell: Cell, empty: ValueFormat, words: Words) {
    switch cell {
    case .absent: self.init(content: .blank, format: empty)
    case .text(let text), .term(_, let text): self.init(content: .text(text), format: .text)
    case .identifier(let text): self.init(content: .text(text), format: .identifier)
    case .quantity(let value, let unit): self = .quantity(value, unit)
    case .difference(let value, let unit): self = .difference(value, unit)
    case .relativeChange(let value): self = .relativeChange(value)
    case .interval(let low, _, let unit, let isOfDifference):
      self = isOfDifference ? .difference(low, unit) : .quantity(low, unit)
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
    case (.number(let value), .difference(.ratio, hasSign: true)):
      QuantityText.difference(value / 100, .ratio).count
    case (.number(let value), .relativeChange(hasSign: true)):
      QuantityText.relativeChange(value).count
    case (.number(let value), _): QuantityText.grouped(value, fractionDigits: 1).count + 3
    }
  }
}
