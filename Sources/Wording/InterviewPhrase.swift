import Desk
import Intake

/// What `touchstone inspect --ask` asks; Enter leaves it open.
package enum InterviewPhrase: Phrase {
  /// Whether a file is what it comes nearest to, with its columns as they would be read.
  case kind(String, RecordKind, [String])
  case dates(String, example: String)
  case unit(String, example: String)
  case status(String, tickets: Int)

  package var english: String {
    switch self {
    case .kind(let path, let kind, let columns):
      "\(path) was not recognised. As \(kind.rawValue) it is read like this:\n  "
        + columns.joined(separator: "\n  ") + "\nIs that right? Enter: no"
    case .dates(let column, let example):
      "\(column): \(example): which comes first, the day or the month? Enter: leave open"
    case .unit(let column, let example):
      "\(column): \(example): in which unit? Enter: leave open"
    case .status(let word, let tickets):
      "Status \(word) (\(QuantityText.count(tickets)) tickets): what does it mean? Enter: leave open"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .kind(let path, let kind, let columns):
      "\(path) 未能识别。作为 \(kind.rawValue) 将如下读取：\n  "
        + columns.joined(separator: "\n  ") + "\n对吗？回车表示不对"
    case .dates(let column, let example): "\(column)：\(example)，日在前还是月在前？回车跳过"
    case .unit(let column, let example): "\(column)：\(example)，单位是什么？回车跳过"
    case .status(let word, let tickets):
      "状态 \(word)（\(QuantityText.count(tickets)) 张工单）是什么意思？回车跳过"
    }
  }
}
