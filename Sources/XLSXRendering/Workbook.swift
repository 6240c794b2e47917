import Archive
import CXLSXWriter
import Foundation
import Wording

/// The one owner of a workbook while it is written; `close` writes the file and frees it.
///
/// Sheets, formats and charts belong to the workbook and must not be used after it. No pointer of
/// the library leaves this file and that of its sheets.
struct Workbook: ~Copyable {
  struct Properties {
    var title: String
    var subject = ""
    var company = ""
    /// Seconds since 1970, as a wall clock shows them. The library takes 0 as the time of writing.
    var createdAt = 1
  }

  /// Nil once the file is written.
  private var handle: UnsafeMutablePointer<lxw_workbook>?
  private let formats: Formats

  /// `font` must hold the characters of the workbook's language.
  init(path: String, font: String, properties: Properties) throws {
    // Opened first, to fail early and in the system's words; the library opens it only at the end.
    guard let file = fopen(path, "wb") else {
      throw FaultPhrase.workbook(
        at: path, reason: .verbatim(String(cString: strerror(errno))), advice: .makeRoom)
    }
    fclose(file)
    // What is put together of parts is beside the file, so that one disk has to have room.
    let folder = (path as NSString).deletingLastPathComponent
    let handle = try made(
      touchstone_new_workbook(path, folder.isEmpty ? "." : folder), "workbook", path)
    let code = touchstone_set_properties(
      handle, WorkbookText.singleLine(properties.title, limit: 255),
      WorkbookText.singleLine(properties.subject, limit: 255),
      WorkbookText.singleLine(properties.company, limit: 255),
      "Touchstone", time_t(properties.createdAt == 0 ? 1 : properties.createdAt))
    if code != LXW_NO_ERROR { lxw_workbook_free(handle) }
    try check(code, path)
    self.handle = handle
    formats = Formats(workbook: handle, font: font)
  }

  deinit {
    if let handle { lxw_workbook_free(handle) }
  }

  func addSheet(named name: String) throws -> Worksheet {
    try check(workbook_validate_sheet_name(handle, name), name)
    let sheet = try made(workbook_add_worksheet(handle, name), "sheet", name)
    return Worksheet(
      name: name, number: Int(sheet.pointee.index) + 1, handle: sheet, formats: formats)
  }

  /// Writes the file. When that fails, what was begun of it is the caller's to remove.
  ///
  /// - Returns: the file's parts, none of which is cut off: the library does not look whether its own
  ///   temporary files were written whole.
  consuming func close() throws -> ZipArchive {
    guard let handle else { preconditionFailure("a workbook is closed once") }
    let path = String(cString: handle.pointee.filename)
    self.handle = nil
    let folder = (path as NSString).deletingLastPathComponent
    let code = withoutWords(in: folder.isEmpty ? "." : folder) { workbook_close(handle) }
    try check(code, path)
    let package = ZipArchive(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    guard let package, package.names.allSatisfy({ package.part($0).map(isWhole) ?? false }) else {
      throw FaultPhrase.workbook(at: path, reason: .incompleteParts, advice: .makeRoom)
    }
    return package
  }
}

/// A style as the library holds it: resolved once where many cells share it.
struct Format {
  let handle: UnsafeMutablePointer<lxw_format>
}

/// The workbook's formats, each style made once.
final class Formats {
  let workbook: UnsafeMutablePointer<lxw_workbook>
  let font: String
  private var known: [CellStyle: Format] = [:]

  init(workbook: UnsafeMutablePointer<lxw_workbook>, font: String) {
    self.workbook = workbook
    self.font = font
  }

  func format(_ style: CellStyle) throws -> Format {
    if let format = known[style] { return format }
    let format = try made(workbook_add_format(workbook), "format", "styles")
    format_set_font_name(format, font)
    format_set_font_size(format, style.size)
    format_set_font_color(format, style.color)
    if style.isBold { format_set_bold(format) }
    if style.isItalic { format_set_italic(format) }
    if style.isUnderlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if style.isWrapped { format_set_text_wrap(format) }
    if let fill = style.fill { format_set_bg_color(format, fill) }
    format_set_num_format(format, style.numberFormat)
    format_set_align(format, style.alignment.rawValue)
    if style.indent > 0 { format_set_indent(format, style.indent) }
    let vertical = style.isTopAligned ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER
    format_set_align(format, UInt8(vertical.rawValue))
    if let edge = style.leftEdge {
      format_set_left(format, UInt8(LXW_BORDER_THICK.rawValue))
      format_set_left_color(format, edge)
    }
    if let edge = style.bottomEdge {
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_bottom_color(format, edge)
    }
    known[style] = Format(handle: format)
    return Format(handle: format)
  }
}
