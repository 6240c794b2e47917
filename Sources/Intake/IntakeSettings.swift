import Desk
import Tabular

/// How exports are read, where their own bytes do not say.
package struct IntakeSettings: Sendable {
  /// The wall clock of times without a zone.
  package var clock: WallClock
  /// `mapping[kind][column name]` is the field's name: corrections of what is recognised.
  package var mapping: [RecordKind: [String: String]]
  /// `notations[kind][column name]`: how a column's values are written, where the user says it.
  package var notations: [RecordKind: [String: ColumnNotation]] = [:]
  /// The scale of ratings; nil: seen from the values.
  package var ratingScale: RatingScale?
  /// The first satisfied rating of that scale; nil: three quarters up the scale.
  package var satisfiedFrom: Int?
  /// Names of bots and rules, folded: their messages are no replies.
  package var machines: Set<String> = []
  /// By what reviews were scored: scales, weights and what is fatal, where an export does not say.
  package var scorecards = ScorecardBook()
  package var limits: DelimitedReader.Limits
  package var jsonLimits: JSONLimits
  package var expansionLimits: ExpansionLimits
  /// The named formats that are tried before the general recogniser.
  package var formats: [ExportFormat] = .catalogue + .eventLists

  package init(clock: WallClock) {
    self.clock = clock
    mapping = [:]
    ratingScale = nil
    satisfiedFrom = nil
    limits = DelimitedReader.Limits()
    jsonLimits = .default
    expansionLimits = ExpansionLimits()
  }
}
