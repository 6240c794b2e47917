import ArgumentParser
import Desk
import Pipeline
import TextRendering
import Wording

extension CommandConfiguration {
  init(
    _ phrase: CommandPhrase, named name: String, examples: String = "", version: String = "",
    subcommands: [any ParsableCommand.Type] = []
  ) {
    let text = phrase.text(in: Terminal.language)
    self.init(
      commandName: name, abstract: text.abstract,
      discussion: [text.discussion, examples].filter { !$0.isEmpty }.joined(separator: "\n\n"),
      version: version, subcommands: subcommands)
  }
}

extension ArgumentHelp {
  static func of(_ phrase: OptionPhrase) -> ArgumentHelp {
    ArgumentHelp(phrase.text(in: Terminal.language))
  }
}

struct InputOptions: ParsableArguments {
  @Argument(help: .of(.inputs)) var inputs: [String] = []
  @Option(help: .of(.configurationBesideInputs)) var config: String?

  func workspace(
    store: String? = nil, makesStore: Bool = false, language: Language? = nil
  ) throws -> Workspace {
    try Workspace(
      inputs: inputs, configurationPath: config, storePath: store, makesStore: makesStore,
      language: language ?? Terminal.language,
      machine: RegionalMachine(language: Terminal.language))
  }
}

struct PeriodOptions: ParsableArguments {
  @Option(help: .of(.period)) var period: String?
  @Option(help: .of(.store)) var store: String?
}

struct TableOptions: ParsableArguments {
  @Option(help: .of(.format)) var format = OutputFormat.table
  @Flag(help: .of(.byteOrderMark)) var bom = false

  func validate() throws {
    if bom, format != .csv {
      throw ValidationError(FaultPhrase.byteOrderMarkWithoutCSV.text(in: Terminal.language))
    }
  }
}

/// What the subcommands of causes and of quality are asked with.
struct TopicOptions: ParsableArguments {
  @OptionGroup var input: InputOptions
  @Option(help: .of(.store)) var store: String?
  @Option(help: .of(.period)) var period: String?
  @Option(help: .of(.format)) var format = OutputFormat.table
  @Option(help: .of(.language(usually: .terminal))) var language: Language?
}

/// Whether the records of the configuration's incidents count: `--incidents with|without`.
enum IncidentChoice: String, ExpressibleByArgument, CaseIterable {
  case with
  case without
}

extension Language: ExpressibleByArgument {}
extension OutputFormat: ExpressibleByArgument {}

/// A command whose arguments are made into a question.
protocol QuestionCommand: AsyncParsableCommand {
  associatedtype Asked: Sendable

  /// - Throws: `PipelineError` for arguments that mean nothing.
  func asked() throws(PipelineError) -> Asked
}

extension QuestionCommand {
  /// - Throws: `ValidationError` with the sentences of a `PipelineError`, so that the usage of the
  ///   command is shown below them.
  func validate() throws {
    do {
      _ = try asked()
    } catch {
      throw ValidationError(error.sentences(in: Terminal.language).joined(separator: "\n"))
    }
  }
}

/// A subcommand of causes or of quality that is asked with nothing but the common options and its own.
protocol TopicCommand: QuestionCommand where Asked: Question {
  var options: TopicOptions { get }
}

extension TopicCommand {
  func run() async throws {
    try await Terminal.show(options.format) {
      let workspace = try options.input.workspace(store: options.store, language: options.language)
      return try await asked().answer(in: workspace)
    }
  }
}
