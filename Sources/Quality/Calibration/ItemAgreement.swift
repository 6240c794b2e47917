import Statistics

/// How far reviewers agree on one item of the scorecard, or on the whole score.
package struct ItemAgreement: Sendable {
  /// What the agreement tells about the item. Source of the limits: Krippendorff, Content Analysis
  /// (2004), 11.4.3: conclusions need .800, tentative ones .667.
  package enum Reliability: String, Sendable, CaseIterable {
    case reliable
    case tentative
    /// Reviewers disagree: the item wants another wording, or a shared example.
    case unreliable
    /// Nearly all ratings are the same, so that agreement by chance is nearly full, too.
    case rarelyDiffers = "rarely_differs"
    case tooFew = "too_few"
  }

  /// Nil for the whole score.
  package let item: String?
  /// Contacts that at least two reviewers rated.
  package let units: Int
  package let ratings: Int
  /// The share of pairs of ratings of a contact that are equal; of scores, within five points.
  package let agreement: Double
  /// The mean over pairs of reviewers, weighed by contacts (Light 1971); nil for the score.
  package let cohenKappa: Double?
  package let fleissKappa: Double?
  package let fleissInterval: Interval?
  /// Krippendorff's alpha with its bootstrap interval; nil where all ratings are the same.
  package let alphas: [AgreementSample.Level: Estimate]

  package struct Estimate: Sendable {
    package let value: Double
    package let interval: Interval?
  }

  package static let fewestUnits = 10

  package var reliability: Reliability {
    guard units >= Self.fewestUnits else { return .tooFew }
    guard let alpha = alphas[.interval]?.value else {
      return .rarelyDiffers
    }
    if alpha >= 0.8 { return .reliable }
    if agreement >= 0.9, item != nil { return .rarelyDiffers }
    return alpha >= 2.0 / 3 ? .tentative : .unreliable
  }

  /// - Parameters:
  ///   - item: nil for the whole score.
  ///   - tickets: of each contact the ratings by reviewer; nil where one did not rate the item.
  init?(_ item: String?, _ tickets: [[(reviewer: Int, rating: Double?)]], seed: UInt64) {
    let rated = tickets.compactMap { ratings -> [(reviewer: Int, rating: Double)]? in
      let known = ratings.compactMap { one in one.rating.map { (one.reviewer, $0) } }
      return known.count > 1 ? known : nil
    }
    guard !rated.isEmpty else { return nil }
    self.item = item
    self.units = rated.count
    ratings = rated.reduce(0) { $0 + $1.count }
    let tolerance = item == nil ? Self.tolerance : 1e-9
    let pairs = rated.flatMap(\.pairs)
    agreement =
      Double(pairs.count { abs($0.rating - $1.rating) <= tolerance }) / Double(pairs.count)
    let sample = AgreementSample(rated.map { $0.map(\.rating) })
    let units = Array(rated.indices)
    var alphas: [AgreementSample.Level: Estimate] = [:]
    for level in AgreementSample.Level.allCases where item != nil || level == .interval {
      guard let value = sample.alpha(level, of: units) else { continue }
      let interval = bootstrapInterval(of: units.count, seed: seed) {
        sample.alpha(level, of: $0)
      }
      alphas[level] = Estimate(value: value, interval: interval)
    }
    self.alphas = alphas
    guard item != nil else {
      (cohenKappa, fleissKappa, fleissInterval) = (nil, nil, nil)
      return
    }
    let categories = Array(Set(rated.joined().map(\.rating))).sorted()
    let codes = Dictionary(uniqueKeysWithValues: zip(categories, categories.indices))
    fleissKappa = sample.fleissKappa(of: units)
    fleissInterval = bootstrapInterval(of: units.count, seed: seed, sample.fleissKappa)
    cohenKappa = Self.cohenKappa(rated, codes)
  }

  /// Whole scores this near to each other agree; what is left of arithmetic is no distance.
  private static let tolerance = 5.0 + 1e-9

  private static func cohenKappa(
    _ tickets: [[(reviewer: Int, rating: Double)]], _ codes: [Double: Int]
  ) -> Double? {
    var tables: [[Int]: [[Int]]] = [:]
    let empty = [[Int]](repeating: [Int](repeating: 0, count: codes.count), count: codes.count)
    for (one, other) in tickets.flatMap(\.pairs) {
      guard let row = codes[one.rating], let column = codes[other.rating] else { continue }
      tables[[one.reviewer, other.reviewer], default: empty][row][column] += 1
    }
    let ordered = tables.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let kappas = ordered.compactMap { CohenKappa($0.value) }
    let sample = kappas.reduce(0) { $0 + $1.sample }
    guard sample > 0 else { return nil }
    return kappas.reduce(0) { $0 + $1.value * Double($1.sample) } / Double(sample)
  }
}

extension Array {
  /// Every two elements, in their order.
  var pairs: [(Element, Element)] {
    indices.flatMap { one in self[(one + 1)...].map { (self[one], $0) } }
  }
}
