/// What the first rows of a column leave open, and every row of the file together may decide.
enum OpenQuestion: Sendable, CaseIterable {
  /// Whether the day or the month comes first: a month sorted by date may begin with twelve days that
  /// fit both orders.
  case dateOrder
  /// Whether a comma parts decimals or groups.
  case decimalSign
  /// The scale of ratings, of which the first rows have few or none.
  case scale
}

/// What all rows of a column say to its open questions.
struct ColumnEvidence: Sendable {
  /// By how many cells the day first reads more than the month first.
  var dayLead = 0
  var decimals = DecimalTally()
  var scores = ScoreTally()

  mutating func add(_ other: ColumnEvidence) {
    dayLead += other.dayLead
    decimals.add(other.decimals)
    scores.add(other.scores)
  }
}
