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

  /// The traditional characters that occur in names of columns and in statuses.
  package static let simplified: [Unicode.Scalar: Unicode.Scalar] = {
    let traditional =
      "單號類題別級優狀態處員組團隊時間創響應決關閉評價滿戶產區訴轉開數問長結覆復內話務聯繫電編碼來源標籤總體驗議機構責屬種緊項進訊稱統計續訪選擇為發給達參與權經銷購買貨運輸賬費據歷書對說辦眾實際滯線測試現場報檢歸檔並遞變動儲證誤預約鍵鏈網頁圖額門專業資節擔當導後倉銀簡備註詳細終於週東華國縣鎮鄉嚴緩該讓認識溝聽換寫讀齡學廣廠補償賠獎懲執辭監誰遠軟樣掛擱暫廢駁絕棄無過斷騷擾搶領臨層請個負遲審凍還沒異們樹繼併"
    let simple =
      "单号类题别级优状态处员组团队时间创响应决关闭评价满户产区诉转开数问长结复复内话务联系电编码来源标签总体验议机构责属种紧项进讯称统计续访选择为发给达参与权经销购买货运输账费据历书对说办众实际滞线测试现场报检归档并递变动储证误预约键链网页图额门专业资节担当导后仓银简备注详细终于周东华国县镇乡严缓该让认识沟听换写读龄学广厂补偿赔奖惩执辞监谁远软样挂搁暂废驳绝弃无过断骚扰抢领临层请个负迟审冻还没异们树继并"
    return Dictionary(
      zip(traditional.unicodeScalars, simple.unicodeScalars),
      uniquingKeysWith: { first, _ in first })
  }()

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
