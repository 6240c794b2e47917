import Desk
import Metrics
import Testing

@Suite struct `Dimensions` {
  @Test(arguments: ["channel", "category1", "priority", "status", "agent", "customer"])
  func `of a field group by its values`(name: String) async throws {
    let desk = SketchedDesk([
      TicketSketch(
        customer: "甲", channel: "甲", category: "甲/子", priority: "甲", status: "甲", agent: "甲"),
      TicketSketch(
        customer: "乙", channel: "乙", category: "乙", priority: "乙", status: "乙", agent: "乙"),
      TicketSketch(
        customer: "乙", channel: "乙", category: "乙/丙", priority: "乙", status: "乙", agent: "乙"),
      TicketSketch(),
    ])
    #expect(
      try await desk.rows("tickets_created", by: [name]) == [
        BreakdownRow(["乙"], 2), BreakdownRow(["甲"], 1), BreakdownRow([nil], 1),
      ])
  }

  @Test func `of the category are its whole path or one level`() async throws {
    let desk = SketchedDesk([
      TicketSketch(category: "支付/失败"), TicketSketch(category: "支付/退款"),
      TicketSketch(category: "支付/失败"), TicketSketch(category: "物流"),
      TicketSketch(category: "会员/失败"), TicketSketch(),
    ])
    #expect(
      try await desk.rows("tickets_created", by: ["category"]) == [
        BreakdownRow(["支付/失败"], 2), BreakdownRow(["会员/失败"], 1),
        BreakdownRow(["支付/退款"], 1), BreakdownRow(["物流"], 1), BreakdownRow([nil], 1),
      ])
    #expect(
      try await desk.rows("tickets_created", by: ["category1"]) == [
        BreakdownRow(["支付"], 3), BreakdownRow(["会员"], 1), BreakdownRow(["物流"], 1),
        BreakdownRow([nil], 1),
      ])
    #expect(
      try await desk.rows("tickets_created", by: ["category2"]) == [
        BreakdownRow(["失败"], 3), BreakdownRow([nil], 2), BreakdownRow(["退款"], 1),
      ])
  }

  /// One export writes the path into one column, another its levels into two.
  @Test func `of the category hold a path once, however it was written`() async throws {
    var part = History()
    for levels in [["支付/失败"], ["支付", "失败"]] {
      var ticket = Ticket()
      ticket[.id] = part[.id].intern("T\(levels.count)")
      ticket[.category1] = part[.category1].intern(levels[0])
      if levels.count > 1 { ticket[.category2] = part[.category2].intern(levels[1]) }
      part.tickets.append(ticket)
    }
    let question = Analysis.Question([MetricRequest(.ticketsCreated)], by: [[.category]])
    let rows = await Analysis(part, .shanghai).answer(question)[0].rows
    #expect(rows.map(\.key) == [["支付/失败"]])
    #expect(rows[0].measurements[0].sample == 2)
  }

  @Test func `of complaints are yes and no`() async throws {
    let desk = SketchedDesk([
      TicketSketch(category: "投诉"), TicketSketch(category: "咨询"), TicketSketch(),
    ])
    #expect(
      try await desk.rows("tickets_created", by: ["complaint"]) == [
        BreakdownRow(["no"], 2), BreakdownRow(["yes"], 1),
      ])
  }

  @Test func `of any other column go by its own name`() async throws {
    let desk = SketchedDesk([
      TicketSketch(), TicketSketch(columns: ["门店": "徐汇"]), TicketSketch(columns: ["门店": "静安"]),
      TicketSketch(columns: ["门店": "徐汇", "设备": "iOS"]), TicketSketch(),
    ])
    #expect(
      try await desk.rows("tickets_created", by: ["门店"]) == [
        BreakdownRow(["徐汇"], 2), BreakdownRow([nil], 2), BreakdownRow(["静安"], 1),
      ])
    #expect(
      try await desk.rows("tickets_created", by: ["no such column"])
        == [BreakdownRow([nil], 5)])
  }

  @Test func `have a name each that leads back to them`() {
    for (name, dimension) in Dimension.names {
      #expect(dimension.name == name)
      #expect(Dimension(named: name) == dimension)
    }
    #expect(Dimension(named: "门店").name == "门店")
  }

  /// KPIs.md, "Dimensions"; the cause comes with the analyses of causes.
  @Test func `are those of the KPI catalogue`() {
    let agreed = """
      channel category category1 category2 priority status agent team tier product region \
      customer_type mood complaint month week day weekday hour
      """
    for name in agreed.split(separator: " ") {
      #expect(Dimension.names[String(name)] != nil, "\(name)")
    }
  }
}
