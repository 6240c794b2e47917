import ArgumentParser
import Pipeline
import Wording

struct CausesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    .causes, named: "causes",
    examples: """
      touchstone causes tree exports
      touchstone causes pareto exports --by cause_branch --weight handle_time
      touchstone causes fishbone exports --problem 支付失败 --output fishbone.svg
      """,
    subcommands: [
      TreeCommand.self, ParetoCommand.self, FishboneCommand.self, CandidatesCommand.self,
      RulesCommand.self, ActionsCommand.self,
    ])

  struct TreeCommand: TopicCommand {
    static let configuration = CommandConfiguration(.causeTree, named: "tree")

    @OptionGroup var options: TopicOptions
    @Option(help: .of(.analysesOfProblem)) var problem: String?

    func asked() throws(PipelineError) -> CauseQuestion {
      try CauseQuestion(.tree(problem: problem), period: PeriodChoice(options.period))
    }
  }

  struct ParetoCommand: TopicCommand {
    static let configuration = CommandConfiguration(.causePareto, named: "pareto")

    @OptionGroup var options: TopicOptions
    @Option(help: .of(.paretoDimension)) var by = "cause"
    @Option(help: .of(.paretoWeight)) var weight = CauseQuestion.usualWeight
    @Option(help: .of(.paretoRows)) var top: Int?
    @Option(help: .of(.alsoNewDrawing)) var output: String?

    func asked() throws(PipelineError) -> CauseQuestion {
      try CauseQuestion(
        .pareto(by: by, weight), period: PeriodChoice(options.period), top: top,
        drawingPath: output)
    }
  }

  struct FishboneCommand: TopicCommand {
    static let configuration = CommandConfiguration(.fishbone, named: "fishbone")

    @OptionGroup var options: TopicOptions
    @Option(help: .of(.complaintsOfProblem)) var problem: String?
    @Option(help: .of(.newDrawing)) var output: String?

    func asked() throws(PipelineError) -> CauseQuestion {
      try CauseQuestion(
        .fishbone(problem: problem), period: PeriodChoice(options.period), drawingPath: output)
    }
  }

  struct CandidatesCommand: TopicCommand {
    static let configuration = CommandConfiguration(.candidates, named: "candidates")

    @OptionGroup var options: TopicOptions
    @Option(help: .of(.candidateRows)) var top = 20

    func asked() throws(PipelineError) -> CauseQuestion {
      try CauseQuestion(.candidates, period: PeriodChoice(options.period), top: top)
    }
  }

  struct RulesCommand: TopicCommand {
    static let configuration = CommandConfiguration(.causeRules, named: "rules")

    @OptionGroup var options: TopicOptions

    func asked() throws(PipelineError) -> CauseQuestion {
      try CauseQuestion(.rules, period: PeriodChoice(options.period))
    }
  }

  struct ActionsCommand: TopicCommand {
    static let configuration = CommandConfiguration(.actions, named: "actions")

    @OptionGroup var options: TopicOptions

    func asked() throws(PipelineError) -> CauseQuestion {
      try CauseQuestion(.actions, period: PeriodChoice(options.period))
    }
  }
}

extension CauseQuestion.Weight: ExpressibleByArgument {}
