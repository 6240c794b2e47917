import Desk
import Metrics

extension Statistic: Phrase {
  package var english: String {
    switch self {
    case .mean: "mean"
    case .percentile(50): "median"
    case .percentile(let percent): "P\(percent)"
    case .maximum: "longest"
    case .within(let seconds): "within \(CommonPhrase.duration(Double(seconds)).english)"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .mean: "平均"
    case .percentile(50): "中位数"
    case .percentile(let percent): "P\(percent)"
    case .maximum: "最大"
    case .within(let seconds): "\(CommonPhrase.duration(Double(seconds)).simplifiedChinese)内占比"
    }
  }
}

extension Verdict: Phrase {
  package var english: String {
    switch self {
    case .improved: "improved"
    case .worsened: "worsened"
    case .changed: "changed"
    case .noClearChange: "no clear change"
    case .tooFew: "too few"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .improved: "明显改善"
    case .worsened: "明显变差"
    case .changed: "明显变化"
    case .noClearChange: "无明显变化"
    case .tooFew: "样本太少"
    }
  }
}

extension LeftOutReason: Phrase {
  package var english: String {
    switch self {
    case .notRecorded: "not in the export"
    case .unanswered: "no reply by a person yet"
    case .running: "not over and still in time"
    case .notCovered: "not covered by the standards"
    case .notMeasurable: "covered, but the export lacks the time"
    case .pending: "repeat window still open"
    case .impossible: "end before beginning"
    case .repeatContact: "itself a repeat contact"
    case .unknownCustomer: "customer unknown"
    case .unknownResolution: "solved, but not known when"
    case .otherScale: "rated on another scale than most"
    }
  }

  package var simplifiedChinese: String {
    switch self {
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
  }
}

extension Metric.Polarity: Phrase {
  package var english: String {
    switch self {
    case .prefersLarger: "higher is better"
    case .prefersSmaller: "lower is better"
    case .none: "neither side is better"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .prefersLarger: "越高越好"
    case .prefersSmaller: "越低越好"
    case .none: "不分好坏"
    }
  }
}

extension Metric.Anchor: Phrase {
  package var english: String {
    switch self {
    case .created: "by creation"
    case .resolved: "by last resolution"
    case .resolvedElseCreated: "by resolution, else creation"
    case .responded: "by answer"
    case .invited: "by invitation"
    case .reviewed: "by review"
    case .asOf: "at the period's end"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .created: "按创建时间归属"
    case .resolved: "按最后解决时间归属"
    case .resolvedElseCreated: "按解决时间，未解决按创建时间归属"
    case .responded: "按答复时间归属"
    case .invited: "按邀请时间归属"
    case .reviewed: "按质检时间归属"
    case .asOf: "期末时点"
    }
  }
}

extension MeasurementUnit: Phrase {
  package var english: String {
    switch self {
    case .count: "count"
    case .ratio: "percentage"
    case .seconds: "duration"
    case .number: "number"
    case .score: "0–100"
    case .netPromoterScore: "−100 to 100"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .count: "件"
    case .ratio: "百分比"
    case .seconds: "时长"
    case .number: "数值"
    case .score: "0–100 分"
    case .netPromoterScore: "−100 至 100"
    }
  }
}

extension Weekday: Phrase {
  package var english: String {
    switch self {
    case .monday: "Mon"
    case .tuesday: "Tue"
    case .wednesday: "Wed"
    case .thursday: "Thu"
    case .friday: "Fri"
    case .saturday: "Sat"
    case .sunday: "Sun"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .monday: "周一"
    case .tuesday: "周二"
    case .wednesday: "周三"
    case .thursday: "周四"
    case .friday: "周五"
    case .saturday: "周六"
    case .sunday: "周日"
    }
  }
}
