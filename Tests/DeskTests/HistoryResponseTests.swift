import Desk
import Testing

@Suite struct `History of survey responses` {
  /// A file with one response to a ticket.
  private func survey(
    ticket: String? = "T1", id: String? = nil, invited: Int? = nil, responded: Int? = nil,
    rating: Float? = nil
  ) -> History {
    var history = History()
    var response = SurveyResponse()
    response.ticket = ticket.map { history[.id].intern($0) }
    response.id = id.map { history[.responseIDs].intern($0) }
    response.invitedAt = invited.map { Instant(secondsSince1970: $0) }
    response.respondedAt = responded.map { Instant(secondsSince1970: $0) }
    response.rating = rating.map { Rating(value: $0, scale: .oneToFive) }
    history.responses.append(response)
    return history
  }

  /// A ticket export with a rating column.
  private func export(updated: Int?, rating: Float) -> History {
    var history = file(TicketRow(id: "T1", updated: updated))
    var response = SurveyResponse()
    response.ticket = history.tickets[0].id
    response.rating = Rating(value: rating, scale: .oneToFive)
    response.isFromTicket = true
    history.responses.append(response)
    return history
  }

  private func ratings(_ history: History) -> [Float?] { history.responses.map(\.rating?.value) }

  @Test func `counts the same file once`() {
    var history = History()
    for survey in [survey(invited: 10, rating: 4), survey(id: "R1", rating: 4)] {
      #expect(history.absorb(survey).responses == [.new])
      #expect(history.absorb(survey).responses == [.duplicate])
    }
    #expect(history.responses.count == 2)
  }

  @Test func `counts two surveys of one ticket at different times as two`() {
    var history = History()
    _ = history.absorb(survey(invited: 10, rating: 4))
    #expect(history.absorb(survey(invited: 20, rating: 2)).responses == [.new])
    #expect(ratings(history) == [4, 2])
  }

  @Test func `puts the answer in the invitation's place, and keeps when it was sent`() {
    var history = History()
    _ = history.absorb(survey(id: "R1", invited: 10))
    let fates = history.absorb(survey(id: "R1", responded: 30, rating: 5))
    #expect(fates.responses == [.update])
    #expect(ratings(history) == [5])
    #expect(history.responses[0].invitedAt?.secondsSince1970 == 10)
    #expect(history.responses[0].respondedAt?.secondsSince1970 == 30)
  }

  @Test func `does not let an invitation overwrite the answer`() {
    var history = History()
    _ = history.absorb(survey(id: "R1", invited: 10, rating: 5))
    #expect(history.absorb(survey(id: "R1", invited: 10)).responses == [.duplicate])
    #expect(ratings(history) == [5])
  }

  @Test func `keeps every response that names neither ticket nor id`() {
    var history = History()
    _ = history.absorb(survey(ticket: nil, rating: 5))
    #expect(history.absorb(survey(ticket: nil, rating: 5)).responses == [.new])
    #expect(history.responses.count == 2)
  }

  @Test func `finds the ticket of a response whichever came first`() {
    var history = History()
    _ = history.absorb(survey(ticket: "T2", rating: 5))
    #expect(history.row(of: history.responses[0].ticket) == nil)
    _ = history.absorb(file(TicketRow(id: "T1"), TicketRow(id: "T2")))
    #expect(history.row(of: history.responses[0].ticket) == 1)
    #expect(history.row(of: nil) == nil)
  }

  @Test func `takes a newer export's rating of a ticket`() {
    var history = History()
    _ = history.absorb(export(updated: 50, rating: 2))
    #expect(history.absorb(export(updated: 60, rating: 4)).responses == [.update])
    #expect(ratings(history) == [4])
  }

  @Test func `keeps the newer export's rating when the older export comes last`() {
    var history = History()
    _ = history.absorb(export(updated: 60, rating: 4))
    #expect(history.absorb(export(updated: 50, rating: 2)).responses == [.duplicate])
    #expect(ratings(history) == [4])
  }

  @Test func `knows the same export's rating again`() {
    var history = History()
    let export = export(updated: 50, rating: 2)
    _ = history.absorb(export)
    #expect(history.absorb(export).responses == [.duplicate])
  }
}
