import Desk

/// Turns a value into a position: `domain` is spread evenly over `start` to `end`.
///
/// `end` may be the smaller, as it is for a vertical axis, whose positions grow downwards.
struct LinearScale {
  var domain: ClosedRange<Double>
  var start: Double
  var end: Double

  func position(_ value: Double) -> Double {
    let span = domain.upperBound - domain.lowerBound
    guard span > 0 else { return (start + end) / 2 }
    return start + (value - domain.lowerBound) / span * (end - start)
  }
}

/// The range that an axis has to show.
enum ValueRange {
  /// Covers all finite values and is never empty: equal values are widened to zero.
  static func covering(_ values: [Double?], includingZero: Bool) -> ClosedRange<Double> {
    let known = values.compactMap { $0 }.filter(\.isFinite)
    guard var low = known.min(), var high = known.max() else { return 0...1 }
    if includingZero || low == high {
      low = min(low, 0)
      high = max(high, 0)
    }
    return low == high ? 0...1 : low...high
  }

  /// Lines may start above zero, but only where the lowest value is far from it: otherwise the true
  /// height is worth more than the detail.
  static func forLines(_ values: [Double?]) -> ClosedRange<Double> {
    let tight = covering(values, includingZero: false)
    let isFarFromZero =
      tight.lowerBound > 0 ? tight.lowerBound > tight.upperBound * 0.5 : tight.upperBound < 0
    return isFarFromZero ? tight : covering(values, includingZero: true)
  }
}

/// The values at which an axis has a line and a number: round ones around all that it shows.
///
/// Round means 1, 2 or 5 times a power of ten; for seconds it means what a clock or calendar has:
/// 15 s, 10 min, 6 h, 7 d. Things that are counted get no fractions.
struct Ticks {
  var values: [Double]
  var step: Double
  var unit: MeasurementUnit

  /// Each value as its axis says it.
  var texts: [String] { values.map { TickText.text($0, step: step, unit: unit) } }

  var range: ClosedRange<Double> { values[0]...values[values.count - 1] }

  /// - Parameter most: how many gaps there may be between the ticks; at least one.
  static func covering(_ range: ClosedRange<Double>, unit: MeasurementUnit, most: Int = 5) -> Ticks
  {
    let span = range.upperBound - range.lowerBound
    precondition(span > 0 && span.isFinite, "an axis needs two ends")
    let most = Double(max(1, most))
    func ends(_ step: RoundStep) -> (first: Double, last: Double) {
      (
        (range.lowerBound / step.value).rounded(.down), (range.upperBound / step.value).rounded(.up)
      )
    }
    let steps = RoundStep.ascending(from: span / most, unit: unit)
    // The last one is taken even if it gives more ticks than wished.
    let step = steps.first { ends($0).last - ends($0).first <= most } ?? steps[steps.count - 1]
    let (first, last) = ends(step)
    return Ticks(
      values: (0...Int(last - first)).map { step.multiple(first + Double($0)) }, step: step.value,
      unit: unit)
  }

  /// Of an axis of numbers from 0 under the plot.
  static func across(_ values: [Double], unit: MeasurementUnit, _ size: ChartSize) -> Ticks {
    covering(
      ValueRange.covering(values, includingZero: true), unit: unit,
      most: size == .wide ? 10 : 5)
  }
}

/// A step as a whole number times a power of ten, so that its multiples carry no rounding: 3 steps of
/// 0.2 are 0.6 and not 0.6000000000000001.
struct RoundStep {
  var mantissa: Double
  var exponent: Int

  var value: Double { multiple(1) }

  func multiple(_ index: Double) -> Double {
    let product = index * mantissa
    let power = powerOfTen(abs(exponent))
    let multiple = exponent < 0 ? product / power : product * power
    return multiple == 0 ? 0 : multiple
  }

  /// Steps from the first that is not below `least`, in a range long enough for any axis.
  static func ascending(from least: Double, unit: MeasurementUnit) -> [RoundStep] {
    guard unit == .seconds, least > 0.5 else {
      return decimal(from: least, isWhole: unit == .count)
    }
    let steps = clockSteps.filter { $0 >= least * 0.999 }
    let days = decimal(from: max(least / 86_400, 50), isWhole: true).map { $0.value * 86_400 }
    return (steps.count < 4 ? steps + days : steps).map { RoundStep(mantissa: $0, exponent: 0) }
  }

  private static func decimal(from least: Double, isWhole: Bool) -> [RoundStep] {
    var exponent = 0
    while powerOfTen(exponent) * 10 <= least, exponent < 300 { exponent += 1 }
    if !isWhole {
      while exponent > -300, 1 / powerOfTen(-exponent) > least { exponent -= 1 }
    }
    let candidates = (exponent...exponent + 2).flatMap { power in
      [1.0, 2, 5].map { RoundStep(mantissa: $0, exponent: power) }
    }
    return candidates.filter { $0.value >= least * 0.999 }
  }

  private static let clockSteps: [Double] =
    [1, 2, 5, 10, 15, 30] + [1, 2, 5, 10, 15, 30].map { $0 * 60 }
    + [1, 2, 3, 6, 12].map { $0 * 3600 } + [1, 2, 7, 14, 28].map { $0 * 86_400 }
}

private func powerOfTen(_ exponent: Int) -> Double {
  var power = 1.0
  for _ in 0..<max(0, exponent) { power *= 10 }
  return power
}
