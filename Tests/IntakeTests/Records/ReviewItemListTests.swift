import Desk
import Intake
import Testing

@Suite struct `Items of reviews inside JSON` {
  /// The shape in which review tools answer over their interfaces.
  private static let nested = """
    {"reviews": [
      {"review_id": 7, "conversation_id": "T1", "reviewer": {"name": "Ada"}, "reviewee": {"name": "Kim"},
       "created_at": "2026-05-02T10:00:00Z", "score": 75.5, "comment": "warm",
       "ratings": [
         {"category_id": 1, "category_name": "Tone", "rating": 4, "max_rating": 5, "weight": 2},
         {"category_id": 2, "category_name": "Solution", "rating": 2, "max_rating": 5, "weight": 3}
       ]},
      {"review_id": 8, "conversation_id": "T2", "reviewer": {"name": "Ada"}, "reviewee": {"name": "Bo"},
       "created_at": "2026-05-03T10:00:00Z", "score": 90, "comment": null, "ratings": []},
      {"review_id": 9, "conversation_id": "T3", "reviewer": {"name": "Eve"}, "reviewee": {"name": "Bo"},
       "created_at": "2026-05-03T11:00:00Z", "score": 20,
       "ratings": [{"category_id": 2, "category_name": "Solution", "rating": 6, "max_rating": 5, "weight": 3}]}
    ]}
    """

  @Test func `are lines of their review, each on its own points`() async throws {
    let read = try await Import.read(Self.nested)
    #expect(read.kind == .reviews)
    #expect(
      read.reviews == [
        "T1 Kim Ada 75.5", "T1 Kim Ada Tone item 80.0 x2.0", "T1 Kim Ada Solution item 40.0 x3.0",
        "T2 Bo Ada 90.0", "T3 Bo Eve 20.0", "T3 Bo Eve Solution x3.0",
      ])
    #expect(read.problems == ["10 ratings.rating out_of_scale"])
    #expect(read.ledger == Ledger(read: 3, accepted: 3))
    #expect(read.history.reviews.records.allSatisfy { $0.reviewedAt != nil && $0.id != nil })
  }

  @Test func `in sections are found there`() async throws {
    let read = try await Import.read(
      """
      [{"id": "E1", "ticket_id": "T1", "evaluator": "Ada", "agent": "Kim", "evaluation_date": "2026-05-02",
        "scorecard": "Phone", "sections": [
          {"section": "Opening", "questions": [{"question": "Greeted?", "answer": "yes", "points": 5}]},
          {"section": "Work", "questions": [
            {"question": "Solved?", "answer": "no", "points": 0}, {"question": "Noted?", "answer": "N/A"}
          ]}
        ]}]
      """)
    #expect(
      read.reviews == [
        "T1 Kim Ada", "T1 Kim Ada Greeted? item 100.0", "T1 Kim Ada Solved? item 0.0",
        "T1 Kim Ada Noted?",
      ])
    #expect(read.problems.isEmpty)
    #expect(read.ledger == Ledger(read: 1, accepted: 1))
  }

  @Test func `in Chinese are read as such, on the organisation's scorecard`() async throws {
    var settings = Import.settings
    settings.scorecards = ScorecardBook(own: [
      Scorecard(
        name: "电话",
        items: [
          ScorecardItem("问候", .rated(0...2, weight: 10)),
          ScorecardItem("红线", .rated(0...1, weight: 0), severity: .fatal),
        ])
    ])
    let read = try await Import.read(
      """
      [{"质检编号": "R1", "工单编号": "T1", "质检员": "李", "质检时间": "2026-05-02 10:00", "评分表": "电话",
        "评分明细": [{"评分项": "问候", "得分": 1}, {"评分项": "红线", "得分": 0}, {"评分项": "微笑", "得分": 1}]}]
      """, settings: settings)
    #expect(
      read.reviews == [
        "T1 李", "T1 李 问候 item 50.0 x10.0", "T1 李 红线 item 0.0 x0.0 fatal",
        "T1 李 微笑 item 100.0",
      ])
    #expect(read.problems == ["评分明细.得分 assumed_scale", "1 评分明细.评分项 unknown_item"])
  }

  @Test func `as values by their names are columns of items`() async throws {
    let read = try await Import.read(
      """
      [{"review_id": "R1", "ticket_id": "T1", "reviewer": "Ada", "agent": "Kim", "reviewed_at": "2026-05-02",
        "scores": {"Tone": 4, "Solution": 2}},
       {"review_id": "R2", "ticket_id": "T2", "reviewer": "Ada", "agent": "Kim", "reviewed_at": "2026-05-03",
        "scores": {"Tone": 1, "Solution": 5}}]
      """)
    #expect(
      read.reviews == [
        "T1 Kim Ada", "T1 Kim Ada Tone item 75.0", "T1 Kim Ada Solution item 25.0", "T2 Kim Ada",
        "T2 Kim Ada Tone item 0.0", "T2 Kim Ada Solution item 100.0",
      ])
    #expect(
      read.problems == [
        "scores.Tone assumed_item", "scores.Solution assumed_item", "scores.Tone assumed_scale",
        "scores.Solution assumed_scale",
      ])
  }

  @Test func `leave a list that rates nothing to its own word`() async throws {
    let read = try await Import.read(
      """
      [{"review_id": "R1", "ticket_id": "T1", "reviewer": "Ada", "agent": "Kim", "reviewed_at": "2026-05-02",
        "score": 80, "attachments": [{"filename": "a.mp3", "size": 3}]}]
      """)
    #expect(read.reviews == ["T1 Kim Ada 80.0"])
    #expect(read.problems == ["1 attachments list_not_read"])
  }
}
