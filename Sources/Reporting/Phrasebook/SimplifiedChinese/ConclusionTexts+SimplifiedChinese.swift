extension ConclusionTexts {
  static let simplifiedChinese = ConclusionTexts(
    title: SectionTitle("结论", "结论"),
    lead: { findings, decisions in
      "本期有 \(findings) 点值得管理者关注"
        + (decisions > 0 ? "，其中 \(decisions) 点需要决定" : "，暂无须决定的事项")
    },
    nothing: "本期没有工单，无从得出结论。", missing: "缺少工单：需要创建时间落在本期的工单导出。",
    calm: "本期没有超出偶然波动的变化。", calmEvidence: "全部指标、问题类型和渠道均已检验并做多重比较校正。",
    category: { rise in
      var sentence =
        "\(rise.category)占工单的比例由 \(rise.shareBefore) 升至 \(rise.share)，较\(rise.before)上升 "
        + "\(rise.relative)（\(rise.points)）"
      if let channel = rise.channel {
        sentence += "，主要出现在\(channel.name)"
        let others = [
          channel.satisfaction.map { "满意度由 \($0.before) 降至 \($0.now)" },
          channel.complaints.map { "投诉率由 \($0.before) 升至 \($0.now)" },
        ].compactMap { $0 }
        if !others.isEmpty { sentence += "；同期该渠道" + others.joined(separator: "、") }
      }
      var evidence = "\(rise.countBefore) 件 → \(rise.count) 件"
      if let channel = rise.channel {
        evidence += "，其中\(channel.name) \(channel.countBefore) 件 → \(channel.count) 件"
      }
      return Said(
        sentence: sentence + "。",
        evidence: evidence + "；各类型、各渠道一并检验并校正后仍显著。数据只说明同时发生，原因有待查证。",
        decision: "指定产品与技术负责人，查明\(rise.category)增多的原因并限期修复"
          + (rise.channel.map { "，先查\($0.name)" } ?? ""),
        topic: rise.category)
    },
    batch: { batch in
      let days =
        batch.firstDay == batch.lastDay ? batch.firstDay : "\(batch.firstDay) 至 \(batch.lastDay)"
      return Said(
        sentence: "\(days) 创建的\(batch.category)工单有 \(batch.rate) 被重开，同类其他日期只有 \(batch.rest)。",
        evidence: "\(batch.total) 件中重开 \(batch.reopened) 件；已按检查过的日期段和类型数校正。",
        decision: "复盘这批工单当时的处理办法，回访受影响客户，并确认同样的办法不再使用",
        topic: "\(batch.category)集中重开")
    },
    figures: { figures in
      var sentence = ""
      if !figures.moved.isEmpty {
        sentence += "较\(figures.before)明显变差：" + figures.moved.joined(separator: "；")
      }
      if !figures.missed.isEmpty {
        sentence += (sentence.isEmpty ? "" : "。") + "未达目标：" + figures.missed.joined(separator: "；")
      }
      return Said(
        sentence: sentence + "。", evidence: "判断依据见“指标总览”，已做多重比较校正；未列出的变化可由偶然波动解释。",
        decision: "逐项确认未达目标的指标是调整资源、流程，还是修订目标", topic: "指标变差与未达标")
    },
    good: { figures in
      Said(
        sentence: "较\(figures.before)明显改善：" + figures.moved.joined(separator: "；") + "。",
        evidence: "判断依据见“指标总览”，已做多重比较校正。", decision: "", topic: "指标改善")
    },
    repeaters: { repeaters in
      Said(
        sentence: "\(repeaters.customers) 位客户在 30 天内再次投诉，占投诉的 \(repeaters.rate)。",
        evidence: "再次投诉 \(repeaters.complaints) 件；名单见“投诉”一节，客户信息已遮盖。",
        decision: "为这些客户指定专人跟进到结案", topic: "重复投诉")
    },
    holiday: { holiday in
      Said(
        sentence: "节假日来的工单响应慢，主要慢在放假本身：按自然时间，九成在 \(holiday.calendar)内得到响应"
          + "（其他日子 \(holiday.calendarOrdinary)）；只计工作时间，九成在 \(holiday.business)内"
          + "（其他日子 \(holiday.businessOrdinary)）。",
        evidence: "节假日创建 \(holiday.tickets) 件；工作时间按日历扣除节假日、计入调休上班日。",
        decision: "确认节假日是否安排值班；若不安排，应在各渠道写明假期响应时间", topic: "节假日响应")
    },
    figure: { "\($0) \($1)（\($2)）" }, missed: { "\($0) \($1)（目标 \($2)）" },
    decisions: "需要的决定", decision: "决定", reason: "事由")
}
