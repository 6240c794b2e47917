import Desk
import Statistics

/// Something that stands out in a period, after the correction for how much was looked at.
package enum Insight: Sendable {
  case categoryRise(CategoryRise)
  case reopenedBatch(ReopenedBatch)
  /// Figures that clearly worsened, and figures that miss their target.
  case shortfall(worsened: [FigureTable.Figure], missed: [MissedTarget])
  case repeatComplaints(RepeatComplaints)
  case slowHolidays(SlowHolidays)
  /// Figures that clearly improved.
  case improvement([FigureTable.Figure])
}

/// The category whose share of the tickets rose most surprisingly.
package struct CategoryRise: Sendable {
  package let category: String
  package let share: RatioScan<[String?]>.Segment
  /// Where the rise is, and what else moved there; nil where no channel stands out.
  package let channel: Channel?

  package struct Channel: Sendable {
    package let name: String
    /// The category's share of the channel's tickets.
    package let share: RatioScan<[String?]>.Segment
    /// Nil where the channel's satisfaction did not fall by more than chance explains.
    package let satisfaction: RatioScan<[String?]>.Segment?
    /// Nil where the channel's complaint rate did not rise by more than chance explains.
    package let complaints: RatioScan<[String?]>.Segment?
  }
}

/// A figure on the wrong side of its target.
package struct MissedTarget: Sendable {
  package let figure: FigureTable.Figure
  package let target: Double
}

/// Customers who complained again within 30 days of a complaint.
package struct RepeatComplaints: Sendable {
  package let customers: Int
  package let complaints: Int
  package let rate: Double
}

/// Holidays on which first responses are slow by the clock, and hardly slower in business time. All
/// times are 90th percentiles in seconds.
package struct SlowHolidays: Sendable {
  package let tickets: Int
  package let calendar: Double
  package let calendarOrdinary: Double
  package let business: Double
  package let businessOrdinary: Double
}

extension PeriodInsights {
  /// The insights of the period, most important first; at most five.
  ///
  /// - Parameters:
  ///   - figures: the figures that may miss a target.
  ///   - targets: by the keys of figures.
  package func insights(
    of figures: [FigureTable.Figure], _ targets: [String: MetricTarget]
  ) -> [Insight] {
    let found = [
      categoryRise.map(Insight.categoryRise), reopenedBatch.map(Insight.reopenedBatch),
      shortfall(figures, targets), repeats.map(Insight.repeatComplaints),
      slowHolidays.map(Insight.slowHolidays), improvement,
    ]
    return Array(found.compactMap(\.self).prefix(Self.mostInsights))
  }

  private static let mostInsights = 5
  private static let mostFigures = 4

  private var categoryRise: CategoryRise? {
    guard reach.previous != nil, let rise = shareScan("category").rise,
      let category = rise.key[0]
    else { return nil }
    return CategoryRise(category: category, share: rise, channel: channel(of: category))
  }

  /// The channel in which a category rose most surprisingly.
  private func channel(of category: String) -> CategoryRise.Channel? {
    func share(_ breakdowns: Breakdowns, _ channel: String) -> Proportion {
      let all = breakdowns.measurement("tickets_created", [channel], in: "channel")?.sample ?? 0
      let own = breakdowns.measurement(
        "tickets_created", [channel, category], in: "channel,category")
      return Proportion(successes: own?.sample ?? 0, of: all)
    }
    let scan = RatioScan<[String?]>(
      breakdowns.rows("channel").compactMap { row in
        row.key[0].map { channel in
          .init(
            [channel], now: share(breakdowns, channel),
            before: share(previousBreakdowns, channel))
        }
      }, smallestSample: analysis.settings.smallestSample)
    guard let rise = scan.rise, let name = rise.key[0] else { return nil }
    func moved(_ metric: Metric) -> RatioScan<[String?]>.Segment? {
      ratioScan(metric, by: "channel").segments.first { $0.key == [name] && $0.isReal }
    }
    return CategoryRise.Channel(
      name: name, share: rise,
      satisfaction: moved(.csat).flatMap { $0.change < 0 ? $0 : nil },
      complaints: moved(.complaintRate).flatMap { $0.change > 0 ? $0 : nil })
  }

  /// What a manager looks at first comes first.
  private static let importance = [
    "csat", "csat_score", "first_contact_resolution", "complaint_rate",
    "first_response_attainment", "resolution_attainment", "reopen_rate",
    "first_response_time.p90", "resolution_time.p50", "nps", "backlog", "repeat_complaint_rate",
    "transfer_rate", "escalation_rate", "answer_rate", "wait_time.p90", "handle_time.mean",
    "survey_response_rate",
  ]

  /// The most important figures with a verdict against the period before.
  private func figures(_ verdict: Verdict) -> [FigureTable.Figure] {
    Array(
      Self.importance.compactMap { figures.figure($0) }
        .filter { $0.comparison?.verdict == verdict }.prefix(Self.mostFigures))
  }

  private func shortfall(
    _ figures: [FigureTable.Figure], _ targets: [String: MetricTarget]
  ) -> Insight? {
    let missed = figures.compactMap { figure -> MissedTarget? in
      guard let target = targets[figure.key], let value = target.value,
        let now = figure.now.value, let state = target.state(of: now, figure.polarity),
        state != .met
      else { return nil }
      return MissedTarget(figure: figure, target: value)
    }
    let worsened = self.figures(.worsened)
    return worsened.isEmpty && missed.isEmpty
      ? nil : .shortfall(worsened: worsened, missed: missed)
  }

  private var improvement: Insight? {
    let improved = figures(.improved)
    return improved.isEmpty ? nil : .improvement(improved)
  }

  private var repeats: RepeatComplaints? {
    let repeats = analysis.repeatComplaints(during: period)
    guard repeats.count >= 3, let rate = now(.repeatComplaintRate)?.value else { return nil }
    return RepeatComplaints(
      customers: repeats.count, complaints: repeats.values.reduce(0, +), rate: rate)
  }

  private var slowHolidays: SlowHolidays? {
    let facts = ResponseFacts(self)
    let calendar = facts.tallies(.firstResponseTime) { facts.dayKind($0) }
    let business = facts.tallies(.firstResponseTimeBusiness) { facts.dayKind($0) }
    guard let holiday = calendar[.holiday], let ordinary = calendar[.ordinary],
      holiday.count >= analysis.settings.smallestSample,
      let slower = MannWhitneyTest(holiday.sample, ordinary.sample), slower.pGreater < 0.01,
      let onHolidays = holiday.figure(.percentile(90))?.value,
      let usual = ordinary.figure(.percentile(90))?.value,
      let businessOnHolidays = business[.holiday]?.figure(.percentile(90))?.value,
      let businessUsual = business[.ordinary]?.figure(.percentile(90))?.value,
      onHolidays > 2 * usual, businessOnHolidays - businessUsual < 0.1 * (onHolidays - usual)
    else { return nil }
    return SlowHolidays(
      tickets: holiday.count, calendar: onHolidays, calendarOrdinary: usual,
      business: businessOnHolidays, businessOrdinary: businessUsual)
  }
}
