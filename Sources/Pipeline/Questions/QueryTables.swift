import Configuration
import Desk
import Intake
import Metrics
import Reporting
import Store
import Tabular
import Wording

/// The tables of a workspace that SQL can name: those of its history, and each file's own.
struct QueryTables {
  let workspace: Workspace
  /// The names of the files' own tables; `raw` is the only file.
  let files: [(name: String, path: String)]

  static let historyNames = HistoryTables.names + ["ticket_facts"]

  init(_ workspace: Workspace) {
    self.workspace = workspace
    var names = DistinctNames(except: Set(Self.historyNames))
    var files = workspace.inputs.filter { $0.notRead == nil }.map { input in
      let identifier = QueryTable.identifier(ofFileAt: input.path)
      let isTaken = Self.historyNames.contains(identifier.lowercased())
      return (name: names.distinct(isTaken ? identifier + "_raw" : identifier), path: input.path)
    }
    if files.count == 1, files[0].name.lowercased() != "raw" {
      files.append(("raw", files[0].path))
    }
    self.files = files
  }

  /// - Parameter privacy: how customers are shown.
  func history(
    _ privacy: Privacy
  ) async throws -> (files: [ImportedFile], tables: [QueryTable]) {
    let read = try await HistoryReader(workspace, HistoryNeeds(columns: .all)).read()
    let analysis = Analysis(read, workspace.configuration.analysis)
    let tables = HistoryTables(
      read.history, clock: analysis.settings.clock,
      redaction: Redaction(
        privacy, read.history,
        personalColumns: read.personalColumns(workspace.configuration.intake.mapping[.tickets])))
    return (read.files, tables.all + [.ticketFacts(analysis)])
  }

  /// A file's own table, and what is said of its records that are not in it.
  ///
  /// - Throws: ``PipelineError`` when the file cannot be read.
  func table(of file: (name: String, path: String)) async throws -> (QueryTable, notes: [String]) {
    do {
      let raw = try await FileImporter(
        settings: workspace.configuration.intake, workers: workspace.workers
      ).readTable(file.path)
      let notes = raw.unread.phrases.map { "\(file.path): \($0.text(in: workspace.language))" }
      return (QueryTable(name: file.name, raw: raw), notes)
    } catch let error as SourceError {
      throw PipelineError(.unreadableInput, .source(error, path: file.path))
    } catch let error as TemporaryFolderError {
      throw PipelineError(error)
    }
  }
}

extension QueryTable {
  /// One row a ticket: its id, and a column for each quantity of a ticket, named as the metric is.
  ///
  /// Ratios are 1, 0 or null, lengths of time seconds; null is a ticket that the metric leaves out or
  /// does not speak of. A column is computed when a query first asks for it.
  static func ticketFacts(_ analysis: Analysis) -> QueryTable {
    let history = analysis.history
    let ids = QueryTable.Column("id", .text) { row in
      QueryValue(history.text(history.tickets.value(.id, row), of: .id))
    }
    let facts = [Metric].catalogue.filter(analysis.readsTickets).map { metric in
      lazy var readings = analysis.facts(of: metric) ?? []
      let isFlag = metric.aggregation == .share || metric.aggregation == .count
      return QueryTable.Column(metric.id.name, isFlag ? .integer : .real) { row in
        let reading = readings[row]
        guard reading.isValue else { return .null }
        return isFlag ? .integer(Int(reading.raw / 1000)) : .real(Double(reading.raw) / 1000)
      }
    }
    return QueryTable(
      name: "ticket_facts", rowCount: history.tickets.count, columns: [ids] + facts)
  }
}
