/// What `touchstone store` says of a store.
package enum StorePhrase: Phrase {
  case whole, adviceOnDamage, indexesMadeAnew
  case rebuilt(files: Int)
  case forgottenIsBack(count: Int)
  /// Nil where it is not known what earlier files told of the same records.
  case forgotFile(String, records: Int, OlderStates?)
  case exported(folder: String, files: Int, records: Int)
  case forgotCustomer(tickets: Int, texts: Int)

  package var english: String {
    switch self {
    case .whole: "the store is what was written"
    case .adviceOnDamage:
      "take the store from a backup, or say touchstone store repair with all exports that were imported"
    case .indexesMadeAnew: "the records were whole; their indexes were made anew"
    case .rebuilt(let files):
      "the store was made anew from \(files) \(files == 1 ? "file" : "files")"
    case .forgottenIsBack(let count):
      "the damaged store had forgotten \(count) \(count == 1 ? "customer" : "customers"), whom the "
        + "exports still hold; say touchstone store forget again"
    case .forgotFile(let file, let records, let older):
      "\(file): forgotten, with \(records) \(records == 1 ? "record" : "records")"
        + (older?.english ?? "; what earlier files said of these is not brought back")
    case .exported(let folder, let files, let records):
      "\(folder): \(records) \(records == 1 ? "record" : "records") in \(files) "
        + "\(files == 1 ? "file" : "files"), with customers in plain, for your eyes alone (mode 0600); "
        + "touchstone import \(folder) --store NEW makes a store of them"
    case .forgotCustomer(let tickets, let texts):
      "forgotten: the customer of \(tickets) \(tickets == 1 ? "ticket" : "tickets"), in \(texts) "
        + "texts and rows; the exports and the reports that were made hold them still"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .whole: "历史库与写入时一致"
    case .adviceOnDamage: "请从备份恢复，或用 touchstone store repair 并给出曾经导入的全部文件"
    case .indexesMadeAnew: "记录完好；索引已重建"
    case .rebuilt(let files): "已由 \(files) 个文件重建历史库"
    case .forgottenIsBack(let count):
      "损坏的历史库曾遗忘 \(count) 位客户，而导出文件中仍有其信息；请再次执行 touchstone store forget"
    case .forgotFile(let file, let records, let older):
      "\(file)：已遗忘，共 \(records) 条记录" + (older?.simplifiedChinese ?? "；更早的文件对它们的记载不会恢复")
    case .exported(let folder, let files, let records):
      "\(folder)：\(files) 个文件，共 \(records) 条记录，客户信息未经遮盖，仅您可读（权限 0600）；"
        + "用 touchstone import \(folder) --store 新库 可由其建成历史库"
    case .forgotCustomer(let tickets, let texts):
      "已遗忘：\(tickets) 张工单的客户，涉及 \(texts) 处文本和行；导出文件和已生成的报告中仍有其信息"
    }
  }
}

/// The tickets of a forgotten file of which earlier files had told already: their older states are gone.
package struct OlderStates: Phrase, Equatable {
  package var tickets: Int
  /// The files that may have told of them.
  package var files: [String]

  package init(tickets: Int, files: [String]) { (self.tickets, self.files) = (tickets, files) }

  package var english: String {
    guard tickets > 0 else { return "" }
    return
      "; \(tickets) of its tickets \(tickets == 1 ? "was a newer state" : "were newer states") of "
      + "what earlier files told (\(files.joined(separator: ", "))): to have these back, import all "
      + "files but this one, in their order, into a new store"
  }

  package var simplifiedChinese: String {
    guard tickets > 0 else { return "" }
    return "；其中 \(tickets) 张工单是更早文件（\(files.joined(separator: "、"))）所载工单的新状态："
      + "如需恢复，请把除此文件外的全部文件按原顺序导入新的历史库"
  }
}

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
