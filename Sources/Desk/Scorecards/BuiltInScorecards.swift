extension Scorecard {
  /// 六步: the six steps of the service handbook, and the record's 5W1H.
  package static let handbook = Scorecard(
    name: .init(simplifiedChinese: "六步服务质检表", english: "Six service steps"),
    items: [
      .step("服务准备", "Preparation", "准备充分", "Prepared", weight: 5),
      .step("客户接入", "Greeting", "问候规范", "Greeted as agreed", weight: 5),
      ScorecardItem(
        .init(simplifiedChinese: "身份核验", english: "Identity verified"),
        in: .init(simplifiedChinese: "客户接入", english: "Greeting"),
        .rated(0...1, weight: 10), severity: .critical),
      .step("需求分析", "Understanding", "准确理解需求", "Understood the need", weight: 15),
      .step("方案执行", "Solution", "方案正确有效", "Right and working solution", weight: 20),
      .step("方案执行", "Solution", "告知预计时长", "Said how long it takes", weight: 5),
      .step("结果确认", "Confirmation", "确认客户满意", "Confirmed with the customer", weight: 10),
      .step("总结归档", "Closing the record", "分类与优先级正确", "Right category and priority", weight: 6),
    ] + fiveWs + [
      ScorecardItem(
        .init(simplifiedChinese: "合规红线", english: "Compliance"),
        in: .init(simplifiedChinese: "合规", english: "Compliance"), .rated(0...1, weight: 0),
        severity: .fatal, allowsNotApplicable: false,
        note: "泄露隐私、辱骂客户、虚假承诺 breach of privacy, abuse, false promises")
    ])

  /// 5W1H: whether the record says who, what, when, where, why and how.
  private static let fiveWs = [
    ("何人", "Who"), ("何事", "What"), ("何时", "When"), ("何地", "Where"), ("何因", "Why"), ("如何", "How"),
  ].map { chinese, english in
    ScorecardItem(
      .init(simplifiedChinese: "记录：\(chinese)", english: "Record: \(english)"),
      in: .init(simplifiedChinese: "总结归档", english: "Closing the record"),
      .rated(0...1, weight: 4))
  }

  /// A short one, for chats and e-mails.
  package static let short = Scorecard(
    name: .init(simplifiedChinese: "简版质检表", english: "Short scorecard"),
    items: [
      .short("问候", "Greeting", .rated(0...1, weight: 5)),
      .short("核验", "Verification", .rated(0...1, weight: 15), .critical),
      .short("理解", "Understanding", .rated(0...2, weight: 25)),
      .short("解决", "Solution", .rated(0...2, weight: 35)),
      .short("结束语", "Closing", .rated(0...1, weight: 20)),
      .short("合规", "Compliance", .rated(0...1, weight: 0), .fatal),
    ])

  package static let builtIn = [handbook, short]
}

extension ScorecardItem {
  fileprivate static func step(
    _ section: String, _ englishSection: String, _ name: String, _ english: String, weight: Double
  ) -> ScorecardItem {
    ScorecardItem(
      .init(simplifiedChinese: name, english: english),
      in: .init(simplifiedChinese: section, english: englishSection), .rated(0...2, weight: weight))
  }

  fileprivate static func short(
    _ name: String, _ english: String, _ rule: Rule, _ severity: Severity = .ordinary
  ) -> ScorecardItem {
    ScorecardItem(
      .init(simplifiedChinese: name, english: english), rule, severity: severity)
  }
}
