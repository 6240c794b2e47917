import Desk
import Intake
import Testing

@Suite struct `Ids that a spreadsheet has rounded` {
  private func tickets(_ rows: [String]) async throws -> Import {
    try await Import.read("工单编号,渠道,创建时间,解决时间\n" + rows.map { $0 + ",\n" }.joined())
  }

  @Test func `in scientific notation never make one ticket of many`() async throws {
    let read = try await tickets([
      "1.23457E+17,电话,2026-05-01 09:00", "1.23457E+17,电话,2026-05-02 09:00",
      "1.23457E+17,电话,2026-05-02 09:00", "T-4,电话,2026-05-03 09:00",
    ])
    #expect(read.ids == ["T-4"])
    #expect(read.problems == ["2 rounded_id", "3 rounded_id", "4 rounded_id"])
    #expect(read.ledger == Ledger(read: 4, accepted: 1, rejected: 3))
  }

  @Test func `to fifteen digits are rejected where one stands for two creations`() async throws {
    let read = try await tickets([
      "123456789012345000,电话,2026-05-01 09:00", "123456789012345000,电话,2026-05-02 09:00",
      "1234567890123456789,电话,2026-05-03 09:00",
    ])
    #expect(read.ids == ["1234567890123456789"])
    #expect(read.problems == ["2 rounded_id", "3 rounded_id"])
  }

  @Test func `to fifteen digits are suspected where all are, and kept`() async throws {
    let read = try await tickets([
      "123456789012345000,电话,2026-05-01 09:00", "123456789012346000,电话,2026-05-02 09:00",
    ])
    #expect(read.ids.count == 2)
    #expect(read.problems == ["工单编号 suspected_rounded_ids"])
  }

  @Test(
    arguments: [
      ["123456789012345000", "123456789012345678", "123456789012345679"],
      ["20260501000000", "20260502000000"], ["1E5", "1E6"], ["0047583311587E590003"],
    ])
  func `are not seen in ids that only look like them`(ids: [String]) async throws {
    let read = try await tickets(ids.map { "\($0),电话,2026-05-01 09:00" })
    #expect(read.ids == ids)
    #expect(read.problems.isEmpty)
  }

  @Test func `to fifteen digits stay one ticket whose rows repeat its creation`() async throws {
    let read = try await tickets([
      "123456789012345000,在线,2026-05-01 09:00", "123456789012345000,电话,2026-05-01 09:00",
      "123456789012345678,电话,2026-05-01 09:00", "123456789012345679,电话,2026-05-01 09:00",
    ])
    #expect(read.ids.count == 3)
    #expect(!read.problems.contains { $0.contains("rounded") })
  }

  @Test func `of customers are left out, since they would make one customer of many`() async throws
  {
    let read = try await Import.read(
      "工单编号,状态,创建时间,客户编号\n1,电话,2026-05-01,1.38123E+15\n2,电话,2026-05-01,C-7\n")
    #expect(read.texts(.customer) == [nil, "C-7"])
    #expect(read.problems == ["2 客户编号 rounded_reference"])
  }

  @Test func `of answers are left out, since they would make one answer of many`() async throws {
    let read = try await Import.read(
      "答卷编号,工单编号,评价时间,满意度\n1.2E+17,T-1,2026-05-01,5\n1.2E+17,T-2,2026-05-01,4\n")
    #expect(read.ratings == ["5 of 1-5", "4 of 1-5"])
    #expect(read.problems == ["2 答卷编号 rounded_reference", "3 答卷编号 rounded_reference"])
  }

  @Test func `of a survey's tickets are not joined to any`() async throws {
    let read = try await Import.read("工单编号,评价时间,满意度\n1.23457E+17,2026-05-01,5\nT-2,2026-05-01,4\n")
    #expect(read.ratings == ["4 of 1-5"])
    #expect(read.problems == ["2 rounded_id"])
  }
}
