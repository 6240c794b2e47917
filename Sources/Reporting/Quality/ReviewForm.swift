import Desk
import Metrics
import Quality
import Wording

/// The sheet that reviewers fill: one row a contact of the sampling plan, one column an item of the
/// scorecard. What is filled in reads back as reviews.
///
/// It says nothing of ratings, complaints or why a contact was drawn: reviewers judge blind.
package struct ReviewForm: Sendable {
  package struct Column: Sendable, Equatable {
    package let title: String
    /// What may be filled in; empty for anything.
    package let choices: [String]
    /// Small print for whoever fills it.
    package let note: String?
    package let isFilled: Bool
    /// Which numbers may be filled in where they are too many for ``choices``.
    package var numbers: Numbers?
  }

  package struct Numbers: Sendable, Equatable {
    package let range: ClosedRange<Double>
    /// What may stand there instead of a number.
    package let word: String?
    /// What whoever fills it is told: the item's note, and `0-100`.
    package let note: String
  }

  package let title: String
  package let columns: [Column]
  /// `rows[row][column]`, each as long as ``columns``; empty texts are to be filled.
  package let rows: [[String]]

  package init(
    _ plan: SamplingPlan, _ card: Scorecard, _ analysis: Analysis, language: Language
  ) {
    let texts = Phrasebook.of(language).reviewForm
    title = texts.title
    let known = [
      texts.ticket, texts.agent, texts.channel, texts.category, texts.created, texts.reviewer,
      texts.scorecard, texts.version, texts.samplingWeight,
    ].map { Column(title: $0, choices: [], note: nil, isFilled: true) }
    let items = card.items.map { item in
      Column(
        title: item.name(in: language), choices: item.choices(texts.notApplicable),
        note: item.note, isFilled: false, numbers: item.numbers(texts.notApplicable))
    }
    columns =
      known + [Column(title: texts.reviewedAt, choices: [], note: nil, isFilled: false)] + items
      + [Column(title: texts.comment, choices: [], note: nil, isFilled: false)]
    let blanks = [String](repeating: "", count: card.items.count + 2)
    let history = analysis.history
    rows = plan.entries.map { entry in
      func text(_ field: SymbolField) -> String {
        history.text(history.tickets.value(field, entry.row), of: field) ?? ""
      }
      return [
        text(.id), entry.agent, text(.channel), text(.category1),
        history.tickets.value(InstantField.createdAt, entry.row)
          .map { analysis.settings.clock.local($0).text } ?? "", entry.reviewer ?? "",
        card.name(in: language), card.version ?? "", QuantityText.short(entry.weight),
      ] + blanks
    }
  }
}

extension QuantityText {
  /// Up to four decimals and no zero too many: 3.3333, 4.5, 12. With them an agent's weights add up to their
  /// contacts.
  fileprivate static func short(_ value: Double) -> String {
    var text = fixed(value, fractionDigits: 4)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}

extension ScorecardItem {
  /// The ratings of a short scale, as they are filled in.
  fileprivate func choices(_ notApplicable: String) -> [String] {
    guard case .rated(let scale, _) = rule, scale.upperBound - scale.lowerBound <= 10,
      let low = Int(exactly: scale.lowerBound), let high = Int(exactly: scale.upperBound)
    else { return [] }
    return (low...high).map { "\($0)" } + (allowsNotApplicable ? [notApplicable] : [])
  }
}

extension ScorecardItem {
  /// What a long scale, a bonus or a deduction allows. Deducted points may be written with their sign.
  fileprivate func numbers(_ notApplicable: String) -> ReviewForm.Numbers? {
    guard choices(notApplicable).isEmpty else { return nil }
    let word = allowsNotApplicable ? notApplicable : nil
    func numbers(_ range: ClosedRange<Double>, told: ClosedRange<Double>) -> ReviewForm.Numbers {
      let scale = [told.lowerBound, told.upperBound].map { QuantityText.short($0) }
        .joined(separator: "–")
      let told = ([note, scale] + [word]).compactMap(\.self).joined(separator: " · ")
      return ReviewForm.Numbers(range: range, word: word, note: told)
    }
    switch rule {
    case .rated(let scale, _): return numbers(scale, told: scale)
    case .bonus(let most): return numbers(0...most, told: 0...most)
    case .deduction(let most): return numbers(-most...most, told: 0...most)
    }
  }
}

/// The words of the sheet that reviewers fill, and of what its sample can show.
package struct ReviewFormTexts: Sendable {
  let title: String
  let ticket: String
  let agent: String
  let channel: String
  let category: String
  let created: String
  let reviewer: String
  let scorecard: String
  let version: String
  let samplingWeight: String
  let reviewedAt: String
  let comment: String
  let notApplicable: String
  let plan: String
  let contacts: String
  let risky: String
  let drawn: String
  let drawnRisky: String
  let halfWidth: String
  /// - Parameters:
  ///   - spread: of scores; earlier: how many reviews it comes from, 0 where it is assumed.
  ///   - reviews: of each of two agents, to see five points.
  let power: @Sendable (_ spread: String, _ earlier: Int, _ reviews: Int) -> String
  package let entries: @Sendable (_ entries: Int, _ agents: Int) -> String
  package let reviewedBefore: @Sendable (Int) -> String
  package let short: @Sendable (_ agents: Int, _ perAgent: Int) -> String
}

extension ReviewFormTexts {
  static let english = ReviewFormTexts(
    title: "Reviews to do", ticket: "Ticket ID", agent: "Agent", channel: "Channel",
    category: "Category", created: "Created at", reviewer: "Reviewer", scorecard: "Scorecard",
    version: "Scorecard version", samplingWeight: "Sampling weight", reviewedAt: "Review date",
    comment: "Comment", notApplicable: "N/A", plan: "Sampling plan", contacts: "Contacts",
    risky: "With a risk", drawn: "Drawn", drawnRisky: "Drawn with a risk",
    halfWidth: "Half-width, points",
    power: { spread, earlier, reviews in
      "Half-width: by how much an agent's mean score may be off, at 95 %, with scores that spread by \(spread) points ("
        + (earlier > 0
          ? "of \(earlier) earlier reviews" : "assumed: there are too few earlier reviews")
        + "). To see that two agents differ by 5 points takes \(reviews) reviews of each, four times of five."
    },
    entries: { entries, agents in "\(entries) reviews of \(agents) agents" },
    reviewedBefore: { "\($0) contacts were reviewed or planned before in this quarter" },
    short: { agents, perAgent in
      "\(agents) agents have fewer than \(perAgent) contacts; all of theirs are taken"
    })

  static let simplifiedChinese = ReviewFormTexts(
    title: "待质检", ticket: "工单编号", agent: "客服", channel: "渠道", category: "问题类型", created: "创建时间",
    reviewer: "质检员", scorecard: "评分表", version: "评分表版本", samplingWeight: "抽样权重",
    reviewedAt: "质检时间", comment: "评语", notApplicable: "不适用", plan: "抽样计划", contacts: "会话",
    risky: "有风险", drawn: "抽取", drawnRisky: "抽取（有风险）", halfWidth: "半宽（分）",
    power: { spread, earlier, reviews in
      "半宽：在 95% 把握下，客服平均得分可能偏离的幅度，按得分离散 \(spread) 分计（"
        + (earlier > 0 ? "来自此前 \(earlier) 次质检" : "此前质检太少，为假定值")
        + "）。要在五次中有四次看出两名客服相差 5 分，每人需质检 \(reviews) 次。"
    },
    entries: { entries, agents in "\(agents) 名客服共 \(entries) 次质检" },
    reviewedBefore: { "本季度已质检或已列入计划的会话：\($0)" },
    short: { agents, perAgent in "有 \(agents) 名客服的会话不足 \(perAgent) 个，已全部抽取" })
}

extension ReviewFormTexts {
  /// By agent: what is drawn, and what it can show.
  package static func table(
    _ plan: SamplingPlan, _ power: SamplePower, language: Language
  ) -> Table {
    let texts = Phrasebook.of(language).reviewForm
    return Table(
      id: "sampling_plan", title: texts.plan,
      columns: [
        .init(id: "agent", title: texts.agent),
        .init(id: "contacts", title: texts.contacts, unit: .count),
        .init(id: "risky", title: texts.risky, unit: .count),
        .init(id: "drawn", title: texts.drawn, unit: .count),
        .init(id: "drawn_risky", title: texts.drawnRisky, unit: .count),
        .init(id: "half_width", title: texts.halfWidth, unit: .score),
      ],
      rows: plan.agents.map { agent in
        [.text(agent.name)]
          + [agent.contacts, agent.risky, agent.drawn, agent.drawnRisky].map {
            .quantity(Double($0), .count)
          } + [
            .optional(
              power.halfWidth(
                reviews: agent.drawn, of: agent.contacts, designEffect: agent.designEffect), .score)
          ]
      },
      note: texts.power(
        QuantityText.text(power.spread, .score), power.earlierReviews, power.reviews(toSee: 5)))
  }
}
