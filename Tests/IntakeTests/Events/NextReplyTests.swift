import Desk
import Intake
import Testing

/// Each conversation is short enough to be worked out by hand.
@Suite struct `The reply to a customer who writes again` {
  private func folded(_ events: [String]) async throws -> FoldedTicket {
    let rows = events.map { "T1,2026-05-01 \($0),\n" }.joined()
    return try await FoldedImport(["ticket id,event time,event type,new value\n" + rows])
      .ticket("T1")
  }

  private static let beginning = ["09:00:00,created", "09:10:00,agent reply"]

  /// 30 minutes, since the first of two messages in a row; then 10; then one that waits.
  @Test func `is the one that was waited for longest, and apart from it the one still due`()
    async throws
  {
    let ticket = try await folded(
      Self.beginning + [
        "10:00:00,customer reply", "10:20:00,customer reply", "10:30:00,agent reply",
        "11:00:00,customer reply", "11:10:00,agent reply", "12:00:00,customer reply",
        "12:30:00,internal note", "12:40:00,auto reply",
      ])
    #expect(ticket.time(.nextReplyAskedAt) == "05-01 10:00:00")
    #expect(ticket.time(.nextReplyAt) == "05-01 10:30:00")
    #expect(ticket.time(.replyAwaitedSince) == "05-01 12:00:00")
  }

  @Test func `is not the first response, however often was asked for that`() async throws {
    let ticket = try await folded([
      "09:00:00,created", "09:05:00,customer reply", "09:10:00,agent reply",
    ])
    #expect(ticket.ticket[.nextReplyAskedAt] == nil && ticket.ticket[.replyAwaitedSince] == nil)
    #expect(ticket.ticket[.customerReplies] == 1)
  }

  @Test func `is no longer due once the ticket is resolved, nor for a word of thanks`()
    async throws
  {
    let ticket = try await folded(
      Self.beginning + [
        "10:00:00,customer reply", "11:00:00,resolved", "11:05:00,customer reply",
      ])
    #expect(ticket.ticket[.nextReplyAskedAt] == nil && ticket.ticket[.replyAwaitedSince] == nil)
  }

  @Test func `is due again when the ticket comes back with a message`() async throws {
    let ticket = try await folded(
      Self.beginning + ["11:00:00,resolved", "11:05:00,customer reply", "11:06:00,reopened"])
    #expect(ticket.time(.replyAwaitedSince) == "05-01 11:05:00")
  }

  @Test func `counts where the log has the resolution before it in the same second`() async throws {
    let ticket = try await folded(
      Self.beginning + ["10:00:00,customer reply", "11:00:00,resolved", "11:00:00,agent reply"])
    #expect(ticket.time(.nextReplyAskedAt) == "05-01 10:00:00")
    #expect(ticket.time(.nextReplyAt) == "05-01 11:00:00")
  }
}
