import ArgumentParser
import Desk
import Intake
import Pipeline

struct InspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Says how each file is understood and what became of its rows.",
    discussion: """
      touchstone inspect exports
      touchstone inspect exports --write-mapping touchstone.yaml
      """)

  @OptionGroup var input: InputOptions

  @Flag(help: "As JSON.")
  var json = false

  @Option(help: "zh-Hans or en; the locale's unless given.")
  var language: Language?

  @Option(help: "Writes what was understood as a configuration, to correct and to keep.")
  var writeMapping: String?

  @Flag(help: "With --write-mapping: writes over a file that is there already.")
  var force = false

  func validate() throws {
    if force, writeMapping == nil {
      throw ValidationError("--force: expected --write-mapping FILE")
    }
  }

  func run() async throws {
    try await Terminal.run {
      let language = language ?? Terminal.language
      var task = InspectTask(workspace: try input.workspace())
      task.workspace.language = language
      task.mappingPath = writeMapping
      task.overwrites = force
      let result = try await task.run()
      let files = result.files
      Terminal.write(
        json
          ? InspectTask.json(files)
          : Array(InspectTask.text(files, language: language, width: Terminal.width).utf8))
      if let writeMapping {
        Terminal.note(
          result.hasWrittenMapping
            ? "\(writeMapping): written; correct what is wrong in it, then give it with --config"
            : "\(writeMapping): not written, for no file was recognised")
      }
      if files.allSatisfy({ $0.kind == nil }) { throw ExitCode.failure }
    }
  }
}
