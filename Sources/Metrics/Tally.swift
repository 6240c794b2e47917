import Statistics

/// What the readings of one metric in one group add up to, before it becomes a number.
///
/// Tallies merge: the tally of two parts is the tally of the whole, for every metric and exactly,
/// percentiles too. Threads, files, months and machines can each tally their part.
package struct Tally: Sendable, Equatable {
  /// Readings that are values.
  package private(set) var count = 0
  /// Their exact sum in thousandths.
  package private(set) var sum: Int64 = 0
  /// Cases without a value.
  package private(set) var leftOut = LeftOutCounts()
  /// All values in ascending order; kept for distributions and means only.
  private(set) var values = SortedValues.none
  /// Values that stand for more or fewer cases than one, in order; empty where all stand for one.
  private var weighted: [WeightedReading] = []

  package init() {}

  /// The tally of readings of which some stand for more cases than others: reviews that a plan drew more
  /// often than others. Only shares and means know weights.
  init(weighted readings: [WeightedReading], keepsValues: Bool) {
    self.init(readings.lazy.map(\.reading), keepsValues: keepsValues)
    weighted = readings.filter(\.reading.isValue).inOrder()
  }

  /// The tally of readings in any order.
  package init(_ readings: some Sequence<Reading>, keepsValues: Bool) {
    var values = ContiguousArray<Int64>()
    for reading in readings {
      if reading.isValue {
        count += 1
        sum += reading.raw
        if keepsValues { values.append(reading.raw) }
      } else if let reason = reading.reason {
        leftOut.add(1, reason)
      }
    }
    values.sort()
    self.values = SortedValues(thousandths: values[...])
  }

  /// The tally of values that come with how often each occurs, in ascending order.
  init(runs: [(value: Int64, count: Int)], leftOut: LeftOutCounts, keepsValues: Bool) {
    self.leftOut = leftOut
    for run in runs {
      count += run.count
      sum += run.value * Int64(run.count)
    }
    if keepsValues { values = SortedValues(runs: runs) }
  }

  init(_ values: SortedValues, leftOut: LeftOutCounts) {
    self.values = values
    count = values.count
    sum = values.sum
    self.leftOut = leftOut
  }

  package static func + (left: Tally, right: Tally) -> Tally {
    var result = left
    result.count += right.count
    result.sum += right.sum
    result.leftOut = left.leftOut + right.leftOut
    result.values = left.values + right.values
    result.weighted = (left.weighted + right.weighted).inOrder()
    return result
  }
}

extension Tally {
  /// The number that a tally stands for.
  ///
  /// - Parameter statistic: which figure of a distribution; nil for the one value of other metrics.
  package func measurement(
    of aggregation: Metric.Aggregation, _ statistic: Statistic? = nil
  ) -> Measurement {
    var result: Measurement
    switch aggregation {
    case .count: result = Measurement(value: Double(count), sample: count)
    case .share: result = share(successes: Int(sum / 1000))
    case .mean: result = mean
    case .fraction: result = fraction
    case .netPromoter: result = netPromoterScore
    case .distribution:
      switch statistic {
      case .mean?, nil: result = mean
      case .percentile(let percent)?: result = percentile(percent)
      case .maximum?:
        result = Measurement(value: maximum, sample: count)
      case .within(let seconds)?:
        let limit = Int64(seconds) * 1000
        result = share(successes: values.count(before: { $0 > limit }))
      }
    }
    result.leftOut = leftOut
    return result
  }

  /// The share of weighted readings; nil where none has a weight.
  private var weightedShare: WeightedShare? {
    WeightedShare(weighted.map { ($0.reading == .yes, $0.weight) })
  }

  /// Their mean; nil where none has a weight.
  private var weightedMean: WeightedMean? {
    WeightedMean(weighted.map { (Double($0.reading.raw) / 1000, $0.weight) })
  }

  /// How many readings of a share are yes; of weighted ones, what would tell as much.
  package var successes: Proportion {
    weightedShare?.proportion ?? Proportion(successes: Int(sum / 1000), of: count)
  }

  private func share(successes: Int) -> Measurement {
    guard count > 0 else { return Measurement(value: nil, sample: 0) }
    if let share = weightedShare {
      let interval = share.interval()
      return Measurement(value: share.value, sample: count, low: interval.low, high: interval.high)
    }
    let interval = wilsonInterval(successes: successes, of: count)
    return Measurement(
      value: Double(successes) / Double(count), sample: count, low: interval?.low,
      high: interval?.high)
  }

  private var mean: Measurement {
    guard let moments else { return Measurement(value: nil, sample: 0) }
    let interval = meanInterval(of: moments)
    return Measurement(
      value: moments.mean, sample: count, low: interval?.low, high: interval?.high)
  }

  /// The mean of shares; its interval ends where shares do.
  private var fraction: Measurement {
    guard let moments = fractionMoments else { return Measurement(value: nil, sample: 0) }
    let interval = meanInterval(of: moments)
    return Measurement(
      value: moments.mean, sample: count, low: interval.map { max(0, $0.low) },
      high: interval.map { min(1, $0.high) })
  }

  /// ``moments`` of readings that are shares.
  var fractionMoments: SampleMoments? {
    moments.map {
      SampleMoments(
        count: count, mean: Double(sum) / Double(Reading.fractionWhole * Int64(count)),
        standardDeviation: $0.standardDeviation * 1000 / Double(Reading.fractionWhole))
    }
  }

  /// Count, mean and sample standard deviation; nil without values. Sums are exact, so that the same
  /// values give the same bits however they were split.
  package var moments: SampleMoments? {
    guard count > 0 else { return nil }
    if let mean = weightedMean {
      // As wide as makes the standard error right.
      return SampleMoments(
        count: count, mean: mean.value,
        standardDeviation: (mean.standardError ?? 0) * Double(count).squareRoot())
    }
    let center = sum / Int64(count) / 1000
    let shift = Int128(sum - center * 1000 * Int64(count))
    let (whole, rest) = (shift * shift).quotientAndRemainder(dividingBy: Int128(count))
    let squares =
      Self.number(values.squares(around: center) - whole) - Self.number(rest) / Double(count)
    let variance = count > 1 ? max(0, squares) / 1_000_000 / Double(count - 1) : 0
    return SampleMoments(
      count: count, mean: Double(sum) / 1000 / Double(count),
      standardDeviation: variance.squareRoot())
  }

  /// A wide whole number that is not negative, without the generic way, which takes longer than all
  /// else here.
  private static func number(_ value: Int128) -> Double {
    Double(UInt64(truncatingIfNeeded: value >> 64)) * 0x1p64
      + Double(UInt64(truncatingIfNeeded: value))
  }

  private var maximum: Double? {
    count > 0 ? Double(values.value(atRank: count - 1)) / 1000 : nil
  }

  private func percentile(_ percent: Int) -> Measurement {
    let probability = Double(percent) / 100
    guard
      let value = Statistics.percentile(
        probability, count: count, valueAt: { Double(values.value(atRank: $0)) / 1000 })
    else { return Measurement(value: nil, sample: 0) }
    let ranks = OrderStatisticRanks(percentile: probability, count: count)
    return Measurement(
      value: value, sample: count,
      low: ranks.map { Double(values.value(atRank: $0.lowerRank - 1)) / 1000 },
      high: ranks.map { Double(values.value(atRank: $0.upperRank - 1)) / 1000 })
  }

  private var netPromoterScore: Measurement {
    guard count > 0 else { return Measurement(value: nil, sample: 0) }
    let promoters = count - values.count(before: { $0 > 0 })
    let detractors = values.count(before: { $0 >= 0 })
    let interval = netPromoterInterval(
      promoters: promoters, detractors: detractors, of: count)
    return Measurement(
      value: Double(promoters - detractors) / Double(count) * 100, sample: count,
      low: interval.map { $0.low * 100 }, high: interval.map { $0.high * 100 })
  }
}

extension Metric {
  /// Whether its tally needs every value, or only how many and their sum.
  var keepsValues: Bool {
    switch aggregation {
    case .count, .share: false
    case .mean, .fraction, .distribution, .netPromoter: true
    }
  }
}
