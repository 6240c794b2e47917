import Desk
import Statistics

/// Something that stands out in a period, after the correction for how much was looked at.
package enum Insight: Sendable {
  case categoryRise(CategoryRise)
  case reopenedBatch(ReopenedBatch)
  case shortfall(
    worsened: [FigureTable.Figure], missed: [(figure: FigureTable.Figure, target: Double)])
  /// Customers who complained again within 30 days of a complaint.
  case repeatComplaints(customers: Int, complaints: Int, rate: Double)
  case slowHolidays(SlowHolidays)
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
    package let share: RatioScan<[String?]>.Segment
    /// Nil where the channel's satisfaction did not fall by more than chance explains.
    package let satisfaction: RatioScan<[String?]>.Segment?
    package let complaints: RatioScan<[String?]>.Segment?
  }
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
  /// At most five, most important first. Targets are by the keys of figures.
  package func insights(
    of figures: [FigureTable.Figure], _ targets: [String: MetricTarget]
  ) -> [Insight] {
    let found = [
      categoryRise.map(Insight.categoryRise), reopenedBatch.map(Insight.reopenedBatch),
      shortfall(figures, targets), repeats,
      slowHolidays.map(Insight.slowHolidays), improvement,
    ]
    return Array(found.compactMap(\.self).prefix(5))
  }

  private var categoryRise: CategoryRise? {
    guard reach.previous != nil, let rise = shareScan(.category).rise,
      let category = rise.key[0]
    else { return nil }
    return CategoryRise(category: category, share: rise, channel: channel(of: category))
  }

  private func channel(of category: String) -> CategoryRise.Channel? {
    func share(_ breakdowns: Breakdowns, _ channel: String) -> Proportion {
      let all = breakdowns.measurement(.ticketsCreated, [channel], in: .channel)?.sample ?? 0
      let own = breakdowns.measurement(
        .ticketsCreated, [channel, category], in: .channelAndCategory)
      return Proportion(successes: own?.sample ?? 0, of: all)
    }
    let scan = RatioScan<[String?]>(
      breakdowns.rows(.channel).compactMap { row in
        row.key[0].map { channel in
          ([channel], share(breakdowns, channel), share(previousBreakdowns, channel))
        }
      }, smallestSample: analysis.settings.smallestSample)
    guard let rise = scan.rise, let name = rise.key[0] else { return nil }
    func moved(_ metric: Metric) -> RatioScan<[String?]>.Segment? {
      ratioScan(metric, by: .channel).segments.first { $0.key == [name] && $0.isReal }
    }
    return CategoryRise.Channel(
      name: name, share: rise,
      satisfaction: moved(.csat).flatMap { $0.change < 0 ? $0 : nil },
      complaints: moved(.complaintRate).flatMap { $0.change > 0 ? $0 : nil })
  }

  /// The four most important figures with a verdict against the period before.
  private func figures(_ verdict: Verdict) -> [FigureTable.Figure] {
    Array(figures.ranked(\.finding).filter { $0.comparison?.verdict == verdict }.prefix(4))
  }

  private func shortfall(
    _ figures: [FigureTable.Figure], _ targets: [String: MetricTarget]
  ) -> Insight? {
    let missed = figures.compactMap { figure -> (figure: FigureTable.Figure, target: Double)? in
      guard let target = targets[figure.key], let value = target.value,
        let now = figure.now.value, let state = target.state(of: now, figure.polarity),
        state != .met
      else { return nil }
      return (figure, value)
    }
    let worsened = self.figures(.worsened)
    return worsened.isEmpty && missed.isEmpty
      ? nil : .shortfall(worsened: worsened, missed: missed)
  }

  private var improvement: Insight? {
    let improved = figures(.improved)
    return improved.isEmpty ? nil : .improvement(improved)
  }

  private var repeats: Insight? {
    let repeats = analysis.repeatComplaints(during: period)
    guard repeats.count >= 3, let rate = now(.repeatComplaintRate)?.value else { return nil }
    return .repeatComplaints(
      customers: repeats.count, complaints: repeats.values.reduce(0, +), rate: rate)
  }

  private var slowHolidays: SlowHolidays? {
    let calendar = tallies(.firstResponseTime, by: dayKind)
    let business = tallies(.firstResponseTimeBusiness, by: dayKind)
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

/// Days whose tickets of one category came open again far more often than the category's others.
package struct ReopenedBatch: Sendable {
  package let category: String
  /// The days of creation, both included.
  package let firstDay: String
  package let lastDay: String
  package let inside: Proportion
  package let outside: Proportion
  fileprivate let pValue: Double
}

extension PeriodInsights {
  /// The batch that stands out most, of every run of up to seven days in every category, after the
  /// correction for how many were looked at; nil where none does.
  package var reopenedBatch: ReopenedBatch? {
    var days: [String: [(day: String, proportion: Proportion)]] = [:]
    for row in breakdowns.rows(.category1AndDay) {
      guard let category = row.key[0], let day = row.key[1] else { continue }
      let own = row.measurements[0]
      if own.sample > 0 { days[category, default: []].append((day, own.proportion)) }
    }
    var best: ReopenedBatch?
    var looks = 0
    for (category, entries) in days.sorted(by: { $0.key < $1.key }) {
      let sorted = entries.sorted { $0.day < $1.day }
      let all = Proportion.sum(sorted.map(\.proportion))
      guard all.successes >= 5 else { continue }
      for start in sorted.indices {
        for end in start..<min(start + 7, sorted.count) {
          looks += 1
          let inside = Proportion.sum(sorted[start...end].map(\.proportion))
          let outside = all - inside
          guard inside.total >= analysis.settings.smallestSample,
            let rate = inside.value, let rest = outside.value, rate > 2 * rest,
            let pValue = proportionDifferencePValue(inside, outside),
            pValue < best?.pValue ?? 1
          else { continue }
          best = ReopenedBatch(
            category: category, firstDay: sorted[start].day, lastDay: sorted[end].day,
            inside: inside, outside: outside, pValue: pValue)
        }
      }
    }
    return best.flatMap { $0.pValue * Double(looks) < 0.01 ? $0 : nil }
  }
}
