import Desk
import Testing

@Suite struct `Customers and contacts` {
  @Test func `keeps a name's first character`() {
    #expect(Privacy.masked.person("张三丰") == "张**")
    #expect(Privacy.masked.person("张三") == "张*")
    #expect(Privacy.masked.person("001104") == "00**04")
    #expect(Privacy.masked.person("13812345678") == "138****5678")
  }

  /// What stands beside a name is not left over.
  @Test(arguments: [
    ("李四(VIP)", "李*(V**)"),
    ("李四-北京", "李*-北*"),
    ("张三13812345678", "张*138****5678"),
    ("Amy Li", "A** L**"),
    ("12345", "1**"),
    ("C0262799", "C0**99"),
    ("欧阳雪峰", "欧***"),
    ("Zephyrina O'Quill", "Z** O**'Q**"),
    ("amy@example.com", "a***@example.com"),
  ])
  func `masks each part of a name`(name: String, expected: String) {
    #expect(Privacy.masked.person(name) == expected)
  }

  @Test(arguments: [
    ("请打 13812345678 联系我", "请打 138****5678 联系我"),
    ("电话138-1234-5678，谢谢", "电话138****5678，谢谢"),
    ("138 1234 5678", "138****5678"),
    ("写信到zhang.san@example.com 即可", "写信到z***@example.com 即可"),
    ("等了 30 分钟，2026 年 5 月", "等了 30 分钟，2026 年 5 月"),
    ("客服很耐心，点赞👍", "客服很耐心，点赞👍"),
    ("138.1234.5678", "138****5678"),
    ("138/1234/5678", "138****5678"),
    ("(138)1234(5678)", "(138****5678)"),
    ("138\u{A0}1234\u{3000}5678", "138****5678"),
    ("138\t1234–5678", "138****5678"),
    ("１３８１２３４５６７８", "１３８****５６７８"),
    ("06.12.34.56.78 s'il vous plaît", "061****5678 s'il vous plaît"),
    ("6222.0212.3456.7890", "622****7890"),
    ("电话 010-12345 67 和 13900001111", "电话 010****4567 和 139****1111"),
    ("a@b.com;c@d.com", "a***@b.com;c***@d.com"),
    ("请发张三丰@example.com", "请发***@example.com"),
    ("写到 li＠example．com。", "写到 l***@example．com。"),
    ("2026-05-12 来电，12.5.2026 回复", "2026-05-12 来电，12.5.2026 回复"),
    ("2026-05-12 13812345678", "2026-05-12 138****5678"),
    ("等了 30 - 40 分钟，得 4.5 分", "等了 30 - 40 分钟，得 4.5 分"),
  ])
  func `takes contacts out of comments and leaves the rest`(text: String, expected: String) {
    #expect(Masking.withoutContacts(text) == expected)
  }

  @Test func `masks contacts even where names are plain`() {
    #expect(Privacy.plain.person("张三 13812345678") == "张三 138****5678")
  }
}
