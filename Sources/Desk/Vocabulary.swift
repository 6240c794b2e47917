/// The words by which exports and handbooks name the same channel, priority or kind of request.
package enum Vocabulary {
  package static let phone = [
    "电话", "電話", "热线", "呼叫中心", "phone", "call", "voice", "telephone", "hotline",
  ]
  package static let chat = [
    "在线聊天", "在线客服", "在线", "在線", "在线咨询", "聊天", "chat", "live chat", "webchat",
    "web chat", "online", "online chat", "messaging",
  ]
  package static let email = ["邮件", "邮箱", "電郵", "电子邮件", "email", "e-mail", "mail"]

  package static let urgent = ["P0", "紧急", "緊急", "特急", "urgent", "critical", "highest", "1"]
  package static let high = ["P1", "重要", "高", "high", "major", "2"]
  package static let normal = [
    "P2", "一般", "普通", "中", "normal", "medium", "moderate", "standard", "3",
  ]
  package static let low = ["P3", "P4", "低", "low", "minor", "lowest", "trivial", "4", "5"]

  package static let urgentImportant = ["紧急重要", "緊急重要", "重要紧急", "重要且紧急"]
  package static let urgentUnimportant = ["紧急不重要", "緊急不重要"]
  package static let importantNotUrgent = ["重要不紧急", "重要不緊急"]
  package static let neitherUrgentNorImportant = [
    "不紧急不重要", "不緊急不重要", "不重要不紧急",
  ]

  package static let consultation = [
    "咨询", "客户咨询", "产品咨询", "諮詢", "售前咨询", "consultation", "question", "inquiry",
    "pre-sales",
  ]
  package static let complexQuestion = [
    "复杂", "复杂问题", "复杂咨询", "複雜問題", "疑难问题", "complex", "complex question",
  ]
  package static let afterSales = [
    "售后", "售后申请", "售後", "退换货", "维修", "退款", "售后服务", "after-sales", "return",
    "returns", "refund", "repair",
  ]
  package static let complaint = ["投诉", "投訴", "服务投诉", "客户投诉", "complaint", "complaints"]

  /// A status that says the work is done.
  package static let solvedStatus = [
    "已解决", "已关闭", "已完成", "已结单", "已办结", "解决", "关闭", "完成", "结束", "已解決",
    "已關閉", "solved", "resolved", "closed", "done", "completed", "complete", "finished",
  ]

  /// The form in which words are compared: lower case, half width, no blanks at the ends.
  package static func folded(_ text: String) -> String {
    var result = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        result.unicodeScalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000: result.append(" ")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result.trimmed { $0 == " " || $0 == "\t" }.lowercased()
  }
}

extension StringProtocol {
  /// Without such characters at its ends.
  package func trimmed(_ isBlank: (Character) -> Bool) -> String {
    String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}

/// What words mean, whatever their case and width.
package struct WordTable<Meaning: Sendable>: Sendable {
  private var meanings: [String: Meaning] = [:]
  private let folded: @Sendable (String) -> String

  /// - Parameter folded: the form in which words are compared.
  package init(
    _ words: KeyValuePairs<Meaning, [String]>,
    folded: @escaping @Sendable (String) -> String = { Vocabulary.folded($0) }
  ) {
    self.folded = folded
    for (meaning, words) in words {
      for word in words { meanings[folded(word)] = meaning }
    }
  }

  package subscript(word: String) -> Meaning? { meanings[folded(word)] }
}
