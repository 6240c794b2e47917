import ArgumentParser
import Desk
import Pipeline

struct ConfigCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Writes or checks a configuration.",
    subcommands: [Initialise.self, Check.self])

  struct Initialise: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "init", abstract: "Writes a configuration with every key and its default.")

    @Argument(help: "The file to write.")
    var file = "touchstone.yaml"

    @Option(help: "zh-Hans or en.")
    var language = Language.simplifiedChinese

    func run() async throws {
      try await Terminal.run { try ConfigurationTask(path: file).initialise(language: language) }
      print(file)
    }
  }

  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Says everything that is wrong with a configuration.")

    @Argument(help: "The file to check.")
    var file = "touchstone.yaml"

    func run() async throws {
      try await Terminal.run { try ConfigurationTask(path: file).check() }
      print(TerminalText.plain("\(file): no faults"))
    }
  }
}
