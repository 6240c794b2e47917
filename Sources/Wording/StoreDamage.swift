/// What `store check` finds wrong in a store.
package enum StoreDamage: Phrase, Equatable {
  /// In SQLite's words.
  case structure(String)
  /// Rows that refer to others which are not there.
  case dangling(table: String, rows: Int)
  case unreadable(kind: String)
  /// Of one file; nil: of what several files tell together.
  case changed(kind: String, file: String?)

  package var english: String {
    switch self {
    case .structure(let words): "the file's structure: \(words)"
    case .dangling(let table, let rows):
      "\(table): \(rows) \(rows == 1 ? "row refers" : "rows refer") to what is not there"
    case .unreadable(let kind): "\(kind): some cannot be read"
    case .changed(let kind, let file):
      "\(kind)\(file.map { " of \($0)" } ?? ""): not what was written"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .structure(let words): "文件结构：\(words)"
    case .dangling(let table, let rows): "\(table)：有 \(rows) 行所指的内容不存在"
    case .unreadable(let kind): "\(kind)：有些内容无法读取"
    case .changed(let kind, let file):
      (file.map { "\($0) 的 " } ?? "") + "\(kind)：与写入时不同"
    }
  }
}
