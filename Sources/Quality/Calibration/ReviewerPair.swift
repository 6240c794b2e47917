import Statistics

/// Two reviewers of the same contacts.
package struct ReviewerPair: Sendable {
  package let one: String
  package let other: String
  /// Contacts that both gave a score.
  package let sample: Int
  /// The share on which both say passed, or both not.
  package let agreement: Double
  /// Of passed and not passed; nil where both gave one and the same throughout.
  package let kappa: CohenKappa?
  /// By how many points the first scores higher, on average.
  package let difference: Double
  /// Of that, by Student's t over the contacts; nil under two.
  package let interval: Interval?

  /// A score, and whether it was passed.
  typealias Outcome = (score: Double, isPassed: Bool)

  init(_ one: String, _ other: String, _ contacts: [(Outcome, Outcome)]) {
    self.one = one
    self.other = other
    sample = contacts.count
    var table = [[0, 0], [0, 0]]
    for (a, b) in contacts { table[a.isPassed ? 1 : 0][b.isPassed ? 1 : 0] += 1 }
    agreement = Double(table[0][0] + table[1][1]) / Double(contacts.count)
    kappa = CohenKappa(table)
    let moments = SampleMoments(of: contacts.map { $0.0.score - $0.1.score })
    difference = moments.mean
    interval = meanInterval(of: moments)
  }
}

extension SampleMoments {
  /// Of some values, at least one.
  init(of values: [Double]) {
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.init(
      count: values.count, mean: mean,
      standardDeviation: values.count < 2 ? 0 : (squares / Double(values.count - 1)).squareRoot())
  }
}
