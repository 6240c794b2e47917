/// Why a file's bytes could not be had. The rest of the run goes on without the file.
package struct SourceError: Error, Sendable, CustomStringConvertible {
  package enum Code: String, Sendable {
    case notFound = "file_not_found"
    case unreadable = "file_unreadable"
    case damagedCompression = "damaged_compression"
    case corruptCompression = "corrupt_compression"
    case trailingBytes = "trailing_bytes"
    case unknownEncoding = "unknown_encoding"
    case tooLarge = "expands_too_large"
    case workbook
    case archive
    case webPage = "web_page"
    case notText = "not_text"
  }

  package var code: Code
  package var path: String
  /// What happened and what to do, without the path.
  package var advice: String

  package init(code: Code, path: String, advice: String) {
    self.code = code
    self.path = path
    self.advice = advice
  }

  /// Whether the text was read to its end all the same: what is wrong stands behind it.
  var isBehindText: Bool { code == .trailingBytes }

  package var description: String { "\(path): \(advice)" }
}
