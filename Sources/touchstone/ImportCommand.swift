import ArgumentParser
import Desk
import Pipeline

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Adds exports to the history in a store.")

  @OptionGroup var input: InputOptions

  @Option(help: "The history, one SQLite file; made when it does not exist.")
  var store: String

  @Flag(help: "End with status 2 when there were problems.")
  var strict = false

  func run() async throws {
    try await Terminal.run {
      let result = try await ImportTask(workspace: try input.workspace(store: store)).run()
      for path in result.knownFiles { Terminal.note("\(path): imported before, not read again") }
      print(
        "files imported: \(result.files.count - result.knownFiles.count); the store holds "
          + "\(result.tickets) tickets and \(result.responses) survey responses"
          + (result.records > 0
            ? ", and \(result.records) reviews, causes, actions and agents" : ""))
      try Terminal.report(result.files, isStrict: strict)
    }
  }
}
