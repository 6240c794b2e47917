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
  /// Cases without a value, by reason; `leftOut[reason.rawValue]`.
  package private(set) var leftOut = [Int](repeating: 0, count: LeftOutReason.allCases.count)
  /// All values in ascending order, in thousandths; kept for distributions and means only.
  package private(set) var values: ContiguousArray<Int64>.SubSequence = []

  package init() {}

  /// The tally of readings in any order.
  package init(_ readings: some Sequence<Reading>, keepsValues: Bool) {
    for reading in readings {
      if reading.isValue {
        count += 1
        sum += reading.raw
        if keepsValues { values.append(reading.raw) }
      } else if let reason = reading.reason {
        leftOut[Int(reason.rawValue)] += 1
      }
    }
    values.sort()
  }

  /// The tally of values that come with how often each occurs, in ascending order.
  init(runs: [(value: Int64, count: Int)], leftOut: [Int], keepsValues: Bool) {
    self.leftOut = leftOut
    for run in runs {
      count += run.count
      sum += run.value * Int64(run.count)
    }
    guard keepsValues else { return }
    var values = ContiguousArray<Int64>()
    values.reserveCapacity(count)
    for run in runs { values.append(contentsOf: repeatElement(run.value, count: run.count)) }
    self.values = values[...]
  }

  /// The tally of values that are in order already.
  init(sorted values: ContiguousArray<Int64>.SubSequence, leftOut: [Int]) {
    self.values = values
    count = values.count
    sum = values.reduce(0, +)
    self.leftOut = leftOut
  }

  package static func + (left: Tally, right: Tally) -> Tally {
    var result = left
    result.count += right.count
    result.sum += right.sum
    for index in result.leftOut.indices { result.leftOut[index] += right.leftOut[index] }
    result.values = merged(left.values, right.values)
    return result
  }

  private static func merged(
    _ left: ContiguousArray<Int64>.SubSequence, _ right: ContiguousArray<Int64>.SubSequence
  ) -> ContiguousArray<Int64>.SubSequence {
    var result = ContiguousArray<Int64>()
    result.reserveCapacity(left.count + right.count)
    var (l, r) = (left.startIndex, right.startIndex)
    while l < left.endIndex, r < right.endIndex {
      if right[r] < left[l] {
        result.append(right[r])
        r += 1
      } else {
        result.append(left[l])
        l += 1
      }
    }
    result.append(contentsOf: left[l...])
    result.append(contentsOf: right[r...])
    return result[...]
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
    case .netPromoter: result = netPromoterScore
    case .distribution:
      switch statistic {
      case .mean?, nil: result = mean
      case .percentile(let percent)?: result = percentile(percent)
      case .maximum?:
        result = Measurement(value: values.last.map { Double($0) / 1000 }, sample: count)
      case .within(let seconds)?:
        let limit = Int64(seconds) * 1000
        result = share(successes: countBefore { $0 > limit })
      }
    }
    for reason in LeftOutReason.allCases where leftOut[Int(reason.rawValue)] > 0 {
      result.leftOut[reason] = leftOut[Int(reason.rawValue)]
    }
    return result
  }

  private func share(successes: Int) -> Measurement {
    guard count > 0 else { return Measurement(value: nil, sample: 0) }
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

  /// Count, mean and sample standard deviation; nil without values. The values are added in their
  /// order, so that the same values give the same bits however they were split.
  package var moments: SampleMoments? {
    guard count > 0 else { return nil }
    let mean = Double(sum) / 1000 / Double(count)
    var squares = 0.0
    for value in values {
      let deviation = Double(value) / 1000 - mean
      squares += deviation * deviation
    }
    let variance = count > 1 ? squares / Double(count - 1) : 0
    return SampleMoments(count: count, mean: mean, standardDeviation: variance.squareRoot())
  }

  private func percentile(_ percent: Int) -> Measurement {
    let probability = Double(percent) / 100
    guard
      let value = Statistics.percentile(
        probability, count: count, valueAt: { Double(value(atRank: $0)) / 1000 })
    else { return Measurement(value: nil, sample: 0) }
    let ranks = OrderStatisticRanks(percentile: probability, count: count)
    return Measurement(
      value: value, sample: count,
      low: ranks.map { Double(self.value(atRank: $0.lowerRank - 1)) / 1000 },
      high: ranks.map { Double(self.value(atRank: $0.upperRank - 1)) / 1000 })
  }

  /// The value that `rank` others do not exceed.
  private func value(atRank rank: Int) -> Int64 { values[values.startIndex + rank] }

  private var netPromoterScore: Measurement {
    guard count > 0 else { return Measurement(value: nil, sample: 0) }
    let promoters = count - countBefore { $0 > 0 }
    let detractors = countBefore { $0 >= 0 }
    let interval = netPromoterInterval(
      promoters: promoters, detractors: detractors, of: count)
    return Measurement(
      value: Double(promoters - detractors) / Double(count) * 100, sample: count,
      low: interval.map { $0.low * 100 }, high: interval.map { $0.high * 100 })
  }

  /// How many values stand before the first that meets a condition which all after it meet too.
  private func countBefore(_ isMet: (Int64) -> Bool) -> Int {
    var (low, high) = (values.startIndex, values.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isMet(values[middle]) { high = middle } else { low = middle + 1 }
    }
    return low - values.startIndex
  }
}

extension Metric {
  /// Whether its tally needs every value, or only how many and their sum.
  var keepsValues: Bool {
    switch aggregation {
    case .count, .share: false
    case .mean, .distribution, .netPromoter: true
    }
  }
}
