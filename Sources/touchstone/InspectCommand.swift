import ArgumentParser
import Desk
import Pipeline
import TextRendering
import Wording

struct InspectCommand: QuestionCommand {
  static let configuration = CommandConfiguration(
    .inspect, named: "inspect",
    examples: """
      touchstone inspect exports
      touchstone inspect exports --write-mapping touchstone.yaml
      """)

  @OptionGroup var input: InputOptions
  @Flag(help: .of(.json)) var json = false
  @Option(help: .of(.language(usually: .terminal))) var language: Language?
  @Option(help: .of(.newMapping)) var writeMapping: String?
  @Flag(help: .of(.overwrite)) var force = false
  var question = Validated<InspectionQuestion>()

  func asked() throws(PipelineError) -> InspectionQuestion {
    try InspectionQuestion(mappingPath: writeMapping, overwrites: force)
  }

  func run() async throws {
    try await Terminal.show(json ? .json : .table) {
      try await question.value.answer(in: input.workspace(language: language))
    }
  }
}

struct ProfileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    .profile, named: "profile",
    examples: """
      touchstone profile orders.csv
      touchstone profile orders.json.gz --format html > orders.html
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table
    case json
    case html
    case markdown
  }

  @Argument(help: .of(.oneFile)) var file: String
  @Option(help: .of(.profileFormat)) var format = Format.table
  @Option(help: .of(.configurationBesideInputs)) var config: String?
  @Option(help: .of(.language(usually: .terminal))) var language: Language?

  func run() async throws {
    let question = ProfileQuestion(input: file)
    switch format {
    case .table: try await Terminal.show { try await question.answer(in: workspace()) }
    case .json: try await Terminal.show(.json) { try await question.answer(in: workspace()) }
    case .markdown:
      try await Terminal.show(.markdown) { try await question.answer(in: workspace()) }
    case .html:
      try await Terminal.run { Terminal.write(try await question.page(in: workspace())) }
    }
  }

  private func workspace() throws -> Workspace {
    var workspace = try Workspace(inputs: [file], configurationPath: config)
    workspace.language = language ?? Terminal.language
    return workspace
  }
}
