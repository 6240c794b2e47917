import ArgumentParser
import Pipeline
import Tabular

@main
struct Touchstone: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "touchstone",
    abstract: "From a help desk's raw exports to the month's management report.",
    discussion: """
      INPUT is a file or a folder of exports (.csv .tsv .txt .json .jsonl .ndjson, also .gz). What \
      each file holds is recognised; tickets=PATH, survey_responses=PATH, ticket_events=PATH, reviews=PATH, \
      causes=PATH, agents=PATH or actions=PATH says it.
      """,
    subcommands: [
      ReportCommand.self, ImportCommand.self, InspectCommand.self, AnalyzeCommand.self,
      ExplainCommand.self, QueryCommand.self, ProfileCommand.self, MetricsCommand.self,
      CausesCommand.self, QualityCommand.self, ProblemsCommand.self,
      CalendarCommand.self, ConfigCommand.self,
    ])

  static func main() async {
    LargeMemory.isReturnedAtOnce()
    await main(SystemPath.arguments)
  }
}
