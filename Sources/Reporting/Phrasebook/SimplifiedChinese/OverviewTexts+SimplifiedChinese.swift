import Metrics

/// 可能只是偶然的未达成仍是未达成，并如此注明。
@Sendable private func chineseResult(_ result: TargetResult) -> String {
  let state =
    switch result.state {
    case .met: "已达成"
    case .missed: "未达成"
    case .warning: "未达成·预警"
    case .alarm: "未达成·警报"
    }
  return state + (result.mayBeChance ? "（差距在误差内）" : "")
}

extension OverviewTexts {
  static let simplifiedChinese = OverviewTexts(
    title: SectionTitle("指标总览", "指标总览"),
    nothing: "本期没有可计算的指标。",
    missing: "缺少工单数据：需要含“工单编号”和“创建时间”两列的导出。",
    summary: { summary in
      "与\(summary.versus)相比的 \(summary.compared) 项数值中，\(summary.worsened) 项明显变差，"
        + "\(summary.improved) 项明显改善"
        + (summary.tooFew > 0 ? "，\(summary.tooFew) 项样本太少不作判断" : "")
    },
    firstPeriod: { "共 \($0) 项数值；没有上一期数据，暂不判断变化" },
    targets: { "设了目标的 \($1) 项中达成 \($0) 项" },
    target: { value, result in
      "目标 \(value)" + (result.map { "，" + chineseResult($0) } ?? "")
    },
    result: chineseResult,
    bands: { bands in
      let parts = [
        bands.value, bands.warning.map { "超出 \($0) 预警" }, bands.alarm.map { "超出 \($0) 警报" },
        bands.benchmark.map { benchmark in
          "参照值 \(benchmark)" + (bands.benchmarkSource.map { "（\($0)）" } ?? "")
        },
      ]
      return parts.compactMap(\.self).joined(separator: "，")
    },
    benchmarkColumn: "参照值", resultColumn: "达标情况",
    yearChangeColumn: "同比变化", yearVerdictColumn: "同比判断",
    comparison: { $0 + $1 },
    table: "指标、目标与变化",
    note: { definition in
      "区间为 95% 置信区间。“明显”指差异超出偶然波动：比率用两比例检验，平均值用 Welch 检验，"
        + "时长分位数用 Mann-Whitney 检验，净推荐值用正态近似，件数按天数折算后用精确检验；全表按 "
        + "Benjamini-Hochberg 控制误报。“变化”列的比率以百分点（pp）计。一次解决率采用口径：\(definition)。"
    })
}
