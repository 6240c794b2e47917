import Desk

/// The words by which exports say how a review ended and whether a cause was verified.
enum RecordWords {
  /// Whether a fatal item failed: a yes or no, a word, or how many did.
  static func fatal(_ text: String) -> Bool? {
    if let flag = flag(text) { return flag }
    if let count = number(text) { return count > 0 }
    return fatalWords[Vocabulary.folded(text)]
  }

  static func passed(_ text: String) -> Bool? {
    flag(text) ?? passedWords[Vocabulary.folded(text)]
  }

  /// Whether what an item asks for was done: a yes or no, 合格, 达标. Words only: a 1 is a number.
  static func isMet(_ text: String) -> Bool? {
    number(text) == nil ? passed(text) : nil
  }

  /// Whether an item did not apply to the contact.
  static func isNotApplicable(_ text: String) -> Bool {
    ["不适用", "未涉及", "不涉及", "免评", "n/a", "na", "n.a.", "not applicable"]
      .contains(Vocabulary.folded(text))
  }

  /// What came of an objection; nil for words that say nothing of it.
  static func disputeOutcome(_ text: String) -> Dispute? {
    disputes[Vocabulary.folded(text)]
  }

  /// Whether there was an objection: a yes or no, or already what came of it.
  static func dispute(_ text: String) -> Dispute?? {
    if let flag = flag(text) { return .some(flag ? .open : nil) }
    let folded = Vocabulary.folded(text)
    if ["无", "未申诉", "none", "not disputed"].contains(folded) { return .some(nil) }
    if ["已申诉", "有", "disputed", "appealed"].contains(folded) { return .open }
    return disputes[folded].map { .some($0) } ?? nil
  }

  private static let disputes: [String: Dispute] = [
    "成立": .upheld, "申诉成立": .upheld, "部分成立": .upheld, "通过": .upheld, "申诉通过": .upheld, "改判": .upheld,
    "申诉成功": .upheld, "成功": .upheld, "申诉失败": .rejected, "失败": .rejected, "申诉未通过": .rejected,
    "不通过": .rejected, "unsuccessful": .rejected, "successful": .upheld,
    "已改判": .upheld, "upheld": .upheld, "accepted": .upheld, "approved": .upheld, "won": .upheld,
    "overturned": .upheld, "partly upheld": .upheld, "score changed": .upheld,
    "不成立": .rejected, "申诉不成立": .rejected, "驳回": .rejected, "申诉驳回": .rejected, "维持": .rejected,
    "维持原判": .rejected, "维持原分": .rejected, "未通过": .rejected, "rejected": .rejected,
    "denied": .rejected, "declined": .rejected, "lost": .rejected, "score stands": .rejected,
    "处理中": .open, "待处理": .open, "申诉中": .open, "待复核": .open, "open": .open, "pending": .open,
    "in review": .open, "raised": .open,
  ]

  static func reviewerKind(_ text: String) -> ReviewerKind? {
    kinds[Vocabulary.folded(text)]
  }

  /// 已验证, 待验证, 已排除, or a yes or no.
  static func verification(_ text: String) -> CauseAnalysis.Verification? {
    verifications[Vocabulary.folded(text)] ?? flag(text).map { $0 ? .verified : .pending }
  }

  /// 纠正措施, 预防.
  static func actionKind(_ text: String) -> CorrectiveAction.Kind? {
    let folded = Vocabulary.folded(text)
    return actionKinds.first { kind, words in words.contains { folded.hasPrefix($0) } }?.kind
  }

  private static let actionKinds: [(kind: CorrectiveAction.Kind, words: [String])] = [
    (.corrective, ["纠正", "整改", "改正", "corrective", "correction", "ca", "fix"]),
    (.preventive, ["预防", "防范", "preventive", "preventative", "prevention", "pa"]),
  ]

  /// `3`, `why 3`, `三层原因`, `表面原因`.
  static func level(_ text: String) -> UInt8? {
    let folded = Vocabulary.folded(text)
    if folded.hasPrefix("表面") || folded.hasPrefix("表层") || folded == "surface" { return 0 }
    let digits = folded.filter { $0.isASCII && $0.isNumber }
    if !digits.isEmpty { return UInt8(digits).flatMap { $0 < 100 ? $0 : nil } }
    guard folded.count <= 8 else { return nil }
    guard let numeral = folded.first(where: { numerals.contains($0) }),
      let place = Array(numerals).firstIndex(of: numeral)
    else { return nil }
    return UInt8(place + 1)
  }

  /// `14`, `14 天`, `2 weeks` as days.
  static func days(_ text: String) -> UInt16? {
    let folded = Vocabulary.folded(text)
    let digits = folded.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), number > 0 else { return nil }
    let unit = folded.dropFirst(digits.count).filter { $0 != " " }
    let daysOfUnit = [
      "": 1, "d": 1, "day": 1, "days": 1, "天": 1, "日": 1, "w": 7, "week": 7, "weeks": 7, "周": 7,
      "星期": 7,
    ]
    guard let days = daysOfUnit[String(unit)], number * days <= 366 else { return nil }
    return UInt16(number * days)
  }

  private static let numerals = "一二三四五六七八九"

  private static func flag(_ text: String) -> Bool? { FlagText.flag(text) }

  private static func number(_ text: String) -> Double? {
    var text = text
    return text.withUTF8 { NumberText.number($0) }
  }

  private static let fatalWords: [String: Bool] = [
    "致命": true, "致命错误": true, "触红线": true, "一票否决": true, "fatal": true, "critical": true,
    "非致命": false, "无致命": false, "无致命错误": false, "未触红线": false, "正常": false, "none": false,
    "non-fatal": false, "nonfatal": false, "not fatal": false, "ok": false,
  ]

  private static let passedWords: [String: Bool] = [
    "合格": true, "通过": true, "达标": true, "pass": true, "passed": true,
    "不合格": false, "未通过": false, "不通过": false, "不达标": false, "未达标": false, "fail": false,
    "failed": false, "not passed": false,
  ]

  private static let kinds: [String: ReviewerKind] = [
    "内部": .internal, "内部审核": .internal, "内审": .internal, "内部质检": .internal,
    "internal": .internal, "internal review": .internal, "in-house": .internal,
    "第三方": .thirdParty, "第三方评估": .thirdParty, "外部": .thirdParty, "外部审核": .thirdParty,
    "third party": .thirdParty, "third-party": .thirdParty, "third_party": .thirdParty,
    "external": .thirdParty,
    "自评": .agent, "自检": .agent, "self": .agent, "self review": .agent, "self-assessment": .agent,
    "自动": .automatic, "自动质检": .automatic, "机器质检": .automatic, "智能质检": .automatic,
    "automatic": .automatic, "auto": .automatic, "ai": .automatic,
  ]

  private static let verifications: [String: CauseAnalysis.Verification] = [
    "已验证": .verified, "验证通过": .verified, "已确认": .verified, "verified": .verified,
    "confirmed": .verified,
    "待验证": .pending, "未验证": .pending, "验证中": .pending, "待确认": .pending, "pending": .pending,
    "unverified": .pending, "not verified": .pending, "to be verified": .pending,
    "已排除": .excluded, "排除": .excluded, "验证不通过": .excluded, "excluded": .excluded,
    "rejected": .excluded, "ruled out": .excluded, "disproved": .excluded,
  ]
}
