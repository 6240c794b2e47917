import Foundation
import Reporting

/// Writes a report as JSON, for programs: every number as it was computed, with its unit.
///
/// Ratios are fractions of 1, durations are seconds, absent is `null` and every key is always there.
/// Keys are sorted, so one report gives the same bytes each time. The register of tickets is left
/// to the workbook.
package struct JSONRenderer: Renderer {
  package init() {}

  package var fileName: String { "report.json" }

  /// - Throws: `JSONRenderingError`, when the file cannot be written.
  package func render(_ report: Report, to path: String) throws {
    do {
      try data(report).write(to: URL(filePath: path))
    } catch let error as CocoaError {
      throw JSONRenderingError(path: path, reason: error.reason)
    }
  }

  /// The whole file, ended by a line feed.
  package func data(_ report: Report) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try encoder.encode(report.json) + Data("\n".utf8)
  }
}

/// Why `report.json` could not be written.
package struct JSONRenderingError: Error, Sendable, Equatable, CustomStringConvertible {
  package var path: String
  package var reason: String

  package var description: String {
    "\(path) could not be written: \(reason). Check that the folder exists, that it may be written "
      + "to, and that it has free space."
  }
}

extension CocoaError {
  /// The system's words where it gave a code, else Foundation's.
  fileprivate var reason: String {
    if let cause = underlying as? POSIXError {
      return String(cString: strerror(cause.code.rawValue))
    }
    return localizedDescription
  }
}
