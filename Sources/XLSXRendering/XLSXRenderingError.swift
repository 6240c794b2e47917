import CXLSXWriter

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

/// Throws what a return code of the library means.
func check(_ code: lxw_error, _ place: @autoclosure () -> String) throws {
  guard code != LXW_NO_ERROR else { return }
  let kind: XLSXRenderingError.Code =
    switch code {
    case LXW_ERROR_MEMORY_MALLOC_FAILED: .outOfMemory
    case LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE,
      LXW_ERROR_ZIP_FILE_OPERATION, LXW_ERROR_ZIP_INTERNAL_ERROR, LXW_ERROR_ZIP_FILE_ADD,
      LXW_ERROR_ZIP_CLOSE:
      .cannotWriteFile
    default: .refused
    }
  throw XLSXRenderingError(
    code: kind, place: place(), reason: String(cString: lxw_strerror(code)))
}

/// What the library made.
func made<Value>(_ value: Value?, _ kind: String, _ place: String) throws -> Value {
  guard let value else {
    throw XLSXRenderingError(code: .outOfMemory, place: place, reason: "no \(kind) was made")
  }
  return value
}
