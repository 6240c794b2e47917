import Desk
import Intake
import Testing
import Wording

@Suite struct `An export of sums per agent` {
  private static let qianniu = """
    旺旺昵称,咨询人数,接待人数,直接接待人数,转入人数,转出人数,总消息,买家消息,客服消息,答问比,客服字数,最大同时接待,\
    未回复人数,旺旺回复率,慢响应人数,长接待人数,首次响应(秒),平均响应(秒),平均接待(秒)
    店铺:小青,120,118,110,8,2,3000,1400,1600,1.14,20000,9,2,98.3%,4,3,12.5,20.1,300
    """
  private static let pinduoduo = """
    序号,客服账号,客服服务分,咨询人数,询单人数,最终成团人数,询单转化率,客服销售额,去退销售额,需要人工回复的咨询人数,\
    人工接待人数,3分钟未回复人数,3分钟人工回复率(8-23点),30秒应答率(8-23点),平均人工响应时长,评分≤3订单数,纠纷退款数,投诉数
    1,kefu01,4.8,300,200,90,45%,12000.50,11800.00,250,248,2,99.2%,93%,18,1,0,0
    """

  @Test(arguments: [(qianniu, "千牛", "聊天记录"), (pinduoduo, "拼多多", "工单")])
  func `is refused with the export that has to be taken instead`(
    text: String, program: String, instead: String
  ) async throws {
    let read = try await Import.read(text)
    #expect(read.problems == ["aggregated_rows"])
    #expect(read.history.tickets.isEmpty)
    #expect(read.content.file.kind == nil)
    let sentence = read.content.file.problems[0].expected(in: .english)
    #expect(sentence.contains("one row a ticket"))
    #expect(sentence.contains("\(program) 客服"))
    #expect(sentence.contains("instead") && sentence.contains(instead))
  }

  @Test func `is known with its columns in another order and some of them missing`()
    async throws
  {
    let read = try await Import.read(
      "答问比,慢响应人数,旺旺昵称,旺旺回复率,最大同时接待,首次响应(秒)\n1.14,4,店铺:小青,98.3%,9,12.5\n")
    #expect(read.content.file.problems[0].expected(in: .english).contains("千牛"))
  }

  @Test func `of an unknown program is refused all the same`() async throws {
    let read = try await Import.read("agent,tickets solved,average first reply time\nAnn,30,12\n")
    #expect(read.problems == ["aggregated_rows"])
  }
}
