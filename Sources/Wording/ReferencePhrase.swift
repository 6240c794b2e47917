import Desk
import Metrics

/// What the reference says beside each metric's own words.
package enum ReferencePhrase: Phrase {
  case counts, formula, unit, better, figures, leftOut, interval, change, source, elsewhere,
    nothing, oneFigure, ownSource
  /// Whom a metric counts, by its subject and by which of its moments it belongs to a period.
  case population(Metric)
  case noInterval, shareInterval, meanInterval, percentileInterval, withinInterval, maximumInterval,
    netPromoterInterval, countTest, shareTest, meanTest, durationTest, withinTest, maximumTest,
    netPromoterTest, testedTogether
  case group(MetricGroup)

  package var english: String {
    switch self {
    case .counts: "Counts"
    case .formula: "Is"
    case .unit: "Unit"
    case .better: "Better"
    case .figures: "Figures"
    case .leftOut: "Left out"
    case .interval: "Interval"
    case .change: "Change"
    case .source: "From"
    case .elsewhere: "Elsewhere"
    case .nothing: "nothing"
    case .oneFigure: "one value"
    case .ownSource: "this project's definitions (Documentation/Decisions.md)"
    case .population(let metric):
      switch (metric.id, metric.anchor) {
      case (.complaints, _): "complaints created in the period"
      case (.repeatComplaintRate, _): "complaints of known customers created in the period"
      case (.complaintResolutionTime, _): "complaints whose last resolution lies in the period"
      case (.causeVerifiedRate, _): "complaints created in the period that have a cause"
      case (.backlog, _), (.backlogAge, _):
        "tickets created by the period's end and not resolved by then"
      case (_, .created): "tickets created in the period"
      case (_, .resolved): "tickets whose last resolution lies in the period"
      case (_, .resolvedElseCreated):
        "tickets resolved in the period; those without a resolution, created in it"
      case (_, .responded):
        "survey answers of the period; those without a time, by their ticket's resolution, else its "
          + "creation"
      case (_, .invited): "invitations to a survey of the period"
      case (_, .reviewed): "quality reviews made in the period"
      case (_, .asOf): "tickets created by the period's end"
      }
    case .noInterval: "none: a count is what it is"
    case .shareInterval: "95%, Wilson"
    case .meanInterval: "the mean's 95%, Student's t"
    case .percentileInterval: "percentiles' 95%, order statistics"
    case .withinInterval: "shares within a limit as any share: 95%, Wilson"
    case .maximumInterval: "the largest has none"
    case .netPromoterInterval: "95%, normal, with the variance of promoters less detractors"
    case .countTest: "exact, given both counts, by working days"
    case .shareTest: "two-proportion test, interval by Newcombe"
    case .meanTest: "Welch's test"
    case .durationTest:
      "durations by Mann-Whitney over all values, with the Hodges-Lehmann shift and its interval"
    case .withinTest: "shares within a limit as any share"
    case .maximumTest: "the largest is not judged"
    case .netPromoterTest: "normal"
    case .testedTogether:
      "of one table together after Benjamini and Hochberg, and not at all where either side has "
        + "fewer cases than minimum_sample"
    case .group(.volume): "Volume and backlog"
    case .group(.response): "Response"
    case .group(.resolution): "Resolution"
    case .group(.standards): "Other promises of the standards"
    case .group(.work): "Work and waits"
    case .group(.firstContact): "First contact resolution"
    case .group(.handovers): "Reopenings, transfers, escalations"
    case .group(.satisfaction): "Satisfaction"
    case .group(.complaints): "Complaints and their causes"
    case .group(.quality): "Quality reviews"
    case .group(.records): "Completeness of records"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .counts: "统计对象"
    case .formula: "口径"
    case .unit: "单位"
    case .better: "方向"
    case .figures: "统计量"
    case .leftOut: "未计入"
    case .interval: "区间"
    case .change: "变化判断"
    case .source: "出处"
    case .elsewhere: "其他系统"
    case .nothing: "无"
    case .oneFigure: "单一数值"
    case .ownSource: "本项目的口径（Documentation/Decisions.md）"
    case .population(let metric):
      switch (metric.id, metric.anchor) {
      case (.complaints, _): "本期创建的投诉"
      case (.repeatComplaintRate, _): "本期创建、客户已知的投诉"
      case (.complaintResolutionTime, _): "最后一次解决落在本期的投诉"
      case (.causeVerifiedRate, _): "本期创建且已有原因的投诉"
      case (.backlog, _), (.backlogAge, _): "截至期末已创建而未解决的工单"
      case (_, .created): "本期创建的工单"
      case (_, .resolved): "最后一次解决落在本期的工单"
      case (_, .resolvedElseCreated): "本期解决的工单；没有解决时间的，按创建时间"
      case (_, .responded): "本期的调查答复；没有答复时间的，按工单的解决时间，再按创建时间"
      case (_, .invited): "本期发出的调查邀请"
      case (_, .reviewed): "本期完成的质检评审"
      case (_, .asOf): "截至期末已创建的工单"
      }
    case .noInterval: "无：件数就是件数"
    case .shareInterval: "95%，Wilson 法"
    case .meanInterval: "平均值 95%，学生 t 分布"
    case .percentileInterval: "分位数 95%，次序统计量"
    case .withinInterval: "时限内占比同一般比率：95%，Wilson 法"
    case .maximumInterval: "最大值没有区间"
    case .netPromoterInterval: "95%，正态近似，方差按推荐者减贬损者计算"
    case .countTest: "按工作日折算的精确检验"
    case .shareTest: "两比例检验，区间用 Newcombe 法"
    case .meanTest: "Welch 检验"
    case .durationTest: "时长对全部数值做 Mann-Whitney 检验，附 Hodges-Lehmann 典型变化及其区间"
    case .withinTest: "时限内占比同一般比率"
    case .maximumTest: "最大值不作判断"
    case .netPromoterTest: "正态近似"
    case .testedTogether: "同一张表一并做 Benjamini-Hochberg 校正；任一侧样本少于 minimum_sample 的不作判断"
    case .group(.volume): "工单量与积压"
    case .group(.response): "响应"
    case .group(.resolution): "解决"
    case .group(.standards): "标准的其他承诺"
    case .group(.work): "处理与等待"
    case .group(.firstContact): "首次解决"
    case .group(.handovers): "重开、转派与升级"
    case .group(.satisfaction): "满意度"
    case .group(.complaints): "投诉及其原因"
    case .group(.quality): "质检"
    case .group(.records): "记录完整性"
    }
  }
}

extension Words {
  /// How sure a metric's figures are, kind by kind.
  package func interval(of metric: Metric) -> String {
    var phrases: [ReferencePhrase] = []
    switch metric.aggregation {
    case .count: phrases = [.noInterval]
    case .share: phrases = [.shareInterval]
    case .mean, .fraction: phrases = [.meanInterval]
    case .netPromoter: phrases = [.netPromoterInterval]
    case .distribution(let statistics):
      if statistics.contains(.mean) { phrases.append(.meanInterval) }
      if statistics.contains(where: { if case .percentile = $0 { true } else { false } }) {
        phrases.append(.percentileInterval)
      }
      if metric.unit == .seconds { phrases.append(.withinInterval) }
      if statistics.contains(.maximum) { phrases.append(.maximumInterval) }
    }
    return phrases.map { say($0) }.joined(separator: "; ")
  }

  /// How a change of a metric's figures is judged, kind by kind.
  package func change(of metric: Metric) -> String {
    let phrases: [ReferencePhrase] =
      switch metric.aggregation {
      case .count: [.countTest]
      case .share: [.shareTest]
      case .mean, .fraction: [.meanTest]
      case .netPromoter: [.netPromoterTest]
      case .distribution(let statistics):
        (metric.unit == .seconds ? [.durationTest, .withinTest] : [.meanTest])
          + (statistics.contains(.maximum) ? [.maximumTest] : [])
      }
    return (phrases + [.testedTogether]).map { say($0) }.joined(separator: "; ")
  }

  package func source(of metric: Metric) -> String {
    [say(metric.id).source, say(ReferencePhrase.ownSource)].compactMap(\.self)
      .joined(separator: "; ")
  }
}
