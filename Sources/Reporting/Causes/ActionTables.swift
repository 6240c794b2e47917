import Desk
import Improvement
import Metrics
import Statistics
import Wording

/// The register of actions and what came of them, the same in the report and on the command line.
package struct ActionTables: Sendable {
  private let words: Words
  private let language: Language
  private let history: History
  private let clock: WallClock

  package init(_ history: History, on clock: WallClock, language: Language) {
    self.history = history
    self.clock = clock
    words = Words(language)
    self.language = language
  }

  private func say(_ phrase: ActionPhrase) -> String { phrase.text(in: language) }

  private func label(_ symbol: Symbol?) -> Cell {
    history.label(symbol).map { .text($0) } ?? .absent
  }

  private func name(of action: CorrectiveAction) -> Cell {
    history.label(action.id).map { .identifier($0) } ?? label(action.action)
  }

  private func day(_ instant: Instant?) -> Cell {
    instant.map { .text(clock.local($0).date.description) } ?? .absent
  }

  package func register(_ reviews: [ActionReview]) -> Table {
    Table(
      id: "actions", title: say(.register),
      columns: [
        .init(id: "id", title: "ID"), .init(id: "action", title: say(.action)),
        .init(id: "cause", title: CausePhrase.cause.text(in: language)),
        .init(id: "kind", title: say(.kind)), .init(id: "owner", title: say(.owner)),
        .init(id: "due", title: say(.due)), .init(id: "done", title: say(.done)),
        .init(id: "state", title: say(.state)),
        .init(id: "days_late", title: say(.daysLate), unit: .count),
        .init(id: "age", title: say(.age), unit: .count),
        .init(id: "verdict", title: say(.effect)),
      ],
      rows: reviews.map { review in
        let action = review.action
        return [
          name(of: action), label(action.action), label(action.cause),
          action.kind.map { .text($0.text(in: language)) } ?? .absent, label(action.owner),
          day(action.dueAt), day(action.doneAt), .text(review.state.text(in: language)),
          review.daysLate.map { .quantity(Double($0), .count) } ?? .absent,
          review.age.map { .quantity(Double($0), .count) } ?? .absent,
          .text(review.effect.verdict.text(in: language)),
        ]
      })
  }

  /// Of the actions that name a figure; nil where none does.
  package func effects(_ reviews: [ActionReview]) -> Table? {
    let measured = reviews.filter { $0.effect.metric != nil }
    guard !measured.isEmpty else { return nil }
    return Table(
      id: "action_effects", title: say(.effects),
      columns: [
        .init(id: "id", title: "ID"), .init(id: "metric", title: words.column(.metric)),
        .init(id: "segment", title: say(.segment)),
        .init(id: "before", title: say(.before), unit: .ratio),
        .init(id: "after", title: say(.after), unit: .ratio),
        .init(id: "control_before", title: say(.controlBefore), unit: .ratio),
        .init(id: "control_after", title: say(.controlAfter), unit: .ratio),
        .init(id: "usual", title: say(.usual), unit: .ratio),
        .init(id: "effect", title: say(.effect), unit: .ratio),
        .init(id: "interval", title: words.column(.interval), unit: .ratio),
        .init(id: "verdict", title: words.column(.verdict)),
        .init(id: "reason", title: words.column(.reason)),
      ],
      rows: measured.map { row(of: $0) }, note: say(.effectsNote))
  }

  private func row(of review: ActionReview) -> [Cell] {
    let effect = review.effect
    func value(_ measurement: Measurement?) -> Cell {
      measurement?.value.map { .quantity($0, effect.unit) } ?? .absent
    }
    return [
      name(of: review.action), .text(effect.metric ?? ""), label(review.action.segment),
      value(effect.segmentBefore), value(effect.segmentAfter), value(effect.controlBefore),
      value(effect.controlAfter), value(effect.usual),
      effect.estimate.map { .difference($0, effect.unit) } ?? .absent,
      effect.interval.map { .interval(low: $0.low, high: $0.high, effect.unit) } ?? .absent,
      .text(effect.verdict.text(in: language)),
      effect.reason.map { .text($0.text(in: language)) } ?? .absent,
    ]
  }
}
