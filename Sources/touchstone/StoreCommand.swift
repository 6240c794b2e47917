import ArgumentParser
import Pipeline
import Wording

struct StoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    .store, named: "store", subcommands: [CheckCommand.self])

  struct StoreOptions: ParsableArguments {
    @Option(help: .of(.store)) var store: String

    func show(_ question: StoreQuestion) async throws {
      try await Terminal.show {
        try await question.answer(
          in: Workspace(inputs: [], storePath: store, language: Terminal.language))
      }
    }
  }

  struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(.storeCheck, named: "check")

    @OptionGroup var options: StoreOptions

    func run() async throws { try await options.show(.check) }
  }
}
