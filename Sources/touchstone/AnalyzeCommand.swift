import ArgumentParser
import Desk
import Metrics
import Pipeline

struct AnalyzeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze", abstract: "Measures any metrics by any dimensions.",
    discussion: """
      --by may be given several times: each is a breakdown of its own, and one with commas breaks \
      down by several dimensions together.

      touchstone analyze exports --metric csat,first_response_time.p90 --by channel
      touchstone analyze exports --metric complaint_rate --by product,month --period all \
      --where 'channel in (chat, 电话) and not agent = "客服 01"'
      """)

  @OptionGroup var input: InputOptions

  @Option(help: "Metric ids with commas, such as csat,first_response_time.p90; or all.")
  var metric: String

  @Option(parsing: .singleValue, help: "Dimensions with commas, such as agent,category.")
  var by: [String] = []

  @Option(
    name: .customLong("where"), help: "A filter, such as: channel = chat and priority in (P0, P1)")
  var filter: String?

  @Option(
    help:
      "\(PeriodChoice.help), or all; the latest month unless given."
  )
  var period: String?

  @Option(help: "The history, one SQLite file.")
  var store: String?

  @Option(help: "Beside another period, with the change and its verdict: \(ComparisonChoice.help).")
  var compare: String?

  @Flag(
    help:
      "Each figure beside the limits of its last 13 periods, and whether it left them (XmR, p')."
  )
  var signals = false

  @Option(help: "Only the largest groups of each breakdown.")
  var top: Int?

  @Option(help: "table, csv, json or markdown.")
  var format = OutputFormat.table

  @Flag(help: "Begins a CSV with a byte order mark, by which Excel tells UTF-8.")
  var bom = false

  private func requests() throws -> [MetricRequest] {
    if metric == "all" { return [Metric].catalogue.map { MetricRequest($0) } }
    return try metric.split(separator: ",").map { name in
      do {
        return try MetricRequest(trimmed(name))
      } catch {
        throw ValidationError("--metric: \(error)")
      }
    }
  }

  private func comparison() throws -> ComparisonChoice? {
    guard let compare else { return nil }
    guard let choice = ComparisonChoice(compare) else {
      throw ValidationError("--compare \(compare): expected \(ComparisonChoice.help)")
    }
    return choice
  }

  func validate() throws {
    _ = (try requests(), try filterExpression(filter), try comparison())
    _ = try periodChoice(period, allowsAll: true)
    if let top, top < 1 { throw ValidationError("--top \(top): expected 1 or more") }
    if signals, compare != nil {
      throw ValidationError("--signals and --compare are two questions; ask one of them")
    }
    if bom, format != .csv { throw ValidationError("--bom: only a CSV has a byte order mark") }
  }

  func run() async throws {
    try await Terminal.run {
      var task = AnalyzeTask(
        workspace: try input.workspace(store: store), requests: try requests(),
        groupings: by.map(dimensions), filter: try filterExpression(filter),
        period: try periodChoice(period, allowsAll: true))
      task.filterText = filter
      task.comparison = try comparison()
      task.showsSignals = signals
      task.top = top
      let result = try await task.run()
      if bom { Terminal.write([0xEF, 0xBB, 0xBF]) }
      Terminal.write(await result.output.text(format))
      for note in result.notes { Terminal.note(note) }
      Terminal.note(leftOut: result.leftOut)
      try Terminal.report(result.files)
    }
  }
}
