import Desk
import Intake
import Testing

@Suite struct `A column of people` {
  @Test func `is told by its name where a ticket has that field already`() async throws {
    let read = try await Import.read(
      """
      工单编号,客户姓名,联系人,手机号,邮箱,投诉人,详细地址,客服,渠道,创建时间
      1,张三丰,李四光,13812345678,a@example.com,王小明,人民路1号,客服A,电话,2026-05-01 09:00
      """)
    let personal = read.content.file.columns.filter(\.isPersonal).map(\.name)
    #expect(personal == ["客户姓名", "联系人", "手机号", "邮箱", "投诉人", "详细地址"])
  }

  @Test func `is told in a survey, which has no field for it`() async throws {
    let read = try await Import.read(
      """
      Ticket ID,Requester name,Email,Score,Comment,Responded at,Agent
      1,Jane Doe,jane@example.com,5,Good,2026-05-01 09:00,Ann
      """)
    #expect(read.content.file.kind == .surveyResponses)
    let personal = read.content.file.columns.filter(\.isPersonal).map(\.name)
    #expect(personal == ["Requester name", "Email"])
  }

  /// What a store or a file says that a column is counts more than its name: `From` is who wrote in
  /// one format, and 称呼 is who the user says that it is.
  @Test func `is told by what is known of it, by the user's mapping, and by any format's name`() {
    let personal = PersonalColumns(
      [("热线", .text(.contact)), ("昵称", .text(.subject)), ("买家", nil), ("编号", nil)],
      mapping: ["称呼": "customer_name", "投诉人": "subject"])
    let names = ["热线", "昵称", "买家", "编号", "From", "称呼", "备注", "投诉人"]
    #expect(names.filter(personal.contains) == ["热线", "买家", "From", "称呼"])
  }
}
