import Desk
import Improvement
import Metrics
import Statistics
import Wording

/// The register of actions and what came of them, the same in the report and on the command line.
package struct ActionTables: Sendable {
  private let words: Words
  private let history: History
  private let redaction: Redaction
  private let clock: WallClock

  package init(
    _ history: History, _ redaction: Redaction, on clock: WallClock, language: Language
  ) {
    self.history = history
    self.redaction = redaction
    self.clock = clock
    words = Words(language)
  }

  private var language: Language { words.language }

  private func say(_ phrase: ActionPhrase) -> String { words.say(phrase) }

  private func name(of action: CorrectiveAction) -> Cell {
    history.label(action.id).map { .identifier($0) } ?? .text(ifAny: text(action.action))
  }

  /// What somebody wrote; a filter is read as it was written all the same.
  private func text(_ symbol: Symbol?) -> String? { redaction.text(ifAny: history.label(symbol)) }

  private func day(_ instant: Instant?) -> String? {
    instant.map { clock.local($0).date.description }
  }

  package func register(_ reviews: [ActionReview]) -> Table {
    Table(
      id: "actions", title: say(.register), of: reviews,
      columns: [
        .cell("id", "ID") { name(of: $0.action) },
        .text("action", say(.action)) { text($0.action.action) },
        .text("cause", CausePhrase.cause.text(in: language)) { text($0.action.cause) },
        .text("kind", say(.kind)) { $0.action.kind.map { say(.actionKind($0)) } },
        .text("owner", say(.owner)) { history.label($0.action.owner) },
        .text("due", say(.due)) { day($0.action.dueAt) },
        .text("done", say(.done)) { day($0.action.doneAt) },
        .text("state", say(.state)) { say(.actionState($0.state)) },
        .count("days_late", say(.daysLate)) { $0.daysLate },
        .count("age", say(.age)) { $0.age },
        .text("verdict", say(.effect)) { say(.verdict($0.effect.verdict)) },
      ])
  }

  /// Of the actions that name a figure; nil where none does.
  package func effects(_ reviews: [ActionReview]) -> Table? {
    let measured = reviews.filter { $0.effect.metric != nil }
    guard !measured.isEmpty else { return nil }
    // Most effects are on ratios; each cell has its own figure's unit.
    func value(
      _ id: String, _ title: ActionPhrase, _ measurement: KeyPath<ActionEffect, Measurement?>
    ) -> ItemColumn<ActionReview> {
      .cell(id, say(title), .ratio) {
        .quantity(ifAny: $0.effect[keyPath: measurement]?.value, $0.effect.unit)
      }
    }
    return Table(
      id: "action_effects", title: say(.effects), of: measured,
      columns: [
        .cell("id", "ID") { name(of: $0.action) },
        .text("metric", words.column(.metric)) { $0.effect.metric ?? "" },
        .text("segment", say(.segment)) { text($0.action.segment) },
        .text("control", say(.control)) { text($0.action.control) },
        value("before", .before, \.segmentBefore), value("after", .after, \.segmentAfter),
        value("control_before", .controlBefore, \.controlBefore),
        value("control_after", .controlAfter, \.controlAfter), value("usual", .usual, \.usual),
        .cell("effect", say(.effect), .ratio) {
          .difference(ifAny: $0.effect.estimate, $0.effect.unit)
        },
        .cell("interval", words.column(.interval), .ratio) {
          .interval(ifAny: $0.effect.interval, $0.effect.unit, ofDifference: true)
        },
        .text("verdict", words.column(.verdict)) { say(.verdict($0.effect.verdict)) },
        .text("reason", words.column(.reason)) { $0.effect.reason.map { say(.reason($0)) } },
      ], note: say(.effectsNote))
  }
}
