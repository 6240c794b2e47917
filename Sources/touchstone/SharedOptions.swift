import ArgumentParser
import Desk
import Metrics
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

/// Reads the text after `--where`; a fault is marked by a caret.
func filterExpression(_ text: String?) throws -> FilterExpression? {
  do {
    return try text.map { try FilterExpression($0) }
  } catch let error as FilterError {
    let lines = CaretText.lines(error.expression, offset: error.offset)
    throw ValidationError(([error.description] + lines).joined(separator: "\n"))
  }
}

/// Reads the text after `--by`: names with commas between them.
func dimensions(_ text: String) -> [Dimension] {
  text.split(separator: ",").map { Dimension(named: trimmed($0)) }
}

/// Without the blanks at its ends.
func trimmed(_ text: Substring) -> String {
  var text = text.drop { $0 == " " }
  while text.last == " " { text = text.dropLast() }
  return String(text)
}
