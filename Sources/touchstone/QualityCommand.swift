import ArgumentParser
import Desk
import Pipeline
import Quality

struct QualityCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quality",
    abstract: "Scores of quality reviews, and whether reviewers agree.",
    discussion: """
      Reviews come from tables with one row a review, one row an item, or one column an item; scorecards from \
      quality: scorecards in touchstone.yaml, or one of the two that are built in.

      touchstone quality score exports --period 2026-05 --by agent
      touchstone quality calibrate exports --period 2026-Q2
      """,
    subcommands: [ScoreCommand.self, CalibrateCommand.self])

  /// What all subcommands are asked with.
  struct Options: ParsableArguments {
    @OptionGroup var input: InputOptions

    @Option(help: "The history, one SQLite file.")
    var store: String?

    @Option(help: "\(PeriodChoice.help), or all; the latest month unless given.")
    var period: String?

    @Option(help: "table, csv, json or markdown.")
    var format = OutputFormat.table

    @Option(help: "zh-Hans or en; the configuration's unless given.")
    var language: Language?

    func validate() throws { _ = try periodChoice(period, allowsAll: true) }

    func run(_ subject: QualityTask.Subject) async throws {
      try await Terminal.run {
        var workspace = try input.workspace(store: store)
        if let language { workspace.language = language }
        let task = QualityTask(
          workspace: workspace, subject: subject,
          period: try periodChoice(period, allowsAll: true))
        let result = try await task.run()
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

extension ReviewSummary.Dimension: ExpressibleByArgument {}
