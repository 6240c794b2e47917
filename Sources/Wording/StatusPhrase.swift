import Desk
import Metrics

/// What is said of the statuses in the data: what each means and by what that is known.
package enum StatusPhrase: Phrase {
  case category(StatusCategory)
  case basis(StatusMeanings.Basis)
  /// A status with its count and meaning, in a list of them; nil for what is not known.
  case word(String, count: Int, StatusCategory?, StatusMeanings.Basis)
  case more(Int)
  /// What to write so that words get a meaning.
  case remedy([String])
  case title, status, tickets, meaning, basisColumn, note

  package var english: String {
    switch self {
    case .category(.new): "new"
    case .category(.open): "open"
    case .category(.pending): "pending"
    case .category(.onHold): "on hold"
    case .category(.solved): "solved"
    case .category(.closed): "closed"
    case .category(.cancelled): "cancelled"
    case .category(.merged): "merged"
    case .category(.spam): "spam"
    case .category(.abandoned): "abandoned"
    case .category(.dropped): "dropped"
    case .basis(.configuration): "the configuration"
    case .basis(.vocabulary): "its words"
    case .basis(.evidence): "the times of its tickets"
    case .basis(.unknown): "–"
    case .word(let word, let count, nil, _):
      "\(word) \(QuantityText.count(count)): not known"
    case .word(let word, let count, let meaning?, let basis):
      "\(word) \(QuantityText.count(count)): \(Self.category(meaning).english)"
        + (basis == .vocabulary ? "" : " (by \(Self.basis(basis).english))")
    case .more(let count): "\(QuantityText.count(count)) more"
    case .remedy(let words):
      "give a meaning in touchstone.yaml to \(Self.listed(words, ", ")), as in "
        + "statuses: {solved: [\(words.first ?? "")], open: [], cancelled: []}"
    case .title: "Statuses and what they were taken for"
    case .status: "Status"
    case .tickets: "Tickets"
    case .meaning: "Taken for"
    case .basisColumn: "Known by"
    case .note:
      "What is not known is in no backlog and no resolution rate; statuses in touchstone.yaml gives "
        + "words their meaning."
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .category(.new): "新建"
    case .category(.open): "处理中"
    case .category(.pending): "待客户"
    case .category(.onHold): "挂起"
    case .category(.solved): "已解决"
    case .category(.closed): "已关闭"
    case .category(.cancelled): "已取消"
    case .category(.merged): "已合并"
    case .category(.spam): "垃圾"
    case .category(.abandoned): "客户放弃"
    case .category(.dropped): "掉线"
    case .basis(.configuration): "配置"
    case .basis(.vocabulary): "词义"
    case .basis(.evidence): "工单有无解决时间"
    case .basis(.unknown): "–"
    case .word(let word, let count, nil, _):
      "\(word) \(QuantityText.count(count))：未知"
    case .word(let word, let count, let meaning?, let basis):
      "\(word) \(QuantityText.count(count))：\(Self.category(meaning).simplifiedChinese)"
        + (basis == .vocabulary ? "" : "（依据：\(Self.basis(basis).simplifiedChinese)）")
    case .more(let count): "另有 \(QuantityText.count(count)) 个"
    case .remedy(let words):
      "请在 touchstone.yaml 中写明 \(Self.listed(words, "、")) 的含义，如 "
        + "statuses: {solved: [\(words.first ?? "")], open: [], cancelled: []}"
    case .title: "状态词及其含义"
    case .status: "状态"
    case .tickets: "工单数"
    case .meaning: "视为"
    case .basisColumn: "依据"
    case .note: "含义未知的不计入积压和解决率；可在 touchstone.yaml 的 statuses 中写明各词的含义。"
    }
  }

  private static func listed(_ words: [String], _ comma: String) -> String {
    CoveragePhrase.some(words).joined(separator: comma)
  }
}
