/// How many tickets a segment has, and their mean: a ratio, or a mean duration in any one unit.
package struct SegmentMean: Equatable, Sendable {
  package let count: Int
  /// Nil without tickets.
  package let mean: Double?

  package init(count: Int, mean: Double?) {
    precondition(count >= 0, "a count is not negative")
    precondition((count > 0) == (mean != nil), "a segment has a mean where it has tickets")
    precondition(mean?.isFinite ?? true, "a mean is finite")
    self.count = count
    self.mean = mean
  }

  package init(_ proportion: Proportion) {
    self.init(count: proportion.total, mean: proportion.value)
  }
}

/// Why a total changed: because its segments did better or worse, or because there are more tickets
/// of the better or the worse segments.
///
/// With s a segment's share of the tickets, r its mean and R the total's, before (0) and after (1):
/// the rate effect of a segment is (r1 - r0) (s0 + s1) / 2, its mix effect is (s1 - s0) ((r0 + r1)
/// / 2 - (R0 + R1) / 2). All of them add up to R1 - R0, but for rounding. A segment that is new or
/// gone has one mean only and no rate effect: its r0 is taken as r1, or r1 as r0. As mix effects
/// are measured against the total, a segment worse than it that grows pulls down, and the choice of
/// that measure does not change their sum.
///
/// Source: Kitagawa, Journal of the American Statistical Association 50 (1955) 1168: the form
/// without a term of interaction.
/// Example: 90 % of 50 and 50 % of 50 are 70 %; 92 % of 25 and 56 % of 75 are 65 %. The mix costs
/// 9.5 points, the rates give 4.5 back.
package struct ChangeDecomposition: Equatable, Sendable {
  /// One segment's part in the change, in the unit of the means.
  package struct Effect: Equatable, Sendable {
    package let mix: Double
    package let rate: Double

    package var total: Double { mix + rate }
  }

  package let before: Double
  package let after: Double
  /// In the order of the segments given.
  package let effects: [Effect]

  /// The same segments, in the same order, before and after. Nil where either has no tickets.
  package init?(before: [SegmentMean], after: [SegmentMean]) {
    precondition(before.count == after.count, "both have the same segments")
    guard let start = Self.total(before), let end = Self.total(after) else { return nil }
    let middle = start.mean / 2 + end.mean / 2
    self.before = start.mean
    self.after = end.mean
    effects = zip(before, after).map { old, new in
      guard let oldMean = old.mean ?? new.mean, let newMean = new.mean ?? old.mean else {
        return Effect(mix: 0, rate: 0)
      }
      let oldShare = Double(old.count) / start.count
      let newShare = Double(new.count) / end.count
      return Effect(
        mix: (newShare - oldShare) * (oldMean / 2 + newMean / 2 - middle),
        rate: (newMean - oldMean) * (oldShare + newShare) / 2)
    }
  }

  package var change: Double { after - before }
  package var mixEffect: Double { effects.reduce(0) { $0 + $1.mix } }
  package var rateEffect: Double { effects.reduce(0) { $0 + $1.rate } }

  private static func total(_ segments: [SegmentMean]) -> (count: Double, mean: Double)? {
    let count = Double(segments.reduce(0) { $0 + $1.count })
    guard count > 0 else { return nil }
    let sum = segments.reduce(0) { $0 + Double($1.count) * ($1.mean ?? 0) }
    return (count, sum / count)
  }
}

/// How much more a figure changed where something was done than where nothing was.
///
/// The change of the treated group less the change of its control: what would have changed anyway
/// is in both. The interval is put together from those of the four figures (MOVER: Zou and Donner,
/// Statistics in Medicine 27 (2008) 1693), which for ratios with Wilson intervals extends
/// Newcombe's interval of one difference to a difference of two.
/// Example: 40 of 200 falls to 20 of 200 while the control stays at 30 of 300: the effect is -0.1.
package struct DifferenceInDifferences: Equatable, Sendable {
  package struct Figure: Equatable, Sendable {
    package let value: Double
    package let interval: Interval

    package init(value: Double, interval: Interval) {
      self.value = value
      self.interval = interval
    }
  }

  /// In the figure's unit; below 0 where the treated group fell by more.
  package let estimate: Double
  package let interval: Interval

  /// - Parameter stretch: how many times further the figures vary than their intervals say, 1 or
  ///   more.
  package init(
    treatedBefore: Figure, treatedAfter: Figure, controlBefore: Figure, controlAfter: Figure,
    stretch: Double = 1
  ) {
    estimate =
      (treatedAfter.value - treatedBefore.value) - (controlAfter.value - controlBefore.value)
    // What is added may lie lower by its lower arm, what is taken off by its upper one.
    let added = [treatedAfter, controlBefore]
    let takenOff = [treatedBefore, controlAfter]
    let below = added.map(\.lowerArm) + takenOff.map(\.upperArm)
    let above = added.map(\.upperArm) + takenOff.map(\.lowerArm)
    func length(_ arms: [Double]) -> Double {
      stretch * arms.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
    interval = Interval(low: estimate - length(below), high: estimate + length(above))
  }
}

extension DifferenceInDifferences.Figure {
  fileprivate var lowerArm: Double { max(0, value - interval.low) }
  fileprivate var upperArm: Double { max(0, interval.high - value) }
}
