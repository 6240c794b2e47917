import Desk
import Intake
import Testing

@Suite struct `What a file holds` {
  @Test func `is tickets where the header stands on two rows and a rating among them`() async throws
  {
    let read = try await Import.read(
      "工单编号,渠道,时间,,评价,\n,,创建,解决,评分,内容\n1,电话,2026-05-01 09:00,2026-05-01 10:00,5,好\n"
        + "2,电话,2026-05-01 09:00,2026-05-01 11:00,4,x\n")
    #expect(read.content.file.kind == .tickets)
    #expect(read.times(.createdAt) == ["2026-05-01 09:00:00", "2026-05-01 09:00:00"])
    #expect(read.times(.resolvedAt) == ["2026-05-01 10:00:00", "2026-05-01 11:00:00"])
    #expect(read.ratings == ["5 of 1-5", "4 of 1-5"])
  }

  @Test(
    arguments: [
      "工单编号,渠道,起单时刻,止单时刻,评分\n1,电话,2026-05-01 09:00,2026-05-01 10:00,5\n",
      "工单编号,状态,起单时刻,评分\n1,已解决,2026-05-01 09:00,5\n",
    ])
  func `is tickets where the names of their times are not known`(text: String) async throws {
    let read = try await Import.read(text)
    #expect(read.content.file.kind == .tickets)
    #expect(read.times(.createdAt) == ["2026-05-01 09:00:00"])
    #expect(read.ratings == ["5 of 1-5"])
  }

  @Test(
    arguments: [
      "工单编号,邀请时间,评价时间,满意度\n1,2026-05-01 09:00,2026-05-01 10:00,5\n",
      "Ticket ID,Responded at,Rating\n1,2026-05-01 09:00,5\n",
      "工单编号,评分,参评时刻\n1,5,2026-05-01 09:00\n",
      "ticket id,rating,comment,sent on,seen on\n1,5,x,2026-05-01,2026-05-02\n",
    ])
  func `is a survey where a column is one that only a survey has, or one time stands alone`(
    text: String
  ) async throws {
    let read = try await Import.read(text)
    #expect(read.content.file.kind == .surveyResponses)
    #expect(read.ratings == ["5 of 1-5"])
  }
}
