import Desk
import Metrics
import Testing

@Suite struct `A filter's text` {
  private func equals(_ field: SymbolField, _ value: String) -> FilterExpression {
    .comparison(.field(field), .isOneOf([value]))
  }

  /// KPIs.md's example.
  @Test func `reads the handbook's example`() throws {
    let text = #"channel = chat and priority in (P0, P1) and not agent = "客服 01""#
    #expect(
      try FilterExpression(text)
        == .all([
          equals(.channel, "chat"),
          .comparison(.field(.priority), .isOneOf(["P0", "P1"])),
          .not(equals(.agent, "客服 01")),
        ]))
  }

  @Test func `binds not before and, and and before or`() throws {
    #expect(
      try FilterExpression("not channel = a and team = b or tier = c")
        == .any([.all([.not(equals(.channel, "a")), equals(.team, "b")]), equals(.tier, "c")]))
    #expect(
      try FilterExpression("tier = c or channel = a and team = b")
        == .any([equals(.tier, "c"), .all([equals(.channel, "a"), equals(.team, "b")])]))
  }

  @Test func `groups by parentheses, also full-width ones`() throws {
    let expected = FilterExpression.all([
      .not(.any([equals(.channel, "a"), equals(.team, "b")])), equals(.tier, "c"),
    ])
    #expect(try FilterExpression("not (channel = a or team = b) and tier = c") == expected)
    #expect(try FilterExpression("not（channel=a or (team=b)）and tier=c") == expected)
  }

  @Test(arguments: [
    ("channel = chat", FilterExpression.Comparison.isOneOf(["chat"])),
    ("channel == chat", .isOneOf(["chat"])), ("channel=chat", .isOneOf(["chat"])),
    ("channel IN (chat)", .isOneOf(["chat"])),
    ("channel in (在线聊天，\"a, b\", 'it')", .isOneOf(["在线聊天", "a, b", "it"])),
    ("channel contains 在线", .contains("在线")), ("channel is empty", .isEmpty),
    ("channel < b", .isBelow("b", orEqual: false)),
    ("channel <= b", .isBelow("b", orEqual: true)),
    ("channel > b", .isAbove("b", orEqual: false)),
    ("channel>=b", .isAbove("b", orEqual: true)),
    ("channel = 在线 客服 01", .isOneOf(["在线 客服 01"])),
    ("channel = in progress", .isOneOf(["in progress"])),
    ("channel = \"and\"", .isOneOf(["and"])), ("channel = ''", .isOneOf([""])),
    ("channel = \"说'好'\"", .isOneOf(["说'好'"])),
  ])
  func `reads a comparison`(text: String, comparison: FilterExpression.Comparison) throws {
    #expect(try FilterExpression(text) == .comparison(.field(.channel), comparison))
  }

  @Test(arguments: [
    ("channel != chat", FilterExpression.Comparison.isOneOf(["chat"])),
    ("channel not in (a, b)", .isOneOf(["a", "b"])), ("channel is not empty", .isEmpty),
    ("not channel contains a", .contains("a")), ("not not not channel is empty", .isEmpty),
  ])
  func `reads the opposite of a comparison`(
    text: String, comparison: FilterExpression.Comparison
  ) throws {
    let read = try FilterExpression(text)
    let plain = FilterExpression.comparison(.field(.channel), comparison)
    #expect(read == .not(plain) || read == .not(.not(.not(plain))))
  }

  @Test func `takes an unknown name for a column of the export`() throws {
    #expect(
      try FilterExpression("\"工单 来源\" = 门店")
        == .comparison(.custom("工单 来源"), .isOneOf(["门店"])))
    #expect(
      try FilterExpression("工单 来源 = 门店") == .comparison(.custom("工单 来源"), .isOneOf(["门店"])))
    #expect(
      try FilterExpression("month >= 2026-04 and category = 支付/失败").dimensions
        == [.calendar(.month), .category])
  }

  /// The place is a count of characters, whatever their width.
  @Test(
    arguments: [
      ("", 1, .dimension),
      ("channel", 8, .comparison),
      ("channel =", 10, .value),
      ("channel = and priority = P0", 11, .value),
      ("and channel = chat", 1, .dimension),
      ("渠道 = 在线 or", 11, .dimension),
      ("channel = chat)", 15, .end),
      ("(channel = chat", 16, .closingParenthesis),
      ("channel in chat", 12, .openingParenthesis),
      ("channel in (a b, c", 19, .commaOrClosingParenthesis),
      ("channel in ()", 13, .value),
      ("channel not chat", 13, .word("in")),
      ("channel is chat", 12, .word("empty")),
      ("channel <> chat", 10, .value),
      ("channel ! chat", 9, .comparison),
      ("channel = chat \"x\"", 16, .end),
      ("agent = \"客服 01", 9, .closingQuote("\"")),
      ("agent in ('a', 'b)", 16, .closingQuote("'")),
      ("\"agent = 3", 1, .closingQuote("\"")),
    ] as [(String, Int, FilterError.Expectation)])
  func `that cannot be read is refused with the place`(
    text: String, place: Int, expected: FilterError.Expectation
  ) {
    do throws(FilterError) {
      _ = try FilterExpression(text)
      Issue.record("\(text) was read")
    } catch {
      #expect(error.offset + 1 == place)
      #expect(error.expectation == expected)
    }
  }

  /// Nobody writes them; a cell of an export may hold them.
  @Test(arguments: ["(", "not ", "(not "])
  func `that nests deeper than a hundred groups is refused`(opening: String) throws {
    let closing = opening.contains("(") ? ")" : ""
    func nested(_ depth: Int) -> String {
      let count = depth / opening.split(separator: "(", omittingEmptySubsequences: false).count
      return String(repeating: opening, count: count) + "channel = a"
        + String(repeating: closing, count: count)
    }
    _ = try FilterExpression(nested(98))
    #expect(throws: FilterError.self) { try FilterExpression(nested(9000)) }
  }

  @Test func `that has more than ten thousand characters is refused, however many are wide`() throws
  {
    let filler = String(repeating: "客", count: FilterError.longest - 8)
    _ = try FilterExpression("agent = " + filler)
    let error = #expect(throws: FilterError.self) {
      try FilterExpression("agent = " + filler + "服")
    }
    #expect(error?.expectation == .noMore)
  }
}
