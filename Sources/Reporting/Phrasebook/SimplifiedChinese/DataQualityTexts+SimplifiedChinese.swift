import Desk
import Intake
import Wording

extension DataQualityTexts {
  package static let simplifiedChinese = DataQualityTexts(
    title: SectionTitle("数据质量", "数据质量"),
    noFiles: "没有来源文件的记录：本次数据来自已有的历史库，或未附文件清单。",
    fromStore: "本次数据来自已有历史，没有新导入的文件",
    summary: { files, ledger in
      func text(_ value: Int) -> String { QuantityText.text(Double(value), .count) }
      return "\(files) 个文件共读入 \(text(ledger.read)) 行：采用 \(text(ledger.accepted))，"
        + "拒收 \(text(ledger.rejected))，重复 \(text(ledger.duplicate))，空行 \(text(ledger.empty))"
    },
    balanced: { $0 ? "每个文件都已对平，没有一行去向不明" : "有文件的行数没有对平，请核对下表" },
    excluded: { kind, count in
      let name =
        switch kind {
        case .merged: "已合并到其他工单"
        case .spam: "垃圾工单"
        }
      return "\(name)，不计入任何指标：\(count) 件"
    },
    files: "来源文件与行数",
    filesNote: "读入 = 采用 + 拒收 + 重复 + 空行。同一工单在多个文件中出现时，以更新时间较新的为准。",
    file: "文件", kindColumn: "内容",
    kind: { kind in
      switch kind {
      case .tickets?: "工单"
      case .surveyResponses?: "满意度调查"
      case .ticketEvents?: "工单事件"
      case .reviews?: "质检评分"
      case .causes?: "原因分析"
      case .agents?: "客服名单"
      case .actions?: "整改措施"
      case nil: "未识别"
      }
    },
    encoding: "编码", read: "读入", accepted: "采用", rejected: "拒收", duplicate: "重复", empty: "空行",
    digest: "SHA-256 前 12 位", problems: "数据问题",
    problemsNote: "行号为文件中的行；每类列前三处，全部问题见 problems.csv。",
    noProblems: "所有文件都没有发现问题。", problemColumn: "应当是",
    column: "列", lines: "行号", code: "代码", leftOut: "各指标未计入的件数",
    leftOutNote: "没有数据不等于零：缺少字段的工单不进入该指标的分母，件数列在这里。")
}
