import Desk
import Intake

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
    files: "来源文件与行数",
    filesNote: "读入 = 采用 + 拒收 + 重复 + 空行。同一工单在多个文件中出现时，以更新时间较新的为准。",
    file: "文件", kindColumn: "内容",
    kind: { kind in
      switch kind {
      case .tickets?: "工单"
      case .surveyResponses?: "满意度调查"
      case nil: "未识别"
      }
    },
    encoding: "编码", read: "读入", accepted: "采用", rejected: "拒收", duplicate: "重复", empty: "空行",
    digest: "SHA-256 前 12 位", problems: "数据问题",
    problemsNote: "行号为文件中的行；每类列前三处，全部问题见 problems.csv。",
    noProblems: "所有文件都没有发现问题。", problemColumn: "应当是", problem: { chineseProblem($0) },
    column: "列", lines: "行号", code: "代码", leftOut: "各指标未计入的件数",
    leftOutNote: "没有数据不等于零：缺少字段的工单不进入该指标的分母，件数列在这里。")
}

private func chineseProblem(_ code: ProblemCode) -> String {
  switch code {
  case .fileNotFound: "路径下应有此文件，请检查文件名"
  case .fileUnreadable: "文件应可读取，请检查权限"
  case .damagedCompression: "gzip 数据应完整，请重新导出或复制"
  case .unknownEncoding: "文本应为 UTF-8、UTF-16、GB18030、Big5 或 Windows-1252"
  case .expandsTooLarge: "解压后应在大小限制之内"
  case .emptyFile: "应有表头和至少一行数据，请重新导出"
  case .unknownKind: "应有工单列（编号和创建时间）或调查列（评分）；可在 touchstone.yaml 的 mapping 中指明"
  case .aggregatedRows: "应为一行一张工单；此文件是按客服汇总的，请改用明细导出"
  case .unclosedQuote: "引号应成对；该行未计入，请改正后重新导入"
  case .recordTooLong: "单条记录应在长度限制之内"
  case .damagedText: "文字应符合文件编码；损坏的字以 U+FFFD 显示"
  case .brokenJSON: "JSON 应完整；此处之前的完整记录已读入"
  case .tooDeep: "JSON 嵌套应在限制之内"
  case .notAnObject: "应为含各字段的 JSON 对象"
  case .duplicateKey: "每个键应只出现一次；以最后一个为准"
  case .tooFewCells: "每行单元格数应与表头一致；此行偏少"
  case .tooManyCells: "每行单元格数应与表头一致；含分隔符的内容请加引号"
  case .missingID: "每行应有工单编号"
  case .missingCreation: "应有创建时间；没有则不属于任何期间"
  case .badInstant: "应为存在的日期时间，如 2026-05-01 09:30:00"
  case .badDuration: "应为时长，如 90、1.5 h 或 01:30:00"
  case .badNumber: "应为数字"
  case .badFlag: "应为是/否（yes/no、true/false、1/0）"
  case .badRating: "评分应在量表范围之内"
  case .ambiguousDates: "日期应能分清月日先后；请按 2026-05-01 导出或在 mapping 中设定"
  case .assumedUnit: "列名应写明单位；已按秒处理"
  case .remainingTime: "应为时长；此列是距约定时限的剩余时间（负数为已超时），按原列名保留"
  case .durationDisagrees: "导出的时长应与起止时间一致（差不超过 1 分钟或 5 %）；以起止时间为准"
  case .responseBeforeCreation: "首次响应应晚于创建"
  case .resolutionBeforeCreation: "解决应晚于创建"
  case .duplicateRow: "每条记录应只出现一次；已保留最新状态"
  }
}
