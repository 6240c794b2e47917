import Desk
import Metrics
import Statistics

/// The terms of the field, such as a verdict.
package enum Term: Phrase {
  case statistic(Statistic)
  case verdict(Verdict)
  case leftOut(LeftOutReason)
  case polarity(Metric.Polarity)
  case anchor(Metric.Anchor)
  case unit(MeasurementUnit)
  case weekday(Weekday)
  case rule(ControlChartRule)

  package var english: String {
    switch self {
    case .statistic(.mean): "mean"
    case .statistic(.percentile(50)): "median"
    case .statistic(.percentile(let percent)): "P\(percent)"
    case .statistic(.maximum): "longest"
    case .statistic(.within(let limit)):
      "within \(CommonPhrase.duration(Double(limit.seconds)).english)"
    case .verdict(.improved): "improved"
    case .verdict(.worsened): "worsened"
    case .verdict(.changed): "changed"
    case .verdict(.noClearChange): "no clear change"
    case .verdict(.tooFew): "too few"
    case .leftOut(.notRecorded): "not in the export"
    case .leftOut(.unanswered): "no reply by a person yet"
    case .leftOut(.running): "not over and still in time"
    case .leftOut(.notCovered): "not covered by the standards"
    case .leftOut(.notMeasurable): "covered, but the export lacks the time"
    case .leftOut(.pending): "repeat window still open"
    case .leftOut(.impossible): "end before beginning"
    case .leftOut(.repeatContact): "itself a repeat contact"
    case .leftOut(.unknownCustomer): "customer unknown"
    case .leftOut(.unknownResolution): "solved, but not known when"
    case .leftOut(.otherScale): "rated on another scale than most"
    case .polarity(.prefersLarger): "higher is better"
    case .polarity(.prefersSmaller): "lower is better"
    case .polarity(.none): "neither side is better"
    case .anchor(.created): "by creation"
    case .anchor(.resolved): "by last resolution"
    case .anchor(.resolvedElseCreated): "by resolution, else creation"
    case .anchor(.responded): "by answer"
    case .anchor(.invited): "by invitation"
    case .anchor(.reviewed): "by review"
    case .anchor(.asOf): "at the period's end"
    case .unit(.count): "count"
    case .unit(.ratio): "percentage"
    case .unit(.seconds): "duration"
    case .unit(.number): "number"
    case .unit(.score): "0–100"
    case .unit(.netPromoterScore): "−100 to 100"
    case .weekday(.monday): "Mon"
    case .weekday(.tuesday): "Tue"
    case .weekday(.wednesday): "Wed"
    case .weekday(.thursday): "Thu"
    case .weekday(.friday): "Fri"
    case .weekday(.saturday): "Sat"
    case .weekday(.sunday): "Sun"
    case .rule(.outside): "outside the limits"
    case .rule(.sevenOnOneSide): "seven or more on one side of the centre"
    case .rule(.sevenRisingOrFalling): "seven or more rising or falling"
    case .rule(.twoOfThreeBeyondTwoSigma): "two of three beyond two sigma"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .statistic(.mean): "平均"
    case .statistic(.percentile(50)): "中位数"
    case .statistic(.percentile(let percent)): "P\(percent)"
    case .statistic(.maximum): "最大"
    case .statistic(.within(let limit)):
      "\(CommonPhrase.duration(Double(limit.seconds)).simplifiedChinese)内占比"
    case .verdict(.improved): "明显改善"
    case .verdict(.worsened): "明显变差"
    case .verdict(.changed): "明显变化"
    case .verdict(.noClearChange): "无明显变化"
    case .verdict(.tooFew): "样本太少"
    case .leftOut(.notRecorded): "导出中没有记录"
    case .leftOut(.unanswered): "尚未人工回复"
    case .leftOut(.running): "未完成且未到时限"
    case .leftOut(.notCovered): "标准未涉及"
    case .leftOut(.notMeasurable): "标准有要求，但导出缺少所需时间"
    case .leftOut(.pending): "重复联系观察期未满"
    case .leftOut(.impossible): "结束早于开始"
    case .leftOut(.repeatContact): "本身是重复联系"
    case .leftOut(.unknownCustomer): "客户未知"
    case .leftOut(.unknownResolution): "已解决但不知何时"
    case .leftOut(.otherScale): "评分量表与多数不同"
    case .polarity(.prefersLarger): "越高越好"
    case .polarity(.prefersSmaller): "越低越好"
    case .polarity(.none): "不分好坏"
    case .anchor(.created): "按创建时间归属"
    case .anchor(.resolved): "按最后解决时间归属"
    case .anchor(.resolvedElseCreated): "按解决时间，未解决按创建时间归属"
    case .anchor(.responded): "按答复时间归属"
    case .anchor(.invited): "按邀请时间归属"
    case .anchor(.reviewed): "按质检时间归属"
    case .anchor(.asOf): "期末时点"
    case .unit(.count): "件"
    case .unit(.ratio): "百分比"
    case .unit(.seconds): "时长"
    case .unit(.number): "数值"
    case .unit(.score): "0–100 分"
    case .unit(.netPromoterScore): "−100 至 100"
    case .weekday(.monday): "周一"
    case .weekday(.tuesday): "周二"
    case .weekday(.wednesday): "周三"
    case .weekday(.thursday): "周四"
    case .weekday(.friday): "周五"
    case .weekday(.saturday): "周六"
    case .weekday(.sunday): "周日"
    case .rule(.outside): "超出界限"
    case .rule(.sevenOnOneSide): "连续七点以上在中心线同侧"
    case .rule(.sevenRisingOrFalling): "连续七点以上上升或下降"
    case .rule(.twoOfThreeBeyondTwoSigma): "三点中有两点在两倍标准差之外"
    }
  }
}
