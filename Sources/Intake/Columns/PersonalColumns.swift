import Desk

extension ColumnPlan {
  /// Whether the column's name says that it holds customers' names or ways to reach them: `联系人`
  /// next to `客户姓名`, `Requester` in a survey, `身份证号`. Columns of agents do not count.
  package var isPersonal: Bool { Self.isPersonal(name, role) }

  fileprivate static func isPersonal(_ name: String, _ role: ColumnRole?) -> Bool {
    role?.isPersonal ?? isPersonal(HeaderName(name))
  }

  private static func isPersonal(_ header: HeaderName) -> Bool {
    (header.keys + header.shortKeys).contains { key in
      personalKeys.contains(key) || ColumnNames.tickets[key].contains(where: \.isPersonal)
    }
      || ColumnPhrase(header, ColumnVocabulary(names: [header.raw])).roles(.tickets)
        .contains(where: \.isPersonal)
  }

  /// The same of a column of which only the name is known, as a store keeps it: what any named format
  /// calls customers so, is taken for them.
  fileprivate static func isPersonal(stored name: String) -> Bool {
    let header = HeaderName(name)
    return isPersonal(header) || header.formatKeys.contains(where: keysOfFormats.contains)
  }

  private static let keysOfFormats = Set(
    [ExportFormat].catalogue.flatMap(\.columns).filter { $0.role?.isPersonal == true }
      .map { HeaderName.key($0.name) })

  /// Names that no field of a ticket has.
  private static let personalKeys = Set(
    """
    投诉人, 来电人, 申请人, 举报人, 反映人, 诉求人, 报修人, 收件人, 寄件人, 发件人, 被投诉人, 收货人姓名, 联系人姓名, 会员名, 会员姓名, 买家, 买家昵称, 买家姓名,
    旺旺号, 微信, 微信号, qq, qq号, 身份证, 身份证号, 身份证号码, 证件号, 证件号码, 银行卡号, 护照号, 地址, 联系地址, 收货地址, 家庭住址, 详细地址, 出生日期,
    生日, 昵称, 用户昵称, 客户昵称, 会员昵称, user nick, nickname, nick name, address, home address, street, postal address, birthday, date of birth, passport,
    passport number, id card, id number, national id, ssn, social security number, first name,
    last name, surname, given name, recipient, caller, caller name, caller id, complainant,
    applicant, sender, wechat, whatsapp, ip, ip address, endereço, cpf, rg, dirección, dni, cédula, adresse,
    anschrift, geburtsdatum, indirizzo, codice fiscale, 住所, 氏名, 生年月日
    """.split(whereSeparator: { $0 == "," || $0.isNewline }).map { HeaderName.key(String($0)) })
}

extension ColumnRole {
  fileprivate var isPersonal: Bool {
    switch self {
    case .text(.customerName), .text(.contact), .symbol(.customer), .event(.author): true
    case .text, .symbol, .event, .split, .categoryPath, .instant, .timeOfDay, .duration, .count,
      .flag, .survey, .review, .reviewItem, .cause, .agent, .action:
      false
    }
  }
}

/// Which columns hold people, by what is known of them.
package struct PersonalColumns {
  private let known: [String: Bool]
  private let mapping: [String: String]
  private let roles = ColumnRole.named(.tickets)

  /// - Parameters:
  ///   - columns: of the files that were read, and of those that a store remembers.
  ///   - mapping: the fields that the user says that columns of tickets are, by their names.
  package init(
    _ columns: [(name: String, role: ColumnRole?)], mapping: [String: String] = [:]
  ) {
    known = Dictionary(
      columns.map { ($0.name, ColumnPlan.isPersonal($0.name, $0.role)) },
      uniquingKeysWith: { $0 || $1 })
    self.mapping = mapping
  }

  /// Of a column that nothing is known of, as a store of earlier versions has them, the name alone tells.
  package func contains(_ name: String) -> Bool {
    known[name] ?? mapping[name].map { roles[$0]?.isPersonal == true }
      ?? ColumnPlan.isPersonal(stored: name)
  }
}
