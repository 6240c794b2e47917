import Desk

extension ColumnPlan {
  /// Whether the column's name says that it holds customers' names or ways to reach them: `联系人`
  /// next to `客户姓名`, `Requester` in a survey, `身份证号`. Columns of agents do not count.
  package var isPersonal: Bool {
    switch role {
    case .text(.customerName), .text(.contact), .symbol(.customer), .event(.author): true
    case nil: Self.isPersonal(name)
    case .text, .symbol, .event, .split, .categoryPath, .instant, .timeOfDay, .duration, .count,
      .flag, .survey, .review, .reviewItem, .cause, .agent, .action:
      false
    }
  }

  /// The same of a column of which only the name is known, as a store keeps it.
  fileprivate static func isPersonal(_ name: String) -> Bool {
    let header = HeaderName(name)
    return (header.keys + header.shortKeys).contains { key in
      personalKeys.contains(key)
        || ColumnNames.tickets[key].contains {
          [.text(.customerName), .text(.contact), .symbol(.customer)].contains($0)
        }
    }
  }

  /// Names that no field of a ticket has.
  private static let personalKeys = Set(
    """
    投诉人, 来电人, 申请人, 举报人, 反映人, 诉求人, 报修人, 收件人, 寄件人, 发件人, 被投诉人, 收货人姓名, 联系人姓名, 会员名, 会员姓名, 买家, 买家昵称, 买家姓名,
    旺旺号, 微信, 微信号, qq, qq号, 身份证, 身份证号, 身份证号码, 证件号, 证件号码, 银行卡号, 护照号, 地址, 联系地址, 收货地址, 家庭住址, 详细地址, 出生日期,
    生日, address, home address, street, postal address, birthday, date of birth, passport,
    passport number, id card, id number, national id, ssn, social security number, first name,
    last name, surname, given name, recipient, caller, caller name, caller id, complainant,
    applicant, sender, wechat, whatsapp, ip, ip address
    """.split(whereSeparator: { $0 == "," || $0.isNewline }).map { HeaderName.key(String($0)) })
}

extension Redaction {
  /// - Parameter files: those that were read; of a store's columns only the names are known.
  package init(_ privacy: Privacy, _ history: History, files: [ImportedFile]) {
    let planned = files.flatMap(\.columns).filter(\.isPersonal).map(\.name)
    let known = history.customColumns.map(\.name).filter(ColumnPlan.isPersonal)
    self.init(privacy, history, personalColumns: Set(planned + known))
  }
}
