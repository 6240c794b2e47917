extension ComplaintTexts {
  static let simplifiedChinese = ComplaintTexts(
    title: SectionTitle("投诉", "投诉"),
    nothing: "本期没有新建工单，也就没有投诉。",
    none: "数据里没有识别到投诉。",
    missing: "缺少投诉信息：需要“是否投诉”一列，或在 touchstone.yaml 的 complaints 中指明哪些类型是投诉。",
    noDimension: { "缺少\($0)：导出中没有“\($0)”一列。" },
    rate: { count, rate, verdict in
      "本期投诉 \(count) 件，占新建工单的 \(rate)" + (verdict.map { "，与上一期相比\($0)" } ?? "")
    },
    limits: { $0 ? "与近 13 期相比，投诉率已越出控制限" : "与近 13 期相比，投诉率仍在控制限之内" },
    rise: { "\($0)的投诉率由 \($1) 升至 \($2)，超出偶然波动" },
    repeaters: { "\($0) 位客户在 30 天内再次投诉" },
    rateChart: "投诉率与控制限",
    rateDescription: "每期投诉率；阴影为 p′ 控制图的上下限，标记处触发了控制规则。",
    runDescription: "每期投诉率；不足 12 期，不画控制限。",
    segments: { "各\($0)的投诉率" },
    segmentNote: "与其余工单的投诉率相比，全表按 Benjamini-Hochberg 校正；样本过小的不列。",
    rest: "其余", difference: "相差",
    reading: { $0 > 0 ? "明显偏高" : $0 < 0 ? "明显偏低" : "无明显差别" },
    topics: "投诉内容与上期对比", new: "新出现",
    topicState: { $0 > 0 ? "明显增多" : $0 < 0 ? "明显减少" : "无明显变化" },
    noCustomers: "缺少客户编号：有“客户编号”一列才能找出重复投诉的客户。",
    noRepeats: "本期没有客户在 30 天内再次投诉。",
    repeatTable: "30 天内再次投诉的客户", repeatColumn: "再次投诉次数",
    repeatNote: { "共 \($0) 位客户，占投诉的 \($1)；客户编号已按设置遮盖。" })
}
