import ArgumentParser
import Intake
import Pipeline

struct InspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Says how each file is understood and what became of its rows.")

  @OptionGroup var input: InputOptions

  @Flag(help: "As JSON.")
  var json = false

  func run() async throws {
    try await Terminal.run {
      let files = try await InspectTask(workspace: try input.workspace()).run()
      Terminal.write(json ? InspectTask.json(files) : Array(InspectTask.text(files).utf8))
      if files.allSatisfy({ $0.kind == nil }) {
        for sentence in FileMessage.summaries(files) { Terminal.note(sentence) }
        throw ExitCode.failure
      }
    }
  }
}
