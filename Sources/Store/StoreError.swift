import GRDB

/// Why the store could not be opened, read or added to. What was in it before is in it still.
///
/// The values of tickets and responses are no part of it: an error may be printed and logged.
package struct StoreError: Error, Sendable, CustomStringConvertible {
  /// What happened, and what to do.
  package enum Code: String, Sendable {
    /// There is no such folder, or the path is a folder itself.
    case cannotOpen = """
      the store cannot be opened; check that its folder exists and may be written to
      """
    case notADatabase = """
      this file is not a store, and was left as it is; give another path with --store
      """
    case otherProgram = """
      this is another program's database, and was left as it is; give another path with --store
      """
    case newerVersion = """
      a newer version of touchstone has written this store; it was left as it is, so use that \
      version or give another path with --store
      """
    case corrupt = """
      the store is damaged; take it from a backup, or delete the file and import the exports \
      again
      """
    /// Another program kept the store locked for longer than was waited.
    case busy = """
      another program is using the store, and half a minute was waited; nothing of this file \
      was added, so run this again when the other is done
      """
    case readOnly = """
      the store may not be written to; check the permissions of the file and its folder
      """
    case diskFull = """
      the disk is full; nothing of this file was added, so make room and run this again
      """
    /// The disk, or a limit on the file's size, refused to take or to give what was asked.
    case notWritten = """
      the disk failed, or a limit on the size of files was met; nothing of this file was added, \
      so check the disk, make room and run this again
      """
    case other = "the store failed and holds what it held before; run this again"
  }

  package var code: Code
  package var path: String
  /// What happened and what to do, without the path.
  package var advice: String

  package var description: String { "\(path): \(advice)" }

  init(code: Code, path: String) {
    self.code = code
    self.path = path
    advice = code.rawValue
  }

  /// - Parameter error: what SQLite said; its statement and bound values are left out.
  init(_ error: any Error, path: String) {
    guard let error = error as? DatabaseError else {
      self.init(code: error as? Code ?? .other, path: path)
      return
    }
    self.init(code: Code(error.resultCode), path: path)
    if code == .other, let message = error.message { advice += " (SQLite: \(message))" }
  }
}

/// Thrown by itself for a store that SQLite can read and this program must not use.
extension StoreError.Code: Error {
  fileprivate init(_ code: ResultCode) {
    switch code {
    case .SQLITE_CANTOPEN: self = .cannotOpen
    case .SQLITE_NOTADB: self = .notADatabase
    case .SQLITE_CORRUPT: self = .corrupt
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_IOERR: self = .notWritten
    default: self = .other
    }
  }
}
