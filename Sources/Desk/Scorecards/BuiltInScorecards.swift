extension Scorecard {
  /// 六步: the six steps of the service handbook, and the record's 5W1H.
  package static let handbook = Scorecard(
    name: .init(simplifiedChinese: "六步服务质检表", english: "Six service steps"),
    items: [
      .line(("准备充分", "Prepared"), in: ("服务准备", "Preparation"), weight: 5),
      .line(("问候规范", "Greeted as agreed"), in: greeting, weight: 5),
      .line(("身份核验", "Identity verified"), in: greeting, 0...1, weight: 10, .critical),
      .line(("准确理解需求", "Understood the need"), in: ("需求分析", "Understanding"), weight: 15),
      .line(("方案正确有效", "Right and working solution"), in: ("方案执行", "Solution"), weight: 20),
      .line(("告知预计时长", "Said how long it takes"), in: ("方案执行", "Solution"), weight: 5),
      .line(("确认客户满意", "Confirmed with the customer"), in: ("结果确认", "Confirmation"), weight: 10),
      .line(("分类与优先级正确", "Right category and priority"), in: closing, weight: 6),
    ] + fiveWs + [
      ScorecardItem(
        .init(simplifiedChinese: "合规红线", english: "Compliance"),
        in: .init(simplifiedChinese: "合规", english: "Compliance"), .rated(0...1, weight: 0),
        severity: .fatal, allowsNotApplicable: false,
        note: "泄露隐私、辱骂客户、虚假承诺 breach of privacy, abuse, false promises")
    ])

  private static let greeting = ("客户接入", "Greeting")
  private static let closing = ("总结归档", "Closing the record")

  /// 5W1H: whether the record says who, what, when, where, why and how.
  private static let fiveWs = [
    ("何人", "Who"), ("何事", "What"), ("何时", "When"), ("何地", "Where"), ("何因", "Why"), ("如何", "How"),
  ].map { chinese, english in
    ScorecardItem.line(("记录：\(chinese)", "Record: \(english)"), in: closing, 0...1, weight: 4)
  }

  /// A short one, for chats and e-mails.
  package static let short = Scorecard(
    name: .init(simplifiedChinese: "简版质检表", english: "Short scorecard"),
    items: [
      .line(("问候", "Greeting"), 0...1, weight: 5),
      .line(("核验", "Verification"), 0...1, weight: 15, .critical),
      .line(("理解", "Understanding"), weight: 25),
      .line(("解决", "Solution"), weight: 35),
      .line(("结束语", "Closing"), 0...1, weight: 20),
      .line(("合规", "Compliance"), 0...1, weight: 0, .fatal),
    ])

  package static let builtIn = [handbook, short]
}

extension ScorecardItem {
  fileprivate static func line(
    _ name: (String, String), in section: (String, String)? = nil,
    _ scale: ClosedRange<Double> = 0...2, weight: Double, _ severity: Severity = .ordinary
  ) -> ScorecardItem {
    ScorecardItem(
      .init(simplifiedChinese: name.0, english: name.1),
      in: section.map { .init(simplifiedChinese: $0, english: $1) },
      .rated(scale, weight: weight), severity: severity)
  }
}
