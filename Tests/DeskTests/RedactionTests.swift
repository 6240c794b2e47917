import Desk
import Testing

@Suite struct `What is shown of customers` {
  private static let customers = [
    "张三丰", "张三", "欧阳雪峰", "Amy Li", "Zephyrina O'Quill", "Ян Ковалёв", "客户", "李", "Bo", "100",
    "C0262799", "00110422", "北京市朝阳区建国路88号",
  ]

  private static func history(_ customers: [String] = customers) -> History {
    var history = History()
    for customer in customers { _ = history[.customer].intern(customer) }
    return history
  }

  private static func redaction(_ privacy: Privacy = .masked) -> Redaction {
    Redaction(privacy, history(), personalColumns: [])
  }

  private static func key(_ byte: UInt8 = 7) throws -> PseudonymKey {
    try #require(PseudonymKey([UInt8](repeating: byte, count: 32)))
  }

  @Test(arguments: [
    ("未回电13810000000给张三丰", "未回电138****0000给张**"),
    ("张三来电，张三丰未接", "张*来电，张**未接"),
    ("欧阳雪峰和张三：退款慢", "欧***和张*：退款慢"),
    ("客户Amy Li催单", "客户A** L**催单"),
    ("Amy Lin and Xamy Li", "Amy Lin and Xamy Li"),
    ("Amy Li's order, by Amy Li.", "A** L**'s order, by A** L**."),
    ("Ян Ковалёв ждёт; Ян Ковалёва нет", "Я* К****** ждёт; Ян Ковалёва нет"),
    ("客户C0262799投诉", "客户C0**99投诉"),
    ("编号 00110422，不是 001104220", "编号 00**22，不是 ****20"),
    ("送到北京市朝阳区建国路88号1203 100022", "送到北********8**号*120****0022"),
  ])
  func `a text loses the names of customers and the ways to reach them`(
    text: String, expected: String
  ) {
    #expect(Self.redaction().text(text) == expected)
  }

  /// One Chinese character, two letters or a short number stand in too many texts by chance.
  @Test(arguments: ["客户投诉李子坏了", "Bo or robot", "等了 100 分钟", "高峰排队，人手不足"])
  func `a text keeps what names nobody`(text: String) {
    #expect(Self.redaction().text(text) == text)
  }

  @Test func `a text in plain keeps names and loses contacts`() {
    #expect(Self.redaction(.plain).text("张三丰 13810000000") == "张三丰 138****0000")
  }

  /// A code may hold seven digits in a row, which are no telephone number.
  @Test func `a name in a text has the code that it has elsewhere`() throws {
    let redaction = Self.redaction(.hashed(try Self.key()))
    for customer in Self.customers where customer.count > 3 {
      #expect(
        redaction.text("客户 \(customer) 来电") == "客户 \(redaction.person(customer)) 来电")
    }
  }

  @Test func `a customer's code is the same with one key, and another with another`() throws {
    let code = try Self.key().code(of: "001104")
    #expect(code == "#EB0CDA05167D")
    #expect(code == (try Self.key().code(of: "001104")))
    #expect(code != (try Self.key().code(of: "001105")))
    #expect(code != (try Self.key(8).code(of: "001104")))
  }

  @Test func `a key has 32 bytes and shows none of them`() throws {
    #expect(PseudonymKey([1, 2, 3]) == nil)
    let key = try Self.key(233)
    #expect(!"\(key) \(String(reflecting: key))".contains("233"))
    var shown = ""
    dump(key, to: &shown)
    #expect(!shown.contains("233"))
  }

  @Test func `customers that mask alike stay two`() {
    let redaction = Self.redaction()
    #expect(redaction.person("张三丰") == redaction.person("张三疯"))
    let customers = Set(Self.customers.map { redaction.value($0, of: .customer) })
    #expect(customers.count == Self.customers.count)
    #expect(redaction.value("张三丰", of: .customer) == "张** #1")
  }

  @Test func `a column of people is masked, another is a text`() {
    var history = Self.history()
    for name in ["投诉人", "备注"] {
      var column = History.CustomColumn(name: name)
      column.set(column.table.intern("王小明"), row: 0)
      history.customColumns.append(column)
    }
    let redaction = Redaction(.masked, history, personalColumns: ["投诉人"])
    #expect(redaction.value("王小明", ofColumn: "投诉人") == "王** #1")
    #expect(redaction.text("王小明催单") == "王**催单")
    let plain = Redaction(.masked, history, personalColumns: [])
    #expect(plain.value("王小明", ofColumn: "备注") == "王小明")
  }
}
