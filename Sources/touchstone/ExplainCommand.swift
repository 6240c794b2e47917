import ArgumentParser
import Desk
import Metrics
import Pipeline

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Lists the tickets behind a number, and why each counts.",
    discussion: """
      Every case of the metric's population: counted, succeeded, or left out and why.

      touchstone explain csat exports --where 'agent = "客服 01"'
      touchstone explain fcr_no_repeat exports --by agent --format csv
      """)

  @Argument(help: "A metric's id, such as csat or first_response_time.p90.")
  var metric: String

  @OptionGroup var input: InputOptions

  @Option(help: "Dimensions with commas, such as agent,category.")
  var by: String?

  @Option(
    name: .customLong("where"), help: "A filter, such as: channel = chat and priority in (P0, P1)")
  var filter: String?

  @Option(help: "\(PeriodChoice.help), or all; the latest month unless given.")
  var period: String?

  @Option(help: "The history, one SQLite file.")
  var store: String?

  @Option(help: "How many cases of each group a table shows.")
  var limit = 50

  @Option(help: "table, csv, json or markdown.")
  var format = OutputFormat.table

  @Flag(help: "Begins a CSV with a byte order mark, by which Excel tells UTF-8.")
  var bom = false

  private func request() throws -> MetricRequest {
    do {
      return try MetricRequest(metric)
    } catch {
      throw ValidationError("\(error)")
    }
  }

  func validate() throws {
    _ = (try request(), try filterExpression(filter), try periodChoice(period, allowsAll: true))
    if limit < 1 { throw ValidationError("--limit \(limit): expected 1 or more") }
    if bom, format != .csv { throw ValidationError("--bom: only a CSV has a byte order mark") }
  }

  func run() async throws {
    try await Terminal.run {
      var task = ExplainTask(
        workspace: try input.workspace(store: store), request: try request(),
        dimensions: by.map(dimensions) ?? [], filter: try filterExpression(filter),
        period: try periodChoice(period, allowsAll: true))
      task.filterText = filter
      var result = try await task.run()
      result.output.limit = limit
      if bom { Terminal.write([0xEF, 0xBB, 0xBF]) }
      Terminal.write(result.output.text(format))
      for note in result.notes { Terminal.note(note) }
      Terminal.note(leftOut: result.leftOut)
      try Terminal.report(result.files)
    }
  }
}
