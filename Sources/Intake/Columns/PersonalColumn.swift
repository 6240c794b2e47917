import Desk

extension ColumnPlan {
  /// Whether the column's name says that it holds who somebody is or where to reach them: `联系人` next
  /// to `客户姓名`, `Requester` in a survey, `身份证号`. Columns of agents are none.
  package var isPersonal: Bool {
    switch role {
    case .text(.customerName), .text(.contact), .symbol(.customer), .event(.author): return true
    case nil: break
    default: return false
    }
    let header = HeaderName(name)
    return ([header.key, header.wholeKey] + header.shortKeys).contains { key in
      Self.personalKeys.contains(key)
        || (TicketColumnNames.table[key] ?? []).contains {
          [.text(.customerName), .text(.contact), .symbol(.customer)].contains($0)
        }
    }
  }

  /// Names that no field of a ticket has.
  private static let personalKeys = Set(
    [
      "投诉人", "来电人", "申请人", "举报人", "反映人", "诉求人", "报修人", "收件人", "寄件人", "发件人", "被投诉人",
      "收货人姓名", "联系人姓名", "会员名", "会员姓名", "买家", "买家昵称", "买家姓名", "旺旺号", "微信", "微信号", "qq", "qq号",
      "身份证", "身份证号", "身份证号码", "证件号", "证件号码", "银行卡号", "护照号", "地址", "联系地址", "收货地址", "家庭住址",
      "详细地址", "出生日期", "生日", "address", "home address", "street", "postal address", "birthday",
      "date of birth", "passport", "passport number", "id card", "id number", "national id", "ssn",
      "social security number", "first name", "last name", "surname", "given name", "recipient",
      "caller", "caller name", "caller id", "complainant", "applicant", "sender", "wechat",
      "whatsapp",
      "ip", "ip address",
    ].map { HeaderName.key($0) })
}
