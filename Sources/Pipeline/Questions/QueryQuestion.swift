import Configuration
import Desk
import Intake
import JSONWriting
import Metrics
import Reporting
import Store
import Tabular
import TextRendering
import Wording

/// SQL over the history and over the input files themselves: `touchstone query`.
package struct QueryQuestion: Sendable {
  private let sql: String
  /// Seconds until the query is ended; nil for no limit.
  private let seconds: Int?

  /// - Parameter seconds: 0 for no limit.
  /// - Throws: ``PipelineError`` without a statement, and for a negative limit.
  package init(sql: String?, seconds: Int) throws(PipelineError) {
    guard let sql else { throw PipelineError(.wrongUsage, .noStatement) }
    try PipelineError.require("--time-limit", seconds, atLeast: 0)
    self.seconds = seconds == 0 ? nil : seconds
    self.sql = sql
  }

  /// Runs the statement and writes its rows as they come.
  ///
  /// - Returns: what is said beside the rows.
  package func run(
    _ format: OutputFormat, in workspace: Workspace, isCancelled: @escaping () -> Bool,
    write: @escaping ([UInt8]) -> Void
  ) async throws -> Answer {
    let database: QueryDatabase
    do {
      database = try QueryDatabase()
    } catch {
      throw PipelineError(.store, .query(.queriesNotOpened))
    }
    var answer = Answer(SentenceAnswer([], language: workspace.language))
    do {
      try await addTables(to: database, QueryTables(workspace), &answer)
    } catch let error as QueryError {
      throw fault(error, known: database.columnNames)
    }
    let progress = workspace.progress
    var rows = RowWriter(format, language: workspace.language, write: write)
    let deadline = seconds.map { ContinuousClock.now + .seconds($0) }
    do {
      try database.run(
        sql,
        ending: {
          if isCancelled() { return .cancelled }
          return deadline.map { ContinuousClock.now >= $0 } ?? false ? .timeIsUp : nil
        }
      ) { names in
        var distinct = DistinctNames()
        rows.begin(columns: names, keys: names.map { distinct.distinct($0) })
      } row: { values in
        rows.add(values)
        if rows.rowCount % 50_000 == 0 {
          progress.show(NotePhrase.rowsSoFar(rows.rowCount).text(in: workspace.language))
        }
      }
    } catch let error as QueryError {
      progress.finish()
      throw fault(error, known: database.columnNames)
    }
    progress.finish()
    rows.finish()
    if rows.rowsNotShown > 0 {
      let note = NotePhrase.firstRows(rows.rowCount - rows.rowsNotShown, of: rows.rowCount)
      answer.notes.insert(note.text(in: workspace.language), at: 0)
    }
    return answer
  }

  /// Adds the tables that the statement names: no other file is read.
  private func addTables(
    to database: QueryDatabase, _ tables: QueryTables, _ answer: inout Answer
  ) async throws {
    var added: Set<String> = []
    while true {
      do {
        return try database.check(sql)
      } catch {
        guard case .unknownTable(let name) = error.reason,
          added.insert(name.lowercased()).inserted
        else { throw fault(error, known: database.columnNames) }
        if QueryTables.historyNames.contains(name.lowercased()) {
          let (privacy, note) = try tables.workspace.privacy()
          let (files, history) = try await tables.history(privacy)
          if let note { answer.notes.append(note.text(in: tables.workspace.language)) }
          answer.files = files
          for table in history {
            try database.add(table)
            added.insert(table.name)
          }
        } else if let file = tables.files.first(where: { $0.name.lowercased() == name.lowercased() }
        ) {
          let (table, notes) = try await tables.table(of: file)
          answer.notes += notes
          if tables.workspace.configuration.privacy != .plain {
            let note = PrivacyPhrase.ownTable(table.name)
            answer.notes.append(note.text(in: tables.workspace.language))
          }
          try database.add(table)
        } else {
          throw fault(error, known: QueryTables.historyNames + tables.files.map(\.name))
        }
      }
    }
  }

  /// What is said of a statement that cannot be run, with a mark under the place.
  private func fault(_ error: QueryError, known names: [String]) -> PipelineError {
    let fault: QueryFault
    switch error.reason {
    case .unknownTable(let name):
      fault = .unknownTable(name, near: NearestName.guess(for: name, among: names), known: names)
    case .unknownColumn(let name):
      let bare = name.split(separator: ".").last.map(String.init) ?? name
      fault = .unknownColumn(name, near: NearestName.guess(for: bare, among: names))
    case .wrongWidth(let name, let columns, let most):
      fault = .tableOfWrongWidth(name, columns: columns, most: most)
    case .notReading: fault = .queryWrites
    case .notOneStatement: fault = .severalStatements
    case .percentileOfNoShare: fault = .percentileOfNoShare
    case .timeIsUp: fault = .queryTookTooLong(seconds: seconds ?? 0)
    case .cancelled: fault = .cancelled
    case .other: fault = .bySQLite(error.message)
    }
    return PipelineError(
      error.reason == .cancelled ? .cancelled : .wrongUsage, .query(fault),
      markedLines: error.offset.map { TerminalText.lines(sql, markedAt: $0) } ?? [])
  }
}

/// The tables that can be queried, each with its columns: `touchstone query --tables`.
package struct QueryTablesQuestion: Question {
  package init() {}

  package func answer(in workspace: Workspace) async throws -> Answer {
    let queryTables = QueryTables(workspace)
    var tables: [QueryTable] = []
    do {
      // Their names alone are shown.
      tables += try await queryTables.history(.masked).tables
    } catch let error as PipelineError where error.code == .nothingUsable {
      // A table of any kind has its own rows all the same.
    }
    var notes: [String] = []
    for file in queryTables.files {
      let (table, tableNotes) = try await queryTables.table(of: file)
      tables.append(table)
      notes += tableNotes
    }
    return Answer(
      QueryTablesAnswer(
        tables: tables.map { ($0.name, $0.rowCount, $0.columns.map(\.name)) },
        language: workspace.language),
      notes: notes)
  }
}

private struct QueryTablesAnswer: AnswerBody {
  let tables: [(name: String, rowCount: Int, columns: [String])]
  let language: Language

  var page: [PagePart] { data.map { .table($0) } }

  var data: [Table] {
    [
      Table(
        id: "tables", title: "", of: tables,
        columns: [
          .named("table") { .text($0.name) },
          .named("rows", .count) { .number($0.rowCount) },
          .named("columns") { .text($0.columns.joined(separator: ", ")) },
        ])
    ]
  }

  func write(to json: inout JSONWriter) {
    json.list(tables, .expanded) { json, table in
      json.object { json in
        json.member("table", table.name)
        json.member("rows", table.rowCount)
        json.list("columns", table.columns)
      }
    }
  }
}
