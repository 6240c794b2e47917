import ArgumentParser
import Desk
import Pipeline
import Wording

struct ReportCommand: QuestionCommand {
  static let configuration = CommandConfiguration(.report, named: "report")

  @OptionGroup var input: InputOptions
  @Option(help: .of(.period(allowsAll: false))) var period: String?
  @Option(help: .of(.store)) var store: String?
  @Option(help: .of(.language(usually: .configuration))) var language: Language?
  @Option(help: .of(.reportFolder)) var output = "Reports"
  @Option(help: .of(.reportFormats)) var format = "html,xlsx,json"
  @Flag(help: .of(.strict)) var strict = false
  var question = Validated<ReportQuestion>()

  func asked() throws(PipelineError) -> ReportQuestion {
    try ReportQuestion(
      period: PeriodChoice(period, allowsAll: false), formats: format, language: language,
      outputPath: output)
  }

  func run() async throws {
    try await Terminal.show(isStrict: strict) {
      try await question.value.answer(in: input.workspace(store: store))
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
      try await ImportQuestion().answer(in: input.workspace(store: store))
    }
  }
}
