/// What the conclusion says around its findings.
package enum ConclusionPhrase: SectionPhrase {
  case title
  case lead(findings: Int, decisions: Int)
  case nothing, missing, calm, calmEvidence
  /// A figure, its value and its change: `CSAT 81.2% (down 3.4 points)`.
  case figure(String, value: String, change: String)
  case missed(String, value: String, target: String)
  case decisions, decision, reason

  package static var tab: Self { title }

  package var english: String {
    switch self {
    case .title: "Conclusion"
    case .lead(let findings, let decisions):
      "\(findings) points deserve attention"
        + (decisions > 0 ? "; \(decisions) ask for a decision" : "; none asks for a decision")
    case .nothing: "There are no tickets in the period, so nothing can be concluded."
    case .missing:
      "Tickets are missing: an export with tickets created in the period supplies them."
    case .calm: "Nothing changed by more than chance explains."
    case .calmEvidence:
      "All measures, categories and channels were tested and corrected for their number."
    case .figure(let figure, let value, let change): "\(figure) \(value) (\(change))"
    case .missed(let figure, let value, let target): "\(figure) \(value) (target \(target))"
    case .decisions: "Decisions asked for"
    case .decision: "Decision"
    case .reason: "About"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .title: "结论"
    case .lead(let findings, let decisions):
      "本期有 \(findings) 点值得管理者关注"
        + (decisions > 0 ? "，其中 \(decisions) 点需要决定" : "，暂无须决定的事项")
    case .nothing: "本期没有工单，无从得出结论。"
    case .missing: "缺少工单：需要创建时间落在本期的工单导出。"
    case .calm: "本期没有超出偶然波动的变化。"
    case .calmEvidence: "全部指标、问题类型和渠道均已检验并做多重比较校正。"
    case .figure(let figure, let value, let change): "\(figure) \(value)（\(change)）"
    case .missed(let figure, let value, let target): "\(figure) \(value)（目标 \(target)）"
    case .decisions: "需要的决定"
    case .decision: "决定"
    case .reason: "事由"
    }
  }
}

/// A kind of finding: what is said of it in a sentence, with its evidence and what is to be decided.
package enum FindingPhrase: Phrase {
  /// A category whose share of the tickets rose since a period: `上月`.
  case categoryRise(
    String, share: Move<String>, count: Move<Int>,
    change: (relative: String, points: String, since: String), channel: RisenChannel?)
  /// Tickets of a category, created in some days, that came open again.
  case batch(
    category: String, days: (first: String, last: String), reopened: Int, of: Int,
    rate: (batch: String, otherDays: String))
  case worse(moved: [String], missed: [String], since: String)
  case better(moved: [String], since: String)
  case repeaters(customers: Int, complaints: Int, rate: String)
  /// In what time nine in ten were answered, on holidays and on other days.
  case holidays(tickets: Int, calendar: DayTimes, business: DayTimes)

  package typealias Move<Value> = (before: Value, now: Value)
  package typealias DayTimes = (holidays: String, otherDays: String)

  package typealias RisenChannel = (
    name: String, count: Move<Int>, satisfaction: Move<String>?, complaints: Move<String>?
  )

  package struct Text: Sendable {
    package var sentence: String
    package var evidence: String
    /// What is to be decided; empty where nothing is.
    package var decision = ""
    /// The finding in a few words.
    package var topic: String
  }

  package var english: Text {
    switch self {
    case .categoryRise(let category, let share, let count, let change, let channel):
      var sentence =
        "\(category) rose from \(share.before) to \(share.now) of all tickets: "
        + "up \(change.relative) on \(change.since) (\(change.points))"
      var evidence = "\(count.before) tickets became \(count.now)"
      if let channel {
        sentence += ", mostly in \(channel.name)"
        let others = [
          channel.satisfaction.map { "CSAT fell from \($0.before) to \($0.now)" },
          channel.complaints.map { "the complaint rate rose from \($0.before) to \($0.now)" },
        ].compactMap { $0 }
        if !others.isEmpty {
          sentence += ", where in the same time " + others.joined(separator: " and ")
        }
        evidence += ", in \(channel.name) \(channel.count.before) became \(channel.count.now)"
      }
      return Text(
        sentence: sentence + ".",
        evidence: evidence
          + "; it holds after correction for all categories and channels looked at. "
          + "The data shows that these coincide, not why.",
        decision:
          "Name an owner in product and engineering to find out why \(category) rose and "
          + "mend it by a date" + (channel.map { ", starting with \($0.name)" } ?? ""),
        topic: category)
    case .batch(let category, let days, let reopened, let total, let rate):
      let days = days.first == days.last ? days.first : "\(days.first) to \(days.last)"
      return Text(
        sentence:
          "Of the \(category) tickets created \(days), \(rate.batch) came open again; on "
          + "other days it was \(rate.otherDays).",
        evidence:
          "\(reopened) of \(total); corrected for all runs of days and categories looked at.",
        decision:
          "Review how these tickets were handled, call the customers back, and make sure that "
          + "it is not done so again",
        topic: "Reopened \(category)")
    case .worse(let moved, let missed, let before):
      var parts: [String] = []
      if !moved.isEmpty {
        parts.append("Clearly worse than \(before): " + moved.joined(separator: "; "))
      }
      if !missed.isEmpty { parts.append("Targets missed: " + missed.joined(separator: "; ")) }
      return Text(
        sentence: parts.joined(separator: ". ") + ".",
        evidence:
          "Judged in the KPI overview, corrected for their number; changes not named here are "
          + "within chance.",
        decision: "Decide for each missed target: resources, process, or another target",
        topic: "Measures and targets")
    case .better(let moved, let before):
      return Text(
        sentence: "Clearly better than \(before): " + moved.joined(separator: "; ") + ".",
        evidence: "Judged in the KPI overview, corrected for their number.",
        topic: "Improvements")
    case .repeaters(let customers, let complaints, let rate):
      return Text(
        sentence:
          "\(customers) customers complained again within 30 days: \(rate) of complaints.",
        evidence: "\(complaints) repeat complaints; listed, masked, under complaints.",
        decision: "Give each of these customers one person who follows through to the end",
        topic: "Repeat complaints")
    case .holidays(let tickets, let calendar, let business):
      return Text(
        sentence:
          "Holiday tickets are answered late, but nearly all of the wait is the holiday itself: "
          + "by the clock on the wall nine in ten within \(calendar.holidays) (other days "
          + "\(calendar.otherDays)), in business time within \(business.holidays) "
          + "(\(business.otherDays)).",
        evidence: "\(tickets) tickets were created on holidays; business time follows the "
          + "calendar with its make-up workdays.",
        decision: "Decide whether holidays are staffed; if not, publish the holiday response times",
        topic: "Holidays")
    }
  }

  package var simplifiedChinese: Text {
    switch self {
    case .categoryRise(let category, let share, let count, let change, let channel):
      var sentence =
        "\(category)占工单的比例由 \(share.before) 升至 \(share.now)，较\(change.since)上升 "
        + "\(change.relative)（\(change.points)）"
      var evidence = "\(count.before) 件 → \(count.now) 件"
      if let channel {
        sentence += "，主要出现在\(channel.name)"
        let others = [
          channel.satisfaction.map { "满意度由 \($0.before) 降至 \($0.now)" },
          channel.complaints.map { "投诉率由 \($0.before) 升至 \($0.now)" },
        ].compactMap { $0 }
        if !others.isEmpty { sentence += "；同期该渠道" + others.joined(separator: "、") }
        evidence += "，其中\(channel.name) \(channel.count.before) 件 → \(channel.count.now) 件"
      }
      return Text(
        sentence: sentence + "。",
        evidence: evidence + "；各类型、各渠道一并检验并校正后仍显著。数据只说明同时发生，原因有待查证。",
        decision: "指定产品与技术负责人，查明\(category)增多的原因并限期修复"
          + (channel.map { "，先查\($0.name)" } ?? ""),
        topic: category)
    case .batch(let category, let days, let reopened, let total, let rate):
      let days = days.first == days.last ? days.first : "\(days.first) 至 \(days.last)"
      return Text(
        sentence: "\(days) 创建的\(category)工单有 \(rate.batch) 被重开，同类其他日期只有 \(rate.otherDays)。",
        evidence: "\(total) 件中重开 \(reopened) 件；已按检查过的日期段和类型数校正。",
        decision: "复盘这批工单当时的处理办法，回访受影响客户，并确认同样的办法不再使用",
        topic: "\(category)集中重开")
    case .worse(let moved, let missed, let before):
      var parts: [String] = []
      if !moved.isEmpty { parts.append("较\(before)明显变差：" + moved.joined(separator: "；")) }
      if !missed.isEmpty { parts.append("未达目标：" + missed.joined(separator: "；")) }
      return Text(
        sentence: parts.joined(separator: "。") + "。",
        evidence: "判断依据见“指标总览”，已做多重比较校正；未列出的变化可由偶然波动解释。",
        decision: "逐项确认未达目标的指标是调整资源、流程，还是修订目标", topic: "指标变差与未达标")
    case .better(let moved, let before):
      return Text(
        sentence: "较\(before)明显改善：" + moved.joined(separator: "；") + "。",
        evidence: "判断依据见“指标总览”，已做多重比较校正。", topic: "指标改善")
    case .repeaters(let customers, let complaints, let rate):
      return Text(
        sentence: "\(customers) 位客户在 30 天内再次投诉，占投诉的 \(rate)。",
        evidence: "再次投诉 \(complaints) 件；名单见“投诉”一节，客户信息已遮盖。",
        decision: "为这些客户指定专人跟进到结案", topic: "重复投诉")
    case .holidays(let tickets, let calendar, let business):
      return Text(
        sentence: "节假日来的工单响应慢，主要慢在放假本身：按自然时间，九成在 \(calendar.holidays)内得到响应"
          + "（其他日子 \(calendar.otherDays)）；只计工作时间，九成在 \(business.holidays)内"
          + "（其他日子 \(business.otherDays)）。",
        evidence: "节假日创建 \(tickets) 件；工作时间按日历扣除节假日、计入调休上班日。",
        decision: "确认节假日是否安排值班；若不安排，应在各渠道写明假期响应时间", topic: "节假日响应")
    }
  }
}
