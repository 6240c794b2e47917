import ArgumentParser
import Desk
import Pipeline
import TextRendering
import Wording

struct ReportCommand: QuestionCommand {
  static let configuration = CommandConfiguration(.report, named: "report")

  @OptionGroup var input: InputOptions
  @OptionGroup var period: PeriodOptions
  @Flag(help: .of(.makesStore)) var create = false
  @Option(help: .of(.language(usually: .configuration))) var language: Language?
  @Option(help: .of(.incidents)) var incidents = IncidentChoice.with
  @Option(help: .of(.reportFolder)) var output = "Reports"
  @Option(help: .of(.reportFormats)) var format = "html,xlsx,json"
  @Flag(help: .of(.strict)) var strict = false

  func asked() throws(PipelineError) -> ReportQuestion {
    var question = try ReportQuestion(
      period: PeriodChoice(period.period), formats: format, language: language, outputPath: output)
    question.leavesOutIncidents = incidents == .without
    return question
  }

  func run() async throws {
    try await Terminal.show(isStrict: strict) {
      try await asked().answer(
        in: input.workspace(store: period.store, makesStore: create))
    }
  }
}

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(.importing, named: "import")

  @OptionGroup var input: InputOptions
  @Option(help: .of(.newStore)) var store: String
  @Flag(help: .of(.strict)) var strict = false

  func run() async throws {
    try await Terminal.show(isStrict: strict) {
      try await ImportQuestion().answer(
        in: input.workspace(store: store, makesStore: true))
    }
  }
}

struct InspectCommand: QuestionCommand {
  static let configuration = CommandConfiguration(
    .inspect, named: "inspect",
    examples: """
      touchstone inspect exports
      touchstone inspect exports --write-mapping touchstone.yaml
      touchstone inspect exports --write-mapping touchstone.yaml --ask
      touchstone inspect exports --why 关闭时间
      """)

  @OptionGroup var input: InputOptions
  @Flag(help: .of(.json)) var json = false
  @Option(help: .of(.language(usually: .terminal))) var language: Language?
  @Option(help: .of(.newMapping)) var writeMapping: String?
  @Flag(help: .of(.overwrite)) var force = false
  @Option(help: .of(.explainedColumn)) var why: String?
  @Flag(help: .of(.asksOpenQuestions)) var ask = false

  func asked() throws(PipelineError) -> any Question {
    if let why {
      guard writeMapping == nil, !force, !ask else {
        throw PipelineError(.wrongUsage, .mappingBesideExplanation)
      }
      return ColumnExplanationQuestion(column: why)
    }
    return try InspectionQuestion(
      mappingPath: writeMapping, overwrites: force, ask: ask ? Terminal.ask : nil)
  }

  func run() async throws {
    try await Terminal.show(json ? .json : .table) {
      try await asked().answer(in: input.workspace(language: language))
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
    if let format = OutputFormat(rawValue: format.rawValue) {
      try await Terminal.show(format) { try await question.answer(in: workspace()) }
    } else {
      try await Terminal.run { Terminal.write(try await question.page(in: workspace())) }
    }
  }

  private func workspace() throws -> Workspace {
    try Workspace(
      inputs: [file], configurationPath: config, language: language ?? Terminal.language,
      machine: RegionalMachine(language: Terminal.language))
  }
}
