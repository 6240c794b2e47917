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

  @Option(help: "table, csv, json or markdown.")
  var format = OutputFormat.table

  private func requests() throws -> [MetricRequest] {
    if metric == "all" { return [Metric].catalogue.map { MetricRequest($0) } }
    return try metric.split(separator: ",").map { name in
      do {
        return try MetricRequest(name.trimmed)
      } catch {
        throw ValidationError("--metric: \(error)")
      }
    }
  }

  private func expression() throws -> FilterExpression? {
    do {
      return try filter.map { try FilterExpression($0) }
    } catch {
      throw ValidationError("\(error)")
    }
  }

  func validate() throws {
    _ = (try requests(), try expression(), try periodChoice(period, allowsAll: true))
  }

  func run() async throws {
    try await Terminal.run {
      let task = AnalyzeTask(
        workspace: try input.workspace(store: store), requests: try requests(),
        groupings: by.map { $0.split(separator: ",").map { Dimension(named: $0.trimmed) } },
        filter: try expression(), period: try periodChoice(period, allowsAll: true))
      let result = try await task.run()
      Terminal.write(await result.output.text(format))
      for (kind, count) in result.leftOut.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        Terminal.note("\(count) \(kind.rawValue) tickets are left out, as leave_out says")
      }
      try Terminal.report(result.files)
    }
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var text = drop { $0 == " " }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
