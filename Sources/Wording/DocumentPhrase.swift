import Desk

/// What a page or a workbook says around its content: contents, controls, marks.
package enum DocumentPhrase: Phrase {
  case contents, chartData
  /// `{page}` and `{pages}` are replaced by the workbook's own fields.
  case pageOfPages, coverSheet, ticketsSheet, backToCover, continued
  /// A verdict on a badge or in a cell of its own.
  case badge(Verdict)
  case skipToContent, search
  /// The rows a search left, read out after `12 / 60`.
  case rows
  /// A point at which a control rule fired.
  case signal, limits
  case title(Period.Kind)
  case period
  case days(Period)
  case dataUntil
  case tickets(created: Int, known: Int)
  case answers, files
  case fileCount(Int, isBalanced: Bool)
  case standards, digests, register, registerNote, resolvedAt, reopens
  /// In which a workbook is set.
  case typeface

  package var english: String {
    switch self {
    case .contents: "Contents"
    case .chartData: "Chart data"
    case .pageOfPages: "Page {page} of {pages}"
    case .coverSheet: "Cover"
    case .ticketsSheet: "Tickets"
    case .backToCover: "Back to cover"
    case .continued: "continued"
    case .badge(let verdict):
      Term.verdict(verdict).english.prefix(1).uppercased()
        + Term.verdict(verdict).english.dropFirst()
    case .skipToContent: "Skip to content"
    case .search: "Search this table"
    case .rows: "rows"
    case .signal: "Signal"
    case .limits: "Limits"
    case .title(.month): "Customer service: the month's report"
    case .title(.quarter): "Customer service: the quarter's report"
    case .title(.half): "Customer service: the half-year's report"
    case .title(.year): "Customer service: the year's report"
    case .title(.days): "Customer service report"
    case .period: "Period"
    case .days(let period): "\(period.first) to \(period.last)"
    case .dataUntil: "Data until"
    case .tickets(let created, let known):
      "\(QuantityText.count(created)) created in the period, "
        + "\(QuantityText.count(known)) known"
    case .answers: "Survey answers in the period"
    case .files: "Source files"
    case .fileCount(let count, let isBalanced):
      "\(count), rows \(isBalanced ? "all accounted for" : "not accounted for")"
    case .standards: "Standards"
    case .digests: "Digests"
    case .register: "Tickets created or resolved in the period"
    case .registerNote:
      "One row a ticket, local times, without customers. Blank is not recorded, not 0."
    case .resolvedAt: "Resolved"
    case .reopens: "Reopens"
    case .typeface: "Calibri"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .contents: "目录"
    case .chartData: "图表数据"
    case .pageOfPages: "第 {page} 页，共 {pages} 页"
    case .coverSheet: "封面"
    case .ticketsSheet: "工单明细"
    case .backToCover: "返回封面"
    case .continued: "续"
    case .badge(let verdict): Term.verdict(verdict).simplifiedChinese
    case .skipToContent: "跳到正文"
    case .search: "在表中查找"
    case .rows: "行"
    case .signal: "异常信号"
    case .limits: "上下限"
    case .title(.month): "客户服务月度报告"
    case .title(.quarter): "客户服务季度报告"
    case .title(.half): "客户服务半年报告"
    case .title(.year): "客户服务年度报告"
    case .title(.days): "客户服务报告"
    case .period: "报告期"
    case .days(let period): "\(period.first) 至 \(period.last)"
    case .dataUntil: "数据截至"
    case .tickets(let created, let known):
      "期内新建 \(QuantityText.count(created))，"
        + "历史共 \(QuantityText.count(known))"
    case .answers: "期内调查答复"
    case .files: "来源文件"
    case .fileCount(let count, let isBalanced): "\(count) 个，行数\(isBalanced ? "全部对平" : "未对平")"
    case .standards: "服务标准"
    case .digests: "文件指纹"
    case .register: "期内创建或解决的工单"
    case .registerNote: "每张工单一行，时间为本地时间；客户信息不在其中。空白表示没有记录，不是零。"
    case .resolvedAt: "解决时间"
    case .reopens: "重开次数"
    case .typeface: "Microsoft YaHei"
    }
  }
}
