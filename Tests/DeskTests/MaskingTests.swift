import Desk
import Testing

@Suite struct `Customers and contacts` {
  @Test func `keeps a name's first character`() {
    #expect(Masking.masked.customer("张三丰") == "张**")
    #expect(Masking.masked.customer("张三") == "张*")
    #expect(Masking.masked.customer("001104") == "00**04")
    #expect(Masking.masked.customer("13812345678") == "138****5678")
  }

  @Test func `gives the same customer the same code, and others another`() {
    let code = Masking.hashed.customer("001104")
    #expect(code == Masking.hashed.customer("001104"))
    #expect(code != Masking.hashed.customer("001105"))
    #expect(!code.contains("1104"))
  }

  @Test(arguments: [
    ("请打 13812345678 联系我", "请打 138****5678 联系我"),
    ("电话138-1234-5678，谢谢", "电话138****5678，谢谢"),
    ("138 1234 5678", "138****5678"),
    ("写信到zhang.san@example.com 即可", "写信到z***@example.com 即可"),
    ("等了 30 分钟，2026 年 5 月", "等了 30 分钟，2026 年 5 月"),
    ("客服很耐心，点赞👍", "客服很耐心，点赞👍"),
  ])
  func `takes contacts out of comments and leaves the rest`(text: String, expected: String) {
    #expect(Masking.withoutContacts(text) == expected)
  }

  @Test func `masks contacts even where names are plain`() {
    #expect(Masking.plain.customer("张三 13812345678") == "张三 138****5678")
  }
}
