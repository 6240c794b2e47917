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
      result.files.append(content.file)
    }
    let repetitions = try events.fold(into: &result.history)
    for (file, repeated) in Dictionary(grouping: repetitions, by: \.file) {
      result.files[file].noteRepeatedEvents(lines: repeated.map(\.line))
    }
    progress.finish()
    return result
  }

  /// Adds files to a store, each in one transaction, and takes the whole history from it. A file
  /// whose bytes the store holds already is not read again.
  ///
  /// - Throws: `StoreError` when the store fails; the files before are then in it.
  package func read(_ inputs: [InputFile], into store: HistoryStore) async throws -> Result {
    var result = Result()
    var known = try store.load()
    for (index, input) in inputs.enumerated() {
      progress.show(index, of: inputs.count, input.path)
      let digest = FileDigest.sha256(ofFileAt: input.path)
      if let digest, let record = try store.importRecord(digest: digest) {
        result.knownFiles.append(input.path)
        result.files.append(record.file)
        continue
      }
      var content = try await importer(forStore: true).read(input.path, kind: input.kind)
      content.file.digest = digest
      result.files.append(try store.add(content, into: &known))
    }
    progress.finish()
    result.history = known.history
    return result
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
