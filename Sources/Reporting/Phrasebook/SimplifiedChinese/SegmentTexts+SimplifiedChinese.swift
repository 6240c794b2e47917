extension SegmentTexts {
  static let simplifiedChinese = SegmentTexts(
    table: "超出自身波动界限的类别",
    note: "每个类别的每项指标各作一张控制图，期数与四条规则同上。只列出在所看的全部控制图中仍非偶然的类别："
      + "所列之中预期至多二十分之一出于偶然（近一期、近三期或近七期与此前各期比较的 t 检验，并计入样本自身的波动；"
      + "Benjamini-Hochberg 校正）。离中心线越远、所占案例越多越靠前；每项指标每个维度至多一个，每项指标至多两个。"
      + "工单量按工作日计。",
    lead: { shift in
      "\(shift.dimension)“\(shift.segment)”超出自身波动界限：\(shift.metric) \(shift.value)，"
        + "通常在 \(shift.low) 至 \(shift.high) 之间"
    },
    scan: { scan in
      let looked =
        "共看了 \(scan.charts) 张类别控制图，本期有 \(scan.signals) 张发出信号，"
        + "仅凭偶然约有 \(scan.byChance) 张；"
      if scan.real == 0 { return looked + "在这么多张图中，没有一张超出偶然。" }
      return looked + "其中 \(scan.real) 张超出偶然"
        + (scan.shown < scan.real ? "，列出影响最大的 \(scan.shown) 张。" : "。")
    },
    tooFewPeriods: { "满 12 期后才计算各类别的波动界限，现有数据为 \($0) 期。" },
    tooFewCases: "没有类别在每一期都有足够的案例来计算自身的波动界限。",
    segmentColumn: "类别",
    byWorkingDay: { "每工作日\($0)" },
    chart: { "\($1)“\($2)”的\($0)及其波动界限" })
}
