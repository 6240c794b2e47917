import ArgumentParser
import CAllocator
import Pipeline
import Tabular
import Wording

@main
struct Touchstone: AsyncParsableCommand {
  static let version = "0.9.0"

  static let configuration = CommandConfiguration(
    .touchstone, named: "touchstone", version: version,
    subcommands: [
      ReportCommand.self, ImportCommand.self, InspectCommand.self, AnalyzeCommand.self,
      ExplainCommand.self, QueryCommand.self, ProfileCommand.self, MetricsCommand.self,
      CausesCommand.self, QualityCommand.self, ProblemsCommand.self,
      StoreCommand.self, CalendarCommand.self, ConfigCommand.self,
    ])

  static func main() async {
    Terminal.secureStreams()
    Interruption.watch()
    // Blocks of 4 MiB and more go back to the system when they are freed. Left to itself the allocator
    // keeps ever larger ones for reuse, and a run holds memory that it no longer needs.
    mallopt(M_MMAP_THRESHOLD, 4 << 20)
    do {
      let command = try await asyncParseAsRoot(SystemPath.arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        var command = command
        try command.run()
      }
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      // What the user wrote is repeated in it.
      Terminal.say(fullMessage(for: error))
      exit(withError: ExitCode.validationFailure)
    }
  }
}
