import Desk
import Testing

@Suite struct `The vocabulary` {
  @Test(arguments: [
    ("Live Chat", "live chat"), ("  P0 ", "p0"), ("ＶＩＰ", "vip"), ("Ｐ０（紧急）", "p0(紧急)"),
    ("　电话　", "电话"), ("\temail\t", "email"), ("在线 客服", "在线 客服"), ("", ""), ("   ", ""),
    ("É", "é"),
  ])
  func `compares words without case, width and outer blanks`(written: String, folded: String) {
    #expect(Vocabulary.folded(written) == folded)
    #expect(Vocabulary.folded(folded) == folded)
  }

  @Test func `gives no word to two channels or two priorities`() {
    for family in [
      [Vocabulary.phone, Vocabulary.chat, Vocabulary.email],
      [Vocabulary.urgent, Vocabulary.high, Vocabulary.normal, Vocabulary.low],
    ] {
      let words = family.flatMap { Set($0.map(Vocabulary.folded)) }
      #expect(Set(words).count == words.count)
    }
  }
}
