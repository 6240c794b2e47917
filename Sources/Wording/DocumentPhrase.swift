import Desk

/// What a page or a workbook says around its content: contents, controls, marks.
package enum DocumentPhrase: Phrase {
  case contents
  /// The heading of a chart's numbers.
  case chartData
  /// `{page}` and `{pages}` are replaced by the workbook's own fields.
  case pageOfPages
  case coverSheet, ticketsSheet, backToCover, continued
  /// A verdict on a badge or in a cell of its own.
  case badge(Verdict)
  case skipToContent, search
  /// The rows a search left, read out after `12 / 60`.
  case rows
  /// A point at which a control rule fired.
  case signal
  case controlLimits
}

extension DocumentPhrase {
  package var english: String {
    switch self {
    case .contents: "Contents"
    case .chartData: "Chart data"
    case .pageOfPages: "Page {page} of {pages}"
    case .coverSheet: "Cover"
    case .ticketsSheet: "Tickets"
    case .backToCover: "Back to cover"
    case .continued: "continued"
    case .badge(.improved): "Improved"
    case .badge(.worsened): "Worsened"
    case .badge(.changed): "Changed"
    case .badge(.noClearChange): "No clear change"
    case .badge(.tooFew): "Too few"
    case .skipToContent: "Skip to content"
    case .search: "Search this table"
    case .rows: "rows"
    case .signal: "Signal"
    case .controlLimits: "Control limits"
    }
  }
}

extension DocumentPhrase {
  package var simplifiedChinese: String {
    switch self {
    case .contents: "目录"
    case .chartData: "图表数据"
    case .pageOfPages: "第 {page} 页，共 {pages} 页"
    case .coverSheet: "封面"
    case .ticketsSheet: "工单明细"
    case .backToCover: "返回封面"
    case .continued: "续"
    case .badge(let verdict): verdict.simplifiedChinese
    case .skipToContent: "跳到正文"
    case .search: "在表中查找"
    case .rows: "行"
    case .signal: "异常信号"
    case .controlLimits: "控制限"
    }
  }
}
