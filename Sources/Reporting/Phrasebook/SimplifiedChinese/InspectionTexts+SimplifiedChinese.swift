import Desk
import Intake
import Tabular
import Wording

extension InspectionTexts {
  static let simplifiedChinese = InspectionTexts(
    labels: Labels(
      holds: "内容", format: "格式", writing: "写法", encoding: "编码", times: "时区", rows: "行数",
      problems: "问题",
      nearest: "最接近", has: "已有", lacks: "缺少", needs: "需要", remedy: "怎么办"),
    titles: Titles(column: "列", field: "字段", unit: "单位", example: "示例"),
    notRecognised: "未识别：不像工单、工单事件、满意度调查、质检评分、原因分析或客服名单",
    noRecords: "没有能读取的记录",
    writing: { chineseWriting($0) },
    format: { $0.map { "\($0.title)（\($0.name)）" } ?? "非指定格式；各列按列名和取值识别" },
    encoding: { guess in
      let name = guess.encoding.rawValue.uppercased()
      if guess.isPlainASCII { return "纯 ASCII，任何编码读来都一样" }
      return switch guess.confidence {
      case .certain: "\(name)，确定"
      case .likely: "\(name)，很可能"
      case .uncertain: "\(name)，不确定"
      }
    },
    times: { "\($0)（时间未写明时区时）" }, unit: { chineseUnit($0) }, assumed: { "\($0)（假定）" },
    ledger: { ledger in
      func text(_ value: Int) -> String { QuantityText.text(Double(value), .count) }
      return "读入 \(text(ledger.read)) = 采用 \(text(ledger.accepted)) + 拒收 \(text(ledger.rejected))"
        + " + 重复 \(text(ledger.duplicate)) + 空行 \(text(ledger.empty))"
    },
    ownColumn: { kind in
      switch kind {
      case .tickets: "不是已知字段，以原列名保留为维度"
      case .surveyResponses, .ticketEvents, .reviews, .causes, .agents, .actions: "不是已知字段，未使用"
      }
    },
    occurrence: { occurrence in
      var parts = ["代价：\(occurrence.cost)"]
      if !occurrence.columns.isEmpty {
        parts.append("列 \(occurrence.columns.joined(separator: "、"))")
      }
      if !occurrence.lines.isEmpty {
        let isMore = occurrence.lines.count < occurrence.count
        parts.append(
          "第 \(occurrence.lines.map(String.init).joined(separator: "、"))\(isMore ? " …" : "") 行")
      }
      return "\(QuantityText.text(Double(occurrence.count), .count)) 处；"
        + parts.joined(separator: "；")
    },
    has: { $0.map { "\($0.field)（\($0.column)）" }.joined(separator: "、") },
    lacks: { "\($0.field)，如名为 \($0.examples.joined(separator: " 或 ")) 的列" },
    needs: { kind, needs in
      let fields = needs.map { "\($0.field)（\($0.examples.joined(separator: "、"))）" }
        .joined(separator: "和 ")
      return "\(kind)：\(fields)"
    },
    remedy: "在 touchstone.yaml 的 mapping 中指明各列（列名: 字段名），或指明文件内容："
      + "tickets=文件、survey_responses=文件、reviews=文件、causes=文件 或 agents=文件",
    place: { "列 \($0)" },
    loss: { kind, ledger, problems in
      "\(kind)：读入 \(ledger.read) 行，采用 \(ledger.accepted)，拒收 \(ledger.rejected)"
        + "（\(problems)）"
    },
    nothingUsable: "没有可用的数据：未能读到任何工单或满意度调查")
}

private func chineseWriting(_ dialect: Dialect?) -> String {
  guard let dialect else { return "JSON" }
  var parts = ["CSV，以\(chineseName(of: dialect.delimiter))分隔"]
  switch (dialect.quote, dialect.escape) {
  case (nil, _): parts.append("无引号")
  case (let quote?, .doubled): parts.append("引号 " + String(UnicodeScalar(quote)))
  case (let quote?, .backslash): parts.append("引号 \(String(UnicodeScalar(quote)))，以 \\ 转义")
  }
  switch dialect.lineEnding {
  case .lf: parts.append("行尾 LF")
  case .crlf: parts.append("行尾 CR LF")
  case .cr: parts.append("行尾 CR")
  case .mixed: parts.append("行尾不一")
  }
  if dialect.preambleRows > 0 { parts.append("表头前有 \(dialect.preambleRows) 行") }
  return parts.joined(separator: "，")
}

private func chineseName(of byte: UInt8) -> String {
  switch byte {
  case UInt8(ascii: ","): "逗号"
  case UInt8(ascii: ";"): "分号"
  case UInt8(ascii: "\t"): "制表符"
  default: " \(String(UnicodeScalar(byte))) "
  }
}

private func chineseUnit(_ unit: ColumnUnit) -> String {
  switch unit {
  case .length(.milliseconds): "毫秒"
  case .length(.seconds): "秒"
  case .length(.minutes): "分"
  case .length(.hours): "小时"
  case .length(.days): "天"
  case .dates(.dayFirst): "日在前"
  case .dates(.monthFirst): "月在前"
  case .unixSeconds: "Unix 秒"
  case .unixMilliseconds: "Unix 毫秒"
  case .unixMicroseconds: "Unix 微秒"
  case .spreadsheetDays: "表格天数"
  case .scale(let lowest, let highest): "\(lowest) 至 \(highest)"
  }
}
