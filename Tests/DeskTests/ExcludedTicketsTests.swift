import Desk
import Testing

@Suite struct `Tickets that are left out` {
  /// Four tickets: plain, merged, spam, merged and spam; a response for each of them.
  private func history() -> History {
    var history = History()
    var part = History()
    for (name, isMerged, isSpam) in [
      ("1", false, false), ("2", true, false), ("3", false, true), ("4", true, true),
    ] {
      var ticket = Ticket()
      ticket[.id] = part[.id].intern(name)
      if isMerged { ticket[.mergedInto] = part[.mergedInto].intern("1") }
      if isSpam { ticket[.spam] = true }
      part.tickets.append(ticket)
      var response = SurveyResponse()
      response.ticket = ticket.id
      part.responses.append(response)
    }
    _ = history.absorb(part)
    return history
  }

  @Test func `are counted by why, and gone`() {
    var history = history()
    #expect(history.leaveOut([.merged, .spam]) == [.merged: 2, .spam: 1])
    #expect(history.tickets.map { history.text($0.id, of: .id) } == ["1"])
    // What customers said of them stays, without a ticket.
    #expect(history.responses.map { history.row(of: $0.ticket) } == [0, nil, nil, nil])
  }

  @Test func `are only those that are named`() {
    var history = history()
    #expect(history.leaveOut([.spam]) == [.spam: 2])
    #expect(history.tickets.map { history.text($0.id, of: .id) } == ["1", "2"])
    #expect(history.leaveOut([]) == [:])
    #expect(history.tickets.count == 2)
  }
}
