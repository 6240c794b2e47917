import Desk
import Intake

@testable import Store

extension HistoryStore {
  /// Adds a file's records as one part, and settles its ledger as reading the file would.
  ///
  /// - Returns: for a known digest, what the first import was.
  @discardableResult
  func add(_ content: FileContent, at moment: Instant? = nil) throws -> ImportedFile {
    guard let addition = try beginFile(digest: content.file.digest!, at: moment) else {
      return try importedFile(digest: content.file.digest!)!
    }
    do {
      let fates = try addition.keep(content.history)
      var file = content.file
      let lines =
        Array(zip(fates.tickets, content.ticketLines))
        + Array(zip(fates.responses, content.responseLines))
      for (fate, line) in lines where fate == .duplicate {
        file.ledger.accepted -= 1
        file.ledger.duplicate += 1
        file.note(Problem(code: .duplicateRow, line: Int(line)))
      }
      file.sortProblems()
      return try addition.finish(file)
    } catch {
      try addition.abandon()
      throw error
    }
  }
}
