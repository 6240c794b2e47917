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
      id: "response_standards", title: say(.standards), of: lines,
      columns: [
        .text("policy", words.column(.rule)) { $0.policy.name },
        .text("event", words.say(DefinitionPhrase.eventColumn)) {
          words.say(DefinitionPhrase.event($0.milestone.event))
        },
        .quantity("within", words.say(DefinitionPhrase.within), .seconds) {
          Double($0.milestone.withinSeconds)
        },
        .text("clock", words.say(DefinitionPhrase.clockColumn)) {
          words.say(DefinitionPhrase.clock($0.milestone))
        },
        .count("covered", say(.covered)) { $0.covered },
        .count("met", say(.met)) { $0[.met] },
        .count("breached", say(.breached)) { $0.breached },
        .count("running_late", say(.runningLate)) { $0[.runningLate] },
        .count("running", say(.running)) { $0[.running] },
        .count("nothing_due", say(.nothingDue)) { $0[.notCovered] },
        .count("not_measurable", say(.notMeasurable)) { $0[.notMeasurable] },
        .cell("attainment", words.column(.attainment), .ratio, decoration: .dataBar) {
          material.quantity($0.attainment, .ratio)
        },
        .cell("interval", words.column(.interval), .ratio) {
          material.interval($0.attainment, .ratio)
        },
      ], note: say(.standardNote))
  }
}
