import Foundation
import TestSupport
import Testing

@Suite struct `The month's report of the sample data` {
  private static let sample = Program.root + "/SampleData"
  private static let forms = ["report.html", "report.xlsx", "report.json", "problems.csv"]

  /// In Chinese alone unless all seeds are asked for.
  @Test(arguments: LongTests.areAsked ? ["zh-Hans", "en"] : ["zh-Hans"])
  func `says the same in page, workbook and JSON, cell by cell`(language: String) throws {
    guard let python = Program.python else { return }
    let output = try TemporaryFolder()
    let folder = try report(Self.sample, into: output, language: language)

    let outcome = try Program.run(python, [EndToEnd.script("compare_reports.py"), folder])

    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    let last = try #require(outcome.output.split(separator: "\n").last)
    let words = last.split(separator: " ")
    #expect(words.starts(with: ["0", "differences", "in"]))
    #expect(try #require(Int(words[3])) > 1000)
  }

  @Test func `is the same bytes when made twice, wherever the exports lie`() throws {
    let outputs = [try TemporaryFolder(), try TemporaryFolder()]
    let elsewhere = try TemporaryFolder()
    let copy = elsewhere.path + "/五月 exports"
    try FileManager.default.copyItem(atPath: Self.sample, toPath: copy)

    let first = try report(Self.sample, into: outputs[0])
    let second = try report(copy, into: outputs[1])

    for form in Self.forms {
      let outcome = try Program.run("/usr/bin/cmp", ["\(first)/\(form)", "\(second)/\(form)"])
      #expect(outcome.status == 0, "\(outcome.output)")
    }
  }

  /// The verdict on a fact, by its figure and the values of its dimensions.
  private func verdicts(
    _ rows: [[String: Any]]
  ) -> [String: String] {
    var verdicts: [String: String] = [:]
    for row in rows {
      let groups = (row["by"] as? [String: Any] ?? [:]).sorted { $0.key < $1.key }
        .map { "\($0.key)=\($0.value)" }
      for (figure, value) in row["measurements"] as? [String: [String: Any]] ?? [:] {
        verdicts["\(figure) \(groups)"] = value["variation"] as? String
      }
    }
    return verdicts
  }

  @Test(
    arguments: LongTests.areAsked
      ? [["--judge"], ["--compare", "previous"], ["--signals"]] : [["--judge"]])
  func `has the verdicts that analyze gives, figure by figure`(view: [String]) throws {
    let output = try TemporaryFolder()
    let folder = try report(Self.sample, into: output)
    let document = try #require(
      try JSONSerialization.jsonObject(
        with: Data(contentsOf: URL(fileURLWithPath: "\(folder)/report.json"))) as? [String: Any])
    let facts = try #require(document["facts"] as? [[String: Any]])
    let reported = verdicts(
      facts.map { fact in
        let figure = fact["metric"] as? String ?? ""
        return ["by": fact["by"] ?? [:], "measurements": [figure: fact]]
      })

    let metrics = [
      "csat", "complaint_rate", "tickets_created", "reopen_rate", "first_response_time", "qa_score",
    ]
    var compared = 0
    for by in [[], ["--by", "channel", "--by", "category"]] {
      let outcome = try Program.run(
        Program.touchstone,
        ["analyze", Self.sample, "--period", "2026-05", "--format", "json"] + by + view
          + ["--metric", metrics.joined(separator: ",")])
      try #require(outcome.status == 0, "\(outcome.errors)")
      let answer = try #require(
        try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
      for (fact, verdict) in verdicts(try #require(answer["rows"] as? [[String: Any]])) {
        guard let other = reported[fact] else { continue }
        #expect(verdict == other, "\(fact)")
        compared += 1
      }
    }
    #expect(compared > 100)
  }

  /// - Returns: the folder with the four files.
  private func report(
    _ input: String, into output: TemporaryFolder, language: String = "zh-Hans"
  ) throws -> String {
    let outcome = try Program.run(
      "report", input, "--period", "2026-05", "--language", language, "--output", output.path)
    try #require(outcome.status == 0, "\(outcome.errors)")
    let folder = output.path + "/2026-05"
    #expect(outcome.output == Self.forms.map { "\(folder)/\($0)\n" }.joined())
    return folder
  }
}
