import Configuration
import Metrics
import Testing

@Suite struct `The targets section` {
  private func value(_ target: String) throws -> Double? {
    try read("targets: {\(target)}").targets.first?.value.value
  }

  @Test func `reads a share, a score, a count and a length of time`() throws {
    #expect(try value("csat: 99.9%") == 0.999)
    #expect(try value("csat: 0.85") == 0.85)
    #expect(try value("csat_score: 90") == 90)
    #expect(try value("nps: -12.5") == -12.5)
    #expect(try value("backlog: 200") == 200)
    #expect(try value("first_response_time.mean: 1h30m") == 5400)
    #expect(try value("first_response_time.p90: 45") == 45)
  }

  @Test func `reads the share of tickets within a limit as a share`() throws {
    #expect(try value("first_response_time.within(30s): 80%") == 0.8)
    #expect(
      complaints(about: "targets: {first_response_time.within(30s): 30s}").first?
        .contains("30s is not a target here. Allowed: a share such as 85% or 0.85") == true)
  }

  @Test func `knows the scale that a mean rating cannot leave`() throws {
    let scale = "csat: {scale: 1-5}"
    #expect(try read("targets: {csat_mean: 4.5}\n\(scale)").targets.first?.value.value == 4.5)
    #expect(
      complaints(about: "targets: {csat_mean: 85}\n\(scale)").first?
        .contains("85 is not a target here. Allowed: a number from 1 to 5") == true)
    #expect(try value("csat_mean: 85") == 85)
  }

  @Test func `takes the figures that a request takes`() throws {
    let targets = try read("targets: {wait_time.median: 30s, wait_time.within(90m): 80%}").targets
    #expect(Set(targets.keys) == ["wait_time.p50", "wait_time.within(90m)"])
  }

  @Test(arguments: [
    ("csat: 85%\n  nps: 40\n  csat: 90%", "4:3: targets.csat: is given twice, first on line 2"),
    (
      "wait_time.within(24h): 80%\n  wait_time.within(1d): 90%",
      "3:3: targets.wait_time.within(1d): is given twice, first on line 2"
    ), ("wait_time.p50: 30s\n  wait_time.median: 40s", "is given twice, first on line 2"),
  ])
  func `refuses a second target of one figure`(text: String, fault: String) {
    let complaints = complaints(about: "targets:\n  \(text)")
    #expect(complaints.count == 1)
    #expect(complaints.first?.contains(fault) == true, "\(complaints)")
  }

  @Test func `reads bands, a direction and a benchmark beside the target`() throws {
    let text = """
      targets:
        csat: {target: 85%, warning: 80%, alarm: 0.75, benchmark: 82%, source: a survey}
        backlog: {target: 200, direction: smaller, alarm: 300}
        nps: {benchmark: 40}
      """
    let targets = try read(text).targets
    var csat = MetricTarget(value: 0.85, warning: 0.8, alarm: 0.75)
    csat.benchmark = 0.82
    csat.benchmarkSource = "a survey"
    var backlog = MetricTarget(value: 200, alarm: 300)
    backlog.direction = .prefersSmaller
    var nps = MetricTarget()
    nps.benchmark = 40
    #expect(targets == ["csat": csat, "backlog": backlog, "nps": nps])
  }

  @Test(arguments: [
    ("csat: {target: 85%, warning: 90%}", "warning: is no worse than the target, where larger is"),
    ("csat: {target: 85%, warning: 80%, alarm: 80%}", "alarm: is no worse than the warning"),
    ("backlog: {target: 200, alarm: 100}", "where smaller is better"),
    ("csat: {warning: 80%}", "needs a target"), ("csat: {}", "needs a target"),
    ("csat: {target: 85%, direction: up}", "unknown direction up. Allowed: larger, smaller"),
    ("csat: {target: 85%, warn: 80%}", "unknown key; did you mean warning?"),
    ("csat: {target: 85}", "targets.csat.target: 85 is not a target here"),
    ("tickets_created: {target: 5, warning: 6}", "nothing says which side is good"),
  ])
  func `tells what is wrong with a band`(text: String, fault: String) {
    let complaints = complaints(about: "targets: {\(text)}")
    #expect(complaints.count == 1)
    #expect(complaints.first?.contains(fault) == true, "\(complaints)")
  }

  @Test func `takes any form for a metric whose unit is not known`() throws {
    #expect(try value("first_response_attainment: 95%") == 0.95)
    #expect(try value("backlog_age.max: 3d") == 259_200)
  }

  @Test(arguments: ["first_response_time.mean", "first_response_time.p90", "backlog_age.p50"])
  func `knows a metric with its statistic`(metric: String) throws {
    #expect(try read("targets: {\(metric): 5}").targets.keys.sorted() == [metric])
  }

  @Test(arguments: [
    ("csat_scor: 90", "targets.csat_scor: unknown metric; did you mean csat_score? Allowed: "),
    ("first_response_time.men: 5", "unknown metric; did you mean first_response_time.mean?"),
    ("first_response_time.max: 5", "unknown metric"),
    ("csat.mean: 85%", "unknown metric; did you mean csat_mean?"),
    ("first_response_time.within(soon): 5%", "unknown metric"),
    ("csat.within(30s): 80%", "targets.csat.within(30s): unknown metric; did you mean csat?"),
    ("replies_per_ticket.within(30s): 80%", "unknown metric"),
    ("backlog_age.p91: 5", "unknown metric; did you mean backlog_age.p90?"),
    ("csat: 85", "targets.csat: 85 is not a target here. Allowed: a share such as 85% or 0.85"),
    ("csat: 30s", "30s is not a target here"),
    ("csat: 101%", "101% is not a target here"),
    ("csat_score: 90%", "90% is not a target here. Allowed: a number from 0 to 100"),
    ("first_response_time: 85%", "85% is not a target here. Allowed: a length of time"),
    ("nps: -101", "-101 is not a target here"),
    ("nps: 101", "101 is not a target here. Allowed: a number from -100 to 100"),
    ("csat: -0.1", "-0.1 is not a target here"),
    ("csat_score: 101", "101 is not a target here"),
    ("first_response_time.mean: -5s", "-5s is not a target here"),
    ("first_response_time.mean: -5", "-5 is not a target here"),
    ("backlog: -1", "-1 is not a target here. Allowed: a number from 0 to 1,000,000,000,000"),
    ("csat_mean: -1", "-1 is not a target here"),
    // Clocks and axes count in whole seconds and steps: a longer one stopped the report.
    ("first_response_time.mean: 3651d", "3651d is not a target here"),
    ("backlog: 1000000000001", "1000000000001 is not a target here"),
    ("backlog: lots", "lots is not a target here. Allowed: a number"),
    ("backlog: nan", "nan is not a target here"),
    ("backlog: 0x10", "0x10 is not a target here"),
    ("backlog: ", "is not a target here"),
    ("backlog: [5]", "must be a single value, not a list"),
  ])
  func `tells what is wrong`(text: String, fault: String) {
    let complaints = complaints(about: "targets: {\(text)}")
    #expect(complaints.count == 1)
    #expect(complaints.first?.contains(fault) == true, "\(complaints)")
  }
}
