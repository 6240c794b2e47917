import ArgumentParser
import Desk
import Pipeline

struct ProblemsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "problems",
    abstract: "Lists every problem that a file can have: its meaning, its cost, what to do.")

  @Argument(help: "One problem's code.")
  var code: String?

  @Option(help: "table, csv, json or markdown.")
  var format = OutputFormat.table

  @Option(help: "zh-Hans or en; the locale's unless given.")
  var language: Language?

  func run() async throws {
    try await Terminal.run {
      let task = ProblemsTask(language: language ?? Terminal.language, code: code)
      Terminal.write(try task.run(format, width: Terminal.width))
    }
  }
}
