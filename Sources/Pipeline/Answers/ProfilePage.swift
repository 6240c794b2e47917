import Desk
import Profiling
import Reporting
import TextRendering
import Wording

/// A table's profile as one page that needs nothing else: a report of one section, drawn as any
/// report is.
struct ProfilePage {
  private let text: ProfileAnswer
  private let words: Words

  init(_ profile: ProfileAnswer) {
    text = profile
    words = Words(profile.language)
  }

  private func say(_ phrase: ProfilePhrase) -> String { text.say(phrase) }

  private var table: ProfiledTable { text.table }

  var report: Report {
    let name = table.path.split(separator: "/").last.map(String.init) ?? table.path
    var report = Report(
      title: say(.title), organisation: TerminalText.plain(name), period: text.size,
      language: text.language)
    report.sections = [
      Section(
        id: "columns", number: 1, title: say(.column), sheetTitle: say(.column),
        lead: "", blocks: [.table(figures)] + notes)
    ]
    let charts = table.columns.indices.compactMap(chart)
    if !charts.isEmpty {
      report.sections.append(
        Section(
          id: "spread", number: 2, title: say(.charts), sheetTitle: say(.spread), lead: "",
          blocks: charts))
    }
    return report
  }

  private var notes: [Block] { text.notes.map { .paragraph($0) } }

  private var figures: Table {
    var result = Table(
      id: "columns", title: say(.title),
      columns: [
        .init(id: "column", title: say(.column)), .init(id: "type", title: say(.type)),
        .init(id: "filled", title: say(.filled), unit: .ratio, hasBars: true),
        .init(id: "distinct", title: say(.distinct)),
        .init(id: "smallest", title: say(.smallest)), .init(id: "median", title: say(.median)),
        .init(id: "largest", title: say(.largest)),
        .init(id: "frequent", title: say(.frequent)),
      ])
    result.rows = table.columns.map { column in
      let facts = column.facts
      let frequent = facts.frequent.prefix(5).map {
        "\($0.text) (\($0.isExact ? "" : "≥")\(QuantityText.text(Double($0.count), .count)))"
      }
      return [
        .identifier(column.name), .text(facts.type.text(in: text.language)),
        table.rowCount == 0
          ? .absent : .quantity(Double(facts.filled) / Double(table.rowCount), .ratio),
        .text(text.distinct(facts)), cell(facts.smallest, facts),
        cell(facts.median, facts, about: facts.orderIsExact ? "" : "≈"),
        cell(facts.largest, facts),
        frequent.isEmpty ? .absent : .text(frequent.joined(separator: " · ")),
      ]
    }
    return result
  }

  private func cell(
    _ value: ColumnFacts.Value?, _ facts: ColumnFacts, about: String = ""
  ) -> Cell {
    guard let value else { return .absent }
    return .text(about + text.text(value, facts))
  }

  private func chart(_ index: Int) -> Block? {
    let column = table.columns[index]
    guard let histogram = column.facts.histogram, histogram.bars.count > 1 else { return nil }
    let bars = histogram.bars
    return .chart(
      .columns(
        id: "column_\(index + 1)", title: column.name + (histogram.holdsOutliers ? " *" : ""),
        description: say(.drawing(column: column.name)), of: say(.rows),
        counts: bars.map { (label($0, column.facts), $0.count) }))
  }

  /// Of a bar: its value, else where it begins.
  private func label(_ bar: Histogram.Bar, _ facts: ColumnFacts) -> String {
    if let value = bar.text {
      guard facts.type == .flag else { return value }
      return value == "yes" ? words.say(.yes) : words.say(.no)
    }
    guard let from = bar.from else { return "" }
    let value: ColumnFacts.Value =
      switch facts.type {
      case .dateTime: .moment(Int(from.rounded()))
      case .duration: .seconds(from)
      case .integer, .decimal, .flag, .text, .empty: .number(from)
      }
    let isValue = bar.from == bar.to
    return isValue ? text.text(value, facts) : text.text(value, facts) + "–"
  }
}
