import Desk
import Intake
import Testing

@Suite struct `A named format` {
  @Test func `is recognised with columns missing, down to what its signature needs`()
    async throws
  {
    let four = try await Import.read(
      "问题分类,承办单位,推送时间,工单编号\n市政/路灯,城管局,2026-05-01 09:30,7\n")
    #expect(four.content.file.format == "hotline_12345")
    let three = try await Import.read("承办单位,推送时间,工单编号\n城管局,2026-05-01 09:30,7\n")
    #expect(three.content.file.format == "csv")
    #expect(three.times(.createdAt) == ["2026-05-01 09:30:00"])
  }

  @Test func `leaves columns that it does not name to the general recogniser`() async throws {
    let read = try await Import.read(
      "工单编号,工单内容,推送时间,承办单位,问题分类,满意度,办结时间\n7,路灯,2026-05-01 09:30,城管局,市政,满意,2026-05-03 10:00\n")
    #expect(read.content.file.format == "hotline_12345")
    #expect(read.fields["满意度"] == "rating")
    #expect(read.fields["办结时间"] == "resolved_at")
    #expect(read.ratings == ["4 of 1-5"])
  }

  @Test func `gives way to what the user says of a column`() async throws {
    var settings = Import.settings
    settings.mapping = [.tickets: ["承办单位": "region", "问题点位": "team"]]
    let read = try await Import.read(FormatFixture.hotline12345.text, settings: settings)
    #expect(read.content.file.format == "hotline_12345")
    #expect(read.texts(.region) == ["城管局", "水务局"])
    #expect(read.texts(.team) == ["人民路", "建设路"])
  }

  @Test func `does not make lengths of time of a column that holds none`() async throws {
    let text = FormatFixture.intercom.text
      .replacing("Email,,,,,Dee", with: "Email,,2026-05-02 01:09:00,,,Dee")
      .replacing("Chat,,120,", with: "Chat,,2026-05-01 01:02:00,")
    let read = try await Import.read(text)
    #expect(read.content.file.format == "intercom")
    #expect(read.fields["First response time (seconds)"] == nil)
    #expect(read.seconds(.firstResponseTime) == [nil, nil])
  }

  @Test func `is tried only where the user does not say that the file is something else`()
    async throws
  {
    let read = try await Import.read(
      FormatFixture.jira.text, kind: .surveyResponses)
    #expect(read.content.file.kind == .surveyResponses)
    #expect(read.content.file.format == "csv")
  }

  @Test func `is not seen in files that other programs write`() async throws {
    for text in [
      "ticket id,created at,status,agent,team,channel,priority\n1,2026-05-01,open,A,B,web,P1\n",
      "工单编号,创建时间,状态,优先级,处理人,满意度\n1,2026-05-01,完成,高,小李,5\n",
      """
      工单编号,客户编号,客户姓名,联系方式,渠道,问题类型(一级/二级),优先级,客户情绪,处理状态,受理人,团队,创建时间,问题描述
      1,KH-1,张三,138,电话,售后/退款,P1,平静,完成,小李,一组,2026-05-01 09:00,退款
      """,
      """
      Ticket ID,Requester name,Requester email,Category,Sub-category,Item,Urgency,Impact,Created time
      1,Ann,a@example.com,Hardware,Laptop,Screen,High,Low,2026-05-01 09:00
      """,
    ] {
      let read = try await Import.read(text)
      #expect(read.content.file.format == "csv")
    }
  }

  @Test(arguments: [ExportFormat].catalogue)
  func `needs more than half of the names that two formats share`(format: ExportFormat) {
    for other in [ExportFormat].catalogue where other.name != format.name {
      let shared = Set(other.columns.map { $0.name.lowercased() })
        .intersection(format.signature.map { $0.lowercased() })
      let relatives = ["freshdesk", "freshservice"]
      if relatives.contains(format.name) && relatives.contains(other.name) { continue }
      #expect(shared.count < format.needed, "\(format.name) and \(other.name)")
    }
  }
}
