import Foundation
import TestSupport
import Testing

@Suite struct `Metrics computed a second time in SQL` {
  private static let sample = Program.root + "/SampleData"
  private static let script = EndToEnd.script("second_route.py")

  /// What a month is broken down by, of which metrics, and the fewest numbers that this must compare.
  private struct Breakdown {
    var metrics: String
    var dimensions: [String]
    var fewest: Int
  }

  @Test func `are those of the whole catalogue`() throws {
    guard let python = Program.python else { return }
    let listed = try Program.run("metrics", "--format", "json").output
    let catalogue = try #require(
      try JSONSerialization.jsonObject(with: Data(listed.utf8)) as? [[String: Any]])
    let ids = catalogue.compactMap { $0["id"] as? String }

    let computed = try Self.metrics(python).split(separator: ",").map { String($0) }

    #expect(ids.count > 50)
    #expect(Set(computed) == Set(ids))
  }

  /// The newest month, one with an impossible row, and one before the first review; the newest alone
  /// unless `TOUCHSTONE_SEEDS` asks for more.
  @Test(arguments: seeds == nil ? ["2026-05"] : ["2026-05", "2026-04", "2025-11"])
  func `agree over the sample data, and so does the register of tickets`(month: String) throws {
    guard let python = Program.python else { return }
    let folder = try TemporaryFolder()
    let report = try Program.run(
      "report", Self.sample, "--period", month, "--format", "xlsx", "--output", folder.path)
    try #require(report.status == 0, "\(report.errors)")

    try Self.compare(
      python, Self.sample, month, Self.breakdowns(python, fewest: (10_000, 200, 20)),
      report: folder.path + "/\(month)")
  }

  /// Months, the running one too, and all time of made-up desks in three zones, with bursts, gaps,
  /// impossible rows, tickets in several files, an event log, and standards and calendars of their
  /// own; the last two of five have built-in standards. `TOUCHSTONE_SEEDS` says how many: by default
  /// a month of the last.
  @Test(arguments: seeds.map { Array(1...max(1, $0)) } ?? [5])
  func `agree over generated months`(seed: Int) throws {
    guard let python = Program.python else { return }
    let folder = try TemporaryFolder()
    let made = try Program.run(
      python, [EndToEnd.script("generated_months.py"), folder.path, "\(seed)"])
    try #require(made.status == 0, "\(made.errors)")

    let breakdowns = try Self.breakdowns(python, fewest: (4000, 200, 20))
    let months = ["2026-03", "2026-04", "2026-05", "all"]
    for month in Self.seeds == nil ? ["2026-05"] : months {
      try Self.compare(python, folder.path, month, breakdowns)
    }
  }

  private static let seeds = ProcessInfo.processInfo.environment["TOUCHSTONE_SEEDS"]
    .flatMap { Int($0) }

  private static func metrics(_ python: String) throws -> String {
    String(try Program.run(python, [script, "--metrics"]).output.dropLast())
  }

  /// All metrics by channel and by agent, all in total, and how many tickets stand where under the
  /// standards.
  private static func breakdowns(
    _ python: String, fewest: (parts: Int, total: Int, states: Int)
  ) throws -> [Breakdown] {
    let metrics = try metrics(python)
    return [
      Breakdown(metrics: metrics, dimensions: ["channel", "agent"], fewest: fewest.parts),
      Breakdown(metrics: metrics, dimensions: [], fewest: fewest.total),
      Breakdown(
        metrics: "tickets_created",
        dimensions: [
          "policy", "response_state", "pick_up_state", "handling_state", "next_reply_state",
          "assessment_state",
          "escalation_state", "resolution_state",
        ], fewest: fewest.states),
    ]
  }

  private static func compare(
    _ python: String, _ exports: String, _ month: String, _ breakdowns: [Breakdown],
    report: String? = nil
  ) throws {
    let folder = try TemporaryFolder()
    let files = try breakdowns.enumerated().map { index, breakdown in
      let answer = try Program.run(
        Program.touchstone,
        ["analyze", exports, "--metric", breakdown.metrics, "--period", month, "--format", "json"]
          + breakdown.dimensions.flatMap { ["--by", $0] })
      try #require(answer.status == 0, "\(answer.errors)")
      return try folder.write("answer\(index).json", answer.output)
    }

    let outcome = try Program.run(
      python, [script, exports] + files + (report.map { ["--report", $0] } ?? []))

    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    let compared = outcome.output.split(separator: "\n")
      .filter { $0.contains(" differences in ") }
      .map { Int($0.split(separator: " ")[3]) ?? 0 }
    #expect(compared.count == breakdowns.count, "\(outcome.errors)")
    for (count, breakdown) in zip(compared, breakdowns) { #expect(count > breakdown.fewest) }
  }
}
