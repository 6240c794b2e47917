import Desk
@testable import Metrics
import Statistics
import Testing

@Suite struct `A filter` {
  private let desk = SketchedDesk(
    [
      TicketSketch(
        id: "1", channel: "chat", category: "支付/失败", priority: "P0", agent: "客服 01",
        created: "2026-04-30 08:00", columns: ["金额": "9"]),
      TicketSketch(
        id: "2", channel: "chat", category: "支付/退款", priority: "P1", agent: "客服 02",
        created: "2026-05-04 09:00", columns: ["金额": "10"]),
      TicketSketch(
        id: "3", channel: "email", category: "投诉", priority: "P1", agent: "客服 01",
        created: "2026-05-05 23:00", columns: ["金额": "100.5"]),
      TicketSketch(id: "4", priority: "", created: "2026-06-01 00:00"),
      TicketSketch(id: "5", channel: "在线聊天"),
    ],
    ["1", "4", "gone", nil].map {
      ResponseSketch(
        ticket: $0, answered: "2026-06-02", rating: Rating(value: 5, scale: .oneToFive))
    })

  @Test(arguments: [
    ("channel = chat", ["1", "2"]), ("channel != chat", ["3", "4", "5"]),
    ("channel in (email, 在线聊天)", ["3", "5"]), ("channel not in (email, chat)", ["4", "5"]),
    ("channel = Chat", []), ("channel contains 聊天", ["5"]),
    ("channel contains a", ["1", "2", "3"]),
    ("channel is empty", ["4"]), ("channel is not empty", ["1", "2", "3", "5"]),
    // An empty text is as good as none.
    ("priority is empty", ["4", "5"]),
    ("channel = chat and priority in (P0, P1) and not agent = \"客服 01\"", ["2"]),
    ("agent = 客服 01 or channel = 在线聊天", ["1", "3", "5"]),
    ("not (agent = 客服 01 or channel = 在线聊天)", ["2", "4"]),
    ("category = 支付/退款", ["2"]), ("category1 = 支付", ["1", "2"]), ("category2 = 失败", ["1"]),
    ("complaint = yes", ["3"]), ("complaint = no", ["1", "2", "4", "5"]),
    ("month >= 2026-05", ["2", "3", "4"]), ("month = 2026-05", ["2", "3"]),
    ("day < 2026-05-05", ["1", "2"]), ("weekday in (mon, tue)", ["2", "3", "4"]),
    ("week = 2026-W19", ["2", "3"]),
    // Hours are numbers: 08 is 8, and 9 comes before 23.
    ("hour <= 8", ["1", "4"]), ("hour >= 9", ["2", "3"]), ("hour > 8 and hour < 23", ["2"]),
    ("hour < 9", ["1", "4"]),
    ("金额 > 9", ["2", "3"]), ("金额 >= 9", ["1", "2", "3"]), ("金额 <= 10.0", ["1", "2"]),
    ("金额 < 9", []), ("金额 is empty", ["4", "5"]), ("no_such = 1", []),
    ("month > 2026-12", []), ("id = 4", ["4"]),
  ])
  func `picks tickets`(text: String, ids: [String]) async throws {
    let rows = try await desk.rows("tickets_created", by: ["id"], where: text)
    #expect(rows.map(\.key) == ids.map { [$0] })
  }

  /// Of a ticket that is in no file nothing is known: it is like one without any value.
  @Test(arguments: [
    ("channel = chat", 1.0), ("channel is empty", 3), ("not channel = chat", 3),
    ("channel = chat or channel is empty", 4), ("channel = chat and month = 2026-04", 1),
    ("channel is not empty", 1),
  ])
  func `treats answers of unknown tickets as the breakdown does`(
    text: String, answers: Double
  ) async throws {
    let rows = try await desk.rows("csat", by: [], where: text)
    #expect(rows == [BreakdownRow([], 1)])
    let question = Analysis.Question(
      [MetricRequest(.csat)], filter: try FilterExpression(text))
    let sample = await desk.analysis.answer(question)[0]["csat"]?.sample
    #expect(sample == Int(answers))
  }

  @Test func `keeps an answer of no rows one row in the total`() async throws {
    #expect(
      try await desk.rows("tickets_created", by: [], where: "channel = fax")
        == [BreakdownRow([], 0)])
  }
}

@Suite struct `A text's part` {
  /// Letters that are a character of their own, and such as are not, or have two encodings.
  private static let letters = [
    "退", "款", "鿿", "，", "。", "　", "“", "…", "Ａ", "！", "a", "b", " ", "\r", "\n", "é", "e\u{301}",
    "が", "か\u{3099}", "👩", "\u{200D}", "👦", "1", "\u{FE0F}\u{20E3}", "한", "\u{1112}\u{1161}",
  ]

  /// The standard library's answer, which knows characters.
  @Test func `stands in it where the standard library finds it`() {
    var generator = SeededGenerator(seed: 3)
    var found = 0
    for round in 0..<20_000 {
      let letters = Self.letters.prefix(round % 2 == 0 ? 14 : Self.letters.count).shuffled(
        using: &generator
      ).prefix(6)
      let text = (0..<12).map { _ in letters.randomElement(using: &generator)! }.joined()
      let part = (0..<round % 4).map { _ in letters.randomElement(using: &generator)! }.joined()
      #expect(text.holds(part) == text.contains(part), "\(text.debugDescription) \(part)")
      if !part.isEmpty, text.holds(part) { found += 1 }
    }
    #expect((4_000...16_000).contains(found))
    #expect("".holds("") && !"".holds("a"))
  }
}
