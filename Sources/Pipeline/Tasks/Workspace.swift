import Configuration
import Desk
import Foundation
import Intake
import Metrics
import RootCause
import Store

/// What every command needs to know: the inputs, the configuration beside them, the store.
package struct Workspace: Sendable {
  package var inputs: [InputFile]
  package var configuration: Configuration
  package var store: HistoryStore?
  /// What is said on the terminal is said in this language.
  package var language = Language.english
  package var progress = Progress()
  /// Threads to work with: as many as the machine has, four at the most.
  package var workers = min(4, max(1, ProcessInfo.processInfo.activeProcessorCount))

  /// - Parameters:
  ///   - inputs: files, folders and `kind=PATH`.
  ///   - configurationPath: nil to look for `touchstone.yaml` beside the inputs.
  ///   - storePath: nil for a history in memory.
  /// - Throws: ``PipelineError`` for paths that do not exist, a faulty configuration, a store that
  ///   cannot be opened.
  package init(
    inputs: [String], configurationPath: String? = nil, storePath: String? = nil
  ) throws(PipelineError) {
    self.inputs = try InputFile.files(of: inputs)
    if self.inputs.isEmpty && storePath == nil {
      throw PipelineError(
        .nothingUsable,
        inputs.isEmpty
          ? "no input: name a file or a folder of exports, or a history with --store"
          : "\(inputs.joined(separator: ", ")): no .csv, .tsv, .txt, .json, .jsonl or .ndjson file "
            + "in it (nor .gz of one); name a folder of exports")
    }
    let beside = inputs.map { input in
      input.split(separator: "=", maxSplits: 1).count == 2
        && RecordKind.allCases.contains {
          input.hasPrefix($0.rawValue + "=")
        } ? String(input.split(separator: "=", maxSplits: 1)[1]) : input
    }
    do {
      if let path = configurationPath ?? Configuration.find(beside: beside) {
        configuration = try Configuration.load(path: path, known: .catalogue)
      } else {
        configuration = Configuration()
      }
    } catch {
      throw PipelineError(error)
    }
    do {
      store = try storePath.map { try HistoryStore(path: $0) }
      store?.originalRows = OriginalRowLimit(rows: configuration.originalRows)
    } catch {
      throw PipelineError(.store, "\(error)")
    }
  }

  /// Reads all inputs and what the store holds.
  ///
  /// - Throws: ``PipelineError`` when no file could be used and the store is empty.
  func read(
    keeping columns: CustomColumns = .none, comments: Bool = false, digests: Bool = false
  ) async throws -> HistoryReader.Result {
    var reader = HistoryReader(
      settings: configuration.intake, workers: workers, progress: progress)
    reader.keptColumns = columns.with(configuration.analysis.columnsOfCauseRules)
    reader.keepsComments = comments
    reader.takesDigests = digests
    var result: HistoryReader.Result
    do {
      if let store {
        result = try await reader.add(inputs, to: store)
        result.history = try store.load()
      } else {
        result = try await reader.read(inputs)
      }
    } catch let error as StoreError {
      throw PipelineError(.store, "\(error)")
    }
    // Actions and analyses may speak of columns that nobody asked for.
    if store == nil, case let wanted = result.columnsOfFilters, !wanted.isEmpty {
      reader.keptColumns = reader.keptColumns.with(wanted)
      result = try await reader.read(inputs)
    }
    if result.history.tickets.isEmpty && result.history.responses.isEmpty
      && !result.history.hasRecords
    {
      throw nothingUsable(result.files)
    }
    result.leftOut = result.history.leaveOut(configuration.excludedTickets)
    if !result.causes.isEmpty {
      result.note(analysis(of: result).complaintCauses.flaws)
    }
    if !result.reviews.isEmpty {
      result.note(result.history.assembledReviews(by: configuration.analysis.scorecards))
    }
    return result
  }

  /// What can be asked about what was read.
  func analysis(of read: HistoryReader.Result) -> Analysis {
    var settings = configuration.analysis
    settings.columnNames = read.columnNames
    return Analysis(read.history, settings)
  }

  /// Reads all inputs into the store, and nothing of it into memory.
  ///
  /// - Throws: ``PipelineError`` when no file could be used and the store is empty.
  func add(to store: HistoryStore) async throws -> ImportTask.Outcome {
    let reader = HistoryReader(
      settings: configuration.intake, workers: workers, progress: progress)
    do {
      let result = try await reader.add(inputs, to: store)
      let (tickets, responses) = try store.recordCounts()
      let records = try store.recordsBesideTickets()
      if tickets + responses + records == 0 {
        throw nothingUsable(result.files)
      }
      return ImportTask.Outcome(
        files: result.files, knownFiles: result.knownFiles, tickets: tickets,
        responses: responses, records: records)
    } catch let error as StoreError {
      throw PipelineError(.store, "\(error)")
    }
  }

  private func nothingUsable(_ files: [ImportedFile]) -> PipelineError {
    PipelineError(.nothingUsable, FileMessage(in: language).nothingUsable(files))
  }
}

extension KnownNames {
  /// Every metric and every field that this program knows.
  package static let catalogue = KnownNames(
    metrics: Set([Metric].catalogue.flatMap { [$0.id.rawValue] + $0.statistics.map($0.key) }),
    fields: Dictionary(
      uniqueKeysWithValues: RecordKind.allCases.map { ($0, Set(ColumnRole.named($0).keys)) }),
    units: Dictionary(uniqueKeysWithValues: [Metric].catalogue.map { ($0.id.rawValue, $0.unit) }),
    polarities: Dictionary(
      uniqueKeysWithValues: [Metric].catalogue.map { ($0.id.rawValue, $0.polarity) }))
}
