import Statistics

/// A number with its sample, its 95 % interval and what was left out.
package struct Measurement: Sendable, Equatable {
  /// Nil where there is no data; never 0 for none.
  package var value: Double?
  /// The denominator, or the count itself.
  package var sample: Int
  package var low: Double?
  package var high: Double?
  package var leftOut: LeftOutCounts
  /// Of a ratio that still ripens, the cases that may become a yes; nil of all others.
  package var ripening: Int?

  package init(
    value: Double?, sample: Int, low: Double? = nil, high: Double? = nil,
    leftOut: LeftOutCounts = [:]
  ) {
    self.value = value
    self.sample = sample
    self.low = low
    self.high = high
    self.leftOut = leftOut
  }
}

extension Tally {
  /// The number that a tally adds up to.
  ///
  /// - Parameter statistic: which figure of a distribution; nil for the one value of other metrics.
  package func measurement(
    of aggregation: Metric.Aggregation, _ statistic: Statistic? = nil
  ) -> Measurement {
    var result: Measurement
    switch aggregation {
    case .count: result = Measurement(value: isUnknown ? nil : Double(count), sample: count)
    case .share: result = share(successes: Int(sum / 1000))
    case .mean: result = mean(moments)
    case .fraction: result = mean(fractionMoments)
    case .netPromoter: result = netPromoterScore
    case .distribution:
      switch statistic {
      case .mean?, nil: result = mean(moments)
      case .percentile(let percent)?: result = percentile(percent)
      case .maximum?:
        let maximum = count > 0 ? Double(values.value(atRank: count - 1)) / 1000 : nil
        result = Measurement(value: maximum, sample: count)
      case .within(let seconds)?: result = share(successes: within(seconds).successes)
      }
    }
    result.leftOut = leftOut
    if terms.ripens, count > 0 { result.ripening = count - Int(sum / 1000) }
    return result
  }

  /// Whether nothing was counted because the exports do not say what is to be counted.
  private var isUnknown: Bool {
    count == 0
      && (terms.isUnrecorded || leftOut[.notRecorded] != nil || leftOut[.unknownStatus] != nil)
  }

  private var weightedShare: WeightedShare? {
    WeightedShare(weighted.map { ($0.reading == .yes, $0.weight) })
  }

  /// The yeses of a share; of weighted readings, those of an equally precise unweighted sample.
  package var successes: Proportion {
    weightedShare?.proportion ?? Proportion(successes: Int(sum / 1000), of: count)
  }

  private func share(successes: Int) -> Measurement {
    guard count > 0 else { return Measurement(value: nil, sample: 0) }
    if let share = weightedShare { return measurement(share.value, share.interval()) }
    let proportion = Proportion(successes: successes, of: count)
    return measurement(Double(successes) / Double(count), wilsonInterval(proportion))
  }

  private func measurement(_ value: Double, _ interval: Interval?) -> Measurement {
    Measurement(value: value, sample: count, low: interval?.low, high: interval?.high)
  }

  private func mean(_ moments: SampleMoments?) -> Measurement {
    guard let moments else { return Measurement(value: nil, sample: 0) }
    return measurement(moments.mean, meanInterval(of: moments)?.within(terms.scale))
  }

  var fractionMoments: SampleMoments? {
    moments.map {
      SampleMoments(
        count: count, mean: total / Double(Reading.fractionWhole * Int64(count)),
        standardDeviation: $0.standardDeviation * 1000 / Double(Reading.fractionWhole))
    }
  }

  /// Count, mean and sample standard deviation; nil without values. Sums are exact, so that the
  /// same values give the same bits however they were split.
  package var moments: SampleMoments? {
    guard count > 0 else { return nil }
    if let mean = WeightedMean(weighted.map { (Double($0.reading.raw) / 1000, $0.weight) }) {
      // As wide as makes the standard error right.
      return SampleMoments(
        count: count, mean: mean.value,
        standardDeviation: (mean.standardError ?? 0) * Double(count).squareRoot())
    }
    let center = Int64(sum / Int128(count)) / 1000
    let shift = sum - Int128(center * 1000) * Int128(count)
    let (whole, rest) = (shift * shift).quotientAndRemainder(dividingBy: Int128(count))
    let squares =
      Self.number(values.squares(around: center) - whole) - Self.number(rest) / Double(count)
    let variance = count > 1 ? max(0, squares) / 1_000_000 / Double(count - 1) : 0
    return SampleMoments(
      count: count, mean: total / 1000 / Double(count),
      standardDeviation: variance.squareRoot())
  }

  /// The sum as a number.
  package var total: Double { sum < 0 ? -Self.number(-sum) : Self.number(sum) }

  /// Of a wide whole number, not negative. The generic way takes longer than all else here.
  private static func number(_ value: Int128) -> Double {
    Double(UInt64(truncatingIfNeeded: value >> 64)) * 0x1p64
      + Double(UInt64(truncatingIfNeeded: value))
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
