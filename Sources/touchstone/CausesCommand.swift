import ArgumentParser
import Desk
import Improvement
import Metrics
import Pipeline

struct CausesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "causes",
    abstract: "Traces complaints to their causes, and actions to what they changed.",
    discussion: """
      Causes come from cause analyses (one row a why, one row an analysis, or a JSON tree), from cause tags \
      on tickets, and from the rules under causes in touchstone.yaml.

      touchstone causes tree exports
      touchstone causes pareto exports --by cause_branch --weight handle_time
      touchstone causes fishbone exports --problem 支付失败 --output fishbone.svg
      """,
    subcommands: [
      TreeCommand.self, ParetoCommand.self, FishboneCommand.self, CandidatesCommand.self,
      RulesCommand.self, ActionsCommand.self,
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

    func run(
      _ subject: CausesTask.Subject, top: Int? = nil, drawingPath: String? = nil
    ) async throws {
      try await Terminal.run {
        var workspace = try input.workspace(store: store)
        if let language { workspace.language = language }
        var task = CausesTask(
          workspace: workspace, subject: subject,
          period: try periodChoice(period, allowsAll: true))
        task.top = top
        let result = try await task.run()
        if let drawingPath, let chart = result.chart {
          try DrawingFile(chart, language: task.workspace.language).write(to: drawingPath)
        }
        Terminal.write(result.output.text(format))
        for note in result.notes { Terminal.note(note) }
        Terminal.note(leftOut: result.leftOut)
        try Terminal.report(result.files)
      }
    }
  }
}

extension CausesCommand {
  struct TreeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "tree",
      abstract: "Chains of whys as one tree a problem, with the complaints at each cause.")

    @OptionGroup var options: Options

    @Option(help: "Only the analyses of this problem.")
    var problem: String?

    func run() async throws { try await options.run(.tree(problem: problem)) }
  }

  struct ParetoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "pareto", abstract: "What most complaints come from, with cumulative shares.")

    @OptionGroup var options: Options

    @Option(help: "cause, cause_branch, category, product or another dimension.")
    var by = "cause"

    @Option(help: "complaints, handle_time, cost or lost_satisfaction.")
    var weight = CausePareto.Weight.complaints

    @Option(help: "How many rows are shown one by one; the rest are added up.")
    var top: Int?

    @Option(help: "Also writes the drawing to this new SVG file.")
    var output: String?

    func validate() throws {
      if let top, top < 1 { throw ValidationError("--top \(top): expected 1 or more") }
    }

    func run() async throws {
      try await options.run(
        .pareto(by: Dimension(named: by), weight: weight), top: top, drawingPath: output)
    }
  }

  struct FishboneCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "fishbone", abstract: "Causes by the six branches; writes the diagram as SVG.")

    @OptionGroup var options: Options

    @Option(help: "Only complaints whose analysis is of this problem.")
    var problem: String?

    @Option(help: "Writes the drawing to this new SVG file.")
    var output: String?

    func run() async throws {
      try await options.run(.fishbone(problem: problem), drawingPath: output)
    }
  }

  struct CandidatesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "candidates",
      abstract: "What deserves a cause analysis next, ranked, with the reason and the tickets.")

    @OptionGroup var options: Options

    @Option(help: "How many are shown.")
    var top = 20

    func validate() throws {
      if top < 1 { throw ValidationError("--top \(top): expected 1 or more") }
    }

    func run() async throws { try await options.run(.candidates, top: top) }
  }

  struct RulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rules",
      abstract: "Tests the rules of touchstone.yaml: what each meets, and where they disagree.")

    @OptionGroup var options: Options

    func run() async throws { try await options.run(.rules) }
  }

  struct ActionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "actions",
      abstract: "The register of actions: what is late, and what was shown to have worked.")

    @OptionGroup var options: Options

    func run() async throws { try await options.run(.actions) }
  }
}

extension CausePareto.Weight: ExpressibleByArgument {}
