import Desk
import Intake
import Profiling
import Tabular

/// What `touchstone profile` says about a table.
package enum ProfilePhrase: Phrase {
  case title
  case size(rows: Int, columns: Int)
  case column, type, filled, distinct, smallest, largest, spread, frequent
  /// For readers who cannot see the drawing of a column's values.
  case drawing(column: String)
  case rows, charts
  case unlike(column: String, count: Int, type: String)
  case dateOrder(column: String)
  case masked(columns: [String])
  case estimated(bound: Int)
  case atLeast, outliers
  case lost(count: Int, why: String)
  case odd(count: Int, why: String)
  case broken(line: Int)
  case stopped(why: String)
  case empty
  case emptyRows(Int), overlong(Int)
  case typeName(ColumnType)

  package var english: String {
    switch self {
    case .title: "Table profile"
    case .size(let rows, let columns):
      "\(QuantityText.count(rows)) \(rows == 1 ? "row" : "rows"), "
        + "\(QuantityText.count(columns)) \(columns == 1 ? "column" : "columns")"
    case .column: "Column"
    case .type: "Type"
    case .filled: "Filled"
    case .distinct: "Distinct"
    case .smallest: "Smallest"
    case .largest: "Largest"
    case .spread: "Spread"
    case .frequent: "Most frequent values"
    case .drawing(let column): "How many rows have which values of \(column)."
    case .rows: "Rows"
    case .charts: "How the values are spread"
    case .unlike(let column, let count, let type):
      "\(column): \(QuantityText.count(count)) filled \(count == 1 ? "cell is" : "cells are") not "
        + "of the type \(type) and left out of smallest, median, largest and spread."
    case .dateOrder(let column):
      "\(column): nothing tells the day from the month; dates were read with the day in front."
    case .masked(let columns):
      "Masked, for the name says that it is about people: \(columns.joined(separator: ", "))."
    case .estimated(let bound):
      "≈ More than \(QuantityText.count(bound)) different values: distinct is an estimate "
        + "(standard error 0.8%), and so are median and spread."
    case .atLeast: "≥ At least so many rows; all rows of so many different values are not kept."
    case .outliers:
      "* The first and the last bar also hold what lies outside the middle 98% of the values."
    case .lost(let count, let why):
      "\(QuantityText.count(count)) \(count == 1 ? "record" : "records") could not be read and "
        + "\(count == 1 ? "is" : "are") not counted: \(why)."
    case .odd(let count, let why):
      "\(QuantityText.count(count)) \(count == 1 ? "record is" : "records are") not as "
        + "\(count == 1 ? "it" : "they") should be: \(why)."
    case .broken(let line):
      "The document is broken or ends too early at line \(QuantityText.count(line)): what was read "
        + "is counted, what was never written cannot be."
    case .stopped(let why):
      "Reading stopped before the end of the file: \(why). What follows is not counted."
    case .empty: "The table has no rows."
    case .emptyRows(let count):
      "\(QuantityText.count(count)) \(count == 1 ? "row holds" : "rows hold") separators alone and "
        + "\(count == 1 ? "is" : "are") not counted."
    case .overlong(let count):
      "\(QuantityText.count(count)) \(count == 1 ? "row has" : "rows have") more cells than the header "
        + "has names: a text may hold the separator, or one was written too many."
    case .typeName(.integer): "integer"
    case .typeName(.decimal): "decimal"
    case .typeName(.dateTime): "date/time"
    case .typeName(.duration): "duration"
    case .typeName(.flag): "flag"
    case .typeName(.text): "text"
    case .typeName(.empty): "empty"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .title: "数据表概况"
    case .size(let rows, let columns):
      "\(QuantityText.count(rows)) 行，\(QuantityText.count(columns)) 列"
    case .column: "列"
    case .type: "类型"
    case .filled: "填写率"
    case .distinct: "不同值"
    case .smallest: "最小"
    case .largest: "最大"
    case .spread: "分布"
    case .frequent: "最常见的值"
    case .drawing(let column): "“\(column)”各取值的行数。"
    case .rows: "行数"
    case .charts: "取值分布"
    case .unlike(let column, let count, let type):
      "\(column)：\(QuantityText.count(count)) 个已填写的单元格不是\(type)，未计入最小、中位数、最大和分布。"
    case .dateOrder(let column): "\(column)：无法区分日与月的先后，按日在前读取。"
    case .masked(let columns): "列名表明涉及个人，已脱敏：\(columns.joined(separator: "、"))。"
    case .estimated(let bound):
      "≈ 不同值超过 \(QuantityText.count(bound)) 个：不同值的个数为估计值（标准误 0.8%），中位数和分布亦为估计值。"
    case .atLeast: "≥ 至少有这么多行；不同值太多，未逐一保留。"
    case .outliers: "* 首尾两条还包含中间 98% 之外的值。"
    case .lost(let count, let why): "\(QuantityText.count(count)) 条记录无法读取，未计入：\(why)。"
    case .odd(let count, let why): "\(QuantityText.count(count)) 条记录有瑕疵，已照原样计入：\(why)。"
    case .broken(let line): "第 \(QuantityText.count(line)) 行处文档结构损坏或提前结束：已读出的均已计入，未写入文件的无从得知。"
    case .stopped(let why): "文件未读完即中止：\(why)。其后内容未计入。"
    case .empty: "表中没有数据行。"
    case .emptyRows(let count): "\(QuantityText.count(count)) 行只有分隔符、没有内容，未计为行。"
    case .overlong(let count):
      "\(QuantityText.count(count)) 行的单元格多于表头的列名：可能某段文字含有分隔符，或多写了一个分隔符。"
    case .typeName(.integer): "整数"
    case .typeName(.decimal): "小数"
    case .typeName(.dateTime): "日期时间"
    case .typeName(.duration): "时长"
    case .typeName(.flag): "是/否"
    case .typeName(.text): "文本"
    case .typeName(.empty): "空"
    }
  }
}

extension UnreadRecords {
  /// What is said under a table about the records that are not in it.
  package var phrases: [ProfilePhrase] {
    lost.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { .lost(count: $0.value, why: $0.key.rawValue) }
      + odd.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { .odd(count: $0.value, why: $0.key.rawValue) }
      + [
        brokenLine.map { .broken(line: $0) }, stopped.map { .stopped(why: $0.rawValue) },
        read == 0 ? .empty : nil, empty > 0 ? .emptyRows(empty) : nil,
        // Where most rows end with a separator more than the header, it is how the file is written.
        overlong > 0 && overlong * 2 < read ? .overlong(overlong) : nil,
      ].compactMap(\.self)
  }
}
