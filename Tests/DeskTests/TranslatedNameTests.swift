import Desk
import Testing

@Suite struct `A name in several languages` {
  @Test func `is shown in the language asked for`() {
    let name = TranslatedName(simplifiedChinese: "劳动节", english: "Labour Day")
    #expect(name.text(in: .english) == "Labour Day")
    #expect(name.text(in: .simplifiedChinese) == "劳动节")
    #expect(name.all == ["劳动节", "Labour Day"])
  }

  @Test(arguments: Language.allCases)
  func `given in one language is shown in every other`(given: Language) throws {
    let name = try #require(TranslatedName([given: "Christmas"]))
    for language in Language.allCases { #expect(name.text(in: language) == "Christmas") }
    #expect(name.all == ["Christmas"])
  }

  @Test func `without a text is not a name`() {
    #expect(TranslatedName([:]) == nil)
  }
}
