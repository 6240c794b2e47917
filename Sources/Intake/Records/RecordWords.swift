import Desk

/// The words by which exports say how a review ended and whether a cause was verified.
enum RecordWords {
  /// Whether a fatal item failed: a yes or no, a word, or how many did.
  static func fatal(_ text: String) -> Bool? {
    FlagText.flag(text) ?? number(text).map { $0 > 0 } ?? fatalWords[text]
  }

  static func passed(_ text: String) -> Bool? { FlagText.flag(text) ?? passedWords[text] }

  /// Whether what an item asks for was done: a yes or no, 合格, 达标. Words only: a 1 is a number.
  static func isMet(_ text: String) -> Bool? { number(text) == nil ? passed(text) : nil }

  static func isNotApplicable(_ text: String) -> Bool { inapplicable[text] != nil }

  /// Whether there was an objection: a yes or no, or already what came of it.
  static func dispute(_ text: String) -> Dispute?? {
    if let flag = FlagText.flag(text) { return .some(flag ? .open : nil) }
    return disputes[text] ?? disputeOutcomes[text].map { .some($0) }
  }

  /// 已验证, 待验证, 已排除, or a yes or no.
  static func verification(_ text: String) -> CauseAnalysis.Verification? {
    verifications[text] ?? FlagText.flag(text).map { $0 ? .verified : .pending }
  }

  /// 纠正措施, 预防.
  static func actionKind(_ text: String) -> CorrectiveAction.Kind? {
    let folded = Vocabulary.folded(text)
    return actionKinds.first { kind, words in words.contains { folded.hasPrefix($0) } }?.key
  }

  private static let actionKinds: KeyValuePairs<CorrectiveAction.Kind, [String]> = [
    .corrective: ["纠正", "整改", "改正", "corrective", "correction", "ca", "fix"],
    .preventive: ["预防", "防范", "preventive", "preventative", "prevention", "pa"],
  ]

  /// `3`, `why 3`, `三层原因`, `表面原因`.
  static func level(_ text: String) -> UInt8? {
    let folded = Vocabulary.folded(text)
    if folded.hasPrefix("表面") || folded.hasPrefix("表层") || folded == "surface" { return 0 }
    let digits = folded.filter { $0.isASCII && $0.isNumber }
    if !digits.isEmpty { return UInt8(digits).flatMap { $0 < 100 ? $0 : nil } }
    guard folded.count <= 8 else { return nil }
    return folded.lazy.compactMap { numerals.firstIndex(of: $0) }.first.map { UInt8($0 + 1) }
  }

  /// `14`, `14 天`, `2 weeks` as days.
  static func days(_ text: String) -> Int? {
    let folded = Vocabulary.folded(text)
    let digits = folded.prefix { $0.isASCII && $0.isNumber }
    let unit = folded.dropFirst(digits.count).filter { $0 != " " }
    guard let number = Int(digits), (1...366).contains(number),
      let days = daysOfUnit[String(unit)], number * days <= 366
    else { return nil }
    return number * days
  }

  private static let daysOfUnit = WordTable([
    1: ["", "d", "day", "days", "天", "日"], 7: ["w", "week", "weeks", "周", "星期"],
  ])

  private static let numerals = Array("一二三四五六七八九")

  private static func number(_ text: String) -> Double? {
    var text = text
    return text.withUTF8 { NumberText.number($0) }
  }

  private static let inapplicable = WordTable([
    true: ["不适用", "未涉及", "不涉及", "免评", "n/a", "na", "n.a.", "not applicable"]
  ])

  private static let disputes = WordTable<Dispute?>([
    nil: ["无", "未申诉", "none", "not disputed"], .open: ["已申诉", "有", "disputed", "appealed"],
  ])

  static let disputeOutcomes = WordTable<Dispute>([
    .upheld: [
      "成立", "申诉成立", "部分成立", "通过", "申诉通过", "改判", "申诉成功", "成功", "已改判", "successful", "upheld",
      "accepted", "approved", "won", "overturned", "partly upheld", "score changed",
    ],
    .rejected: [
      "不成立", "申诉不成立", "驳回", "申诉驳回", "维持", "维持原判", "维持原分", "未通过", "申诉失败", "失败", "申诉未通过",
      "不通过", "unsuccessful", "rejected", "denied", "declined", "lost", "score stands",
    ],
    .open: ["处理中", "待处理", "申诉中", "待复核", "open", "pending", "in review", "raised"],
  ])

  private static let fatalWords = WordTable([
    true: ["致命", "致命错误", "触红线", "一票否决", "fatal", "critical"],
    false: [
      "非致命", "无致命", "无致命错误", "未触红线", "正常", "none", "non-fatal", "nonfatal", "not fatal", "ok",
    ],
  ])

  private static let passedWords = WordTable([
    true: ["合格", "通过", "达标", "pass", "passed"],
    false: ["不合格", "未通过", "不通过", "不达标", "未达标", "fail", "failed", "not passed"],
  ])

  static let reviewerKinds = WordTable<ReviewerKind>([
    .internal: ["内部", "内部审核", "内审", "内部质检", "internal", "internal review", "in-house"],
    .thirdParty: [
      "第三方", "第三方评估", "外部", "外部审核", "third party", "third-party", "third_party", "external",
    ],
    .agent: ["自评", "自检", "self", "self review", "self-assessment"],
    .automatic: ["自动", "自动质检", "机器质检", "智能质检", "automatic", "auto", "ai"],
  ])

  private static let verifications = WordTable<CauseAnalysis.Verification>([
    .verified: ["已验证", "验证通过", "已确认", "verified", "confirmed"],
    .pending: [
      "待验证", "未验证", "验证中", "待确认", "pending", "unverified", "not verified", "to be verified",
    ],
    .excluded: [
      "已排除", "排除", "验证不通过", "excluded", "rejected", "ruled out", "disproved",
    ],
  ])
}

extension ColumnRole {
  /// What a text says in a column of known words; nil for any other role.
  var words: (@Sendable (String) -> RecordValue?)? { Self.words[self] }

  private static let words: [ColumnRole: @Sendable (String) -> RecordValue?] = [
    .review(.fatal): { RecordWords.fatal($0).map { .flag($0) } },
    .review(.passed): { RecordWords.passed($0).map { .flag($0) } },
    .review(.reviewerKind): { RecordWords.reviewerKinds[$0].map { .word($0.rawValue) } },
    .review(.dispute): { RecordWords.dispute($0).map { .flag($0 != nil) } },
    .review(.disputeOutcome): { RecordWords.disputeOutcomes[$0].map { .word($0.rawValue) } },
    .cause(.verification): { RecordWords.verification($0).map { .word($0.rawValue) } },
    .cause(.level): { RecordWords.level($0).map { .whole(Int($0)) } },
    .action(.kind): { RecordWords.actionKind($0).map { .word($0.rawValue) } },
  ]
}
