import Desk
import Intake
import Testing
import Wording

@Suite struct `A file of quality reviews` {
  @Test func `is recognised in English, with every field`() async throws {
    let read = try await Import.read(
      """
      Review ID,Ticket ID,Agent,Reviewer,Review type,Review date,QA score,Fatal error,Passed,Comment
      R1,T1,Kim,Ada,internal,2026-05-02 10:00,92.5,no,pass,well done
      R2,T2,Lee,Bob,third party,2026-05-03 10:00,79.9,yes,fail,

      """)
    #expect(read.kind == .reviews)
    #expect(
      read.reviews == [
        "T1 Kim Ada internal 92.5 not fatal pass", "T2 Lee Bob third_party 79.9 fatal fail",
      ])
    #expect(read.ledger == Ledger(read: 2, accepted: 2))
    #expect(read.problems.isEmpty)
    #expect(read.history.reviews.records[0].reviewedAt == Moments.may2at10)
  }

  @Test func `is recognised in Chinese, a row an item, what was not rated is absent`() async throws
  {
    let read = try await Import.read(
      """
      工单编号,受理人,质检员,质检类型,质检时间,质检项目,项目得分,权重,是否致命
      T1,小王,老李,内部审核,2026/5/2 10:00,服务规范,90,30,否
      T1,小王,老李,内部审核,2026/5/2 10:00,业务处理,60,70,致命
      T1,小王,老李,内部审核,2026/5/2 10:00,沟通表达,,20,否

      """)
    #expect(read.kind == .reviews)
    #expect(
      read.reviews == [
        "T1 小王 老李 internal 服务规范 item 90.0 x30.0 not fatal",
        "T1 小王 老李 internal 业务处理 item 60.0 x70.0 fatal",
        "T1 小王 老李 internal 沟通表达 x20.0 not fatal",
      ])
  }

  @Test func `has scores on 0 to 100 from any scale, and says which it took`() async throws {
    let named = try await Import.read(
      "工单编号,质检员,质检日期,得分(1-5)\nT1,李,2026-05-02,5\nT2,李,2026-05-02,3\nT3,李,2026-05-02,6\n")
    #expect(named.reviews == ["T1 李 100.0", "T2 李 50.0", "T3 李"])
    #expect(named.problems == ["4 得分(1-5) out_of_scale"])
    let seen = try await Import.read(
      "ticket id,reviewer,review date,score\nT1,Ada,2026-05-02,9\nT2,Ada,2026-05-02,6.5\n")
    #expect(seen.reviews == ["T1 Ada 90.0", "T2 Ada 65.0"])
    #expect(seen.problems == ["score assumed_scale"])
    #expect(seen.content.file.problems[0].expected(in: .english).contains("0 to 10 was assumed"))
  }

  @Test func `reads points of so many, which weigh as much as they are`() async throws {
    let read = try await Import.read(
      """
      工单编号,质检员,质检日期,质检项目,得分,满分
      T1,李,2026-05-02,礼貌,18,20
      T1,李,2026-05-02,方案,40,80
      T1,李,2026-05-02,记录,81,80

      """)
    #expect(
      read.reviews == [
        "T1 李 礼貌 item 90.0 x20.0", "T1 李 方案 item 50.0 x80.0", "T1 李 记录 x80.0",
      ])
    #expect(read.problems == ["4 得分 out_of_scale"])
  }

  @Test func `keeps the later state of a review, and counts what it repeats`() async throws {
    let read = try await Import.read(
      """
      ticket id,reviewer,review date,item,item score
      T1,Ada,2026-05-02,tone,80
      T1,Ada,2026-05-02,tone,80
      T1,Ada,2026-05-02,tone,70
      T1,Bob,2026-05-02,tone,90
      T1,Ada,2026-05-03,tone,60

      """)
    #expect(
      read.reviews == ["T1 Ada tone item 70.0", "T1 Bob tone item 90.0", "T1 Ada tone item 60.0"])
    #expect(read.ledger == Ledger(read: 5, accepted: 3, duplicate: 2))
    #expect(read.problems == ["3 duplicate_row", "4 duplicate_row"])
  }

  @Test func `may come before its ticket, and its ticket may never come`() async throws {
    let reviews = try await Import.read(
      "ticket id,reviewer,review date,score\nT1,Ada,2026-05-02,90\nT9,Ada,2026-05-02,70\n")
    let whole = try await Import.read(
      "工单编号,创建时间,状态\nT1,2026-05-01 09:00,已解决\n", addingTo: reviews.history
    ).history
    #expect(whole.row(of: whole.reviews.records[0].ticket) == 0)
    #expect(whole.row(of: whole.reviews.records[1].ticket) == nil)
  }

  @Test func `names what is wrong with its cells, and rejects what is about nothing`() async throws
  {
    let read = try await Import.read(
      """
      ticket id,agent,reviewer,reviewer type,review date,qa score,fatal error
      T1,Kim,Ada,external,2026-05-02,90,no
      ,,Ada,internal,2026-05-02,90,no
      T2,Kim,Ada,neighbour,,about 90,perhaps
      ,Kim,Ada,self,2026-05-03,70,2

      """)
    #expect(
      read.reviews == [
        "T1 Kim Ada third_party 90.0 not fatal", "T2 Kim Ada", "Kim Ada self 70.0 fatal",
      ])
    #expect(
      read.problems == [
        "3 missing_subject", "4 fatal error bad_flag", "4 qa score bad_rating",
        "4 undated_review", "4 reviewer type unknown_word",
      ])
    #expect(read.ledger == Ledger(read: 4, accepted: 3, rejected: 1))
  }

  @Test func `can be said to be one, and its columns named`() async throws {
    var settings = Import.settings
    settings.mapping = [.reviews: ["Vorgang": "ticket_id", "Note": "score", "wann": "reviewed_at"]]
    let text = "Vorgang,Note,wann\nT1,88,2026-05-02\n"
    let mapped = try await Import.read(text, settings: settings)
    #expect(mapped.kind == .reviews)
    #expect(mapped.reviews == ["T1 88.0"])
    let forced = try await Import.read(
      "ticket id,rating,date\nT1,88,2026-05-02\n", kind: .reviews)
    #expect(forced.kind == .reviews)
  }

  @Test func `is read from JSON as well`() async throws {
    let read = try await Import.read(
      #"""
      [{"ticket_id": "T1", "reviewer": "Ada", "reviewed_at": "2026-05-02T10:00:00+08:00", "qa_score": 90},
       {"ticket_id": "T1", "reviewer": "Bob", "reviewed_at": "2026-05-02T10:00:00+08:00", "qa_score": 85}]
      """#)
    #expect(read.kind == .reviews)
    #expect(read.reviews == ["T1 Ada 90.0", "T1 Bob 85.0"])
  }
}

private enum Moments {
  /// 2026-05-02 10:00 in Shanghai.
  static let may2at10 = Instant(secondsSince1970: 1_777_687_200)
}
