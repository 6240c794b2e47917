import Desk
import Intake
import TestSupport
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

@Suite struct `A file that is not recognised` {
  private static let factory = """
    生产工单号,产品编码,计划数量,完工数量,工序,开始时间,完成时间,状态,负责人
    P001,X1,100,98,焊接,2026-05-01 08:00,2026-05-01 18:00,已完成,张三
    P002,X2,100,97,装配,2026-05-02 08:00,2026-05-02 18:00,已完成,李四
    """

  @Test func `is orders to make something, with nobody who asked for help`() async throws {
    let read = try await Import.read(Self.factory)
    #expect(read.content.file.kind == nil)
    #expect(read.problems == ["unknown_kind"])
  }

  @Test func `says how each of its columns would be read, and by what`() async throws {
    let file = try await Import.read(Self.factory).content.file
    let nearest = try #require(file.nearest)
    #expect(nearest.kind == .tickets)
    #expect(nearest.missing.isEmpty)
    let guesses = nearest.columns.compactMap { column in
      column.role.map { role in
        "\(column.name) \(role.fieldName) \(column.reason?.candidates.first?.basis.rawValue ?? "")"
      }
    }
    #expect(
      guesses == [
        "生产工单号 id values", "开始时间 created_at name", "完成时间 resolved_at name", "状态 status name",
        "负责人 agent name",
      ])
  }

  @Test func `is what a mapping says under its kind`() async throws {
    var settings = Import.settings
    settings.mapping = [.tickets: ["生产工单号": "id", "开始时间": "created_at"]]
    let read = try await Import.read(Self.factory, settings: settings)
    #expect(read.content.file.kind == .tickets)
    #expect(read.ids == ["P001", "P002"])
  }

  @Test func `is what it is forced to be`() async throws {
    let read = try await Import.read(Self.factory, kind: .tickets)
    #expect(read.ids == ["P001", "P002"])
  }
}

@Suite struct `Why a column is a field` {
  private func candidates(_ text: String, of column: String) async throws -> [String] {
    let file = try await Import.read(text).content.file
    let reason = try #require(file.columns.first { $0.name == column }?.reason)
    return reason.candidates.map { "\($0.field) \($0.basis) \($0.outcome)" }
  }

  private static let export = """
    Ticket ID,Created,Resolved,Resolution Time,Status
    T1,2026-05-01 09:00,2026-05-01 11:30,2.5,Closed
    T2,2026-05-01 09:00,2026-05-01 13:00,4,Closed
    """

  @Test func `is its name and its values`() async throws {
    #expect(
      try await candidates(Self.export, of: "Resolved") == [
        "resolved_at name taken", "resolved name unlikeValues",
      ])
  }

  @Test func `names the column that was nearer`() async throws {
    #expect(
      try await candidates(Self.export, of: "Resolution Time") == [
        "resolution_time name taken", #"resolved_at name isOtherColumn("Resolved")"#,
      ])
  }
}

@Suite struct `The place of a desk` {
  private func evidence(_ text: String) throws -> RegionalEvidence? {
    let folder = try TemporaryFolder()
    return FileImporter(settings: Import.settings)
      .regionalEvidence(of: try folder.write("export.csv", text))
  }

  @Test func `is told by the language of its columns`() throws {
    #expect(
      try evidence("工单编号,创建时间,状态\n1,2026-05-01 09:00,已解决\n")?.script == .chinese)
    #expect(
      try evidence("問い合わせID,受付日時,ステータス\n1,2026-05-01 09:00,解決\n")?.script == .japanese)
    #expect(try evidence("Ticket ID,Created,Status\n1,2026-05-01 09:00,open\n")?.script == .other)
  }

  @Test func `is told by a zone in a name, and by the offset that all times have`() throws {
    #expect(
      try evidence("id,Created at (America/New_York),Status\n1,2026-05-01 09:00,open\n")?.timeZone
        == "America/New_York")
    let offset = "id,Created,Status\n1,2026-05-01T09:00:00+05:30,open\n"
    #expect(try evidence(offset)?.offset == 19_800)
    #expect(try evidence(offset + "2,2026-05-01T09:00:00+02:00,open\n")?.offset == nil)
  }

  @Test func `is told by no time in UTC`() throws {
    let found = try evidence("id,Created at (UTC),Status\n1,2026-05-01T09:00:00Z,open\n")
    #expect(found?.timeZone == nil && found?.offset == nil)
  }
}
