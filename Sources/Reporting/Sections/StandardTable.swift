import Desk
import Metrics
import Statistics
import Wording

/// How the tickets of the period stand under each promise of the standards.
struct StandardTable {
  let material: ReportMaterial

  private var words: Words { material.words }
  private func say(_ phrase: ResponsePhrase) -> String { words.say(phrase) }

  /// Nil where the standards speak of no ticket of the period.
  var table: Table? {
    let lines = material.analysis.standardLines(during: material.request.period)
    guard lines.contains(where: { $0.covered > 0 }) else { return nil }
    return Table(
      id: "response_standards", title: say(.standards),
      columns: [
        .init(id: "policy", title: words.say(DefinitionPhrase.policy)),
        .init(id: "event", title: words.say(DefinitionPhrase.eventColumn)),
        .init(id: "within", title: words.say(DefinitionPhrase.within), unit: .seconds),
        .init(id: "clock", title: words.say(DefinitionPhrase.clockColumn)),
        .init(id: "covered", title: say(.covered), unit: .count),
        .init(id: "met", title: say(.met), unit: .count),
        .init(id: "breached", title: say(.breached), unit: .count),
        .init(id: "running_late", title: say(.runningLate), unit: .count),
        .init(id: "running", title: say(.running), unit: .count),
        .init(id: "nothing_due", title: say(.nothingDue), unit: .count),
        .init(id: "not_measurable", title: say(.notMeasurable), unit: .count),
        .init(
          id: "attainment", title: words.column(.attainment), unit: .ratio,
          decoration: .dataBar),
        .init(id: "interval", title: words.column(.interval), unit: .ratio),
      ], rows: lines.map(row), note: say(.standardNote))
  }

  private func row(_ line: StandardLine) -> [Cell] {
    let attainment = line.attainment
    let counts = [
      line.covered, line[.met], line.breached, line[.runningLate], line[.running],
      line[.notCovered], line[.notMeasurable],
    ]
    return [
      .text(line.policy.name), .text(words.say(line.milestone.event)),
      .quantity(Double(line.milestone.withinSeconds), .seconds),
      .text(words.say(DefinitionPhrase.clock(of: line.milestone))),
    ] + counts.map { .quantity(Double($0), .count) } + [
      material.quantity(attainment, .ratio), material.interval(attainment, .ratio),
    ]
  }
}
