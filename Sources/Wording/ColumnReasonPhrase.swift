import Desk
import Intake

/// Why a column is the field that it is, as `touchstone inspect --why` says it.
package enum ColumnReasonPhrase: Phrase {
  case column, kind, field, noField, words, values, candidate, basis, outcome
  case kindName(RecordKind?, nearest: RecordKind?)
  case wordList([ColumnReason.Word])
  case valueCounts(ColumnReason.Values)
  case outcomeName(ColumnReason.Outcome)

  package var english: String {
    switch self {
    case .column: "Column"
    case .kind: "File"
    case .field: "Field"
    case .noField: "none"
    case .words: "Words"
    case .values: "Values"
    case .candidate: "Could be"
    case .basis: "Told by"
    case .outcome: "Outcome"
    case .kindName(nil, nearest: let kind?):
      "not recognised; nearest to \(DataQualityPhrase.kind(kind).english)"
    case .kindName(let kind, nearest: _): DataQualityPhrase.kind(kind).english
    case .wordList(let words):
      words.map { word in
        word.notions.isEmpty
          ? "\(word.text) (unknown)" : "\(word.text) (\(word.notions.joined(separator: ", ")))"
      }.joined(separator: ", ")
    case .valueCounts(let values):
      "of the first \(values.filled) filled cells, \(values.different) different: "
        + Self.list(values, "moments", "lengths of time", "numbers", "yes or no", "ratings")
        .joined(separator: ", ")
    case .outcomeName(.taken): "it is this"
    case .outcomeName(.isOtherColumn(let column)): "another column is: \(column)"
    case .outcomeName(.unlikeValues): "its values are not of that kind"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .column: "列"
    case .kind: "文件内容"
    case .field: "字段"
    case .noField: "无"
    case .words: "列名中的词"
    case .values: "取值"
    case .candidate: "可能是"
    case .basis: "依据"
    case .outcome: "结果"
    case .kindName(nil, nearest: let kind?):
      "未识别；最接近\(DataQualityPhrase.kind(kind).simplifiedChinese)"
    case .kindName(let kind, nearest: _): DataQualityPhrase.kind(kind).simplifiedChinese
    case .wordList(let words):
      words.map { word in
        word.notions.isEmpty
          ? "\(word.text)（不认识）" : "\(word.text)（\(word.notions.joined(separator: "、"))）"
      }.joined(separator: "、")
    case .valueCounts(let values):
      "前 \(values.filled) 个非空单元格，\(values.different) 种取值："
        + Self.list(values, "个是时刻", "个是时长", "个是数字", "个是是否值", "个是评分").joined(separator: "，")
    case .outcomeName(.taken): "就是它"
    case .outcomeName(.isOtherColumn(let column)): "已有另一列：\(column)"
    case .outcomeName(.unlikeValues): "取值不符"
    }
  }

  private static func list(_ values: ColumnReason.Values, _ names: String...) -> [String] {
    zip([values.moments, values.lengths, values.numbers, values.flags, values.ratings], names)
      .map { "\($0) \($1)" }
  }
}
