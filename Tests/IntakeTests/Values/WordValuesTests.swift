import Desk
import Testing

@testable import Intake

@Suite struct `A yes or no` {
  private func flag(_ text: String) -> Bool? { ValueTexts.cell(text) { FlagText.flag($0) } }

  @Test(arguments: ["true", "TRUE", "Yes", "Y", "1", "是", "已解决", "✓", "√", "已接通", "t"])
  func `is a yes in many words`(text: String) { #expect(flag(text) == true) }

  @Test(arguments: ["false", "No", "n", "0", "否", "未解决", "×", "未接通", "missed"])
  func `is a no in many words`(text: String) { #expect(flag(text) == false) }

  @Test(arguments: ["", "maybe", "2", "是的吧"])
  func `is neither in others`(text: String) { #expect(flag(text) == nil) }
}

@Suite struct `A rating in words` {
  private func rating(_ text: String) -> String? {
    ValueTexts.cell(text) { RatingText.rating($0) }
      .map { "\(Int($0.value)) of \($0.scale.lowest)-\($0.scale.highest)" }
  }

  @Test(
    arguments: [
      ("好评", "3 of 1-3"), ("中评", "2 of 1-3"), ("差评", "1 of 1-3"), ("非常满意", "5 of 1-5"),
      ("满意", "4 of 1-5"), ("一般", "3 of 1-5"), ("不满意", "2 of 1-5"), ("Good", "1 of 0-1"),
      ("bad", "0 of 0-1"), ("★★★★☆", "4 of 1-5"), ("★★★★★", "5 of 1-5"), ("⭐⭐⭐", "3 of 1-5"),
      ("⭐️⭐️", "2 of 1-5"), ("5星", "5 of 1-5"), ("4 stars", "4 of 1-5"), ("3分", "3 of 1-5"),
      ("☆☆☆☆☆", nil), ("★★★★★★", nil), ("★☆", nil), ("fine", nil), ("", nil),
    ] as [(String, String?)])
  func `has the scale that it belongs to`(text: String, expected: String?) {
    #expect(rating(text) == expected)
  }
}

@Suite struct `A cell` {
  @Test(
    arguments: [
      "", "  ", "-", "--", "?", "N/A", "n/a", "NULL", "None", "无", "暂无", "—", "\u{3000}", "NaN",
    ])
  func `says in many words that there is nothing`(text: String) {
    #expect(ValueTexts.cell(text) { CellText.isNothing($0) })
  }

  @Test(arguments: ["0", "-1", "No", "无效", "none of them", "否"])
  func `says something in others`(text: String) {
    #expect(!ValueTexts.cell(text) { CellText.isNothing($0) })
  }

  @Test(
    arguments: [
      ("  a b ", "a b"), ("\u{3000}张三\u{A0}", "张三"),
      ("Ann\u{200B}", "Ann"), ("\u{FEFF}T-1\u{200E}", "T-1"), ("\u{202A}李四\u{202C}", "李四"),
      ("é\u{AD}", "é"), ("a\u{200B}b", "a\u{200B}b"), ("小青”", "小青”"), ("=\"007\"", "007"),
      ("'007", "007"),
      ("'t Hooft", "'t Hooft"), ("007", "007"), ("=1+1", "=1+1"), ("\t1\r", "1"),
    ])
  func `is what stands between blanks and what spreadsheets put around it`(
    text: String, expected: String
  ) {
    #expect(ValueTexts.cell(text) { CellText.string($0) } == expected)
  }

  /// A sequence that breaks off is no blank, whatever stands behind it: found by the fuzzer.
  @Test func `keeps what follows half a character`() {
    let bytes: ContiguousArray<UInt8> = [0x61, 0xE2, 0x80, 0x7A, 0xE3, 0x80, 0x80, 0x0D]
    bytes.withUnsafeBufferPointer {
      #expect(CellText.trimmed($0).elementsEqual([0x61, 0xE2, 0x80, 0x7A]))
    }
  }
}
