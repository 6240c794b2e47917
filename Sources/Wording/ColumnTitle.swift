/// Titles of columns that many tables have.
package enum ColumnTitle: Phrase {
  case metric, category, value, target, sample, interval, low, high, previous
  /// Any other period, beside this one.
  case base, yearBefore, change, relativeChange
  /// By how much durations typically moved.
  case shift
  /// The change of a count by working day.
  case byWorkingDay, rateEffect, mixEffect, centre, limits, lowerLimit, upperLimit, rule, verdict,
    trend, tickets, mean, median, ninetieth, attainment, share, reason, count, period,
    leftOut, ticket, age, usual

  package var english: String {
    switch self {
    case .metric: "Measure"
    case .category: "Category"
    case .value: "This period"
    case .target: "Target"
    case .sample: "Sample"
    case .interval: "95% interval"
    case .low: "Low"
    case .high: "High"
    case .previous: "Period before"
    case .base: "Compared with"
    case .yearBefore: "A year ago"
    case .change: "Change"
    case .relativeChange: "Relative change"
    case .shift: "Typical shift"
    case .byWorkingDay: "By working day"
    case .rateEffect: "Rate effect"
    case .mixEffect: "Mix effect"
    case .centre: "Centre"
    case .limits: "Limits"
    case .lowerLimit: "Lower limit"
    case .upperLimit: "Upper limit"
    case .rule: "Rule"
    case .verdict: "Verdict"
    case .trend: "Last 13 periods"
    case .tickets: "Tickets"
    case .mean: "Mean"
    case .median: "Median"
    case .ninetieth: "P90"
    case .attainment: "Attainment"
    case .share: "Share"
    case .reason: "Reason"
    case .count: "Count"
    case .period: "Period"
    case .leftOut: "Left out"
    case .ticket: "Ticket"
    case .usual: "Usual"
    case .age: "Waiting for"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .metric: "指标"
    case .category: "类别"
    case .value: "本期"
    case .target: "目标"
    case .sample: "样本量"
    case .interval: "95% 区间"
    case .low: "最低"
    case .high: "最高"
    case .previous: "上期"
    case .base: "对比期"
    case .yearBefore: "去年同期"
    case .change: "变化"
    case .relativeChange: "相对变化"
    case .shift: "典型变化"
    case .byWorkingDay: "按工作日"
    case .rateEffect: "表现效应"
    case .mixEffect: "结构效应"
    case .centre: "中心线"
    case .limits: "界限"
    case .lowerLimit: "下限"
    case .upperLimit: "上限"
    case .rule: "规则"
    case .verdict: "判断"
    case .trend: "近 13 期"
    case .tickets: "工单数"
    case .mean: "平均"
    case .median: "中位数"
    case .ninetieth: "P90"
    case .attainment: "达标率"
    case .share: "占比"
    case .reason: "原因"
    case .count: "件数"
    case .period: "期间"
    case .leftOut: "未计入"
    case .ticket: "工单编号"
    case .usual: "平常范围"
    case .age: "已等待"
    }
  }
}
