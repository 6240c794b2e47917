import Desk
import Metrics
import Statistics

/// What a manager has to know of a period: at most five findings, in the order of how many customers
/// or tickets they touch, each with what it asks for. The register of actions is read first.
package struct Conclusion: Sendable {
  package struct Finding: Sendable {
    package let subject: Subject
    package let line: Line
    /// Customers or tickets that it touches.
    fileprivate let touched: Double

    /// The facts that it speaks of.
    package var facts: [JudgedFact] {
      switch subject {
      case .change(let change): [change.fact] + [change.carrier].compactMap(\.self) + change.also
      case .missed(let missed): missed.map(\.fact)
      case .coverage, .overdue, .worked, .late, .reopenedBatch, .repeatComplaints, .slowHolidays:
        []
      }
    }
  }

  /// What a finding asks its reader for.
  package enum Line: String, Sendable {
    case decide
    /// Somebody owes something.
    case ask
    case nothing
    /// What the data cannot say.
    case data
  }

  package enum Subject: Sendable {
    case coverage([CoverageNote])
    case change(Change)
    case missed([Missed])
    case overdue([ActionReview])
    case worked(ActionReview)
    /// Open tickets that are late now, and how many of them nobody has answered.
    case late(tickets: Int, unanswered: Int)
    case reopenedBatch(ReopenedBatch)
    /// Customers who complained again within 30 days of a complaint.
    case repeatComplaints(customers: Int, complaints: Int, rate: Double)
    case slowHolidays(SlowHolidays)
  }

  /// A figure that differs from what is usual for it.
  package struct Change: Sendable {
    package let fact: JudgedFact
    /// Other figures of its group that differ the same way, and of the segment that is named.
    package fileprivate(set) var also: [JudgedFact]
    /// The segment that differs most the same way; nil where none does, and where the fact is one.
    package let carrier: JudgedFact?
    /// The carrier's part of the change against the period before; nil where that cannot be split.
    package let share: Double?
    /// What the register says is being done about it.
    package let action: ActionReview?
  }

  package typealias Missed = (fact: JudgedFact, target: Double)

  package let findings: [Finding]
  /// How many more there would be.
  package let cutCount: Int
  /// How many figures anywhere differ from what is usual for them, told here or not.
  package let changedCount: Int

  private static let most = 5

  package init(
    _ insights: PeriodInsights, _ actions: [ActionReview], _ targets: [String: MetricTarget]
  ) {
    let candidates = Candidates(insights: insights, actions: actions, targets: targets)
    let all = candidates.all.sorted { $0.touched > $1.touched }
    var findings = Array(all.prefix(Self.most))
    // Good news is news, in bad months too.
    if !findings.contains(where: { $0.isGood == true }), findings.count == Self.most,
      let good = all.first(where: \.hasWorked) ?? all.first(where: { $0.isGood == true })
    {
      findings[Self.most - 1] = good
    }
    self.findings = findings
    cutCount = all.count - findings.count
    changedCount = insights.facts.facts.count { $0.judgement.verdict.isChange }
  }
}

extension Conclusion.Finding {
  fileprivate var hasWorked: Bool {
    if case .worked = subject { true } else { false }
  }

  /// Nil where it is neither good news nor bad.
  package var isGood: Bool? {
    switch subject {
    case .change(let change):
      switch change.fact.judgement.verdict {
      case .improved: true
      case .worsened: false
      case .changed, .noClearChange, .tooFew: nil
      }
    case .worked: true
    case .missed, .overdue, .late, .reopenedBatch, .repeatComplaints: false
    case .coverage, .slowHolidays: nil
    }
  }
}

/// All that could be said, each once.
private struct Candidates {
  let insights: PeriodInsights
  let actions: [ActionReview]
  let targets: [String: MetricTarget]

  private typealias Finding = Conclusion.Finding

  /// What may have stood so for months weighs less than what has changed.
  private static let standing = 0.3

  var all: [Conclusion.Finding] {
    changes
      + [coverage, missed, overdue, late, reopenedBatch, repeatComplaints, slowHolidays]
      .compactMap(\.self) + worked
  }

  /// One for each group of metrics and side: CSAT and its mean are one piece of news.
  private var changes: [Conclusion.Finding] {
    let changed = insights.facts.facts.filter { fact in
      fact.judgement.isSure(onBoard: fact.isOnBoard)
        && fact.statistic == fact.metric.headlineStatistic
    }
    let byNews = Dictionary(grouping: changed) { fact in
      [fact.metric.group.rawValue, fact.judgement.verdict.rawValue]
    }
    let news = byNews.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { _, news in
      let ordered = news.sorted { ($0.rank, -$0.weight) < ($1.rank, -$1.weight) }
      let fact = ordered[0]
      let segments = fact.isTotal ? ordered.filter { !$0.isTotal && $0.key != [nil] } : []
      let carrier = segments.first { $0.metric.id == fact.metric.id } ?? segments.first
      let others = ordered.dropFirst().filter { other in
        other.metric.id != fact.metric.id && other.isTotal == fact.isTotal
          && other.statistic == other.metric.headlineStatistic
      }
      let action = action(about: carrier ?? fact)
      return Conclusion.Change(
        fact: fact, also: Array(others.prefix(2)), carrier: carrier,
        share: carrier.flatMap { share(of: $0, in: fact) }, action: action)
    }
    return Self.joined(news.sorted { $0.fact.touched > $1.fact.touched }).map {
      Finding(
        subject: .change($0), line: line($0.fact, $0.action), touched: $0.fact.touched)
    }
  }

  /// News of a segment that an earlier finding names already is told there.
  private static func joined(_ news: [Conclusion.Change]) -> [Conclusion.Change] {
    var told: [Conclusion.Change] = []
    for change in news {
      let known = told.firstIndex { earlier in
        let place = earlier.carrier ?? earlier.fact
        return !change.fact.isTotal && place.key == change.fact.key
          && place.dimensions == change.fact.dimensions
          && change.fact.judgement.verdict != .improved
          && earlier.fact.judgement.verdict != .improved
      }
      if let known {
        told[known].also.append(change.fact)
      } else {
        told.append(change)
      }
    }
    return told
  }

  private func line(_ fact: JudgedFact, _ action: ActionReview?) -> Conclusion.Line {
    if fact.judgement.verdict == .improved { return .nothing }
    guard let action else { return .decide }
    return action.state == .overdue ? .ask : .nothing
  }

  private func share(of carrier: JudgedFact, in fact: JudgedFact) -> Double? {
    guard carrier.metric.id == fact.metric.id else { return nil }
    let breakdown = ReportBreakdown.allCases.first { $0.dimensions == carrier.dimensions }
    guard let shift = breakdown.flatMap({ RatioShift(insights, fact.metric, by: $0) }),
      let segment = shift.segments.first(where: { $0.key == carrier.key }), shift.total.change != 0
    else { return nil }
    let share = segment.effect.total / shift.total.change
    return (0.05...1).contains(share) ? share : nil
  }

  /// The action that is under way, by the metric or by the segment that it is for.
  private func action(about fact: JudgedFact) -> ActionReview? {
    let history = insights.analysis.history
    let names = fact.key.compactMap { $0?.split(separator: "/").last.map(String.init) }
    return actions.first { review in
      guard review.state == .open || review.state == .overdue else { return false }
      let texts = [review.action.segment, review.action.finding, review.action.cause]
        .compactMap { history.label($0) }
      if !names.isEmpty { return names.allSatisfy { name in texts.contains { $0.contains(name) } } }
      return history.label(review.action.metric).map {
        $0 == fact.figureKey || $0 == fact.metric.id.name
      } ?? false
    }
  }

  /// First of all, since it qualifies everything else.
  private var coverage: Conclusion.Finding? {
    let coverage = insights.analysis.coverage
    let notes = (coverage.notes(on: insights.period) + coverage.notes).filter(\.isGrave)
    guard !notes.isEmpty else { return nil }
    return Finding(subject: .coverage(notes), line: .data, touched: .infinity)
  }

  private var missed: Conclusion.Finding? {
    let missed = insights.facts.facts.compactMap { fact -> Conclusion.Missed? in
      guard fact.isTotal, let target = targets[fact.figureKey], let value = target.value,
        target.mark(of: fact.measurement, fact.polarity) == .missed
      else { return nil }
      return (fact, value)
    }
    guard let first = missed.max(by: { $0.fact.measurement.sample < $1.fact.measurement.sample })
    else { return nil }
    let short =
      first.fact.unit == .ratio ? abs((first.fact.measurement.value ?? 0) - first.target) : 1
    return Finding(
      subject: .missed(missed), line: .decide,
      touched: Self.standing * short * Double(first.fact.measurement.sample))
  }

  private var overdue: Conclusion.Finding? {
    let overdue = actions.filter { $0.state == .overdue }
    guard !overdue.isEmpty else { return nil }
    return Finding(subject: .overdue(overdue), line: .ask, touched: Double(overdue.count) * 10)
  }

  /// Those whose effect came to be known in the period.
  private var worked: [Conclusion.Finding] {
    actions.filter { review in
      review.effect.verdict == .worked
        && (review.effect.after.map { $0.last >= insights.period.first } ?? false)
    }
    .map { review in
      let change =
        (review.effect.segmentAfter?.value ?? 0) - (review.effect.segmentBefore?.value ?? 0)
      let sample = Double(review.effect.segmentAfter?.sample ?? 0)
      return Finding(
        subject: .worked(review), line: .nothing,
        touched: Self.standing * (review.effect.unit == .ratio ? abs(change) * sample : sample / 10)
      )
    }
  }

  /// A backlog that grows is told of already.
  private var hasBacklogNews: Bool {
    insights.facts[.backlog]?.judgement.verdict == .worsened
  }

  private var late: Conclusion.Finding? {
    let late = insights.lateTickets
    guard !late.isEmpty else { return nil }
    return Finding(
      subject: .late(tickets: late.count, unanswered: late.count(where: \.isUnanswered)),
      line: .ask,
      touched: Self.standing * Double(late.count) * (hasBacklogNews ? Self.standing : 1))
  }

  private var reopenedBatch: Conclusion.Finding? {
    insights.reopenedBatch.map {
      Finding(
        subject: .reopenedBatch($0), line: .decide, touched: Double($0.inside.successes))
    }
  }

  private var repeatComplaints: Conclusion.Finding? {
    let repeats = insights.analysis.repeatComplaints(during: insights.period)
    guard repeats.count >= 3, let rate = insights.now(.repeatComplaintRate)?.value else {
      return nil
    }
    return Finding(
      subject: .repeatComplaints(
        customers: repeats.count, complaints: repeats.values.reduce(0, +), rate: rate),
      line: .ask, touched: Double(repeats.count))
  }

  private var slowHolidays: Conclusion.Finding? {
    insights.slowHolidays.map {
      Finding(subject: .slowHolidays($0), line: .nothing, touched: Double($0.tickets) / 20)
    }
  }
}

extension JudgedFact {
  fileprivate var polarity: Metric.Polarity { statistic?.polarity(of: metric) ?? metric.polarity }

  /// Totals first, and among them what a manager looks at first.
  fileprivate var rank: Int {
    let own = metric.placement.finding?.number ?? metric.placement.headline?.number ?? 90
    return own + (isTotal ? 0 : 1000) + (statistic == metric.headlineStatistic ? 0 : 100)
  }

  /// How many customers or tickets fared differently than usual; of durations a tenth of them all for
  /// each tenth that they took longer.
  fileprivate var touched: Double {
    guard let value = measurement.value, let usual = judgement.usual else { return 0 }
    let sample = Double(measurement.sample)
    let change = abs(value - usual.expected)
    switch unit {
    case .ratio: return change * sample
    case .count: return change
    case .seconds, .number, .score, .netPromoterScore:
      return usual.expected > 0 ? min(1, change / usual.expected) * sample : 0
    }
  }
}
