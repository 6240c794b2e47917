import Desk
import Metrics
import Testing

@Suite struct `A breakdown` {
  private func ticket(_ channel: String?, _ reopens: Int? = nil) -> TicketSketch {
    TicketSketch(
      channel: channel, created: "2026-05-01", resolved: "2026-05-02",
      counts: reopens.map { [.reopens: $0] } ?? [:])
  }

  @Test func `puts the largest sample first, then goes by name, the absent last`() async throws {
    let desk = SketchedDesk([
      ticket("phone"), ticket(nil), ticket("email"), ticket("chat"), ticket("chat"),
      ticket("app"),
    ])
    #expect(
      try await desk.rows("tickets_created", by: ["channel"]) == [
        BreakdownRow(["chat"], 2), BreakdownRow(["app"], 1), BreakdownRow(["email"], 1),
        BreakdownRow(["phone"], 1), BreakdownRow([nil], 1),
      ])
  }

  @Test func `puts the absent first where most tickets are there`() async throws {
    let desk = SketchedDesk([ticket("chat"), ticket(nil), ticket(nil)])
    #expect(
      try await desk.rows("tickets_created", by: ["channel"]).map(\.key) == [[nil], ["chat"]])
  }

  @Test func `leaves out groups without data, and keeps those with something left out`()
    async throws
  {
    var old = ticket("fax", 0)
    old.resolved = "2020-01-01"
    let desk = SketchedDesk([ticket("chat", 1), ticket("email"), old])
    let rows = try await desk.rows("reopen_rate", by: ["channel"], "2026-05")
    #expect(rows == [BreakdownRow(["chat"], 1), BreakdownRow(["email"], nil)])
  }

  @Test func `goes by several dimensions together`() async throws {
    var tickets = [ticket("chat"), ticket("chat"), ticket("email"), ticket(nil), ticket("chat")]
    for (row, agent) in ["b", "a", "a", "a", "a"].enumerated() { tickets[row].agent = agent }
    #expect(
      try await SketchedDesk(tickets).rows("tickets_created", by: ["channel", "agent"]) == [
        BreakdownRow(["chat", "a"], 2), BreakdownRow(["chat", "b"], 1),
        BreakdownRow(["email", "a"], 1), BreakdownRow([nil, "a"], 1),
      ])
  }

  private func listed(_ rows: [[String?]], by dimensions: [String]) -> [[String?]] {
    rows.inCalendarOrder(of: dimensions.map { Dimension(named: $0) }) { $0 }
  }

  /// The largest comes first, as groups are found; a year's tenth week is behind its ninth.
  @Test func `is listed in the calendar's own order`() {
    #expect(
      listed([["sun"], [nil], ["mon"], ["wed"]], by: ["weekday"])
        == [["mon"], ["wed"], ["sun"], [nil]])
    #expect(listed([["10"], ["09"], ["23"]], by: ["hour"]) == [["09"], ["10"], ["23"]])
    #expect(
      listed([["2026-W10"], ["2025-W52"], ["2026-W09"]], by: ["week"])
        == [["2025-W52"], ["2026-W09"], ["2026-W10"]])
    #expect(listed([["2026-05"], ["2025-12"]], by: ["month"]) == [["2025-12"], ["2026-05"]])
    #expect(
      listed([["2026-05-10"], ["2026-05-09"]], by: ["day"]) == [["2026-05-09"], ["2026-05-10"]])
    #expect(listed([["phone"], ["chat"]], by: ["channel"]) == [["phone"], ["chat"]])
  }

  @Test func `lists a calendar within each other group, and other groups within each month`() {
    let rows = [["phone", "06"], ["chat", "05"], ["phone", "05"], ["chat", "06"]]
    #expect(
      listed(rows, by: ["channel", "month"])
        == [["phone", "05"], ["phone", "06"], ["chat", "05"], ["chat", "06"]])
    #expect(
      listed(rows.map { [$0[1], $0[0]] }, by: ["month", "channel"])
        == [["05", "chat"], ["05", "phone"], ["06", "phone"], ["06", "chat"]])
  }

  @Test func `without dimensions is one row, also without any data`() async throws {
    #expect(try await SketchedDesk([]).rows("csat", by: []) == [BreakdownRow([], nil)])
    #expect(try await SketchedDesk([]).rows("csat", by: ["channel"]).isEmpty)
  }

  @Test func `answers no metrics with no measurements`() async {
    let question = Analysis.Question([], by: [[], [.field(.channel)]])
    let breakdowns = await SketchedDesk([ticket("chat")]).analysis.answer(question)
    #expect(breakdowns[0].rows.count == 1 && breakdowns[1].rows.isEmpty)
  }

  @Test func `finds a measurement by its key and group`() async throws {
    let desk = SketchedDesk([ticket("chat", 1), ticket("chat", 0), ticket("email", 0)])
    let question = Analysis.Question(
      [MetricRequest(.reopenRate), MetricRequest(.resolutionTime)], by: [[], [.field(.channel)]])
    let breakdowns = await desk.analysis.answer(question)
    #expect(breakdowns[0]["reopen_rate"]?.sample == 3)
    #expect(breakdowns[1]["reopen_rate", ["chat"]]?.value == 0.5)
    #expect(breakdowns[1]["resolution_time.p50", ["email"]]?.value == 86_400)
    #expect(breakdowns[1]["reopen_rate", ["fax"]] == nil)
    #expect(breakdowns[1]["csat", ["chat"]] == nil)
  }

  @Test func `puts answers of unknown tickets beside those without a value`() async throws {
    let good = Rating(value: 5, scale: .oneToFive)
    let desk = SketchedDesk(
      [TicketSketch(id: "A", channel: "chat", created: "2026-05-01"), TicketSketch(id: "B")],
      [
        ResponseSketch(ticket: "A", answered: "2026-05-02", rating: good),
        ResponseSketch(ticket: "B", answered: "2026-05-02", rating: good),
        ResponseSketch(ticket: "unheard of", answered: "2026-05-03", rating: good),
        ResponseSketch(answered: "2026-05-04", rating: good),
      ])
    let question = Analysis.Question(
      [MetricRequest(.csat)], by: [[.field(.channel)], [.field(.channel), .calendar(.month)]])
    let breakdowns = await desk.analysis.answer(question)
    #expect(breakdowns[0]["csat", [nil]]?.sample == 3)
    #expect(breakdowns[0]["csat", ["chat"]]?.sample == 1)
    #expect(breakdowns[1]["csat", [nil, nil]]?.sample == 3)
  }
}

@Suite struct `An analysis` {
  @Test func `knows the newest instant`() {
    let desk = SketchedDesk([
      TicketSketch(created: "2026-04-30 23:59:59", resolved: "2026-07-01"),
      TicketSketch(created: "2026-05-01 00:00"),
    ])
    #expect(desk.analysis.newestInstant == Moment("2026-07-01").instant)
  }

  @Test func `gives the tallies that the totals are made of`() async throws {
    let desk = SketchedDesk([
      TicketSketch(created: "2026-05-01", resolved: "2026-05-02", counts: [.reopens: 1]),
      TicketSketch(created: "2026-05-01", resolved: "2026-05-03", counts: [.reopens: 0]),
    ])
    let tallies = await desk.analysis.totals(
      of: [.resolutionTime, .reopenRate], during: Period("2026-05"))
    #expect(tallies[0].measurement(of: .mean).value == 1.5 * 86_400)
    #expect(tallies[1].measurement(of: .share).value == 0.5)
  }
}

@Suite struct `A breakdown into very many groups` {
  /// More groups than two bytes can number: every ticket's number comes back as its own handle time.
  @Test func `keeps every group apart`() async throws {
    var part = History()
    for row in 0..<70_000 {
      var ticket = Ticket()
      ticket[.id] = part[.id].intern("T\(row)")
      ticket[.status] = part[.status].intern("closed")
      ticket[.handleTime] = Double(row)
      ticket[.reopens] = row % 2
      part.tickets.append(ticket)
    }
    let question = Analysis.Question(
      [MetricRequest(.reopenRate), try MetricRequest("handle_time.max")], by: [[.field(.id)]])
    let rows = await Analysis(part, .shanghai).answer(question)[0].rows
    #expect(rows.count == 70_000)
    #expect(
      rows.allSatisfy { row in
        guard let number = row.key[0].flatMap({ Int($0.dropFirst()) }) else { return false }
        return row.measurements[0].value == Double(number % 2)
          && row.measurements[1].value == Double(number)
      })
  }
}
