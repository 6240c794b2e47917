import ArgumentParser
import Desk
import Pipeline

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Makes the period's report as HTML, XLSX and JSON.")

  @OptionGroup var input: InputOptions

  @Option(help: "\(PeriodChoice.help); the latest month unless given.")
  var period: String?

  @Option(help: "The history, one SQLite file that grows month by month.")
  var store: String?

  @Option(help: "zh-Hans or en; the configuration's unless given.")
  var language: Language?

  @Option(help: "The folder for the results.")
  var output = "Reports"

  @Option(help: "html, xlsx, json, or several with commas.")
  var format = "html,xlsx,json"

  @Flag(help: "End with status 2 when there were problems.")
  var strict = false

  func validate() throws { _ = (try periodChoice(period, allowsAll: false), try formats()) }

  private func formats() throws -> Set<ReportFormat> {
    try Set(
      format.split(separator: ",").map { name in
        guard let format = ReportFormat(rawValue: String(name)) else {
          throw ValidationError("--format \(name): expected html, xlsx or json")
        }
        return format
      })
  }

  func run() async throws {
    try await Terminal.run {
      let task = ReportTask(
        workspace: try input.workspace(store: store),
        period: try periodChoice(period, allowsAll: false), language: language,
        outputPath: output, formats: try formats())
      let result = try await task.run()
      for path in result.knownFiles { Terminal.note("\(path): imported before, not read again") }
      for path in result.written { print(path) }
      try Terminal.report(result.files, isStrict: strict)
    }
  }
}
