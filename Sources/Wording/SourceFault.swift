import Tabular

/// Why a file could not be read and what to do, without its path.
extension SourceError: Phrase {
  package var english: String {
    switch self {
    case .missing: "there is no such file; check the path"
    case .folder: "is a folder, not a file; name a file in it"
    case .noRegularFile: "is no regular file; save its content as one"
    case .unreachable(let reason): "cannot be opened: \(reason)"
    case .closed(let reason): "cannot be opened: \(reason); check its permissions"
    case .readingStopped(let reason): "reading stopped: \(reason)"
    case .changedWhileRead:
      "the file changed while it was read, and nothing of it was used; run this again when it is "
        + "whole, or read a copy"
    case .unknownEncoding(let encoding):
      "this system cannot read \(encoding.rawValue); save the file as UTF-8"
    case .workbook:
      "this is a spreadsheet; open it, save the sheet as CSV (UTF-8) and import that"
    case .archive(let format): "this is a \(format) file; unpack it and import what is inside"
    case .webPage:
      "this is a web page, whatever its name says; open it in a spreadsheet program and save "
        + "it as CSV (UTF-8), or sign in and export again where it asks you to"
    case .document(let format):
      "this is a \(format) file; take the export as CSV or JSON instead"
    case .noText:
      "this is no text, whatever its name says; take the export as CSV or JSON instead"
    case .cutOff:
      "the gzip data is cut off; what came before was read. Export or copy the file again"
    case .changed:
      "the gzip data has changed since it was packed, so any row may be wrong and none was "
        + "read. Export or copy the file again"
    case .bytesBehind:
      "behind the gzip data stand bytes of another kind, which were not read. "
        + "Copy the file again if rows are missing"
    case .expandsTooFar:
      "the gzip data expands far beyond what an export does; what came before was read. "
        + "Unpack the file and look at it, and import it unpacked if it is right"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .folder: "这是文件夹，不是文件；请指定其中的文件"
    case .noRegularFile: "不是普通文件；请把内容另存为文件"
    case .unreachable(let reason): "无法打开：\(reason)"
    case .closed(let reason): "无法打开：\(reason)；请检查权限"
    case .readingStopped(let reason): "读取中断：\(reason)"
    case .changedWhileRead: "文件在读取过程中发生了变化，其内容没有采用；请待文件写完后重试，或读取它的副本"
    case .unknownEncoding(let encoding): "本系统不支持 \(encoding.rawValue) 编码；请把文件另存为 UTF-8"
    case .archive(let format): "这是 \(format) 文件；请解压后导入其中的文件"
    case .document(let format): "这是 \(format) 文件；请改用 CSV 或 JSON 导出"
    case .missing, .workbook, .webPage, .noText, .cutOff, .changed, .bytesBehind, .expandsTooFar:
      code.simplifiedChineseMeaning + code.simplifiedChineseRemedy
    }
  }
}
