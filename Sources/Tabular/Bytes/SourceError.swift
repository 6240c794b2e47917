import Desk

/// Why a file could not be read; where the system was asked, in its own words. The rest of the run
/// goes on without the file.
package enum SourceError: Error, Equatable {
  case missing, folder
  /// A pipe or a device.
  case noRegularFile
  case unreachable(String), readingStopped(String)
  /// Somebody wrote to it, or put another in its place, before its end was reached.
  case changedWhileRead
  /// It is there and may not be opened.
  case closed(String)
  case unknownEncoding(TextEncoding)
  // No rows of text: any spreadsheet, a web page under whatever name, packed data and documents,
  // pictures or databases by the names of their formats, and whatever else is not written in letters.
  case workbook, webPage, archive(String), document(String), noText
  // Gzip data that is not whole, not what was packed, not all, or far too much.
  case cutOff, changed, bytesBehind, expandsTooFar

  package var code: ProblemCode {
    switch self {
    case .missing: .fileNotFound
    case .folder, .noRegularFile, .unreachable, .closed, .readingStopped, .changedWhileRead:
      .fileUnreadable
    case .unknownEncoding: .unknownEncoding
    case .workbook: .workbook
    case .archive: .archive
    case .webPage: .webPage
    case .document, .noText: .notText
    case .cutOff: .damagedCompression
    case .changed: .corruptCompression
    case .bytesBehind: .trailingBytes
    case .expandsTooFar: .expandsTooLarge
    }
  }

  /// Whether the text was read to its end all the same: what is wrong comes after it.
  var isBehindText: Bool { self == .bytesBehind }

  /// Whether the bytes before the place of the error are as they should be.
  var isAfterText: Bool { [.cutOff, .bytesBehind, .expandsTooFar].contains(self) }
}
