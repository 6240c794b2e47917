import Desk
import Intake

/// What the section on data quality says.
package enum DataQualityPhrase: SectionPhrase {
  case title, noFiles, fromStore
  case summary(files: Int, rows: Ledger)
  case allBalanced, notAllBalanced
  case excluded(ExcludedTickets, Int)
  case files, filesNote, file, kindColumn
  /// The kind of records that a file holds; nil where it is not recognised.
  case kind(RecordKind?)
  /// Files that were not read, the first of them by name.
  case otherFiles([String], count: Int)
  case encoding, read, accepted, rejected, duplicate, empty, digest, problems, problemsNote,
    noProblems, problemColumn, column, lines, code, leftOut, leftOutNote
  case unused, example
  /// How many columns more there are.
  case unusedNote(more: Int)

  package static var tab: Self { title }

  package var english: String {
    switch self {
    case .title: "Data quality"
    case .noFiles:
      "There is no record of source files: the data comes from the history kept so far."
    case .fromStore: "The data comes from the history kept so far; no new files were imported"
    case .summary(let files, let ledger):
      "\(files) files, \(QuantityText.count(ledger.read)) rows read: \(QuantityText.count(ledger.accepted)) accepted, "
        + "\(QuantityText.count(ledger.rejected)) rejected, \(QuantityText.count(ledger.duplicate)) duplicate, "
        + "\(QuantityText.count(ledger.empty)) empty"
    case .allBalanced: "Every file balances; no row is unaccounted for"
    case .notAllBalanced: "Some files do not balance, see below"
    case .excluded(.merged, let count):
      "Tickets merged into others and left out of every number: \(count)"
    case .excluded(.spam, let count):
      "Tickets marked as spam and left out of every number: \(count)"
    case .files: "Source files and rows"
    case .filesNote:
      "Read = accepted + rejected + duplicate + empty. Where files hold the same ticket, the newer "
        + "state counts."
    case .file: "File"
    case .kindColumn: "Holds"
    case .kind(nil): "not recognised"
    case .otherFiles(let names, let count):
      "Not read, since what holds records ends in \(CommandPhrase.endings): "
        + names.joined(separator: ", ")
        + (names.count < count ? " and \(count - names.count) more, listed in problems.csv." : ".")
    case .encoding: "Encoding"
    case .read: "Read"
    case .accepted: "Accepted"
    case .rejected: "Rejected"
    case .duplicate: "Duplicate"
    case .empty: "Empty"
    case .digest: "SHA-256, first 12"
    case .problems: "Problems"
    case .problemsNote: "Lines of the file, the first three of each kind; all are in problems.csv."
    case .noProblems: "No problem was found in any file."
    case .problemColumn: "Expected"
    case .column: "Column"
    case .lines: "Lines"
    case .code: "Code"
    case .unused: "Columns that no number comes from"
    case .example: "Example"
    case .unusedNote(let more):
      (more > 0 ? "And \(QuantityText.count(more)) more. " : "")
        + "A field under mapping in touchstone.yaml puts a column to use."
    case .leftOut: "Left out, by measure"
    case .leftOutNote:
      "Absent is not zero: tickets without the field are in no denominator, but counted here."
    case .kind(.tickets?): "tickets"
    case .kind(.surveyResponses?): "survey answers"
    case .kind(.ticketEvents?): "events of tickets"
    case .kind(.reviews?): "quality reviews"
    case .kind(.causes?): "cause analyses"
    case .kind(.agents?): "agents"
    case .kind(.actions?): "corrective actions"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .title: "数据质量"
    case .noFiles: "没有来源文件的记录：本次数据来自已有的历史库，或未附文件清单。"
    case .fromStore: "本次数据来自已有历史，没有新导入的文件"
    case .summary(let files, let ledger):
      "\(files) 个文件共读入 \(QuantityText.count(ledger.read)) 行：采用 \(QuantityText.count(ledger.accepted))，"
        + "拒收 \(QuantityText.count(ledger.rejected))，重复 \(QuantityText.count(ledger.duplicate))，空行 \(QuantityText.count(ledger.empty))"
    case .allBalanced: "每个文件都已对平，没有一行去向不明"
    case .notAllBalanced: "有文件的行数没有对平，请核对下表"
    case .excluded(.merged, let count): "已合并到其他工单，不计入任何指标：\(count) 件"
    case .excluded(.spam, let count): "垃圾工单，不计入任何指标：\(count) 件"
    case .files: "来源文件与行数"
    case .filesNote: "读入 = 采用 + 拒收 + 重复 + 空行。同一工单在多个文件中出现时，以更新时间较新的为准。"
    case .file: "文件"
    case .kindColumn: "内容"
    case .kind(nil): "未识别"
    case .otherFiles(let names, let count):
      "未读取（记录文件的扩展名为 \(CommandPhrase.endings)）：" + names.joined(separator: "、")
        + (names.count < count ? " 等 \(count) 个文件，全部见 problems.csv。" : "。")
    case .encoding: "编码"
    case .read: "读入"
    case .accepted: "采用"
    case .rejected: "拒收"
    case .duplicate: "重复"
    case .empty: "空行"
    case .digest: "SHA-256 前 12 位"
    case .problems: "数据问题"
    case .problemsNote: "行号为文件中的行；每类列前三处，全部问题见 problems.csv。"
    case .noProblems: "所有文件都没有发现问题。"
    case .problemColumn: "应当是"
    case .column: "列"
    case .lines: "行号"
    case .code: "代码"
    case .unused: "未用于任何指标的列"
    case .example: "示例"
    case .unusedNote(let more):
      (more > 0 ? "另有 \(QuantityText.count(more)) 列。" : "")
        + "在 touchstone.yaml 的 mapping 中指定字段后即可使用。"
    case .leftOut: "各指标未计入的件数"
    case .leftOutNote: "没有数据不等于零：缺少字段的工单不进入该指标的分母，件数列在这里。"
    case .kind(.tickets?): "工单"
    case .kind(.surveyResponses?): "满意度调查"
    case .kind(.ticketEvents?): "工单事件"
    case .kind(.reviews?): "质检评分"
    case .kind(.causes?): "原因分析"
    case .kind(.agents?): "客服名单"
    case .kind(.actions?): "整改措施"
    }
  }
}
