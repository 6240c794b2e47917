import ArgumentParser
import Pipeline
import Wording

struct StoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    .store, named: "store",
    subcommands: [
      CheckCommand.self, RepairCommand.self, ExportCommand.self, ForgetCommand.self,
    ])

  struct StoreOptions: ParsableArguments {
    @Option(help: .of(.store)) var store: String

    func show(_ question: StoreQuestion) async throws {
      try await Terminal.show {
        try await question.answer(
          in: Workspace(
            inputs: [], storePath: store, language: Terminal.language,
            machine: RegionalMachine(language: Terminal.language)))
      }
    }
  }

  struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(.storeCheck, named: "check")

    @OptionGroup var options: StoreOptions

    func run() async throws { try await options.show(.check) }
  }

  struct RepairCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(.storeRepair, named: "repair")

    @OptionGroup var input: InputOptions
    @Option(help: .of(.store)) var store: String

    func run() async throws {
      try await Terminal.show {
        try await StoreQuestion.repair.answer(in: input.workspace(store: store))
      }
    }
  }

  struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(.storeExport, named: "export")

    @OptionGroup var options: StoreOptions
    @Option(help: .of(.exportFolder)) var output: String

    func run() async throws { try await options.show(.export(output)) }
  }

  struct ForgetCommand: QuestionCommand {
    static let configuration = CommandConfiguration(.storeForget, named: "forget")

    @OptionGroup var options: StoreOptions
    @Option(help: .of(.forgottenFile)) var file: String?
    @Option(help: .of(.forgottenCustomer)) var customer: String?

    func asked() throws(PipelineError) -> StoreQuestion {
      try .forget(file: file, customer: customer)
    }

    func run() async throws { try await options.show(asked()) }
  }
}
