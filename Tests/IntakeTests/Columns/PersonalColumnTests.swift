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

  /// A store keeps a column's name and not what it was: `From` is who wrote in one format, and
  /// 称呼 is who the user says that it is.
  @Test func `is told in a store by any format's name for it, and by the user's mapping`() {
    var history = History()
    for name in ["From", "称呼", "备注", "投诉人"] {
      var column = History.CustomColumn(name: name)
      column.set(column.table.intern("王小明"), row: 0)
      history.customColumns.append(column)
    }
    let redaction = Redaction(
      .masked, history, files: [], mapping: ["称呼": "customer_name", "投诉人": "subject"])
    func shown(_ column: String) -> String { redaction.value("李大钊", ofColumn: column) }
    #expect(["From", "称呼", "备注", "投诉人"].map(shown) == ["李**", "李**", "李大钊", "李大钊"])
    #expect(redaction.text("王小明催单") == "王**催单")
  }
}
