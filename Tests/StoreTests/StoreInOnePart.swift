import Desk
import Intake

@testable import Store

extension HistoryStore {
  /// Adds a file's records as one part, and settles its ledger as reading the file would.
  ///
  /// - Returns: for a known digest, what the first import was.
  @discardableResult
  func add(_ content: FileContent) throws -> ImportedFile {
    guard let addition = try beginFile(digest: content.file.digest!) else {
      return try importedFile(digest: content.file.digest!)!
    }
    do {
      return try addition.finish(content.file.settled(addition.keep(content.history)))
    } catch {
      try addition.abandon()
      throw error
    }
  }
}

extension ImportedFile {
  /// With the rows that were known already counted as such: a made file has a row a record, from
  /// line 2 on.
  func settled(_ fates: History.Fates) -> ImportedFile {
    var file = self
    let own = kind == .tickets ? fates.tickets : fates.responses
    for (line, fate) in zip(2..., own) where fate == .duplicate {
      file.ledger.accepted -= 1
      file.ledger.duplicate += 1
      file.note(Problem(code: .duplicateRow, line: line))
    }
    file.sortProblems()
    return file
  }
}
