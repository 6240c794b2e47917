import Desk
import Intake
import Profiling
import Wording

/// A table's profile for people at a terminal, or as Markdown.
struct ProfileText {
  let table: ProfiledTable
  private let language: Language

  init(_ table: ProfiledTable, language: Language) {
    self.table = table
    self.language = language
  }

  private func say(_ phrase: ProfilePhrase) -> String { phrase.text(in: language) }

  func terminal(width: Int) -> String {
    let width = max(width, 60)
    let notes = self.notes.map {
      TerminalText.wrapped(TerminalText.plain($0), to: width).joined(separator: "\n") + "\n"
    }
    var parts = [
      TerminalText.cut(TerminalText.plain(table.path), to: width) + "\n" + size + "\n"
    ]
    if !table.columns.isEmpty {
      parts.append(figures.aligned(within: width))
      let frequent = values.aligned(within: width)
      if !values.rows.isEmpty { parts.append(frequent) }
    }
    if !notes.isEmpty { parts.append(notes.joined()) }
    return parts.joined(separator: "\n")
  }

  var markdown: String {
    var parts = ["## " + MarkdownText.cell(table.path) + "\n", size + "\n"]
    if !table.columns.isEmpty {
      parts.append(figures.markdown)
      if !values.rows.isEmpty { parts.append(values.markdown) }
    }
    if !notes.isEmpty { parts.append(notes.map { "- \(MarkdownText.cell($0))\n" }.joined()) }
    return parts.joined(separator: "\n")
  }

  var size: String { say(.size(rows: table.rowCount, columns: table.columns.count)) }

  private static let absent = "–"

  /// One row a column: what it holds.
  private var figures: PlainTable {
    var result = PlainTable([
      .init(say(.column)), .init(say(.type), isWhole: true),
      .init(say(.filled), isNumber: true, isWhole: true),
      .init(say(.distinct), isNumber: true, isWhole: true),
      .init(say(.smallest), isNumber: true), .init(say(.median), isNumber: true),
      .init(say(.largest), isNumber: true),
    ])
    for column in table.columns {
      let facts = column.facts
      let about = facts.orderIsExact ? "" : "≈"
      result.rows.append([
        column.name, facts.type.text(in: language), share(facts.filled), distinct(facts),
        text(facts.smallest, facts), facts.median.map { about + text($0, facts) } ?? Self.absent,
        text(facts.largest, facts),
      ])
    }
    return result
  }

  /// One row a column that has bars or frequent values.
  private var values: PlainTable {
    var result = PlainTable([
      .init(say(.column)), .init(say(.spread), isWhole: true), .init(say(.frequent)),
    ])
    for column in table.columns {
      let frequent = column.facts.frequent.prefix(5).map {
        "\(TerminalText.cut(oneLine($0.text), to: 24)) (\($0.isExact ? "" : "≥")\(number($0.count)))"
      }
      let bars = column.facts.histogram
      guard bars != nil || !frequent.isEmpty else { continue }
      let mark = bars?.holdsOutliers == true ? "*" : ""
      result.rows.append([
        column.name, (bars?.blocks ?? "") + mark, frequent.joined(separator: " · "),
      ])
    }
    return result
  }

  private func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  func distinct(_ facts: ColumnFacts) -> String {
    (facts.distinctIsExact ? "" : "≈") + number(facts.distinct)
  }

  /// A part of all rows; nothing of no rows.
  private func share(_ filled: Int) -> String {
    guard table.rowCount > 0 else { return Self.absent }
    let share = Double(filled) / Double(table.rowCount)
    // Neither a rounded 100 nor a rounded 0 says that it is all or none.
    if filled < table.rowCount, share > 0.9995 { return "<100%" }
    if filled > 0, share < 0.0005 { return ">0%" }
    return QuantityText.text(share, .ratio)
  }

  private func number(_ value: Int) -> String { QuantityText.text(Double(value), .count) }

  /// A value in as little room as tells it: of dates over more than two days the day.
  func text(_ value: ColumnFacts.Value?, _ facts: ColumnFacts) -> String {
    switch value {
    case nil: return Self.absent
    case .number(let number): return Self.text(number)
    case .seconds(let seconds): return QuantityText.text(seconds, .seconds)
    case .text(let text): return oneLine(text)
    case .moment(let seconds):
      let local = table.clock.local(Instant(secondsSince1970: seconds))
      guard case .moment(let first) = facts.smallest, case .moment(let last) = facts.largest,
        last - first <= 2 * 86_400
      else { return "\(local.date)" }
      return local.text
    }
  }

  /// At most four decimals, and what is too large or too small for that in powers of ten.
  static func text(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return PlainTable.number(number) }
    guard abs(number) >= 0.001, abs(number) < 1e9 else { return "\(number)" }
    var text = Substring(QuantityText.fixed(number, fractionDigits: 4))
    while text.last == "0" { text = text.dropLast() }
    return String(text.last == "." ? text.dropLast() : text)
  }

  // MARK: Notes

  /// What has to be known beside the numbers.
  var notes: [String] {
    let columns = table.columns
    var notes: [ProfilePhrase] = table.rowCount == 0 ? [.empty] : []
    for column in columns where column.facts.unlike > 0 {
      notes.append(
        .unlike(
          column: column.name, count: column.facts.unlike,
          type: column.facts.type.text(in: language)))
    }
    for column in columns where column.facts.dateOrderIsOpen {
      notes.append(.dateOrder(column: column.name))
    }
    let masked = columns.filter(\.isPersonal).map(\.name)
    if !masked.isEmpty { notes.append(.masked(columns: masked)) }
    if columns.contains(where: { !$0.facts.distinctIsExact }) {
      notes.append(.estimated(bound: ColumnProfile.usualBound))
    }
    if columns.contains(where: { $0.facts.frequent.contains { !$0.isExact } }) {
      notes.append(.atLeast)
    }
    if columns.contains(where: { $0.facts.histogram?.holdsOutliers == true }) {
      notes.append(.outliers)
    }
    return (notes + table.unread.phrases).map(say)
  }
}
