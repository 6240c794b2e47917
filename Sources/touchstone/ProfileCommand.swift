import ArgumentParser
import Desk
import Pipeline

struct ProfileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile", abstract: "Describes any table, tickets or not, column by column.",
    discussion: """
      What type a column has, how many of its cells are filled and different, the smallest, the middle and \
      the largest value, the most frequent ones, and how they are spread. Up to 10,000 different \
      values of a column all of that is exact; beyond, what is estimated says so. Whoever a column's \
      name says that it holds is masked.

      touchstone profile orders.csv
      touchstone profile orders.json.gz --format html > orders.html
      """)

  @Argument(help: "One file.")
  var file: String

  @Option(help: "table, json, html (one page) or markdown.")
  var format = ProfileFormat.table

  @Option(help: "The configuration; touchstone.yaml beside the file unless given.")
  var config: String?

  @Option(help: "zh-Hans or en; the locale's unless given.")
  var language: Language?

  func run() async throws {
    try await Terminal.run {
      let table = try await ProfileTask(input: file, configurationPath: config).run()
      Terminal.write(
        table.text(format, language: language ?? Terminal.language, width: Terminal.width))
    }
  }
}

extension ProfileFormat: ExpressibleByArgument {}
