import Desk
import Profiling
import Reporting
import TextRendering
import Wording

extension ProfileAnswer {
  /// The profile as one page that needs nothing else: a report of two sections, drawn as any report is.
  var report: Report {
    let name = table.path.split(separator: "/").last.map(String.init) ?? table.path
    var report = Report(
      title: say(.title), organisation: TerminalText.plain(name), period: size, language: language)
    report.sections = [
      Section(
        id: "columns", number: 1, title: say(.column), sheetTitle: say(.column), lead: "",
        blocks: [.table(figuresAndValues)] + notes.map { .paragraph($0) })
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

  private var figuresAndValues: Table {
    var columns = figureColumns
    for index in columns.indices {
      columns[index].column.unit = nil
      columns[index].column.isWhole = false
    }
    columns[0] = .identifier("column", say(.column)) { $0.name }
    columns[2] = .quantity("filled", say(.filled), .ratio, hasBars: true) {
      table.rowCount == 0 ? nil : Double($0.facts.filled) / Double(table.rowCount)
    }
    columns.append(
      .text("frequent", say(.frequent)) { $0.facts.frequent.isEmpty ? nil : frequent($0.facts) })
    return Table(id: "columns", title: say(.title), of: table.columns, columns: columns)
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
    return text(edge(from, facts.type), facts) + (bar.from == bar.to ? "" : "–")
  }
}
