/// What said which language and which time zone to take.
package enum RegionalBasis: Sendable {
  case configuration
  /// The store's last import had it.
  case store
  /// `Created at (Asia/Shanghai)`.
  case zoneInName
  /// All times that name an offset have the same.
  case offsets
  /// The script of the columns' names.
  case columnNames
  case machine

  /// Nil for what the user said.
  var english: String? {
    switch self {
    case .configuration: nil
    case .store: "as at the last import"
    case .zoneInName: "a column's name says it"
    case .offsets: "as in the times with a zone"
    case .columnNames: "by the columns' language"
    case .machine: "this machine's"
    }
  }

  var simplifiedChinese: String? {
    switch self {
    case .configuration: nil
    case .store: "同上次导入"
    case .zoneInName: "列名中写明"
    case .offsets: "同写明时区的时间"
    case .columnNames: "按列名的语言推断"
    case .machine: "取自本机"
    }
  }
}
