import Desk
import Intake
import Testing

@Suite struct `Reviews item by item` {
  private static let card = Scorecard(
    name: "电话", version: "2",
    items: [
      ScorecardItem("问候", in: "接待", .rated(0...2, weight: 10)),
      ScorecardItem("核身", .rated(0...1, weight: 30), severity: .critical),
      ScorecardItem("红线", .rated(0...1, weight: 0), severity: .fatal, allowsNotApplicable: false),
      ScorecardItem("语气", .deduction(most: 10)),
    ])

  private static var settings: IntakeSettings {
    var settings = Import.settings
    settings.scorecards = ScorecardBook(own: [card])
    return settings
  }

  private func read(_ text: String) async throws -> Import {
    try await Import.read(text, settings: Self.settings)
  }

  @Test func `in a column each are rated on the scorecard's scales`() async throws {
    let read = try await read(
      """
      工单编号,质检员,质检时间,评分表,评分表版本,问候,核身,红线,语气
      T1,李,2026-05-02,电话,2,1,不适用,合格,-5
      T2,李,2026-05-02,电话,2,3,1,不适用,12
      T3,李,2026-05-02,电话,9,2,0,0,

      """)
    #expect(read.kind == .reviews)
    #expect(
      read.reviews == [
        "T1 李", "T1 李 问候 item 50.0 x10.0", "T1 李 核身", "T1 李 红线 item 100.0 x0.0 not fatal",
        "T1 李 语气", "T2 李", "T2 李 问候", "T2 李 核身 item 100.0 x30.0", "T2 李 红线", "T2 李 语气",
        "T3 李", "T3 李 问候 item 100.0 x10.0", "T3 李 核身 item 0.0 x30.0",
        "T3 李 红线 item 0.0 x0.0 fatal",
      ])
    #expect(read.history.reviews.records[4].points == -5)
    #expect(
      read.problems == [
        "3 红线 bad_rating", "3 问候 out_of_scale", "3 语气 out_of_scale", "4 评分表 unknown_scorecard",
      ])
    #expect(read.ledger == Ledger(read: 3, accepted: 3))
  }

  /// Every item stands on the card, which says its scale: none is assumed for the column.
  @Test func `in a row each have the scales of their card`() async throws {
    let header = "工单编号,质检员,质检时间,评分表,质检项目,项目得分\n"
    let read = try await read(
      header + "T1,李,2026-05-02,电话,问候,2\nT1,李,2026-05-02,电话,核身,1\n")
    #expect(read.problems.isEmpty)
    #expect(
      read.reviews == ["T1 李 问候 item 100.0 x10.0", "T1 李 核身 item 100.0 x30.0"])
    let unknown = try await self.read(header + "T1,李,2026-05-02,电话,微笑,2\n")
    #expect(unknown.problems == ["项目得分 assumed_scale", "2 质检项目 unknown_item"])
  }

  @Test func `in a row each name an item or a scorecard that there is not`() async throws {
    let read = try await read(
      """
      工单编号,质检员,质检时间,评分表,质检项目,项目得分(0-100)
      T1,李,2026-05-02,电话,问候,2
      T1,李,2026-05-02,电话,微笑,80
      T2,李,2026-05-02,邮件,问候,1

      """)
    #expect(read.problems == ["3 质检项目 unknown_item", "4 评分表 unknown_scorecard"])
    #expect(
      read.reviews == [
        "T1 李 问候 item 100.0 x10.0", "T1 李 微笑 item 80.0", "T2 李 问候 item 50.0 x10.0",
      ])
  }

  @Test func `may say their points in the column's name, without any scorecard`() async throws {
    let read = try await Import.read(
      """
      Ticket ID,Agent,Reviewer,Review date,Courtesy (20 pts),方案(满分80)
      T1,Kim,Ada,2026-05-02,15,80
      T2,Kim,Ada,2026-05-02,21,N/A

      """)
    #expect(
      read.reviews == [
        "T1 Kim Ada", "T1 Kim Ada Courtesy item 75.0 x20.0", "T1 Kim Ada 方案 item 100.0 x80.0",
        "T2 Kim Ada", "T2 Kim Ada Courtesy x20.0",
      ])
    #expect(read.problems == ["3 Courtesy (20 pts) out_of_scale"])
  }

  @Test func `are told by their values beside a total, and that is said`() async throws {
    let read = try await Import.read(
      """
      Ticket ID,Agent,Reviewer,Review date,QA score,Greeted,Tone
      T1,Kim,Ada,2026-05-02,90,yes,75
      T2,Kim,Ada,2026-05-02,60,no,100

      """)
    #expect(
      read.reviews == [
        "T1 Kim Ada 90.0", "T1 Kim Ada Greeted item 100.0", "T1 Kim Ada Tone item 75.0",
        "T2 Kim Ada 60.0", "T2 Kim Ada Greeted item 0.0", "T2 Kim Ada Tone item 100.0",
      ])
    #expect(read.problems == ["Greeted assumed_item", "Tone assumed_item"])
  }

  @Test func `do not take a ticket export's columns for a built-in scorecard's`() async throws {
    let read = try await Import.read(
      """
      Ticket ID,Status,Created at,Resolved at,Solution,Closing,Greeting,Verification
      T1,solved,2026-05-02 10:00,2026-05-02 11:00,1,1,1,1

      """)
    #expect(read.kind == .tickets)
  }

  @Test func `keep objections, what came of them, and the score before`() async throws {
    let read = try await Import.read(
      """
      质检编号,工单编号,质检员,质检时间,最终得分,初始得分,是否申诉,申诉结果
      R1,T1,李,2026-05-02,90,70,是,申诉成立
      R2,T2,李,2026-05-02,60,60,是,维持原判
      R3,T3,李,2026-05-02,80,,否,
      R4,T4,李,2026-05-02,80,,是,

      """)
    let reviews = read.history.reviews.records
    #expect(reviews.map(\.dispute) == [.upheld, .rejected, nil, .open])
    #expect(reviews.map(\.firstScore) == [70, 60, nil, nil])
    #expect(reviews.map(\.score) == [90, 60, 80, 80])
    #expect(read.problems.isEmpty)
  }

  @Test func `of a later state stand beside the first`() async throws {
    let read = try await Import.read(
      """
      Review ID,Ticket ID,Reviewer,Review date,QA score,Revision
      R1,T1,Ada,2026-05-02,60,0
      R1,T1,Ada,2026-05-09,80,1
      R1,T1,Ada,2026-05-09,80,1

      """)
    #expect(read.reviews == ["T1 Ada 60.0", "T1 Ada 80.0"])
    #expect(read.ledger == Ledger(read: 3, accepted: 2, duplicate: 1))
  }
}

/// The shapes in which review tools write their exports.
@Suite struct `Exports of review tools` {
  @Test func `with a row a question have the whole review's score beside the question's points`()
    async throws
  {
    let read = try await Import.read(
      """
      Grader,Agent,Ticket Id,Date Graded,Rubric Name,Section,Question,Answer,Points,Max Points,Total Score,Auto Fail
      Ada,Kim,T1,05/02/2026,Chat,Open,Greeted?,Yes,5,5,90%,No
      Ada,Kim,T1,05/14/2026,Chat,Work,Solved?,Partly,2,5,90%,No

      """)
    #expect(
      read.reviews == [
        "T1 Kim Ada Greeted? 90.0 item 100.0 x5.0 not fatal",
        "T1 Kim Ada Solved? 90.0 item 40.0 x5.0 not fatal",
      ])
    #expect(read.problems.isEmpty)
  }

  /// 扣分 of 得分 and 满分 says the same a second time: it is not taken off once more.
  @Test func `in Chinese have 总得分 for the whole, and 得分 of 满分 for the item`() async throws {
    let read = try await Import.read(
      """
      质检单号,会话ID,客服姓名,质检员,质检时间,评分项,满分,扣分,得分,总得分,申诉结果
      Z1,T1,李雷,王敏,2026/5/2 10:00,服务态度,20,5,15,88,
      Z1,T1,李雷,王敏,2026/5/2 10:00,业务能力,30,30,0,88,申诉成功

      """)
    let reviews = read.history.reviews.records
    #expect(reviews.map(\.itemScore) == [75, 0] && reviews.map(\.score) == [88, 88])
    #expect(reviews.map(\.weight) == [20, 30] && reviews.allSatisfy { $0.points == nil })
    #expect(reviews.map(\.dispute) == [nil, .upheld])
    #expect(read.problems.isEmpty)
  }

  @Test func `with a column a category tell them by their small ratings beside the total`()
    async throws
  {
    let read = try await Import.read(
      """
      review_id,review_time,reviewer_name,reviewee_name,conversation_external_id,review_score,Tone,Solution
      1,2026-05-02T10:00:00Z,Ada,Kim,T1,85,4,5
      2,2026-05-03T10:00:00Z,Ada,Bo,T2,50,1,N/A

      """)
    #expect(
      read.reviews == [
        "T1 Kim Ada 85.0", "T1 Kim Ada Tone item 75.0", "T1 Kim Ada Solution item 100.0",
        "T2 Bo Ada 50.0", "T2 Bo Ada Tone item 0.0",
      ])
    #expect(read.problems.contains("Tone assumed_item"))
  }

  @Test func `call people by what call centres call them`() async throws {
    let read = try await Import.read(
      """
      Score ID,Staff Name,Scored By,Date Scored,Scorecard,Interaction ID,Overall Score %,Result
      101,Kim,Ada,02/05/2026 10:00,Phone,T1,87.5%,Pass
      102,Bo,Eve,14/05/2026 10:00,Phone,T2,62.5%,Fail

      """)
    #expect(read.reviews == ["T1 Kim Ada 87.5 pass", "T2 Bo Eve 62.5 fail"])
    #expect(read.history.reviews.records.map(\.isPassed) == [true, false])
  }
}
