/// What `touchstone store` says of a store.
package enum StorePhrase: Phrase {
  case whole, adviceOnDamage
  case forgotFile(String, records: Int)
  case forgotCustomer(tickets: Int, texts: Int)

  package var english: String {
    switch self {
    case .whole: "the store is what was written"
    case .adviceOnDamage:
      "take the store from a backup, or make a new one from the exports with touchstone import"
    case .forgotFile(let file, let records):
      "\(file): forgotten, with \(records) \(records == 1 ? "record" : "records"); what earlier files "
        + "said of these is not brought back"
    case .forgotCustomer(let tickets, let texts):
      "forgotten: the customer of \(tickets) \(tickets == 1 ? "ticket" : "tickets"), in \(texts) "
        + "texts and rows; the exports and the reports that were made hold them still"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .whole: "历史库与写入时一致"
    case .adviceOnDamage: "请从备份恢复，或用 touchstone import 由导出文件重新建库"
    case .forgotFile(let file, let records):
      "\(file)：已遗忘，共 \(records) 条记录；更早的文件对它们的记载不会恢复"
    case .forgotCustomer(let tickets, let texts):
      "已遗忘：\(tickets) 张工单的客户，涉及 \(texts) 处文本和行；导出文件和已生成的报告中仍有其信息"
    }
  }
}
