import Desk
import Metrics
import Statistics
import Wording

/// What stands out in the period, after correction for how much was looked at, most important first.
struct Findings {
  private let material: ReportMaterial

  struct Entry {
    var tone: Finding.Tone
    var said: FindingPhrase.Text
  }

  init(_ material: ReportMaterial) { self.material = material }

  /// At most five.
  var entries: [Entry] {
    let found = [categoryRise, batch, figures, repeaters, holiday, good].compactMap { $0 }
    return Array(found.prefix(Self.most))
  }

  private static let most = 5

  private var words: Words { material.words }
  private var before: String { words.say(.previous(material.period.kind)) }

  /// The category whose share of the tickets rose most surprisingly, and the channel that it is in.
  private var categoryRise: Entry? {
    guard material.previous != nil, let rise = material.shareScan("category").rise,
      let category = rise.key[0]
    else { return nil }
    let relative = rise.relativeChange.map { words.text($0, .ratio) }
    return Entry(
      tone: .bad,
      said: words.say(
        FindingPhrase.categoryRise(
          category.split(separator: "/").last.map(String.init) ?? category,
          share: (words.text(rise.beforeValue, .ratio), words.text(rise.nowValue, .ratio)),
          count: (rise.before.successes, rise.now.successes),
          change: (
            relative ?? words.say(.noValue), words.say(.points(rise.change)), before
          ),
          channel: channel(of: category))))
  }

  /// The channel in which a category rose most surprisingly.
  private func channel(of category: String) -> FindingPhrase.RisenChannel? {
    func counts(_ breakdowns: Breakdowns, _ channel: String) -> Proportion {
      let all = breakdowns.measurement("tickets_created", [channel], in: "channel")?.sample ?? 0
      let own = breakdowns.measurement(
        "tickets_created", [channel, category], in: "channel,category")
      return Proportion(successes: own?.sample ?? 0, of: all)
    }
    let candidates = material.breakdowns.rows("channel").compactMap { row in
      row.key[0].map { channel in
        SegmentScan.Candidate(
          key: [channel], now: counts(material.breakdowns, channel),
          before: counts(material.previousBreakdowns, channel))
      }
    }
    let scan = SegmentScan(
      candidates, smallestSample: material.analysis.settings.smallestSample)
    guard let rise = scan.rise, let name = rise.key[0] else { return nil }
    return .init(
      name: name, count: (rise.before.successes, rise.now.successes),
      satisfaction: real(.csat, in: name, isWorse: { $0 < 0 }),
      complaints: real(.complaintRate, in: name, isWorse: { $0 > 0 }))
  }

  /// A ratio's values in a channel, where it moved to the worse by more than chance.
  private func real(
    _ metric: Metric, in channel: String, isWorse: (Double) -> Bool
  ) -> FindingPhrase.Move<String>? {
    material.ratioScan(metric, by: "channel").segments
      .first { $0.key == [channel] && $0.isReal && isWorse($0.change) }
      .map { (words.text($0.beforeValue, .ratio), words.text($0.nowValue, .ratio)) }
  }

  private var batch: Entry? {
    ReopenedBatch(material).map { batch in
      Entry(
        tone: .bad,
        said: words.say(
          FindingPhrase.batch(
            category: batch.category, days: (batch.firstDay, batch.lastDay),
            reopened: batch.inside.successes, of: batch.inside.total,
            rate: (
              words.text(batch.inside.value, .ratio), words.text(batch.outside.value, .ratio)
            ))))
    }
  }

  /// What a manager looks at first comes first.
  private static let importance = [
    "csat", "csat_score", "first_contact_resolution", "complaint_rate",
    "first_response_attainment", "resolution_attainment", "reopen_rate",
    "first_response_time.p90", "resolution_time.p50", "nps", "backlog", "repeat_complaint_rate",
    "transfer_rate", "escalation_rate", "answer_rate", "wait_time.p90", "handle_time.mean",
    "survey_response_rate",
  ]
  private static let mostFigures = 4

  private func named(_ isMeant: (FigureTable.Figure) -> Bool) -> [FigureTable.Figure] {
    Self.importance.compactMap { material.figures.figure($0) }.filter(isMeant)
  }

  private func said(_ figure: FigureTable.Figure) -> String {
    words.say(
      ConclusionPhrase.figure(
        material.label(figure.metric, figure.statistic),
        value: words.text(figure.now.value, figure.unit),
        change: figure.comparison?.change.map { words.change($0, figure.unit) } ?? ""))
  }

  /// What clearly worsened, and what misses its target.
  private var figures: Entry? {
    let worsened = named { $0.comparison?.verdict == .worsened }.prefix(Self.mostFigures)
    let overview = OverviewSection(material)
    let missed = overview.figures.compactMap { figure -> String? in
      guard let target = overview.target(figure)?.value,
        let result = overview.result(figure), result.state != .met
      else { return nil }
      return words.say(
        ConclusionPhrase.missed(
          material.label(figure.metric, figure.statistic),
          value: words.text(figure.now.value, figure.unit), target: words.text(target, figure.unit))
      )
    }
    guard !worsened.isEmpty || !missed.isEmpty else { return nil }
    return Entry(
      tone: .bad,
      said: words.say(FindingPhrase.worse(moved: worsened.map(said), missed: missed, since: before))
    )
  }

  private var good: Entry? {
    let improved = named { $0.comparison?.verdict == .improved }.prefix(Self.mostFigures)
    guard !improved.isEmpty else { return nil }
    return Entry(
      tone: .good, said: words.say(FindingPhrase.better(moved: improved.map(said), since: before)))
  }

  private var repeaters: Entry? {
    let repeats = material.analysis.repeatComplaints(during: material.period)
    guard repeats.count >= 3, let rate = material.now(.repeatComplaintRate)?.value else {
      return nil
    }
    return Entry(
      tone: .bad,
      said: words.say(
        FindingPhrase.repeaters(
          customers: repeats.count, complaints: repeats.values.reduce(0, +),
          rate: words.text(rate, .ratio))))
  }

  /// Slow by the clock on the wall on holidays, and hardly so in business time.
  private var holiday: Entry? {
    let facts = ResponseFacts(material)
    let calendar = facts.tallies(.firstResponseTime) { facts.dayKind($0) }
    let business = facts.tallies(.firstResponseTimeBusiness) { facts.dayKind($0) }
    guard let holiday = calendar[.holiday], let ordinary = calendar[.ordinary],
      let holidayBusiness = business[.holiday], let ordinaryBusiness = business[.ordinary],
      holiday.count >= material.analysis.settings.smallestSample,
      let slower = MannWhitneyTest(holiday.sample, ordinary.sample), slower.pGreater < 0.01,
      let nine = holiday.figure(.percentile(90))?.value,
      let nineOrdinary = ordinary.figure(.percentile(90))?.value,
      let nineBusiness = holidayBusiness.figure(.percentile(90))?.value,
      let nineOrdinaryBusiness = ordinaryBusiness.figure(.percentile(90))?.value,
      nine > 2 * nineOrdinary,
      nineBusiness - nineOrdinaryBusiness < 0.1 * (nine - nineOrdinary)
    else { return nil }
    return Entry(
      tone: .neutral,
      said: words.say(
        FindingPhrase.holidays(
          tickets: holiday.count, calendar: (words.duration(nine), words.duration(nineOrdinary)),
          business: (words.duration(nineBusiness), words.duration(nineOrdinaryBusiness)))))
  }
}
