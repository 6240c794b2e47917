import Desk
import Statistics

/// What may be said of one fact: one figure of one metric, of all tickets or of one segment, in one
/// period. Whatever shows a verdict asks for this one.
package struct Judgement: Sendable, Equatable {
  /// Beside what is usual for the figure; how it stands to its target is another matter.
  package let verdict: Verdict
  package let reason: Reason
  /// What is usual for such a period, in the figure's unit; nil where nothing is known.
  package private(set) var usual: UsualRange?
  /// The first of the periods that differ; nil where none does.
  package private(set) var since: Period?
  /// Before the correction for how many facts were looked at; nil where nothing could be tested.
  package private(set) var pValue: Double?
  /// After it: of the family's changes that are at least as sure, the share to be expected by chance.
  package private(set) var falseDiscoveryRate: Double?
  /// How far the figure lies from what is expected: from 1 on, or -1, outside of what is usual.
  package private(set) var distance = 0.0

  /// Where the figure of 19 of 20 such periods would lie, and the one to be expected.
  package struct UsualRange: Sendable, Equatable {
    package let expected: Double
    package let low: Double
    package let high: Double
    /// The season was taken out first, and is part of what is expected.
    package var hasSeason = false
  }

  /// Why a verdict is what it is.
  package enum Reason: String, Sendable, CaseIterable {
    /// The period lies outside of what is usual.
    case outsideUsual = "outside_usual_range"
    case lastThree = "last_three_periods"
    case lastSix = "last_six_periods"
    case asUsual = "as_usual"
    /// It differs from the periods before as it did a year ago.
    case season = "as_a_year_before"
    /// Slower by the clock, and as usual in business time.
    case holidays
    /// Another figure of a metric whose headline figure is as usual.
    case headlineAsUsual = "headline_as_usual"
    case tooFewCases = "too_few_cases"
    case noBaseline = "no_baseline"
    case noData = "no_data"
    /// All records, or a figure such as a maximum, which has no usual range.
    case notTested = "not_tested"
  }

  /// Whether it differs surely enough to be told first of all. The conclusion draws from three families
  /// of facts, and must not err more often than one of them: it asks for more, and of what is not on
  /// the board for most.
  package func isSure(onBoard isOnBoard: Bool) -> Bool {
    verdict.isChange && (falseDiscoveryRate ?? 1) <= (isOnBoard ? 0.035 : 0.015)
  }

  /// Nothing can be said.
  package init(cannotSay reason: Reason) {
    verdict = .tooFew
    self.reason = reason
  }

  init(_ verdict: Verdict, _ reason: Reason, like other: Judgement) {
    self.verdict = verdict
    self.reason = reason
    usual = other.usual
    since = verdict.isChange ? other.since : nil
    pValue = other.pValue
    falseDiscoveryRate = other.falseDiscoveryRate
    distance = other.distance
  }

  init(
    _ verdict: Verdict, _ reason: Reason, _ change: PeriodChange, usual: UsualRange,
    falseDiscoveryRate: Double?
  ) {
    self.verdict = verdict
    self.reason = reason
    self.usual = usual
    self.falseDiscoveryRate = falseDiscoveryRate
    pValue = change.pValue
    distance = change.distance
  }

  func since(_ period: Period) -> Judgement {
    var judgement = self
    judgement.since = period
    return judgement
  }
}

extension Verdict {
  /// Better, worse, or changed.
  package var isChange: Bool {
    switch self {
    case .improved, .worsened, .changed: true
    case .noClearChange, .tooFew: false
    }
  }
}

/// How a figure stands to its target.
package enum TargetMark: String, Sendable, CaseIterable {
  case met
  case missed
  /// The figure's interval holds the target: chance may have put it on its side.
  case edge
}

extension MetricTarget {
  /// Nil without a target, without a figure, and where no side is better.
  package func mark(of measurement: Measurement, _ polarity: Metric.Polarity) -> TargetMark? {
    guard let value = measurement.value, let state = state(of: value, polarity) else { return nil }
    if mayBeChance(measurement, polarity) ?? false { return .edge }
    return state == .met ? .met : .missed
  }
}
