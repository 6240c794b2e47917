import Desk

/// Why a file could not be read; where the system was asked, in its own words. The rest of the run
/// goes on without the file.
package enum SourceError: Error, Hashable {
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
  // A zip file or a workbook that is not what was packed; a sheet that breaks off; no room to unpack.
  case damagedPackage, brokenSheet, noTemporaryFile(String)
  // Files in an archive: with a password, packed in an unusual way, archives themselves.
  case encryptedMember, unknownPacking, archiveInArchive
  case emptyArchive
  /// A workbook that opens with a password.
  case protectedWorkbook
  // Sheets: one of another name was asked for, without anything in it, a chart.
  case noSuchSheet([String]), emptySheet, noCells
  /// A file whose ending is none of records.
  case otherEnding

  package var code: ProblemCode {
    switch self {
    case .missing: .fileNotFound
    case .folder, .noRegularFile, .unreachable, .closed, .readingStopped, .changedWhileRead:
      .fileUnreadable
    case .unknownEncoding: .unknownEncoding
    case .workbook, .protectedWorkbook: .workbook
    case .archive, .encryptedMember, .unknownPacking, .archiveInArchive: .archive
    case .damagedPackage: .corruptCompression
    case .brokenSheet: .damagedCompression
    case .noTemporaryFile: .fileUnreadable
    case .noSuchSheet: .fileNotFound
    case .emptySheet, .noCells, .emptyArchive: .emptyFile
    case .otherEnding: .notRead
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
