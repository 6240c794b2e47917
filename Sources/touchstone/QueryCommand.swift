import ArgumentParser
import Foundation
import Pipeline
import Synchronization
import Wording

struct QueryCommand: QuestionCommand {
  static let configuration = CommandConfiguration(
    .query, named: "query",
    examples: """
      touchstone query "SELECT channel, avg(fcr_no_repeat) FROM ticket_facts JOIN tickets USING (id) \
      GROUP BY channel" exports
      touchstone query "SELECT * FROM raw LIMIT 5" anything.csv
      """)

  @Argument(help: .of(.statement)) var sql: String?
  @OptionGroup var input: InputOptions
  @Option(help: .of(.store)) var store: String?
  @Flag(help: .of(.listTables)) var tables = false
  @Option(help: .of(.timeLimit)) var timeLimit = 60
  @OptionGroup var table: TableOptions
  var question = Validated<QueryQuestion>()

  func asked() throws(PipelineError) -> QueryQuestion {
    try QueryQuestion(
      sql: tables ? "" : sql, seconds: timeLimit, isCancelled: { Interruption.isWanted })
  }

  func run() async throws {
    if tables {
      // With --tables no statement stands in front of the inputs.
      var input = input
      input.inputs = [sql].compactMap(\.self) + input.inputs
      return try await Terminal.show(table.format) {
        try await QueryTablesQuestion().answer(in: input.workspace(store: store))
      }
    }
    try await Terminal.show {
      let workspace = try input.workspace(store: store)
      Interruption.watch()
      if table.bom { Terminal.writeByteOrderMark() }
      return try await question.value.run(table.format, in: workspace) { Terminal.write($0) }
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
