import GRDB
import Wording

/// Why the store could not be opened, read or added to. What was in it before is in it still.
///
/// The values of tickets and responses are no part of it: an error may be printed and logged.
package struct StoreError: Error, Sendable {
  package var fault: StoreFault
  package var path: String

  /// - Parameter error: what SQLite said; its statement and bound values are left out.
  init(_ error: any Error, path: String) {
    self.path = path
    fault = (error as? DatabaseError).map { StoreFault($0) } ?? error as? StoreFault ?? .other(nil)
  }
}

/// Thrown by itself for a store that SQLite can read and this program must not use.
extension StoreFault: Error {
  fileprivate init(_ error: DatabaseError) {
    switch error.resultCode {
    case .SQLITE_CANTOPEN: self = .cannotOpen
    case .SQLITE_NOTADB: self = .notADatabase
    case .SQLITE_CORRUPT: self = .corrupt
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_IOERR: self = .notWritten
    default: self = .other(error.message)
    }
  }
}
