import Desk
import Metrics
import Statistics

/// How the tickets of the period stand under each promise of the standards.
struct StandardTable {
  let material: ReportMaterial

  private var texts: StandardTableTexts { material.phrases.response.standards }

  /// Nil where the standards speak of no ticket of the period.
  var table: Table? {
    let lines = material.analysis.standardLines(during: material.request.period)
    guard lines.contains(where: { $0.covered > 0 }) else { return nil }
    let definitions = material.phrases.definitions
    let columns = material.words.columns
    return Table(
      id: "response_standards", title: texts.title,
      columns: [
        .init(id: "policy", title: definitions.policy),
        .init(id: "event", title: definitions.eventColumn),
        .init(id: "within", title: definitions.within, unit: .seconds),
        .init(id: "clock", title: definitions.clockColumn),
        .init(id: "covered", title: texts.covered, unit: .count),
        .init(id: "met", title: texts.met, unit: .count),
        .init(id: "breached", title: texts.breached, unit: .count),
        .init(id: "running_late", title: texts.late, unit: .count),
        .init(id: "running", title: texts.running, unit: .count),
        .init(id: "nothing_due", title: texts.nothingDue, unit: .count),
        .init(id: "not_measurable", title: texts.notMeasurable, unit: .count),
        .init(id: "attainment", title: columns.attainment, unit: .ratio, decoration: .dataBar),
        .init(id: "interval", title: columns.interval, unit: .ratio),
      ], rows: lines.map(row), note: texts.note)
  }

  private func row(_ line: StandardLine) -> [Cell] {
    let definitions = material.phrases.definitions
    let attainment = line.attainment
    let counts = [
      line.covered, line[.met], line.breached, line[.runningLate], line[.running],
      line[.notCovered], line[.notMeasurable],
    ]
    return [
      .text(line.policy.name), .text(definitions.event(line.milestone.event)),
      .quantity(Double(line.milestone.withinSeconds), .seconds),
      .text(definitions.terms(of: line.milestone)),
    ] + counts.map { .quantity(Double($0), .count) } + [
      material.quantity(attainment, .ratio), material.interval(attainment, .ratio),
    ]
  }
}
