import Configuration
import Desk
import Intake
import Metrics
import RootCause
import Store
import Tabular
import Wording

/// What a question needs of the inputs beside the fields that are always read.
package struct HistoryNeeds: Sendable {
  package var columns = CustomColumns.named([])
  package var comments = false
  /// Each file's digest, to name it by its content.
  package var digests = false
}

/// Reads all inputs of a workspace into one history: from files, from the store, or both.
package struct HistoryReader: Sendable {
  private let workspace: Workspace
  private var needs: HistoryNeeds

  package init(_ workspace: Workspace, _ needs: HistoryNeeds = HistoryNeeds()) {
    self.workspace = workspace
    self.needs = needs
    self.needs.columns = needs.columns.with(
      workspace.configuration.analysis.columnsOfCauseRules)
  }

  /// Reads all inputs and what the store holds.
  ///
  /// - Throws: ``PipelineError`` when no file could be used and the store is empty.
  package func read() async throws -> ReadHistory {
    var result: ReadHistory
    if let store = workspace.store {
      do {
        result = try await add(to: store)
        result.history = try store.load()
        result.storedColumns = try store.columnRoles()
      } catch let error as StoreError {
        throw PipelineError(error)
      }
    } else {
      result = try await readFiles()
      // Actions and analyses may ask for columns that nobody else asked for.
      if case let wanted = result.columnsOfFilters, !wanted.isEmpty {
        var again = self
        again.needs.columns = needs.columns.with(wanted)
        result = try await again.readFiles()
      }
    }
    result.otherFiles = otherFiles
    let history = result.history
    if history.tickets.isEmpty && history.responses.isEmpty && !history.hasRecords {
      throw nothingUsable(result.files)
    }
    let configuration = workspace.configuration
    result.excludedTickets = result.history.leaveOut(configuration.excludedTickets)
    if !result.causeLines.isEmpty {
      result.note(Analysis(result, configuration.analysis).complaintCauses.flaws)
    }
    if !result.reviewLines.isEmpty {
      result.note(result.history.assembledReviews(by: configuration.analysis.scorecards))
    }
    return result
  }

  private func nothingUsable(_ files: [ImportedFile]) -> PipelineError {
    PipelineError(
      .nothingUsable,
      files.nothingUsable(in: workspace.language).map(FaultPhrase.verbatim))
  }

  /// Reads files into a history in memory, whatever they hold.
  package func readFiles() async throws -> ReadHistory {
    do {
      var result = try await readIntoMemory()
      result.otherFiles = otherFiles
      return result
    } catch let error as TemporaryFolderError {
      throw PipelineError(error)
    }
  }

  private var otherFiles: [ImportedFile] {
    workspace.otherFiles.compactMap { $0.unreadFile(workspace.configuration.intake.clock) }
  }

  private func readIntoMemory() async throws -> ReadHistory {
    var result = ReadHistory()
    var events = EventLog()
    for (index, input) in workspace.inputs.enumerated() {
      if let file = input.unreadFile(workspace.configuration.intake.clock) {
        result.files.append(file)
        continue
      }
      workspace.progress.begin(file: index, of: workspace.inputs.count, input.path)
      // Given away and taken back: two owners of a large history would make it a copy.
      var history = History()
      swap(&history, &result.history)
      var log = EventLog()
      swap(&log, &events)
      var content = try await read(
        input, by: importer(forStore: false), addingTo: consume history, events: consume log)
      swap(&content.history, &result.history)
      swap(&content.events, &events)
      if needs.digests { content.file.digest = input.digest }
      switch content.file.kind {
      case .causes:
        result.causeLines.append(
          RecordLines(
            file: index, end: result.history.causes.count, lines: content.linesOfRecords))
      case .reviews:
        result.reviewLines.append(
          RecordLines(
            file: index, end: result.history.reviews.count, lines: content.linesOfRecords))
      case .tickets, .surveyResponses, .ticketEvents, .agents, .actions, nil: break
      }
      result.files.append(content.file)
    }
    let repetitions = try events.fold(into: &result.history)
    for (file, repeated) in Dictionary(grouping: repetitions, by: \.file) {
      result.files[file].noteRepeatedEvents(lines: repeated.map(\.line))
    }
    workspace.progress.finish()
    return result
  }

  /// - Throws: ``PipelineError`` for a file that changed meanwhile.
  private func read(
    _ input: InputFile, by importer: FileImporter, addingTo history: consuming History = History(),
    events: consuming EventLog = EventLog()
  ) async throws -> FileContent {
    do {
      return try await importer.read(
        input.path, kind: input.kind, addingTo: consume history, events: consume events)
    } catch let error as SourceError {
      throw PipelineError(.unreadableInput, .source(error, path: input.path))
    }
  }

  /// A store keeps every column and comment; a question keeps only what it names.
  private func importer(forStore: Bool) -> FileImporter {
    var importer = FileImporter(
      settings: workspace.configuration.intake, workers: workspace.workers)
    importer.keptColumns = forStore ? .all : needs.columns
    importer.keepsComments = forStore || needs.comments
    importer.progress = { [progress = workspace.progress, language = workspace.language] in
      progress.show($0, of: $1, NotePhrase.rowsSoFar($0).text(in: language))
    }
    return importer
  }

  /// Reads all inputs into the store, and nothing of it into memory.
  ///
  /// - Returns: the files, and how much of each kind the store holds now.
  /// - Throws: ``PipelineError`` when no file could be used and the store is empty.
  func importFiles(
    to store: HistoryStore
  ) async throws -> (read: ReadHistory, tickets: Int, responses: Int, records: Int) {
    do {
      let result = try await add(to: store)
      let (tickets, responses, records) = try store.recordCounts()
      if tickets + responses + records == 0 { throw nothingUsable(result.files) }
      return (result, tickets, responses, records)
    } catch let error as StoreError {
      throw PipelineError(error)
    }
  }

  /// Adds the files to a store, each in one transaction, part by part: memory does not grow with the
  /// files. A file whose bytes the store holds already is not read again.
  ///
  /// - Returns: the files; the history stays in the store.
  /// - Throws: `StoreError` when the store fails; the files before are then in it.
  private func add(to store: HistoryStore) async throws -> ReadHistory {
    var result = ReadHistory()
    for (index, input) in workspace.inputs.enumerated() {
      if let file = input.unreadFile(workspace.configuration.intake.clock) {
        result.files.append(file)
        continue
      }
      workspace.progress.begin(file: index, of: workspace.inputs.count, input.path)
      // Asked before the digest: what is read afterwards has to be what was digested.
      let state = FileState(path: input.path)
      guard let digest = input.digest else {
        // It cannot be read to its end, as its problems say, and nothing of it is kept.
        var file = try await read(input, by: importer(forStore: true)).file
        file.kind = nil
        result.files.append(file)
        continue
      }
      if let file = try await add(input, in: state, digest: digest, to: store) {
        result.files.append(file)
      } else if var file = try store.importedFile(digest: digest) {
        file.path = input.path
        result.knownFiles.append(input.path)
        result.files.append(file)
      }
    }
    workspace.progress.finish()
    return result
  }

  /// - Returns: nil where the store knows the file by its digest.
  private func add(
    _ input: InputFile, in state: FileState?, digest: String, to store: HistoryStore
  ) async throws -> ImportedFile? {
    // Asked first without the right to write, so that known files wait for nobody.
    if try store.importedFile(digest: digest) != nil { return nil }
    guard let addition = try store.beginFile(digest: digest) else { return nil }
    do {
      var importer = importer(forStore: true)
      importer.keeper = addition
      importer.digestedState = state
      var content = try await read(input, by: importer)
      content.file.digest = digest
      return try addition.finish(content.file)
    } catch {
      try addition.abandon()
      throw error
    }
  }
}

extension InputFile {
  /// What is said of a file that is not read; nil for one that is.
  fileprivate func unreadFile(_ clock: WallClock) -> ImportedFile? {
    guard let notRead else { return nil }
    var file = ImportedFile(path: path, timeZone: clock.identifier)
    file.note(Problem(of: notRead))
    return file
  }
}

extension Analysis {
  init(_ read: ReadHistory, _ settings: AnalysisSettings) {
    var settings = settings
    settings.columnNames = read.columnNames
    self.init(read.history, settings)
  }
}
