import Desk
import Metrics
import Testing

@Suite struct `A request for a metric` {
  @Test func `asks by the bare id for all figures`() throws {
    #expect(try MetricRequest("csat").keys == ["csat"])
    #expect(
      try MetricRequest("first_response_time").keys == [
        "first_response_time.mean", "first_response_time.p50", "first_response_time.p90",
        "first_response_time.p95",
      ])
    #expect(
      try MetricRequest("backlog_age").keys == [
        "backlog_age.p50", "backlog_age.p90", "backlog_age.max",
      ])
  }

  @Test(arguments: [
    ("resolution_time.p90", Statistic.percentile(90)), ("resolution_time.p99", .percentile(99)),
    ("resolution_time.median", .percentile(50)), ("backlog_age.mean", .mean),
    ("resolution_time.max", .maximum), ("ces.mean", .mean),
    ("first_response_time.within(30s)", .within(seconds: 30)),
    ("first_response_time.within(90)", .within(seconds: 90)),
    ("first_response_time.within(10m)", .within(seconds: 600)),
    ("resolution_time_business.within(24h)", .within(seconds: 86_400)),
    ("complaint_resolution_time.within(7d)", .within(seconds: 604_800)),
    ("wait_time.within(0)", .within(seconds: 0)),
  ])
  func `asks for one figure behind a point`(text: String, statistic: Statistic) throws {
    #expect(try MetricRequest(text).statistics == [statistic])
  }

  @Test(arguments: [
    "resolution_time.p0", "resolution_time.p100", "resolution_time.p+5", "resolution_time.p05",
    "resolution_time.", "resolution_time.average", "resolution_time.within(soon)",
    "resolution_time.within()", "resolution_time.within(-1s)", "resolution_time.within(30s",
    "resolution_time.within(1h30m)",
    "resolution_time.within(99999999999999999d)", "resolution_time.within(9223372036854775807)",
    "csat.mean", "csat.within(30s)", "replies_per_ticket.within(30s)", "ces.within(3)",
    "no_such", "", ".", "CSAT",
  ])
  func `is refused for a figure that does not exist`(text: String) {
    #expect(throws: UnknownMetric.self) { try MetricRequest(text) }
  }

  @Test(arguments: ["1h", "60m", "3600s", "3600"])
  func `comes back as it was asked`(limit: String) throws {
    let text = "first_response_time.within(\(limit))"
    #expect(try MetricRequest(text).keys == [text])
  }

  @Test func `is the same figure, however its limit is written`() throws {
    let day = try MetricRequest("wait_time.within(1d)").statistics
    #expect(try MetricRequest("wait_time.within(24h)").statistics == day)
    #expect(try MetricRequest("wait_time.within(23h)").statistics != day)
  }

  private func refusal(_ text: String) -> UnknownMetric? {
    do throws(UnknownMetric) {
      _ = try MetricRequest(text)
      return nil
    } catch {
      return error
    }
  }

  @Test func `is refused with what to ask for instead`() {
    #expect(refusal("csat.p90") == .figure("csat.p90", of: "csat", known: []))
    #expect(
      refusal("backlog_age.p0")
        == .figure("backlog_age.p0", of: "backlog_age", known: ["p50", "p90", "max"]))
    #expect(
      refusal("response_time")
        == .name("response_time", near: ["first_response_time", "first_response_time_business"]))
    #expect(refusal("zzz") == .name("zzz", near: []))
    #expect(refusal("") == .name("", near: []))
  }

  @Test func `tells the unit of a figure`() {
    #expect(Statistic.percentile(90).unit(of: .seconds) == .seconds)
    #expect(Statistic.within(seconds: 30).unit(of: .seconds) == .ratio)
  }
}
