import CXLSXWriter
import Wording

/// Throws what a return code of the library means. Never quotes a cell's text.
func check(_ code: lxw_error, _ place: @autoclosure () -> String) throws {
  guard code != LXW_NO_ERROR else { return }
  let advice: FaultPhrase =
    switch code {
    case LXW_ERROR_MEMORY_MALLOC_FAILED: .giveMemory
    case LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE,
      LXW_ERROR_ZIP_FILE_OPERATION, LXW_ERROR_ZIP_INTERNAL_ERROR, LXW_ERROR_ZIP_FILE_ADD,
      LXW_ERROR_ZIP_CLOSE:
      .makeRoom
    default: .reportFault
    }
  var reason = String(cString: lxw_strerror(code))
  if reason.hasSuffix(".") { reason.removeLast() }
  throw FaultPhrase.workbook(at: place(), reason: .verbatim(reason), advice: advice)
}

/// What was made.
func made<Value>(
  _ value: Value?, _ kind: String, _ place: String, else advice: FaultPhrase = .giveMemory
) throws -> Value {
  if let value { return value }
  throw FaultPhrase.workbook(at: place, reason: .notMade(kind), advice: advice)
}
