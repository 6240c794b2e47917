/// What `touchstone store` says of a store.
package enum StorePhrase: Phrase {
  case whole, adviceOnDamage

  package var english: String {
    switch self {
    case .whole: "the store is what was written"
    case .adviceOnDamage:
      "take the store from a backup, or make a new one from the exports with touchstone import"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .whole: "历史库与写入时一致"
    case .adviceOnDamage: "请从备份恢复，或用 touchstone import 由导出文件重新建库"
    }
  }
}
