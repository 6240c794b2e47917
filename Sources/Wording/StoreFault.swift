/// Why the history's file could not be opened, read or added to, and what to do.
package enum StoreFault: Phrase, Equatable {
  /// The path names no file: it is empty, or SQLite would read it as something else.
  case noFileName
  /// Nothing is there, and the command does not make one.
  case missing
  /// There is no such folder, or the path is a folder itself.
  case cannotOpen
  case notADatabase, otherProgram, newerVersion, corrupt
  /// Another program kept the store locked for longer than was waited.
  case busy
  case readOnly, diskFull
  /// The disk, or a limit on the file's size, refused to take or to give what was asked.
  case notWritten
  /// In SQLite's words, where it has any.
  case other(String?)

  package var english: String {
    switch self {
    case .noFileName: "a store is a file; give its path"
    case .missing:
      "there is no such store; check the path, or make one with touchstone import"
    case .cannotOpen:
      "the store cannot be opened; check that its folder exists and may be written to"
    case .notADatabase:
      "this file is not a store, and was left as it is; give another path with --store"
    case .otherProgram:
      "this is another program's database, and was left as it is; give another path with --store"
    case .newerVersion:
      "a newer version of touchstone has written this store; it was left as it is, so use that "
        + "version or give another path with --store"
    case .corrupt:
      "the store is damaged; touchstone store check says where, and touchstone store repair can "
        + "make it anew from the exports"
    case .busy:
      "another program is using the store, and half a minute was waited; nothing of this file "
        + "was added, so run this again when the other is done"
    case .readOnly:
      "the store may not be written to; check the permissions of the file and its folder"
    case .diskFull:
      "the disk is full; nothing of this file was added, so make room and run this again"
    case .notWritten:
      "the disk failed, or a limit on the size of files was met; nothing of this file was added, "
        + "so check the disk, make room and run this again"
    case .other(let message):
      "the store failed and holds what it held before; run this again"
        + (message.map { " (SQLite: \($0))" } ?? "")
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .noFileName: "历史库是一个文件；请给出它的路径"
    case .missing: "没有这个历史库；请检查路径，或用 touchstone import 新建"
    case .cannotOpen: "无法打开历史库；请检查所在文件夹是否存在、可写"
    case .notADatabase: "这个文件不是历史库，未作改动；请用 --store 另选一处"
    case .otherProgram: "这是其他程序的数据库，未作改动；请用 --store 另选一处"
    case .newerVersion: "这个历史库由更新版本的 touchstone 写成，未作改动；请使用该版本，或用 --store 另选一处"
    case .corrupt: "历史库已损坏，touchstone store check 可说明何处，touchstone store repair 可由导出文件重建"
    case .busy: "其他程序正在使用历史库，已等待半分钟；这个文件没有导入任何内容，请待对方结束后重试"
    case .readOnly: "历史库不可写；请检查文件及其文件夹的权限"
    case .diskFull: "磁盘已满；这个文件没有导入任何内容，请腾出空间后重试"
    case .notWritten: "磁盘出错，或文件大小达到上限；这个文件没有导入任何内容，请检查磁盘、腾出空间后重试"
    case .other(let message):
      "历史库出错，原有内容未变；请重试" + (message.map { "（SQLite：\($0)）" } ?? "")
    }
  }
}
