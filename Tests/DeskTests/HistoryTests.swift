import Desk
import Testing

@Suite struct `History of tickets` {
  private func agent(_ history: History, _ row: Int) -> String? {
    history.text(history.tickets[row][.agent], of: .agent)
  }

  private func stores(_ history: History) -> [String?] {
    let column = history.customColumns[0]
    return column.values.map { $0.map(column.table.text(of:)) }
  }

  @Test func `takes in new tickets with their texts`() {
    var history = History()
    _ = history.absorb(file(TicketRow(id: "1", agent: "Wang")))
    let fates = history.absorb(
      file(TicketRow(id: "2", agent: "Li"), TicketRow(id: "3", agent: "Wang")))
    #expect(fates.tickets == [.new, .new])
    #expect((0..<3).map { agent(history, $0) } == ["Wang", "Li", "Wang"])
    #expect(history[.agent].count == 2)
  }

  @Test func `knows the same file again`() {
    let file = file(TicketRow(id: "1", updated: 50, agent: "Wang"), TicketRow(id: "2"))
    var history = History()
    #expect(history.absorb(file).tickets == [.new, .new])
    #expect(history.absorb(file).tickets == [.duplicate, .duplicate])
    #expect(history.tickets.count == 2)
  }

  @Test func `takes a newer row, and keeps what it does not say`() {
    var history = History()
    _ = history.absorb(file(TicketRow(id: "1", updated: 50, agent: "Wang", reopens: 1)))
    let fates = history.absorb(file(TicketRow(id: "1", updated: 60, agent: "Li")))
    #expect(fates.tickets == [.update])
    #expect(agent(history, 0) == "Li")
    #expect(history.tickets[0][.reopens] == 1)
    #expect(history.tickets.count == 1)
  }

  @Test func `keeps the newer row when the older one comes last`() {
    var history = History()
    _ = history.absorb(file(TicketRow(id: "1", updated: 60, agent: "Li")))
    let fates = history.absorb(
      file(TicketRow(id: "1", updated: 50, agent: "Wang", reopens: 1)))
    #expect(fates.tickets == [.duplicate])
    #expect(agent(history, 0) == "Li")
    #expect(history.tickets[0][.reopens] == 1)
    #expect(history.tickets[0].updatedAt?.secondsSince1970 == 60)
  }

  @Test func `keeps a row that says when over one that does not`() {
    var history = History()
    _ = history.absorb(file(TicketRow(id: "1", updated: 60, agent: "Li")))
    let fates = history.absorb(file(TicketRow(id: "1", agent: "Wang")))
    #expect(fates.tickets == [.duplicate])
    #expect(agent(history, 0) == "Li")
  }

  @Test func `takes the later of two rows that do not say when`() {
    var history = History()
    _ = history.absorb(file(TicketRow(id: "1", agent: "Wang")))
    let fates = history.absorb(file(TicketRow(id: "1", agent: "Li")))
    #expect(fates.tickets == [.update])
    #expect(agent(history, 0) == "Li")
  }

  @Test func `finds a ticket twice within one file`() {
    var history = History()
    let fates = history.absorb(
      file(TicketRow(id: "1"), TicketRow(id: "2"), TicketRow(id: "1")))
    #expect(fates.tickets == [.new, .new, .duplicate])
    #expect(history.tickets.count == 2)
  }

  @Test func `keeps columns of the export's own, ticket by ticket`() {
    var history = History()
    _ = history.absorb(file(TicketRow(id: "1", column: ("店铺", "杭州"))))
    _ = history.absorb(
      file(
        TicketRow(id: "2", column: ("store", "Paris")),
        TicketRow(id: "3", column: ("店铺", "上海"))))
    _ = history.absorb(file(TicketRow(id: "1", updated: 9, column: ("店铺", "北京"))))
    #expect(history.customColumns.map(\.name) == ["店铺", "store"])
    #expect(stores(history) == ["北京", nil, "上海"])
  }

  @Test func `takes a column that a later export adds`() {
    var history = History()
    _ = history.absorb(file(TicketRow(id: "1", updated: 50)))
    let fates = history.absorb(file(TicketRow(id: "1", updated: 50, column: ("店铺", "杭州"))))
    #expect(fates.tickets == [.update])
    #expect(stores(history) == ["杭州"])
  }

  @Test func `lets an older export fill a column but not change it`() {
    var history = History()
    _ = history.absorb(
      file(TicketRow(id: "1", updated: 60, column: ("店铺", "杭州")), TicketRow(id: "2", updated: 60)))
    let fates = history.absorb(
      file(
        TicketRow(id: "1", updated: 50, column: ("店铺", "上海")),
        TicketRow(id: "2", updated: 50, column: ("店铺", "北京"))))
    #expect(fates.tickets == [.duplicate, .duplicate])
    #expect(stores(history) == ["杭州", "北京"])
  }

  @Test func `knows the newest moment of tickets and responses`() {
    var history = file(TicketRow(id: "1", updated: 60))
    #expect(history.newestInstant?.secondsSince1970 == 60)
    var response = SurveyResponse()
    response.respondedAt = Instant(secondsSince1970: 70)
    history.responses.append(response)
    #expect(history.newestInstant?.secondsSince1970 == 70)
    // A log tells of more than the ticket's own row, which keeps its own last change.
    var last = Ticket()
    last[.id] = history[.id].intern("1")
    last[.updatedAt] = Instant(secondsSince1970: 90)
    history.fill(last)
    #expect(history.newestInstant?.secondsSince1970 == 90)
    #expect(History().newestInstant == nil)
  }
}
