import ArgumentParser
import Foundation
import Pipeline
import Synchronization

struct QueryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "Runs SQL that reads the history, or any table in a file.",
    discussion: """
      The tables tickets, survey_responses, reviews, causes, agents and ticket_facts hold what was understood; ticket_facts has \
      a row for each ticket and a column for each metric. Each input file is there too as it stands, \
      every cell as text, under its name (工单-2026-05.csv is 工单_2026_05), and as raw where it is \
      the only one. Moments are texts on the organisation's wall clock, lengths of time seconds, yes \
      and no 1 and 0. Customers are codes unless the configuration says privacy: plain; a file's own \
      table shows what the file holds. percentile(x, 0.9) and median(x) are there beside SQLite's own \
      functions.

      touchstone query "SELECT channel, avg(fcr_no_repeat) FROM ticket_facts JOIN tickets USING (id) \
      GROUP BY channel" exports
      touchstone query "SELECT * FROM raw LIMIT 5" anything.csv
      """)

  @Argument(help: "One SELECT; nothing with --tables.")
  var sql: String?

  @OptionGroup var input: InputOptions

  @Option(help: "The history, one SQLite file.")
  var store: String?

  @Flag(help: "Lists the tables with their columns instead.")
  var tables = false

  @Option(help: "Seconds until the query is ended; 0 for no limit.")
  var timeLimit = 60

  @Option(help: "table, csv, json or markdown.")
  var format = OutputFormat.table

  @Flag(help: "Begins a CSV with a byte order mark, by which Excel tells UTF-8.")
  var bom = false

  func validate() throws {
    if sql == nil, !tables { throw ValidationError("say a SELECT in quotes, or --tables") }
    if timeLimit < 0 { throw ValidationError("--time-limit \(timeLimit): expected 0 or more") }
    if bom, format != .csv { throw ValidationError("--bom: only a CSV has a byte order mark") }
  }

  func run() async throws {
    try await Terminal.run {
      // With --tables no statement stands in front of the inputs.
      let inputs = (tables ? [sql].compactMap(\.self) : []) + input.inputs
      var task = QueryTask(
        inputs: inputs, sql: tables ? "" : sql ?? "", isCancelled: { Interruption.isWanted })
      task.configurationPath = input.config
      task.storePath = store
      task.seconds = timeLimit == 0 ? nil : timeLimit
      task.language = Terminal.language
      if tables {
        let (tables, notes) = try await task.tables()
        Terminal.write(QueryTask.list(tables, format))
        for note in notes { Terminal.note(note) }
        return
      }
      Interruption.watch()
      if bom { Terminal.write([0xEF, 0xBB, 0xBF]) }
      let outcome = try await task.run(format) { Terminal.write($0) }
      if outcome.rowsNotShown > 0 {
        let shown = outcome.rowCount - outcome.rowsNotShown
        Terminal.note(
          "the first \(shown) of \(outcome.rowCount) rows are shown; --format csv gives all")
      }
      for note in outcome.notes { Terminal.note(note) }
      try Terminal.report(outcome.files)
    }
  }
}

/// Ctrl-C, as a wish that the work at hand may grant.
private enum Interruption {
  fileprivate static let wanted = Atomic(false)

  static var isWanted: Bool { wanted.load(ordering: .relaxed) }

  static func watch() {
    signal(SIGINT) { _ in
      // Who asks a second time is not kept waiting.
      if Interruption.wanted.exchange(true, ordering: .relaxed) { _exit(130) }
    }
  }
}
