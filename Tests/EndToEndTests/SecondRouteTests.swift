import Foundation
import TestSupport
import Testing

@Suite struct `Metrics of the sample data by channel and by agent` {
  private static let sample = Program.root + "/SampleData"

  /// The newest month, one with an impossible row, and one before the first review.
  @Test(arguments: ["2026-05", "2026-04", "2025-11"])
  func `agree with SQL over the same files, and so does the register of tickets`(
    month: String
  ) throws {
    guard let python = Program.python else { return }
    let script = EndToEnd.script("second_route.py")
    let metrics = try Program.run(python, [script, "--metrics"]).output.dropLast()
    let folder = try TemporaryFolder()
    let answer = try Program.run(
      "analyze", Self.sample, "--metric", String(metrics), "--by", "channel", "--by", "agent",
      "--period", month, "--format", "json")
    try #require(answer.status == 0, "\(answer.errors)")
    let report = try Program.run(
      "report", Self.sample, "--period", month, "--format", "xlsx", "--output", folder.path)
    try #require(report.status == 0, "\(report.errors)")

    let file = try folder.write("answer.json", answer.output)
    let outcome = try Program.run(python, [script, Self.sample, file, folder.path + "/\(month)"])

    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    let last = try #require(outcome.output.split(separator: "\n").last)
    #expect(try #require(Int(last.split(separator: " ")[3])) > 1000)
  }

  /// Months of a made-up desk with bursts, gaps, impossible rows and tickets in two files.
  @Test(arguments: [1, 2, 3])
  func `agree with SQL over generated months`(seed: Int) throws {
    guard let python = Program.python else { return }
    let script = EndToEnd.script("second_route.py")
    let metrics = try Program.run(python, [script, "--metrics"]).output.dropLast()
    let folder = try TemporaryFolder()
    let made = try Program.run(
      python, [EndToEnd.script("generated_months.py"), folder.path, "\(seed)"])
    try #require(made.status == 0, "\(made.errors)")
    for month in ["2026-03", "2026-04"] {
      let answer = try Program.run(
        "analyze", folder.path, "--metric", String(metrics), "--by", "channel", "--by", "agent",
        "--period", month, "--format", "json")
      try #require(answer.status == 0, "\(answer.errors)")

      let total = try Program.run(
        "analyze", folder.path, "--metric", String(metrics), "--period", month, "--format", "json")
      try #require(total.status == 0, "\(total.errors)")
      let answers = try TemporaryFolder()
      let file = try answers.write("answer.json", answer.output)
      let totals = try answers.write("total.json", total.output)
      let outcome = try Program.run(python, [script, folder.path, file])
      let outcomeOfTotals = try Program.run(python, [script, folder.path, totals])

      #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
      #expect(outcomeOfTotals.status == 0, "\(outcomeOfTotals.output)")
      let last = try #require(outcome.output.split(separator: "\n").last)
      #expect(try #require(Int(last.split(separator: " ")[3])) > 800)
    }
  }
}
