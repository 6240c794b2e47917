import Glibc

/// One ticket's time to an event: resolved after so long, or still open after so long.
package struct SurvivalObservation: Equatable, Sendable {
  /// Finite and at least 0, in any one unit.
  package let duration: Double
  /// Whether the event happened at the duration's end; if not, it had not happened by then.
  package let isObserved: Bool

  package init(duration: Double, isObserved: Bool) {
    precondition(duration >= 0 && duration.isFinite, "a duration is finite and not negative")
    self.duration = duration
    self.isObserved = isObserved
  }
}

/// The share of tickets still open after each length of time, counting open tickets for as long as
/// they have been open instead of leaving them out.
///
/// Leaving open tickets out makes a team look fast while its backlog ages. Times are in the unit of
/// the durations, shares are fractions of 1. A ticket last seen at the time of an event was at risk
/// of it. Source: Kaplan and Meier, JASA 53 (1958); Greenwood's variance on the log-log scale
/// (Kalbfleisch and Prentice 1980).
/// Example: resolved after 1, 2 and 4 days and one open since 3: 0.75 after 1 day, 0.5 after 2, 0
/// after 4; median 2.
package struct KaplanMeierCurve: Equatable, Sendable {
  /// The curve from one time of an event until the next.
  package struct Step: Equatable, Sendable {
    package let time: Double
    /// The share without the event after this time.
    package let survival: Double
    /// Of the survival; nil where that is 0 and the method undefined.
    package let interval: Interval?
  }

  /// Ascending in time; none without an event.
  package let steps: [Step]

  package init(_ observations: [SurvivalObservation], confidence: Double = 0.95) {
    let z = NormalDistribution.criticalValue(confidence: confidence)
    let sorted = observations.sorted { $0.duration < $1.duration }
    var steps: [Step] = []
    var survival = 1.0
    var variance = 0.0
    var start = 0
    while start < sorted.count {
      let time = sorted[start].duration
      let end = sorted[start...].firstIndex { $0.duration > time } ?? sorted.count
      let events = sorted[start..<end].count { $0.isObserved }
      let atRisk = sorted.count - start
      if events > 0 {
        let left = Double(atRisk - events)
        survival *= left / Double(atRisk)
        variance += Double(events) / (Double(atRisk) * left)
        steps.append(
          Step(
            time: time, survival: survival,
            interval: Self.interval(survival, variance: variance, z)))
      }
      start = end
    }
    self.steps = steps
  }

  /// The time by which half have had their event; nil where the curve never comes down to a half.
  package var median: Double? {
    // One half, and a last figure lost in multiplying up to it.
    steps.first { $0.survival <= 0.5 + 1e-12 }?.time
  }

  /// `variance` is Greenwood's sum: the variance of the survival's logarithm.
  private static func interval(_ survival: Double, variance: Double, _ z: Double) -> Interval? {
    guard survival > 0 else { return nil }
    let spread = z * variance.squareRoot() / -log(survival)
    let power = exp(spread)
    return Interval(low: pow(survival, power), high: pow(survival, 1 / power))
  }
}
