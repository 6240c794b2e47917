import Configuration
import Desk
import Foundation
import Intake
import Metrics
import Store

/// Reads all inputs into one history: from files, from the store, or both.
package struct HistoryReader: Sendable {
  package var settings: IntakeSettings
  package var keptColumns: CustomColumns
  package var keepsComments: Bool
  /// Whether each file's digest is wanted: in reports and in the store.
  package var takesDigests: Bool
  package var workers: Int
  package var progress: Progress

  package init(settings: IntakeSettings, workers: Int, progress: Progress) {
    self.settings = settings
    self.workers = workers
    self.progress = progress
    keptColumns = .none
    keepsComments = false
    takesDigests = false
  }

  /// What was read, and what is known now.
  package struct Result: Sendable {
    package var history = History()
    package var files: [ImportedFile] = []
    /// Files whose bytes the store held already.
    package var knownFiles: [String] = []
    /// Tickets that the configuration leaves out of every number.
    package var leftOut: [ExcludedTickets: Int] = [:]
    /// Where the causes of each file of analyses stand.
    var causes: [RecordPlaces] = []
    /// Likewise the reviews.
    var reviews: [RecordPlaces] = []
  }

  /// Reads files into a history in memory.
  package func read(_ inputs: [InputFile]) async throws -> Result {
    var result = Result()
    var events = EventLog()
    for (index, input) in inputs.enumerated() {
      progress.show(index, of: inputs.count, input.path)
      // Given away and taken back: two owners of a large history would make it a copy.
      var history = History()
      swap(&history, &result.history)
      var log = EventLog()
      swap(&log, &events)
      var content = try await importer(forStore: false).read(
        input.path, kind: input.kind, addingTo: consume history, events: consume log)
      swap(&content.history, &result.history)
      swap(&content.events, &events)
      if takesDigests { content.file.digest = FileDigest.sha256(ofFileAt: input.path) }
      if content.file.kind == .causes {
        result.causes.append(
          RecordPlaces(
            file: index, end: result.history.causes.count, lines: content.linesOfRecords))
      }
      if content.file.kind == .reviews {
        result.reviews.append(
          RecordPlaces(
            file: index, end: result.history.reviews.count, lines: content.linesOfRecords))
      }
      result.files.append(content.file)
    }
    let repetitions = try events.fold(into: &result.history)
    for (file, repeated) in Dictionary(grouping: repetitions, by: \.file) {
      result.files[file].noteRepeatedEvents(lines: repeated.map(\.line))
    }
    progress.finish()
    return result
  }

  /// Adds files to a store, each in one transaction, part by part: memory does not grow with the
  /// files. A file whose bytes the store holds already is not read again.
  ///
  /// - Returns: the files; the history stays in the store.
  /// - Throws: `StoreError` when the store fails; the files before are then in it.
  package func add(_ inputs: [InputFile], to store: HistoryStore) async throws -> Result {
    var result = Result()
    for (index, input) in inputs.enumerated() {
      progress.show(index, of: inputs.count, input.path)
      guard let digest = FileDigest.sha256(ofFileAt: input.path) else {
        result.files.append(
          try await importer(forStore: true).read(input.path, kind: input.kind).file)
        continue
      }
      if let file = try await add(input, digest: digest, to: store) {
        result.files.append(file)
      } else if var file = try store.importRecord(digest: digest)?.file {
        file.path = input.path
        result.knownFiles.append(input.path)
        result.files.append(file)
      }
    }
    progress.finish()
    return result
  }

  /// - Returns: nil where the store knows the file by its digest.
  private func add(
    _ input: InputFile, digest: String, to store: HistoryStore
  ) async throws -> ImportedFile? {
    // Asked first without the right to write, so that known files wait for nobody.
    if try store.importRecord(digest: digest) != nil { return nil }
    guard let addition = try store.beginFile(digest: digest) else { return nil }
    do {
      var importer = importer(forStore: true)
      importer.keeper = addition
      var content = try await importer.read(input.path, kind: input.kind)
      content.file.digest = digest
      return try addition.finish(content.file)
    } catch {
      try addition.abandon()
      throw error
    }
  }

  /// A store keeps every column and comment; a question keeps only what it names.
  private func importer(forStore: Bool) -> FileImporter {
    var importer = FileImporter(settings: settings)
    importer.keptColumns = forStore ? .all : keptColumns
    importer.keepsComments = forStore || keepsComments
    importer.workers = workers
    return importer
  }
}
