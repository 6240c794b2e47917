import Desk

/// The readings of several metrics of reviews that do not all stand for the same number of contacts.
///
/// Reviews are thousands where tickets are millions: they are kept as they are, one by one.
struct WeightedReadings: TallySource {
  private let rows: [UInt32]
  /// `readings[metric][review]`.
  private let readings: [[WeightedReading]]
  private let keepsValues: [Bool]

  init(_ context: MeasurementContext, _ metrics: [Metric]) {
    let readers = metrics.reviewReaders
    var rows: [UInt32] = []
    var readings = metrics.map { _ in [WeightedReading]() }
    context.forEachReview { review, row in
      rows.append(row)
      for reader in readers {
        let isAnchored = review.isAnchored(reader.anchor)
        readings[reader.place].append(
          review.weighted(isAnchored ? reader.read(review) : .outside))
      }
    }
    self.rows = rows
    self.readings = readings
    keepsValues = metrics.map(\.keepsValues)
  }

  func tallies(_ grouping: Grouping) -> [[Tally]] {
    let groups = rows.map { grouping.group(ofRow: $0) }
    return zip(readings, keepsValues).map { readings, keepsValues in
      var dealt = [[WeightedReading]](repeating: [], count: grouping.keys.count)
      for (reading, group) in zip(readings, groups) where group != .max {
        dealt[Int(group)].append(reading)
      }
      return dealt.map { Tally(weighted: $0, keepsValues: keepsValues) }
    }
  }
}

extension Metric {
  /// Whether it reads reviews of which some stand for more contacts than others.
  func hasWeights(_ context: MeasurementContext) -> Bool {
    if case .reviews = subject { context.facts.reviews.isWeighted } else { false }
  }
}
