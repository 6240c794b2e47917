import Configuration
import Desk
import Intake
import Metrics
import Reporting
import Store
import Tabular
import Wording

/// Answers SQL over the history and over the input files themselves: `touchstone query`.
package struct QueryTask {
  package var inputs: [String]
  package var configurationPath: String?
  package var storePath: String?
  package var sql: String
  /// Seconds until the query is ended; nil for no limit.
  package var seconds: Int?
  package var isCancelled: @Sendable () -> Bool
  package var language = Language.english

  package init(inputs: [String], sql: String, isCancelled: @escaping @Sendable () -> Bool) {
    self.inputs = inputs
    self.sql = sql
    self.isCancelled = isCancelled
  }

  /// A table that may be asked about.
  package struct TableDescription {
    package var name: String
    package var rowCount: Int
    package var columns: [String]
  }

  /// What is said beside the result.
  package struct Outcome {
    package var rowCount = 0
    package var files: [ImportedFile] = []
    /// Rows that were not shown, where the form of the output holds only so many.
    package var rowsNotShown = 0
    /// What of the files' own tables could not be read.
    package var notes: [String] = []
  }

  /// Runs the statement and writes its rows as they come.
  ///
  /// - Throws: ``PipelineError`` for SQL that cannot be run, a table that does not exist, and inputs
  ///   that cannot be read.
  package func run(_ format: OutputFormat, write: @escaping ([UInt8]) -> Void) async throws
    -> Outcome
  {
    let workspace = try workspace()
    let database = try open()
    var outcome = Outcome()
    try await addTables(to: database, workspace, &outcome)
    let progress = workspace.progress
    var output = QueryOutput(format, write: write)
    let deadline = seconds.map { ContinuousClock.now + .seconds($0) }
    do {
      try database.run(
        sql, limits: QueryLimits(deadline: deadline, isCancelled: isCancelled)
      ) { names in
        output.begin(names)
      } row: { values in
        output.add(values)
        outcome.rowCount += 1
        if outcome.rowCount % 50_000 == 0 { progress.show("\(outcome.rowCount) rows") }
      }
    } catch let error as QueryError {
      progress.finish()
      throw fault(error, known: database.columnNames)
    }
    progress.finish()
    output.finish()
    outcome.rowsNotShown = output.rowsNotShown
    return outcome
  }

  /// All tables with their columns: `touchstone query --tables`; and what of the files could not be
  /// read.
  package func tables() async throws -> (tables: [TableDescription], notes: [String]) {
    let workspace = try workspace()
    var tables: [QueryTable] = []
    do {
      tables += historyTables(try await workspace.read(keeping: .all), workspace)
    } catch let error as PipelineError where error.code == .nothingUsable {
      // A table of any kind has its own rows all the same.
    }
    var notes: [String] = []
    for (name, path) in rawNames(workspace) {
      let raw = try await rawTable(path, workspace)
      notes += self.notes(on: raw, path)
      tables.append(QueryTable(name: name, raw: raw))
    }
    let descriptions = tables.map {
      TableDescription(name: $0.name, rowCount: $0.rowCount, columns: $0.columns.map(\.name))
    }
    return (descriptions, notes)
  }

  private func workspace() throws -> Workspace {
    var workspace = try Workspace(
      inputs: inputs, configurationPath: configurationPath, storePath: storePath)
    workspace.language = language
    return workspace
  }

  private func open() throws -> QueryDatabase {
    do {
      return try QueryDatabase()
    } catch {
      throw PipelineError(.store, error.message)
    }
  }

  private static let historyNames = HistoryTables.names + ["ticket_facts"]

  /// Adds the tables that the statement names, and only those: a file that is not asked about is not
  /// read.
  private func addTables(
    to database: QueryDatabase, _ workspace: Workspace, _ outcome: inout Outcome
  ) async throws {
    let raw = rawNames(workspace)
    var added: Set<String> = []
    while true {
      do {
        return try database.check(sql)
      } catch {
        guard case .unknownTable(let name) = error.reason,
          added.insert(name.lowercased()).inserted
        else { throw fault(error, known: database.columnNames) }
        if Self.historyNames.contains(name.lowercased()) {
          let read = try await workspace.read(keeping: .all)
          outcome.files = read.files
          for table in historyTables(read, workspace) {
            try database.add(table)
            added.insert(table.name)
          }
        } else if let file = raw.first(where: { $0.name.lowercased() == name.lowercased() }) {
          let raw = try await rawTable(file.path, workspace)
          outcome.notes += notes(on: raw, file.path)
          try database.add(QueryTable(name: file.name, raw: raw))
        } else {
          throw fault(error, known: Self.historyNames + raw.map(\.name))
        }
      }
    }
  }

  private func historyTables(
    _ read: HistoryReader.Result, _ workspace: Workspace
  ) -> [QueryTable] {
    let analysis = workspace.analysis(of: read)
    let masking = workspace.configuration.privacy
    let tables = HistoryTables(read.history, clock: analysis.settings.clock) { name in
      // Codes instead of stars: the same customer stays the same, and another one another.
      masking == .masked ? Masking.hashed.customer(name) : masking.customer(name)
    }
    return tables.all + [.ticketFacts(analysis)]
  }

  /// The names of the files' own tables; `raw` is the only file.
  private func rawNames(_ workspace: Workspace) -> [(name: String, path: String)] {
    var names = DistinctNames()
    for name in Self.historyNames { _ = names.distinct(name) }
    var raw = workspace.inputs.map { input in
      let identifier = QueryTable.identifier(ofFileAt: input.path)
      let isTaken = Self.historyNames.contains(identifier.lowercased())
      return (name: names.distinct(isTaken ? identifier + "_raw" : identifier), path: input.path)
    }
    if raw.count == 1, raw[0].name.lowercased() != "raw" { raw.append(("raw", raw[0].path)) }
    return raw
  }

  private func rawTable(_ path: String, _ workspace: Workspace) async throws -> RawTable {
    do {
      return try await RawTable(
        path: path, settings: workspace.configuration.intake, workers: workspace.workers)
    } catch let error as SourceError {
      throw PipelineError(.unreadableInput, "\(error)")
    }
  }

  /// A file's records that are not in its table, and where reading ended too early.
  private func notes(on raw: RawTable, _ path: String) -> [String] {
    raw.unread.phrases.map { "\(path): \($0.text(in: language))" }
  }

  /// What is said of a statement that cannot be run, with a mark under the place.
  private func fault(_ error: QueryError, known names: [String]) -> PipelineError {
    func near(_ name: String) -> String {
      NearestName.guess(for: name, among: names).map { "; did you mean \($0)?" } ?? ""
    }
    let sentence: String
    switch error.reason {
    case .unknownTable(let name):
      let list = names.isEmpty ? "" : "; tables: \(names.joined(separator: ", "))"
      sentence = "there is no table \(name)\(near(name))\(list)"
    case .unknownColumn(let name):
      let bare = name.split(separator: ".").last.map(String.init) ?? name
      sentence = "there is no column \(name)\(near(bare)); touchstone query --tables lists all"
    case .notReading: sentence = "a query can only read: it is one SELECT"
    case .notOneStatement: sentence = "a query is one SELECT, and nothing behind it"
    case .timeIsUp:
      sentence =
        "the query was ended after \(seconds ?? 0) s; --time-limit gives it longer, 0 all the time"
    case .cancelled: sentence = "cancelled"
    case .other: sentence = error.message
    }
    let marks = error.offset.map { CaretText.lines(sql, offset: $0) } ?? []
    return PipelineError(
      error.reason == .cancelled ? .cancelled : .wrongUsage, [sentence] + marks)
  }
}
