import Desk
import Metrics
import Statistics

/// Whether reviewers mean the same by a score: what several gave to the same contacts.
///
/// An agent's own assessment is no review for this; see ``ReviewSummary`` for the two side by side.
package struct Calibration: Sendable {
  /// Contacts with reviews by at least two reviewers.
  package let tickets: Int
  /// The whole score first, then each item in the order of the scorecards.
  package let agreements: [ItemAgreement]
  /// Every pair with contacts in common, those with most first.
  package let pairs: [ReviewerPair]
  /// By name.
  package let reviewers: [ReviewerProfile]
  /// Scores as given and with the reviewers' severity taken out, by name.
  package let agents: [AdjustedAgent]

  /// - Parameter seed: of the samples that intervals come from.
  package init(_ analysis: Analysis, during period: Period?, seed: UInt64 = 1) {
    let reviews = analysis.reviews(during: period).filter {
      $0.reviewer != nil && $0.reviewerKind != .agent && $0.ticket != nil
    }
    let known = Set(reviews.compactMap(\.reviewer)).map { ($0, analysis.history.label($0) ?? "") }
      .sorted { $0.1 < $1.1 }
    let places = Dictionary(uniqueKeysWithValues: zip(known.map(\.0), known.indices))
    let table = SharedReviews(reviews, reviewers: places)
    tickets = table.tickets.count
    agreements = table.agreements(analysis, seed: seed)
    pairs = table.pairs(named: known.map(\.1), analysis.settings)
    let effects = TwoWayEffects(table.scores, columnCount: known.count)
    reviewers = ReviewerProfile.all(
      named: known.map(\.1), effects, reviews: reviews, places: places)
    agents = AdjustedAgent.all(reviews, effects, places: places, in: analysis.history)
  }
}

/// Reviews side by side: by contact, then by reviewer.
struct SharedReviews {
  /// By contact with at least two reviewers, in their order. Of several by one the first counts.
  let tickets: [[(reviewer: Int, review: AssembledReview)]]

  init(_ reviews: [AssembledReview], reviewers: [Symbol: Int]) {
    var order: [Symbol] = []
    var grouped: [Symbol: [(reviewer: Int, review: AssembledReview)]] = [:]
    for review in reviews {
      guard let ticket = review.ticket, let reviewer = review.reviewer.flatMap({ reviewers[$0] })
      else { continue }
      if grouped[ticket] == nil { order.append(ticket) }
      if grouped[ticket]?.contains(where: { $0.reviewer == reviewer }) == true { continue }
      grouped[ticket, default: []].append((reviewer, review))
    }
    tickets = order.compactMap { ticket in
      guard let found = grouped[ticket], found.count > 1 else { return nil }
      return found.sorted { $0.reviewer < $1.reviewer }
    }
  }

  /// The whole scores: contacts are rows, reviewers are columns.
  var scores: [TwoWayEffects.Observation] {
    tickets.enumerated().flatMap { row, reviews in
      reviews.compactMap { one in
        one.review.score.map { .init(row: row, column: one.reviewer, value: $0) }
      }
    }
  }

  func agreements(_ analysis: Analysis, seed: UInt64) -> [ItemAgreement] {
    let score = ItemAgreement(
      nil, tickets.map { $0.map { ($0.reviewer, $0.review.score) } }, seed: seed)
    let items = ItemOrder(tickets.joined().map(\.review), analysis)
    return [score].compactMap(\.self)
      + items.entries.compactMap { entry in
        ItemAgreement(
          entry.name,
          tickets.map { reviews in
            reviews.map { one in
              let item = one.review.items.first { entry.labels.contains($0.label) }
              return (one.reviewer, item?.position ?? item?.points)
            }
          }, seed: seed)
      }
  }

  func pairs(named names: [String], _ settings: AnalysisSettings) -> [ReviewerPair] {
    var contacts: [[Int]: [(ReviewerPair.Outcome, ReviewerPair.Outcome)]] = [:]
    for (one, other) in tickets.flatMap(\.pairs) {
      if let a = one.review.scored(settings), let b = other.review.scored(settings) {
        contacts[[one.reviewer, other.reviewer], default: []].append((a, b))
      }
    }
    return contacts.sorted {
      ($1.value.count, $0.key[0], $0.key[1]) < ($0.value.count, $1.key[0], $1.key[1])
    }.map { ReviewerPair(names[$0.key[0]], names[$0.key[1]], $0.value) }
  }
}

extension AssembledReview {
  /// Its score, and whether it was passed.
  fileprivate func scored(_ settings: AnalysisSettings) -> ReviewerPair.Outcome? {
    score.flatMap { score in outcome(settings).map { (score, $0) } }
  }
}

/// Two reviewers of the same contacts.
package struct ReviewerPair: Sendable {
  package let one: String
  package let other: String
  /// Contacts that both gave a score.
  package let sample: Int
  /// The share on which both pass the contact, or both fail it.
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
