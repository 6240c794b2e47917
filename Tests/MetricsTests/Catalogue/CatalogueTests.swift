import Metrics
import Testing

@Suite struct `The catalogue` {
  /// The metrics of KPIs.md, in its order.
  private static let agreed = """
    tickets_created tickets_resolved backlog backlog_age answer_rate wait_time \
    first_response_time first_response_time_business first_response_attainment \
    pick_up_attainment resolution_time resolution_time_business resolution_attainment handle_time \
    handling_start_time handling_attainment next_reply_time next_reply_attainment \
    assessment_time assessment_attainment escalation_time escalation_attainment \
    requester_wait_time agent_wait_time on_hold_time new_time open_time replies_per_ticket resolution_rate \
    fcr_one_touch fcr_no_repeat fcr_survey fcr_recorded first_contact_resolution reopen_rate \
    transfer_rate ping_pong_rate escalation_rate csat csat_mean csat_score dissatisfaction nps ces \
    survey_response_rate survey_coverage complaints complaint_rate repeat_complaint_rate \
    complaint_resolution_time cause_verified_rate qa_score qa_pass_rate qa_fatal_rate qa_coverage \
    archive_completeness archive_complete_rate misprioritised_rate
    """

  @Test func `holds the agreed metrics, each once`() {
    let ids = [Metric].catalogue.map(\.id.name)
    #expect(ids.sorted() == Self.agreed.split(separator: " ").map { String($0) }.sorted())
  }

  @Test func `has a metric for every id, in the same order`() {
    #expect([Metric].catalogue.map(\.id) == MetricID.allCases)
  }

  @Test func `gives each place in a report to one figure`() {
    let ranks: [(Placement) -> Placement.Rank?] = [
      { $0.headline }, { $0.finding }, { $0.segments }, { $0.agents },
    ]
    for rank in ranks {
      let ranked = [Metric].catalogue.compactMap { metric in
        rank(metric.placement).map { (metric, $0) }
      }
      #expect(ranked.map(\.1.number).sorted() == Array(1...ranked.count))
      for (metric, rank) in ranked {
        let isKnown = rank.statistic.map { metric.statistics.contains($0) } ?? true
        #expect(isKnown, "\(metric.id) has no such statistic")
      }
    }
  }

  @Test func `explains the moves of ratios alone`() {
    let explained = [Metric].catalogue.filter(\.placement.isExplained)
    #expect(explained.allSatisfy { $0.aggregation == .share })
  }

  @Test func `finds a metric by its id`() {
    #expect([Metric].catalogue.named("csat")?.anchor == .responded)
    #expect([Metric].catalogue.named("CSAT") == nil)
  }

  /// KPIs.md, column "better".
  @Test func `knows which way is better`() {
    let larger = [Metric].catalogue.filter { $0.polarity == .prefersLarger }.map(\.id.name)
    #expect(
      Set(larger) == [
        "answer_rate", "first_response_attainment", "pick_up_attainment", "handling_attainment",
        "next_reply_attainment",
        "assessment_attainment", "escalation_attainment", "resolution_attainment",
        "resolution_rate",
        "fcr_one_touch", "fcr_no_repeat", "fcr_survey", "fcr_recorded",
        "first_contact_resolution", "csat", "csat_mean", "csat_score", "nps",
        "survey_response_rate", "survey_coverage", "cause_verified_rate", "qa_score",
        "qa_pass_rate", "qa_coverage", "archive_completeness", "archive_complete_rate",
      ])
    let neither = [Metric].catalogue.filter { $0.polarity == .none }.map(\.id.name)
    #expect(Set(neither) == ["tickets_created", "tickets_resolved", "ces"])
  }

  @Test(arguments: [Metric].catalogue) func `is absent, not zero, without any records`(
    metric: Metric
  ) async throws {
    for key in MetricRequest(metric).keys {
      let figure = try await SketchedDesk([]).figure(key)
      #expect(figure == Figure(nil, of: 0), "\(key)")
    }
  }
}
