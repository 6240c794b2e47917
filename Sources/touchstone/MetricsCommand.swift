import ArgumentParser
import Desk
import Pipeline

struct MetricsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics", abstract: "Lists every metric with its definition.")

  @Argument(help: "One metric's id.")
  var id: String?

  @Option(help: "table, csv, json or markdown.")
  var format = OutputFormat.table

  @Option(help: "The configuration; the touchstone.yaml of this folder unless given.")
  var config: String?

  @Option(help: "zh-Hans or en.")
  var language = Language.english

  func run() async throws {
    try await Terminal.run {
      var task = MetricsTask(language: language, id: id)
      task.width = Terminal.width
      try task.take(configurationPath: config)
      Terminal.write(try task.run(format))
    }
  }
}
