import Desk

/// How one column of a file is read.
package struct ColumnPlan: Sendable {
  /// The column's place in the row, from 0.
  package var index: Int
  /// The name as the file has it; made unique where the file repeats one.
  package var name: String
  /// Nil: no known field; kept as a dimension under its own name.
  package var role: ColumnRole?
  /// Up to three values, for people.
  package var examples: [String]
  /// How its instants are written, and the wall clock of those without a zone.
  var instantFormat: InstantFormat?
  var clock = WallClock.utc
  var duration: DurationText?
  /// The scale of its scores; nil also where nothing tells it yet.
  var ratingScale: RatingScale?
  /// Whether the configuration or the column's name says it, or a scorecard the one of each item.
  var scaleIsSaid = false
  /// Whether good and bad are steps of it: the values are not of a scale of two alone.
  var scaleIsLonger = false
  /// The place of the column that holds the hour of this column's day.
  var timeColumn: Int?
  /// What the file's first rows do not tell.
  var openQuestions: Set<ColumnQuestion> = []
  /// The sign before decimals; nil where no cell tells it, and a point is taken for it.
  var decimalSign: DecimalSign?
  /// Whether a `1,234` of the column may be decimals all the same, and has to be named.
  var groupsAreDoubtful = false
  /// Whether its lists are read as rows of their own: it is then no dimension.
  var isReadAsRows = false

  /// Columns with known names and unknown content.
  static func unknown(_ names: [String]) -> [ColumnPlan] {
    names.enumerated().map { index, name in
      ColumnPlan(index: index, name: name, role: nil, examples: [])
    }
  }
}

/// What a file turned out to hold, and how each of its columns is read.
package struct FilePlan: Sendable {
  package var kind: RecordKind
  /// The name of the export format that the columns are of; nil where no named format has them.
  package var format: String?
  package var columns: [ColumnPlan]
  /// Choices that the user should know of: dates that fit two orders, a unit that was assumed.
  package var notices: [Problem]
  /// Whether ids of more than fifteen digits that end in zeros are known to be rounded.
  var idsAreRounded = false
  /// Of events inside records: whether a column is the event's own, or one of the record around it.
  var isOwnColumn: [Bool]?
  /// In reviews: whether rows that name an item belong to the review's row before them.
  var hasItemsInside = false
}

extension ColumnPlan {
  /// Whether the column's name says that it holds customers' names or ways to reach them: `联系人`
  /// next to `客户姓名`, `Requester` in a survey, `身份证号`. Columns of agents do not count.
  package var isPersonal: Bool {
    switch role {
    case .text(.customerName), .text(.contact), .symbol(.customer), .event(.author): return true
    case nil: break
    default: return false
    }
    let header = HeaderName(name)
    return (header.keys + header.shortKeys).contains { key in
      Self.personalKeys.contains(key)
        || ColumnNames.tickets[key].contains {
          [.text(.customerName), .text(.contact), .symbol(.customer)].contains($0)
        }
    }
  }

  /// Whether a column that is no known field has such a name.
  package static func isPersonal(_ name: String) -> Bool { unknown([name])[0].isPersonal }

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
