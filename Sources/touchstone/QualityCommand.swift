import ArgumentParser
import Desk
import Metrics
import Pipeline
import Quality

struct QualityCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quality",
    abstract: "Samples contacts for review, scores them, and compares reviewers and agents fairly.",
    discussion: """
      Reviews come from tables with one row a review, one row an item, or one column an item; scorecards from \
      quality: scorecards in touchstone.yaml, or one of the two that are built in.

      touchstone quality plan exports --per-agent 8 --period 2026-05 --seed 7 --reviewers 赵敏,钱进 --output plan.xlsx
      touchstone quality score exports --period 2026-05 --by agent
      touchstone quality calibrate exports --period 2026-Q2
      touchstone quality compare exports --metric qa_score,csat,first_response_time --by agent
      """,
    subcommands: [
      PlanCommand.self, ScoreCommand.self, CalibrateCommand.self, CompareCommand.self,
      SheetsCommand.self,
    ])

  /// What all subcommands are asked with.
  struct Options: ParsableArguments {
    @OptionGroup var input: InputOptions

    @Option(help: "The history, one SQLite file.")
    var store: String?

    @Option(help: "\(PeriodChoice.help), or all; the latest month unless given.")
    var period: String?

    @Option(help: "table, csv, json or markdown.")
    var format = OutputFormat.table

    @Option(help: "zh-Hans or en; the terminal's unless given.")
    var language: Language?

    func validate() throws { _ = try periodChoice(period, allowsAll: true) }

    /// - Parameter drawingPath: where the drawing goes, if the subject has one.
    func run(_ subject: QualityTask.Subject, drawingPath: String? = nil) async throws {
      try await Terminal.run {
        var workspace = try input.workspace(store: store)
        if let language { workspace.language = language }
        let task = QualityTask(
          workspace: workspace, subject: subject,
          period: try periodChoice(period, allowsAll: true))
        let result = try await task.run()
        if let drawingPath {
          try result.drawing().write(to: drawingPath)
        }
        Terminal.write(result.output.text(format))
        for note in result.notes { Terminal.note(note) }
        Terminal.note(leftOut: result.leftOut)
        try Terminal.report(result.files)
      }
    }
  }
}

extension QualityCommand {
  struct ScoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "score",
      abstract: "Scores with their intervals, failed items, kinds of review and objections.")

    @OptionGroup var options: Options

    @Option(help: "agent, team, reviewer, reviewer_kind, scorecard, channel or category.")
    var by = ReviewSummary.Dimension.agent

    func run() async throws { try await options.run(.score(by: by)) }
  }

  struct CalibrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "calibrate",
      abstract: "How far reviewers agree, by item; who is severe; scores with that taken out.")

    @OptionGroup var options: Options

    @Option(help: "The seed of the samples that intervals come from.")
    var seed: UInt64 = 1

    func run() async throws { try await options.run(.calibrate(seed: seed)) }
  }
}

extension QualityCommand {
  struct CompareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "compare",
      abstract:
        "Agents against what the cases they got let one expect; no league table unless asked.")

    @OptionGroup var options: Options

    @Option(help: "Ids of metrics, with commas between; see touchstone metrics.")
    var metric = MetricComparison.agentMeasures.map(\.id.rawValue).joined(separator: ",")

    @Option(help: "agent or team.")
    var by = ComparedBy.agent

    @Option(help: "Also draws the funnel of the one metric into this new SVG file.")
    var output: String?

    @Flag(help: "Also ranks, with how sure they are.")
    var rank = false

    @Option(help: "The seed of the draws that rank intervals come from.")
    var seed: UInt64 = 1

    enum ComparedBy: String, ExpressibleByArgument, CaseIterable {
      case agent
      case team
    }

    func validate() throws {
      if try metrics().count > 1, let output {
        throw ValidationError("--output \(output): a drawing is of one metric; say --metric csat")
      }
    }

    func run() async throws {
      var question = QualityTask.CompareQuestion(metrics: try metrics())
      question.dimension = by == .agent ? .agent : .team
      question.isRanked = rank
      question.seed = seed
      try await options.run(.compare(question), drawingPath: output)
    }

    private func metrics() throws -> [Metric] {
      try metric.split(separator: ",").map { id in
        do {
          let metric = try MetricRequest(String(id)).metric
          guard metric.polarity != .none, metric.aggregation != .count else {
            throw ValidationError(
              "--metric \(id): expected a share or a mean with a better side, such as csat")
          }
          return metric
        } catch let error as UnknownMetric {
          throw ValidationError("\(error)")
        }
      }
    }
  }
}

extension ReviewSummary.Dimension: ExpressibleByArgument {}
