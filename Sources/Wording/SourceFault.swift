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
      "this is a spreadsheet of a kind that is not read; open it, save it as .xlsx and import that"
    case .protectedWorkbook:
      "this workbook opens with a password; open it, save it without one and import that"
    case .damagedPackage:
      "the file is damaged: what it packs is not whole, or not what was packed, so any row may be "
        + "wrong and none was read. Export or copy it again, or save it anew in a spreadsheet program"
    case .brokenSheet:
      "the sheet breaks off; what came before was read. Open the workbook in a spreadsheet program "
        + "and save it, or export it again"
    case .noTemporaryFile(let reason):
      "there is no room to unpack it in the temporary folder: \(reason)"
    case .encryptedMember: "it is in the archive with a password; unpack it and import it unpacked"
    case .unknownPacking:
      "it is packed in a way that is not read; unpack the archive and import what is inside"
    case .archiveInArchive:
      "an archive in an archive is not read; unpack it and import what is inside"
    case .noSuchSheet(let names):
      "the workbook has no such sheet; it has \(names.joined(separator: ", "))"
    case .emptySheet: "the sheet is empty"
    case .emptyArchive: "the archive holds no files"
    case .noCells: "the sheet holds a chart or a macro and no cells"
    case .otherEnding: "not read: its ending is none of those that hold records"
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
      "the packed data expands far beyond what an export does; what came before was read. "
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
    case .protectedWorkbook: "这个工作簿设有密码；请打开后另存为不带密码的文件再导入"
    case .damagedPackage:
      "文件已损坏：压缩内容不完整或已改变，任何一行都可能有误，因此没有读取。请重新导出或复制，或用电子表格程序打开并保存"
    case .brokenSheet: "工作表在此中断，此前的内容已读入。请用电子表格程序打开工作簿并保存，或重新导出"
    case .noTemporaryFile(let reason): "临时文件夹中没有解压的空间：\(reason)"
    case .encryptedMember: "压缩包中的这个文件设有密码；请解压后导入"
    case .unknownPacking: "压缩方式不受支持；请解压后导入其中的文件"
    case .archiveInArchive: "不读取压缩包中的压缩包；请解压后导入其中的文件"
    case .noSuchSheet(let names): "工作簿中没有这个工作表；其中有 \(names.joined(separator: "、"))"
    case .emptySheet: "工作表是空的"
    case .emptyArchive: "压缩包中没有文件"
    case .noCells: "这是图表或宏工作表，没有单元格"
    case .otherEnding: "未读取：扩展名不是记录文件的扩展名"
    case .missing, .workbook, .webPage, .noText, .cutOff, .changed, .bytesBehind, .expandsTooFar:
      code.simplifiedChineseMeaning + code.simplifiedChineseRemedy
    }
  }
}
