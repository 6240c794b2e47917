import Wording

/// Why a workbook could not be written, where, and what to do about it. Never quotes a cell's text.
package struct XLSXRenderingError: Error, Sendable, Equatable, CustomStringConvertible {
  package enum Code: String, Sendable {
    /// The file or a temporary file could not be created or filled.
    case cannotWriteFile
    /// The library refused a sheet, a cell, a table or a drawing.
    case refused
    /// The system had no memory left.
    case outOfMemory
  }

  package var code: Code
  /// What was being written: a path, a sheet, or a sheet and a cell such as `Trend!B7`.
  package var place: String
  /// The library's own words.
  package var reason: String

  package var description: String {
    "The workbook could not be written at \(place): \(reason). \(advice)"
  }

  private var advice: String {
    switch code {
    case .cannotWriteFile:
      "Check that the folder exists, that it may be written to, and that it and the temporary "
        + "folder have free space."
    case .refused:
      "Please report this as a fault of the program; the page and the JSON hold the same content."
    case .outOfMemory:
      "Give the program more memory, or report a shorter period."
    }
  }
}
