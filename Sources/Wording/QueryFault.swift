/// Why `query` cannot answer.
package enum QueryFault: Phrase {
  case unknownTable(String, near: String?, known: [String])
  case unknownColumn(String, near: String?)
  /// It has no columns, or more than SQLite reads.
  case tableOfWrongWidth(String, columns: Int, most: Int)
  case queryWrites, severalStatements, percentileOfNoShare, queriesNotOpened
  case queryTookTooLong(seconds: Int)
  case cancelled
  /// In its own words.
  case bySQLite(String)

  package var english: String {
    switch self {
    case .unknownTable(let name, let near, let known):
      "there is no table \(name)\(FaultPhrase.orMeant(near))"
        + (known.isEmpty ? "" : "; tables: \(FaultPhrase.list(known))")
    case .unknownColumn(let name, let near):
      "there is no column \(name)\(FaultPhrase.orMeant(near)); touchstone query --tables lists all"
    case .tableOfWrongWidth(let name, let columns, let most):
      columns == 0
        ? "\(name): the file has no columns, so there is nothing to query"
        : "\(name): the file has \(columns) columns, and a query reads at most \(most); touchstone "
          + "profile reads all of them"
    case .queryWrites: "a query can only read: it is one SELECT"
    case .severalStatements: "a query is one SELECT, with nothing after it"
    case .percentileOfNoShare: "percentile takes a share from 0 to 1"
    case .queriesNotOpened: "SQLite cannot be opened"
    case .queryTookTooLong(let seconds):
      "the query was ended after \(seconds) s; --time-limit gives it longer, 0 sets no limit"
    case .cancelled: "cancelled"
    case .bySQLite(let words): words
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .unknownTable(let name, let near, let known):
      "没有名为 \(name) 的表\(FaultPhrase.chineseOrMeant(near))"
        + (known.isEmpty ? "" : "；现有的表：\(FaultPhrase.chineseList(known))")
    case .unknownColumn(let name, let near):
      "没有名为 \(name) 的列\(FaultPhrase.chineseOrMeant(near))；touchstone query --tables 列出全部"
    case .tableOfWrongWidth(let name, let columns, let most):
      columns == 0
        ? "\(name)：文件没有任何列，无可查询"
        : "\(name)：文件有 \(columns) 列，查询最多读 \(most) 列；touchstone profile 可读全部"
    case .queryWrites: "查询只能读取：应为一条 SELECT"
    case .severalStatements: "查询应为一条 SELECT，后面不能再有别的语句"
    case .percentileOfNoShare: "percentile 的第二个参数应为 0 到 1 之间的比例"
    case .queriesNotOpened: "无法启动 SQLite"
    case .queryTookTooLong(let seconds): "查询在 \(seconds) 秒后被终止；可用 --time-limit 放宽，0 为不限"
    case .cancelled: "已取消"
    case .bySQLite(let words): words
    }
  }
}
