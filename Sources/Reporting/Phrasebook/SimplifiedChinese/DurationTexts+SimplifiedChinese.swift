extension DurationTexts {
  static let simplifiedChinese = DurationTexts(
    table: "明显变化的时长",
    note: "典型变化为本期与上期工单两两之差的中位数（Hodges-Lehmann），附 95% 区间，不受个别极端工单影响。"
      + "“判断”对全部数值按秩检验（Mann-Whitney），与指标总览的其他数值一并校正。",
    lead: { shift in
      "\(shift.metric)典型变化为\(shift.shift)"
        + (shift.interval.map { "（95% 区间：\($0.0)至\($0.1)）" } ?? "")
    },
    medianBefore: "上期中位数", medianNow: "本期中位数")
}
