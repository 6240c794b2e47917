/// What the section on complaints says.
package enum ComplaintPhrase: SectionPhrase {
  case title, nothing, noComplaints, missing
  case rate(Int, rate: String, verdict: String?)
  case rise(channel: String, from: String, to: String)
  case repeaters(Int)
  case rateChart, rateDescription, runDescription
  case segments(by: String)
  case segmentNote, rest, difference, clearlyHigher, clearlyLower, noClearDifference, topics,
    noCustomers, noRepeats, repeatTable, repeatColumn
  case repeatNote(customers: Int, rate: String)

  package static var tab: Self { title }

  package var english: String {
    switch self {
    case .title: "Complaints"
    case .nothing: "No tickets were created, so nobody complained."
    case .noComplaints: "No complaint was recognised in the data."
    case .missing:
      "Complaints are missing: a complaint flag, or the categories named under complaints in "
        + "touchstone.yaml, supply them."
    case .rate(let count, let rate, let verdict):
      "\(count) complaints, \(rate) of the tickets created"
        + (verdict.map { ", \($0)" } ?? "")
    case .rise(let channel, let from, let to):
      "\(channel) rose from its usual \(from) to \(to)"
    case .repeaters(let customers): "\(customers) customers complained again within 30 days"
    case .rateChart: "Complaint rate with control limits"
    case .rateDescription:
      "The rate of each period; the band is the p′ chart's, marks are fired rules."
    case .runDescription: "The rate of each period; under 12 periods there are no limits."
    case .segments(let dimension): "Complaint rate by \(dimension.lowercased())"
    case .segmentNote:
      "Against all other tickets, Benjamini-Hochberg over the table; small ones left out."
    case .rest: "The rest"
    case .difference: "Difference"
    case .clearlyHigher: "clearly higher"
    case .clearlyLower: "clearly lower"
    case .noClearDifference: "no clear difference"
    case .topics: "What complaints are about"
    case .noCustomers: "Customers are missing: a customer column tells who complains again."
    case .noRepeats: "No customer complained again within 30 days."
    case .repeatTable: "Customers who complained again within 30 days"
    case .repeatColumn: "Repeat complaints"
    case .repeatNote(let customers, let rate):
      "\(customers) customers, \(rate) of the complaints; customers are masked as configured."
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .title: "投诉"
    case .nothing: "本期没有新建工单，也就没有投诉。"
    case .noComplaints: "数据里没有识别到投诉。"
    case .missing: "缺少投诉信息：需要“是否投诉”一列，或在 touchstone.yaml 的 complaints 中指明哪些类型是投诉。"
    case .rate(let count, let rate, let verdict):
      "本期投诉 \(count) 件，占新建工单的 \(rate)" + (verdict.map { "，\($0)" } ?? "")
    case .rise(let channel, let from, let to): "\(channel)的投诉率由平常的 \(from) 升至 \(to)"
    case .repeaters(let customers): "\(customers) 位客户在 30 天内再次投诉"
    case .rateChart: "投诉率与控制限"
    case .rateDescription: "每期投诉率；阴影为 p′ 控制图的上下限，标记处触发了控制规则。"
    case .runDescription: "每期投诉率；不足 12 期，不画控制限。"
    case .segments(let dimension): "各\(dimension)的投诉率"
    case .segmentNote: "与其余工单的投诉率相比，全表按 Benjamini-Hochberg 校正；样本过小的不列。"
    case .rest: "其余"
    case .difference: "相差"
    case .clearlyHigher: "明显偏高"
    case .clearlyLower: "明显偏低"
    case .noClearDifference: "无明显差别"
    case .topics: "投诉内容与上期对比"
    case .noCustomers: "缺少客户编号：有“客户编号”一列才能找出重复投诉的客户。"
    case .noRepeats: "本期没有客户在 30 天内再次投诉。"
    case .repeatTable: "30 天内再次投诉的客户"
    case .repeatColumn: "再次投诉次数"
    case .repeatNote(let customers, let rate): "共 \(customers) 位客户，占投诉的 \(rate)；客户编号已按设置遮盖。"
    }
  }
}
