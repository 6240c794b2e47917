import ArgumentParser
import Desk
import Pipeline

/// Arguments that several commands have.
struct InputOptions: ParsableArguments {
  @Argument(help: "Files or folders of exports, or kind=PATH.")
  var inputs: [String] = []

  @Option(help: "The configuration; touchstone.yaml beside the inputs unless given.")
  var config: String?

  func workspace(store: String? = nil) throws -> Workspace {
    var workspace = try Workspace(inputs: inputs, configurationPath: config, storePath: store)
    workspace.language = Terminal.language
    return workspace
  }
}

extension Language: ExpressibleByArgument {}
extension OutputFormat: ExpressibleByArgument {}

/// Reads the text after `--period`.
func periodChoice(_ text: String?, allowsAll: Bool) throws -> PeriodChoice {
  guard let choice = PeriodChoice(text), allowsAll || choice != .all else {
    let all = allowsAll ? ", or all" : ""
    throw ValidationError("--period \(text ?? ""): expected \(PeriodChoice.help)\(all)")
  }
  return choice
}
