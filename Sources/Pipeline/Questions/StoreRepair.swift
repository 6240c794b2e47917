import Desk
import Foundation
import Store
import Wording

/// Makes a damaged store right again: `touchstone store repair`.
///
/// Where nothing but SQLite's own indexes is damaged, they are made anew. All else is made from the
/// exports: a store keeps the newest state of each record, which several files may have written
/// together, so that all of its files are needed, and a store that is right in part is never made.
struct StoreRepair {
  let workspace: Workspace
  let store: HistoryStore

  /// - Returns: what was done.
  /// - Throws: ``PipelineError`` that names the files that are missing; the store is then as it was.
  func run() async throws -> [StorePhrase] {
    if try store.check().isEmpty { return [.whole] }
    try store.makeIndexesAnew()
    if try store.check().isEmpty { return [.indexesMadeAnew] }
    let wanted = try store.importedFiles()
    let given = Dictionary(workspace.inputs.map { ($0.digest, $0) }) { first, _ in first }
    let missing = wanted.filter { given[$0.digest] == nil }.map(\.name)
    guard missing.isEmpty else { throw PipelineError(.store, .filesMissing(missing)) }
    let forgotten = try store.forgottenCustomers()
    try await importAgain(wanted.compactMap { given[$0.digest] })
    return [.rebuilt(files: wanted.count)]
      + (forgotten > 0 ? [.forgottenIsBack(count: forgotten)] : [])
  }

  /// Into a new file, which then takes the place of the damaged one.
  private func importAgain(_ inputs: [InputFile]) async throws {
    let part = try NewFile(store.path + ".repair", orElse: .nameAnother).path
    do {
      var again = workspace
      again.inputs = inputs
      let rebuilt = try HistoryStore(path: part)
      again.store = rebuilt
      _ = try await HistoryReader(again).importFiles(to: rebuilt)
    } catch {
      unlink(part)
      throw error
    }
    guard rename(part, store.path) == 0 else {
      let reason = FaultPhrase.verbatim(String(cString: strerror(errno)))
      throw PipelineError(.unwritableOutput, .unwritableFile(path: store.path, reason: reason))
    }
  }
}
