import ArgumentParser
import Pipeline
import Wording

struct AnalyzeCommand: QuestionCommand {
  static let configuration = CommandConfiguration(
    .analyze, named: "analyze",
    examples: """
      touchstone analyze exports --metric csat,first_response_time.p90 --by channel
      touchstone analyze exports --metric complaint_rate --by product,month --period all \
      --where 'channel in (chat, 电话) and not agent = "客服 01"'
      """)

  @OptionGroup var input: InputOptions
  @Option(help: .of(.metrics)) var metric: String
  @Option(parsing: .singleValue, help: .of(.dimensions)) var by: [String] = []
  @Option(name: .customLong("where"), help: .of(.filter)) var filter: String?
  @OptionGroup var period: PeriodOptions
  @Option(help: .of(.comparison)) var compare: String?
  @Flag(help: .of(.signals)) var signals = false
  @Option(help: .of(.largestGroups)) var top: Int?
  @OptionGroup var table: TableOptions
  var question = Validated<MetricQuestion>()

  func asked() throws(PipelineError) -> MetricQuestion {
    var question = try MetricQuestion(
      metrics: metric, dimensions: AskedDimensions(groupings: by, filter: filter),
      period: period.choice(), view: MetricQuestion.View(comparedWith: compare, signals: signals))
    try question.limit(toLargest: top)
    return question
  }

  func run() async throws {
    try await Terminal.show(table.format, byteOrderMark: table.bom) {
      try await question.value.answer(in: input.workspace(store: period.store))
    }
  }
}

struct ExplainCommand: QuestionCommand {
  static let configuration = CommandConfiguration(
    .explain, named: "explain",
    examples: """
      touchstone explain csat exports --where 'agent = "客服 01"'
      touchstone explain fcr_no_repeat exports --by agent --format csv
      """)

  @Argument(help: .of(.metric)) var metric: String
  @OptionGroup var input: InputOptions
  @Option(help: .of(.dimensions)) var by: String?
  @Option(name: .customLong("where"), help: .of(.filter)) var filter: String?
  @OptionGroup var period: PeriodOptions
  @Option(help: .of(.caseLimit)) var limit = 50
  @OptionGroup var table: TableOptions
  var question = Validated<ExplanationQuestion>()

  func asked() throws(PipelineError) -> ExplanationQuestion {
    try ExplanationQuestion(
      metric: metric,
      dimensions: AskedDimensions(groupings: by.map { [$0] } ?? [], filter: filter),
      period: period.choice(), limit: limit)
  }

  func run() async throws {
    try await Terminal.show(table.format, byteOrderMark: table.bom) {
      try await question.value.answer(in: input.workspace(store: period.store))
    }
  }
}
