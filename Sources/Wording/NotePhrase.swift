import Desk

/// What is said on the terminal beside an answer.
package enum NotePhrase: Phrase {
  case countsByWorkingDay
  case countsByWorkingDays(Int, in: Period, Int, inBase: Period)
  case largestGroups(Int, of: Int, dimensions: [String])
  case unmetValue(dimension: String, value: String, near: String?)
  case noCauseRules
  case reviewsOfUnknownTickets(Int)
  case reviewsOfUnknownAgents(Int)
  case excluded(Int, kind: String)
  case knownFile(path: String)
  /// Where the configuration does not say it.
  case timeZone(String, RegionalBasis)
  case mappingWritten(path: String)
  case mappingNotWritten(path: String)
  case firstRows(Int, of: Int)
  case rowsSoFar(Int)
  case outputLost(reason: String)

  // Results that are a sentence.
  case imported(files: Int, tickets: Int, responses: Int, records: Int)
  case sheets(folder: String, pages: Int)
  case noFaults(path: String)
  case outcome(CaseOutcome)
  case counts(counted: Int, succeeded: Int?, leftOut: Int)
  case leftOut(Int, reason: String)
  /// - Parameter open: how many cases, of one group.
  case ripening(String, open: Int?)
  case shown(Int, of: Int)

  package var english: String {
    switch self {
    case .countsByWorkingDay: "counts are by working day of the calendar"
    case .countsByWorkingDays(let days, let period, let baseDays, let base):
      "counts are compared by working day of the calendar: \(days) in \(period), "
        + "\(baseDays) in \(base)"
    case .largestGroups(let shown, let count, let dimensions):
      "by \(dimensions.joined(separator: ",")): the \(shown) largest of \(count) groups are "
        + "shown"
    case .unmetValue(let dimension, let value, let near):
      "--where: no ticket has \(dimension) = \(value)"
        + (near.map { "; did you mean \($0)?" } ?? "")
    case .noCauseRules:
      "there are no rules; write them under causes in touchstone.yaml: rules: "
        + "[\"contains 超时 -> 机/接口超时\"]"
    case .reviewsOfUnknownTickets(let count):
      "\(count) \(count == 1 ? "review is" : "reviews are") of a ticket that the store does "
        + "not hold"
    case .reviewsOfUnknownAgents(let count):
      "\(count) \(count == 1 ? "review is" : "reviews are") of an agent whom no ticket and no "
        + "roster in the store knows"
    case .excluded(let count, let kind): "\(count) \(kind) tickets are left out, as leave_out says"
    case .knownFile(let path): "\(path): imported before, not read again"
    case .timeZone(let zone, let basis):
      "times without a zone are taken to be in \(zone)"
        + (basis.english.map { " (\($0))" } ?? "") + "; time_zone in touchstone.yaml sets another"
    case .mappingWritten(let path):
      "\(path): written; correct what is wrong in it, then give it with --config"
    case .mappingNotWritten(let path): "\(path): not written, for no file was recognised"
    case .firstRows(let shown, let count):
      "the first \(shown) of \(count) rows are shown; --format csv gives all"
    case .rowsSoFar(let count): "\(count) rows"
    case .outputLost(let reason): "the output could not be written: \(reason)"
    case .imported(let files, let tickets, let responses, let records):
      "files imported: \(files); the store holds \(tickets) tickets and \(responses) survey "
        + "responses" + (records > 0 ? ", and \(records) reviews, causes, actions and agents" : "")
    case .sheets(let folder, let pages): "\(folder): \(pages) pages, agents.xlsx"
    case .noFaults(let path): "\(path): no faults"
    case .outcome(.counted): "counted"
    case .outcome(.succeeded): "yes"
    case .outcome(.failed): "no"
    case .outcome(.leftOut): "left out"
    case .counts(let counted, let succeeded, let leftOut):
      "counted \(counted)"
        + (succeeded.map { ", of them \($0) yes and \(counted - $0) no" } ?? "")
        + "; left out \(leftOut)"
    case .leftOut(let count, let reason): "  \(count) × \(reason)"
    case .ripening(let metric, let open):
      "\(metric) is still ripening: "
        + (open.map { "\($0) \($0 == 1 ? "case" : "cases")" } ?? "cases")
        + " without a yes so far may get one later"
    case .shown(let shown, let all):
      "the first \(shown) of \(all); --limit shows more, csv and json show all"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .countsByWorkingDay: "计数类指标按日历的工作日折算"
    case .countsByWorkingDays(let days, let period, let baseDays, let base):
      "计数类指标按日历的工作日比较：\(period) 有 \(days) 天，\(base) 有 \(baseDays) 天"
    case .largestGroups(let shown, let count, let dimensions):
      "按 \(dimensions.joined(separator: ","))：共 \(count) 组，只列最大的 \(shown) 组"
    case .unmetValue(let dimension, let value, let near):
      "--where：没有 \(dimension) = \(value) 的工单" + (near.map { "；是不是 \($0)？" } ?? "")
    case .noCauseRules: "没有归因规则；请写在 touchstone.yaml 的 causes 下：rules: [\"contains 超时 -> 机/接口超时\"]"
    case .reviewsOfUnknownTickets(let count): "\(count) 条质检记录的工单不在库中"
    case .reviewsOfUnknownAgents(let count): "\(count) 条质检记录的客服在库中的工单和名册里都查不到"
    case .excluded(let count, let kind): "按 leave_out 的设置，\(count) 张 \(kind) 工单不计入"
    case .knownFile(let path): "\(path)：以前导入过，不再读取"
    case .timeZone(let zone, let basis):
      "未写明时区的时间按 \(zone) 计" + (basis.simplifiedChinese.map { "（\($0)）" } ?? "")
        + "；可用 touchstone.yaml 的 time_zone 另行指定"
    case .mappingWritten(let path): "\(path)：已写入；请改正其中的错误，再用 --config 指定它"
    case .mappingNotWritten(let path): "\(path)：未写入，因为没有认出任何文件"
    case .firstRows(let shown, let count): "共 \(count) 行，只显示前 \(shown) 行；--format csv 给出全部"
    case .rowsSoFar(let count): "\(count) 行"
    case .outputLost(let reason): "输出无法写入：\(reason)"
    case .imported(let files, let tickets, let responses, let records):
      "已导入 \(files) 个文件；库中现有 \(tickets) 张工单、\(responses) 份调查答复"
        + (records > 0 ? "，以及 \(records) 条质检、原因、措施和客服记录" : "")
    case .sheets(let folder, let pages): "\(folder)：\(pages) 页，agents.xlsx"
    case .noFaults(let path): "\(path)：没有错误"
    case .outcome(.counted): "计入"
    case .outcome(.succeeded): "是"
    case .outcome(.failed): "否"
    case .outcome(.leftOut): "未计入"
    case .counts(let counted, let succeeded, let leftOut):
      "计入 \(counted) 条"
        + (succeeded.map { "，其中“是” \($0) 条、“否” \(counted - $0) 条" } ?? "")
        + "；未计入 \(leftOut) 条"
    case .leftOut(let count, let reason): "  \(count) × \(reason)"
    case .ripening(let metric, let open):
      "\(metric) 尚未定型：" + "目前为“否”的" + (open.map { " \($0) 条" } ?? "") + "以后可能转为“是”"
    case .shown(let shown, let all): "共 \(all) 条，显示前 \(shown) 条；用 --limit 显示更多，csv 与 json 含全部"
    }
  }
}

/// What became of a case under a metric.
package enum CaseOutcome: String, Sendable {
  case counted
  /// A case of a ratio that the metric counts as a yes.
  case succeeded
  case failed
  case leftOut = "left_out"
}
