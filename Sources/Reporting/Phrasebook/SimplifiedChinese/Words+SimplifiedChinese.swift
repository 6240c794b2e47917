import Desk
import Metrics
import Wording

extension Words {
  package static let simplifiedChinese = Words(
    period: { period in
      let year = "\(period.first.year) 年"
      return switch period.kind {
      case .month: "\(year) \(period.first.month) 月"
      case .quarter: "\(year)第 \((period.first.month + 2) / 3) 季度"
      case .half: year + (period.first.month == 1 ? "上半年" : "下半年")
      case .year: year
      case .days: "\(period.first) 至 \(period.last)"
      }
    },
    previous: { kind in
      switch kind {
      case .month: "上月"
      case .quarter: "上季度"
      case .half: "上个半年"
      case .year: "上年"
      case .days: "上一期"
      }
    },
    versusPrevious: { kind in
      switch kind {
      case .month: "较上月"
      case .quarter: "较上季度"
      case .half: "较上个半年"
      case .year: "较上年"
      case .days: "较上一期"
      }
    },
    yearBefore: "去年同期",
    weekdays: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
    unknown: "（未填）",
    dimension: { dimensions[$0] ?? $0 },
    statistic: { statistic in
      switch statistic {
      case .mean: "平均"
      case .percentile(50): "中位数"
      case .percentile(let percent): "P\(percent)"
      case .maximum: "最大"
      case .within(let seconds): "\(chineseDuration(Double(seconds)))内占比"
      }
    },
    verdict: { verdict in
      switch verdict {
      case .improved: "明显改善"
      case .worsened: "明显变差"
      case .changed: "明显变化"
      case .noClearChange: "无明显变化"
      case .tooFew: "样本太少"
      }
    },
    leftOut: { reason in
      switch reason {
      case .notRecorded: "导出中没有记录"
      case .unanswered: "尚未人工回复"
      case .running: "未完成且未到时限"
      case .notCovered: "标准未涉及"
      case .notMeasurable: "标准有要求，但导出缺少所需时间"
      case .pending: "重复联系观察期未满"
      case .impossible: "结束早于开始"
      case .repeatContact: "本身是重复联系"
      case .unknownCustomer: "客户未知"
      case .unknownResolution: "已解决但不知何时"
      case .otherScale: "评分量表与多数不同"
      }
    },
    polarity: { polarity in
      switch polarity {
      case .prefersLarger: "越高越好"
      case .prefersSmaller: "越低越好"
      case .none: "不分好坏"
      }
    },
    anchor: { anchor in
      switch anchor {
      case .created: "按创建时间归属"
      case .resolved: "按最后解决时间归属"
      case .resolvedElseCreated: "按解决时间，未解决按创建时间归属"
      case .responded: "按答复时间归属"
      case .invited: "按邀请时间归属"
      case .reviewed: "按质检时间归属"
      case .asOf: "期末时点"
      }
    },
    unit: { unit in
      switch unit {
      case .count: "件"
      case .ratio: "百分比"
      case .seconds: "时长"
      case .number: "数值"
      case .score: "0–100 分"
      case .netPromoterScore: "−100 至 100"
      }
    },
    duration: { chineseDuration($0) },
    points: { QuantityText.fixed(abs($0) * 100, fractionDigits: 1) + " 个百分点" },
    change: { value, unit in
      let direction = value < 0 ? "下降" : "上升"
      let magnitude = abs(value)
      return switch unit {
      case .ratio: "\(direction) \(QuantityText.fixed(magnitude * 100, fractionDigits: 1)) 个百分点"
      case .seconds: (value < 0 ? "缩短 " : "延长 ") + chineseDuration(magnitude)
      case .count: (value < 0 ? "减少 " : "增加 ") + QuantityText.text(magnitude, .count)
      case .number, .score, .netPromoterScore:
        "\(direction) \(QuantityText.text(magnitude, unit))"
      }
    },
    list: { $0.joined(separator: "、") },
    yes: "是", no: "否", total: "合计",
    sentences: { $0.filter { !$0.isEmpty }.map { $0 + "。" }.joined() },
    columns: ColumnTitles(
      metric: "指标", value: "本期", target: "目标", sample: "样本量", interval: "95% 区间",
      previous: "上期", base: "对比期", yearBefore: "去年同期", change: "变化", relativeChange: "相对变化",
      shift: "典型变化",
      byWorkingDay: "按工作日", rateEffect: "表现效应", mixEffect: "结构效应",
      centre: "中心线", limits: "界限", rule: "规则",
      verdict: "判断", trend: "近 13 期", tickets: "工单数", mean: "平均", median: "中位数",
      ninetieth: "P90", attainment: "达标率", share: "占比", reason: "原因", count: "件数",
      period: "期间", leftOut: "未计入", ticket: "工单编号", age: "已等待"),
    renderer: RendererWords(
      contents: "目录", chartData: "图表数据", category: "类别", target: "目标", average: "均值",
      upperLimit: "控制上限", lowerLimit: "控制下限", noValue: "无数据", low: "最低", high: "最高",
      pageOfPages: "第 {page} 页，共 {pages} 页", coverSheet: "封面", ticketsSheet: "工单明细",
      backToCover: "返回封面", continued: "续",
      verdicts: [
        .improved: "明显改善", .worsened: "明显变差", .changed: "明显变化",
        .noClearChange: "无明显变化", .tooFew: "样本太少",
      ]))

  private static let dimensions = [
    "channel": "渠道", "category": "问题类型", "category1": "一级类型", "category2": "二级类型",
    "priority": "优先级", "status": "状态", "agent": "客服", "team": "团队", "tier": "层级",
    "product": "产品", "region": "地区", "customer_type": "客户类型", "mood": "客户情绪",
    "impact": "影响范围", "urgency": "紧急程度", "complaint": "是否投诉", "customer": "客户",
    "id": "工单编号", "month": "月份", "week": "周", "day": "日期", "weekday": "星期",
    "hour": "小时",
    "replies": "回复次数", "customer_replies": "客户消息数", "reopens": "重开次数",
    "transfers": "转派次数", "returns": "退回次数", "answered": "是否接通", "resolved": "是否解决",
    "resolved_at_first_contact": "是否一次解决", "is_complaint": "投诉标记", "has_description": "有问题描述",
    "has_customer_details": "有客户信息", "escalated": "是否上报",
    "spam": "垃圾信息", "created_at": "创建时间", "first_assigned_at": "首次分派时间",
    "handling_started_at": "开始处理时间", "first_response_at": "首次响应时间",
    "first_resolved_at": "首次解决时间", "resolved_at": "最后解决时间", "closed_at": "关闭时间",
    "updated_at": "更新时间", "escalated_at": "上报时间", "promised_at": "承诺时间",
    "assessed_at": "评估时间", "next_reply_asked_at": "等待最久的来信时间", "next_reply_at": "其回复时间",
    "reply_awaited_since": "等待回复起点", "policy": "标准规则",
    "cause": "原因", "cause_branch": "原因分支", "cause_status": "原因状态",
    "priority_first_changed_at": "优先级首次变更时间", "priority_last_changed_at": "优先级最近变更时间",
    "hold_started_at": "挂起开始", "hold_ended_at": "挂起结束",
    "pending_started_at": "等待客户开始", "pending_ended_at": "等待客户结束",
    "response_state": "响应达标状态",
    "handling_state": "开始处理达标状态", "next_reply_state": "后续回复达标状态",
    "assessment_state": "评估达标状态", "escalation_state": "上报达标状态", "resolution_state": "解决达标状态",
  ]
}

/// `27 秒`, `4 分 5 秒`, `3 小时 20 分`, `2.3 天`.
private func chineseDuration(_ seconds: Double) -> String {
  let whole = Int(seconds.rounded())
  if whole < 60 { return "\(whole) 秒" }
  if whole < 3600 {
    let rest = whole % 60
    return whole >= 600 || rest == 0 ? "\((whole + 30) / 60) 分钟" : "\(whole / 60) 分 \(rest) 秒"
  }
  let minutes = (whole + 30) / 60
  if minutes < 48 * 60 {
    return minutes % 60 == 0
      ? "\(minutes / 60) 小时" : "\(minutes / 60) 小时 \(minutes % 60) 分"
  }
  return QuantityText.fixed(seconds / 86_400, fractionDigits: 1) + " 天"
}
