import Desk
import Intake
import Tabular

/// What `touchstone inspect` says of a file, and the terminal of files that lost rows.
package enum InspectionPhrase: Phrase {
  case column, field, unit, example, notRecognised, noRecords
  /// `Zendesk, a view as CSV (zendesk_view)`; nil for what the general recogniser read.
  case format(ExportFormat?)
  /// `CSV with commas, quotes ", lines end in LF`; without a dialect the container.
  case writing(Dialect?, in: String)
  case encoding(EncodingGuess)
  case timeZone(String, RegionalBasis)
  case assumed(String)
  case ledger(Ledger)
  case unknownColumn(RecordKind)
  case occurrence(count: Int, cost: String, columns: [String], lines: [Int])
  case missing(NearestKind.Need)
  case needs(kind: String, [NearestKind.Need])
  /// What a file of an unknown kind would be read as, if the user said so; nil where nothing is near.
  case remedy(RecordKind?, path: String)
  case guess, basis
  case basisName(ColumnReason.Basis)
  /// `column 解决时间`, in a message's place.
  case place(column: String)
  case loss(kind: String, Ledger, problems: String)
  case nothingUsable
  /// Paths of files that were not read.
  case otherFiles([String])

  /// The labels in front of the facts, which all begin in one column.
  package enum Label: CaseIterable {
    case holds, format, writing, encoding, times, rows, statuses, problems, nearest, lacks, needs,
      remedy
  }
  case unitName(ColumnUnit)
  case label(Label)

  package var english: String {
    switch self {
    case .column: "Column"
    case .field: "Field"
    case .unit: "Unit"
    case .example: "Example"
    case .notRecognised:
      "not recognised: no tickets, events, survey answers, reviews, cause analyses or agents"
    case .noRecords: "no records that could be read"
    case .format(nil): "no named format; the columns were told by their names and values"
    case .format(let format?): "\(format.title) (\(format.name))"
    case .writing(let dialect, let container): dialect?.english ?? container.uppercased()
    case .encoding(let guess) where guess.isPlainASCII: "plain ASCII, alike in every encoding"
    case .encoding(let guess):
      switch guess.confidence {
      case .certain: "\(guess.name), certain"
      case .likely: "\(guess.name), likely"
      case .uncertain: "\(guess.name), uncertain"
      }
    case .timeZone(let zone, let basis):
      "\(zone), where they name no zone" + (basis.english.map { " (\($0))" } ?? "")
    case .assumed(let unit): "\(unit) (assumed)"
    case .ledger(let ledger):
      "\(QuantityText.count(ledger.read)) read = \(QuantityText.count(ledger.accepted)) accepted + "
        + "\(QuantityText.count(ledger.rejected)) rejected + "
        + "\(QuantityText.count(ledger.duplicate)) duplicate + "
        + "\(QuantityText.count(ledger.empty)) empty"
    case .unknownColumn(.tickets): "no known field; kept as a dimension under its own name"
    case .unknownColumn(.surveyResponses), .unknownColumn(.ticketEvents), .unknownColumn(.reviews),
      .unknownColumn(.causes), .unknownColumn(.agents), .unknownColumn(.actions):
      "no known field; not used"
    case .occurrence(let count, let cost, let columns, let lines):
      "\(QuantityText.count(count)) × costs \(cost)"
        + (columns.isEmpty
          ? "" : "; column\(columns.count > 1 ? "s" : "") \(columns.joined(separator: ", "))")
        + (lines.isEmpty
          ? ""
          : "; line\(count > 1 ? "s" : "") \(lines.listed(", "))\(lines.count < count ? " …" : "")")
    case .missing(let need):
      "\(need.field), a column such as \(need.examples.joined(separator: " or "))"
    case .needs(let kind, let needs):
      "\(kind): "
        + needs.map { "\($0.field) (\($0.examples.joined(separator: ", ")))" }
        .joined(separator: " and ")
    case .remedy(let kind?, let path):
      "\(kind.rawValue)=\(path) reads it like this; correct a column under mapping in touchstone.yaml "
        + "(--write-mapping writes it with these guesses)"
    case .remedy(nil, _):
      "name the columns under mapping in touchstone.yaml (column: field), or say what the "
        + "file is: tickets=FILE, survey_responses=FILE, reviews=FILE, causes=FILE or agents=FILE"
    case .guess: "Could be"
    case .basis: "Told by"
    case .basisName(.mapping): "the mapping"
    case .basisName(.format): "the format"
    case .basisName(.name): "its name"
    case .basisName(.words): "the words of its name"
    case .basisName(.values): "its values only"
    case .place(let column): "column \(column)"
    case .loss(let kind, let ledger, let problems):
      "\(kind): \(ledger.read) rows read, \(ledger.accepted) accepted, "
        + "\(ledger.rejected) rejected (\(problems))"
    case .nothingUsable: "nothing usable: no ticket and no survey response could be read"
    case .otherFiles(let paths):
      "Not read, since what holds records ends in \(CommandPhrase.endings): "
        + paths.joined(separator: ", ")
    case .unitName(.length(let unit)): unit.rawValue
    case .unitName(.instants(.yearFirst)): "year first"
    case .unitName(.instants(.dayFirst)): "day first"
    case .unitName(.instants(.monthFirst)): "month first"
    case .unitName(.instants(.unixSeconds)): "Unix seconds"
    case .unitName(.instants(.unixMilliseconds)): "Unix ms"
    case .unitName(.instants(.unixMicroseconds)): "Unix µs"
    case .unitName(.instants(.spreadsheetSerial)): "sheet days"
    case .unitName(.scale(let scale)): "\(scale.lowest) to \(scale.highest)"
    case .label(.holds): "Holds"
    case .label(.format): "Format"
    case .label(.writing): "Written"
    case .label(.encoding): "Encoding"
    case .label(.times): "Times"
    case .label(.rows): "Rows"
    case .label(.statuses): "Statuses"
    case .label(.problems): "Problems"
    case .label(.nearest): "Nearest"
    case .label(.lacks): "Lacks"
    case .label(.needs): "Needs"
    case .label(.remedy): "To do"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .column: "列"
    case .field: "字段"
    case .unit: "单位"
    case .example: "示例"
    case .notRecognised: "未识别：不像工单、工单事件、满意度调查、质检评分、原因分析或客服名单"
    case .noRecords: "没有能读取的记录"
    case .format(nil): "非指定格式；各列按列名和取值识别"
    case .format(let format?): "\(format.title)（\(format.name)）"
    case .writing(let dialect, let container):
      dialect?.simplifiedChinese ?? container.uppercased()
    case .encoding(let guess) where guess.isPlainASCII: "纯 ASCII，任何编码读来都一样"
    case .encoding(let guess):
      switch guess.confidence {
      case .certain: "\(guess.name)，确定"
      case .likely: "\(guess.name)，很可能"
      case .uncertain: "\(guess.name)，不确定"
      }
    case .timeZone(let zone, let basis):
      "\(zone)（时间未写明时区时" + (basis.simplifiedChinese.map { "；\($0)" } ?? "") + "）"
    case .assumed(let unit): "\(unit)（假定）"
    case .ledger(let ledger):
      "读入 \(QuantityText.count(ledger.read)) = 采用 \(QuantityText.count(ledger.accepted))"
        + " + 拒收 \(QuantityText.count(ledger.rejected))"
        + " + 重复 \(QuantityText.count(ledger.duplicate)) + 空行 \(QuantityText.count(ledger.empty))"
    case .unknownColumn(.tickets): "不是已知字段，以原列名保留为维度"
    case .unknownColumn(.surveyResponses), .unknownColumn(.ticketEvents), .unknownColumn(.reviews),
      .unknownColumn(.causes), .unknownColumn(.agents), .unknownColumn(.actions):
      "不是已知字段，未使用"
    case .occurrence(let count, let cost, let columns, let lines):
      "\(QuantityText.count(count)) 处；代价：\(cost)"
        + (columns.isEmpty ? "" : "；列 \(columns.joined(separator: "、"))")
        + (lines.isEmpty ? "" : "；第 \(lines.listed("、"))\(lines.count < count ? " …" : "") 行")
    case .missing(let need): "\(need.field)，如名为 \(need.examples.joined(separator: " 或 ")) 的列"
    case .needs(let kind, let needs):
      "\(kind)："
        + needs.map { "\($0.field)（\($0.examples.joined(separator: "、"))）" }
        .joined(separator: "和 ")
    case .remedy(let kind?, let path):
      "写成 \(kind.rawValue)=\(path) 即按上表读取；某列不对时，在 touchstone.yaml 的 mapping 中改正"
        + "（--write-mapping 会写出这些猜测）"
    case .remedy(nil, _):
      "在 touchstone.yaml 的 mapping 中指明各列（列名: 字段名），或指明文件内容："
        + "tickets=文件、survey_responses=文件、reviews=文件、causes=文件 或 agents=文件"
    case .guess: "可能是"
    case .basis: "依据"
    case .basisName(.mapping): "映射"
    case .basisName(.format): "格式"
    case .basisName(.name): "列名"
    case .basisName(.words): "列名中的词"
    case .basisName(.values): "仅凭取值"
    case .place(let column): "列 \(column)"
    case .loss(let kind, let ledger, let problems):
      "\(kind)：读入 \(ledger.read) 行，采用 \(ledger.accepted)，拒收 \(ledger.rejected)"
        + "（\(problems)）"
    case .nothingUsable: "没有可用的数据：未能读到任何工单或满意度调查"
    case .otherFiles(let paths):
      "未读取（记录文件的扩展名为 \(CommandPhrase.endings)）：" + paths.joined(separator: "、")
    case .unitName(.length(.milliseconds)): "毫秒"
    case .unitName(.length(.seconds)): "秒"
    case .unitName(.length(.minutes)): "分"
    case .unitName(.length(.hours)): "小时"
    case .unitName(.length(.days)): "天"
    case .unitName(.instants(.yearFirst)): "年在前"
    case .unitName(.instants(.dayFirst)): "日在前"
    case .unitName(.instants(.monthFirst)): "月在前"
    case .unitName(.instants(.unixSeconds)): "Unix 秒"
    case .unitName(.instants(.unixMilliseconds)): "Unix 毫秒"
    case .unitName(.instants(.unixMicroseconds)): "Unix 微秒"
    case .unitName(.instants(.spreadsheetSerial)): "表格天数"
    case .unitName(.scale(let scale)): "\(scale.lowest) 至 \(scale.highest)"
    case .label(.holds): "内容"
    case .label(.format): "格式"
    case .label(.writing): "写法"
    case .label(.encoding): "编码"
    case .label(.times): "时区"
    case .label(.rows): "行数"
    case .label(.statuses): "状态"
    case .label(.problems): "问题"
    case .label(.nearest): "最接近"
    case .label(.lacks): "缺少"
    case .label(.needs): "需要"
    case .label(.remedy): "怎么办"
    }
  }
}

extension [Int] {
  func listed(_ separator: String) -> String {
    map(String.init).joined(separator: separator)
  }
}

extension EncodingGuess {
  var name: String { encoding.rawValue.uppercased() }
}
