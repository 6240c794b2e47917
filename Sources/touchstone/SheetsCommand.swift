import ArgumentParser
import Desk
import Pipeline

extension QualityCommand {
  struct SheetsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "sheets",
      abstract:
        "Writes a page an agent, and a workbook with a sheet each; nothing about colleagues.")

    @OptionGroup var input: InputOptions

    @Option(help: "The history, one SQLite file.")
    var store: String?

    @Option(help: "\(PeriodChoice.help); the latest month unless given.")
    var period: String?

    @Option(help: "zh-Hans or en; the configuration's unless given.")
    var language: Language?

    @Option(help: "The folder in which PERIOD/agents is made.")
    var output = "Reports"

    func validate() throws { _ = try periodChoice(period, allowsAll: false) }

    func run() async throws {
      try await Terminal.run {
        let task = SheetsTask(
          workspace: try input.workspace(store: store),
          period: try periodChoice(period, allowsAll: false), language: language,
          outputPath: output)
        let result = try await task.run()
        Terminal.write(Array("\(result.folder): \(result.pages) pages, agents.xlsx\n".utf8))
        for note in result.notes { Terminal.note(note) }
        Terminal.note(leftOut: result.leftOut)
        try Terminal.report(result.files)
      }
    }
  }
}
