import ArgumentParser
import Pipeline
import Synchronization
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
  @Flag(help: .of(.judge)) var judge = false
  @Option(help: .of(.largestGroups)) var top: Int?
  @Option(help: .of(.incidents)) var incidents = IncidentChoice.with
  @OptionGroup var table: TableOptions

  func asked() throws(PipelineError) -> MetricQuestion {
    var question = try MetricQuestion(
      metrics: metric, dimensions: AskedDimensions(groupings: by, filter: filter),
      period: PeriodChoice(period.period),
      view: MetricQuestion.View(comparedWith: compare, signals: signals, judged: judge), top: top)
    question.leavesOutIncidents = incidents == .without
    return question
  }

  func run() async throws {
    try await Terminal.show(table.format, byteOrderMark: table.bom) {
      try await asked().answer(in: input.workspace(store: period.store))
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

  func asked() throws(PipelineError) -> ExplanationQuestion {
    try ExplanationQuestion(
      metric: metric,
      dimensions: AskedDimensions(groupings: by.map { [$0] } ?? [], filter: filter),
      period: PeriodChoice(period.period), limit: limit)
  }

  func run() async throws {
    try await Terminal.show(table.format, byteOrderMark: table.bom) {
      try await asked().answer(in: input.workspace(store: period.store))
    }
  }
}

struct QueryCommand: QuestionCommand {
  static let configuration = CommandConfiguration(
    .query, named: "query",
    examples: """
      touchstone query "SELECT channel, avg(fcr_no_repeat) FROM ticket_facts JOIN tickets USING (id) \
      GROUP BY channel" exports
      touchstone query "SELECT * FROM raw LIMIT 5" anything.csv
      """)

  @Argument(help: .of(.statement)) var sql: String?
  @OptionGroup var input: InputOptions
  @Option(help: .of(.store)) var store: String?
  @Flag(help: .of(.listTables)) var tables = false
  @Option(help: .of(.timeLimit)) var timeLimit = 60
  @OptionGroup var table: TableOptions

  func asked() throws(PipelineError) -> QueryQuestion {
    try QueryQuestion(sql: tables ? "" : sql, seconds: timeLimit)
  }

  func run() async throws {
    if tables {
      // With --tables no statement stands in front of the inputs.
      var input = input
      input.inputs = [sql].compactMap(\.self) + input.inputs
      return try await Terminal.show(table.format) {
        try await QueryTablesQuestion().answer(in: input.workspace(store: store))
      }
    }
    try await Terminal.show {
      let workspace = try input.workspace(store: store)
      Interruption.isGranted.store(true, ordering: .relaxed)
      if table.bom { Terminal.writeByteOrderMark() }
      return try await asked().run(
        table.format, in: workspace,
        isCancelled: { Interruption.wanted.load(ordering: .relaxed) }, write: Terminal.write)
    }
  }
}
