import ArgumentParser
import Desk
import Pipeline
import Wording

struct QualityCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    .quality, named: "quality",
    examples: """
      touchstone quality plan exports --per-agent 8 --period 2026-05 --seed 7 --reviewers 赵敏,钱进 --output plan.xlsx
      touchstone quality score exports --period 2026-05 --by agent
      touchstone quality calibrate exports --period 2026-Q2
      touchstone quality compare exports --metric qa_score,csat,first_response_time --by agent
      """,
    subcommands: [
      PlanCommand.self, ScoreCommand.self, CalibrateCommand.self, CompareCommand.self,
      SheetsCommand.self,
    ])

  struct PlanCommand: TopicCommand {
    static let configuration = CommandConfiguration(.qualityPlan, named: "plan")

    @OptionGroup var options: TopicOptions
    @Option(help: .of(.contactsPerAgent)) var perAgent = 8
    @Option(help: .of(.riskShare)) var riskShare = 0.3
    @Option(help: .of(.doubleShare)) var doubleShare = 0.0
    @Option(help: .of(.reviewers)) var reviewers = ""
    @Option(help: .of(.scorecard)) var scorecard: String?
    @Option(help: .of(.planSeed)) var seed: UInt64 = 1
    @Option(help: .of(.newSheet)) var output: String?

    func asked() throws(PipelineError) -> SamplingQuestion {
      var question = try SamplingQuestion(
        (perAgent, riskShare, doubleShare, reviewers, seed),
        period: PeriodChoice(options.period), output: output)
      question.scorecard = scorecard
      question.sheetLanguage = options.language
      return question
    }
  }

  struct ScoreCommand: TopicCommand {
    static let configuration = CommandConfiguration(.qualityScore, named: "score")

    @OptionGroup var options: TopicOptions
    @Option(help: .of(.scoreDimension)) var by = ReviewQuestion.usualDimension

    func asked() throws(PipelineError) -> ReviewQuestion {
      ReviewQuestion(.score(by: by), period: try PeriodChoice(options.period))
    }
  }

  struct CalibrateCommand: TopicCommand {
    static let configuration = CommandConfiguration(.calibrate, named: "calibrate")

    @OptionGroup var options: TopicOptions
    @Option(help: .of(.calibrationSeed)) var seed: UInt64 = 1

    func asked() throws(PipelineError) -> ReviewQuestion {
      ReviewQuestion(.calibrate(seed: seed), period: try PeriodChoice(options.period))
    }
  }

  struct CompareCommand: TopicCommand {
    static let configuration = CommandConfiguration(.compareAgents, named: "compare")

    enum ComparedBy: String, ExpressibleByArgument, CaseIterable {
      case agent
      case team
    }

    @OptionGroup var options: TopicOptions
    @Option(help: .of(.comparedMetrics)) var metric = AgentComparisonQuestion.usualMetrics
    @Option(help: .of(.agentOrTeam)) var by = ComparedBy.agent
    @Option(help: .of(.newFunnel)) var output: String?
    @Flag(help: .of(.rank)) var rank = false
    @Option(help: .of(.rankSeed)) var seed: UInt64 = 1

    func asked() throws(PipelineError) -> AgentComparisonQuestion {
      var question = try AgentComparisonQuestion(
        metrics: metric, period: PeriodChoice(options.period), drawingPath: output)
      question.isOfTeams = by == .team
      question.isRanked = rank
      question.seed = seed
      return question
    }
  }

  struct SheetsCommand: QuestionCommand {
    static let configuration = CommandConfiguration(.sheets, named: "sheets")

    @OptionGroup var input: InputOptions
    @Option(help: .of(.store)) var store: String?
    @Option(help: .of(.period)) var period: String?
    @Option(help: .of(.language(usually: .configuration))) var language: Language?
    @Option(help: .of(.sheetFolder)) var output = "Reports"

    func asked() throws(PipelineError) -> SheetsQuestion {
      try SheetsQuestion(
        period: PeriodChoice(period), language: language, outputPath: output)
    }

    func run() async throws {
      try await Terminal.show {
        try await asked().answer(in: input.workspace(store: store))
      }
    }
  }
}

extension ReviewQuestion.Dimension: ExpressibleByArgument {}
