/// What the conclusion says: a sentence, its evidence and a decision for each kind of finding.
struct ConclusionTexts: Sendable {
  let title: SectionTitle
  /// How many findings, and how many decisions they ask for.
  let lead: @Sendable (_ findings: Int, _ decisions: Int) -> String
  let nothing: String
  let missing: String
  let calm: String
  let calmEvidence: String
  let category: @Sendable (CategoryRise) -> Said
  let batch: @Sendable (Batch) -> Said
  let figures: @Sendable (Figures) -> Said
  let good: @Sendable (Figures) -> Said
  let repeaters: @Sendable (Repeaters) -> Said
  let holiday: @Sendable (Holiday) -> Said
  /// A figure, its value and its change: `满意度 81.2%（下降 3.4 个百分点）`.
  let figure: @Sendable (_ label: String, _ value: String, _ change: String) -> String
  /// A figure that misses its target.
  let missed: @Sendable (_ label: String, _ value: String, _ target: String) -> String
  let decisions: String
  let decision: String
  let reason: String

  /// A finding in words.
  struct Said: Sendable {
    var sentence: String
    var evidence: String
    /// What is to be decided; empty where nothing is.
    var decision: String
    /// The finding in a few words.
    var topic: String
  }

  struct CategoryRise: Sendable {
    var category: String
    var share: String
    var shareBefore: String
    var relative: String
    var points: String
    var count: Int
    var countBefore: Int
    /// `上月`.
    var before: String
    /// Where the rise is, and what else moved there; nil where no channel stands out.
    var channel: Channel?

    struct Channel: Sendable {
      var name: String
      var count: Int
      var countBefore: Int
      var satisfaction: (now: String, before: String)?
      var complaints: (now: String, before: String)?
    }
  }

  struct Batch: Sendable {
    var category: String
    var firstDay: String
    var lastDay: String
    var reopened: Int
    var total: Int
    var rate: String
    var rest: String
  }

  struct Figures: Sendable {
    var moved: [String]
    var missed: [String]
    var before: String
  }

  struct Repeaters: Sendable {
    var customers: Int
    var complaints: Int
    var rate: String
  }

  struct Holiday: Sendable {
    var tickets: Int
    var calendar: String
    var calendarOrdinary: String
    var business: String
    var businessOrdinary: String
  }
}
