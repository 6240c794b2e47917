import Desk
import Foundation
import Intake
import TestSupport
import Testing

@Suite struct `The newest row of a ticket` {
  /// Files read one after the other, as those of a folder are.
  private func read(
    _ texts: [String], as name: String = "a.csv", kind: RecordKind? = nil
  ) async throws -> Import {
    var history = History()
    var last: Import?
    for text in texts {
      let read = try await Import.read(
        Array(text.utf8), name: name, kind: kind, addingTo: history)
      history = read.history
      last = read
    }
    return try #require(last)
  }

  private static let may =
    "id,created at,status,resolved at,reopens,shop\n"
    + "T1,2026-05-01 09:00,Solved,2026-05-02 09:00,0,Paris\n"
  private static let june =
    "id,created at,status,resolved at,reopens,shop\nT1,2026-05-01 09:00,Open,,1,\n"

  @Test func `has no resolution where it is open again`() async throws {
    let read = try await read([Self.may, Self.june])
    #expect(read.texts(.status) == ["Open"])
    #expect(read.times(.resolvedAt) == [nil])
    #expect(read.counts(.reopens) == [1])
    #expect(read.problems.isEmpty)
  }

  @Test func `is empty in the export's own columns, too`() async throws {
    #expect(try await read([Self.may, Self.june]).custom("shop") == [nil])
    let without = "id,created at,status\nT1,2026-05-01 09:00,Solved\n"
    #expect(try await read([Self.may, without]).custom("shop") == ["Paris"])
  }

  @Test func `keeps its times where a list says nothing of how tickets stand`() async throws {
    let list = "id,created at,channel\nT1,2026-06-20 09:00,chat\nT2,2026-06-21 09:00,chat\n"
    let read = try await read([Self.may, list], kind: .tickets)
    #expect(read.times(.createdAt) == ["2026-05-01 09:00:00", "2026-06-21 09:00:00"])
    #expect(read.texts(.channel) == ["chat", "chat"])
    let other = try await self.read([list, Self.may], kind: .tickets)
    #expect(other.times(.createdAt)[0] == "2026-05-01 09:00:00")
  }

  @Test func `keeps what its file has no column for`() async throws {
    let read = try await read([
      Self.may, "id,created at,status,agent\nT1,2026-05-01 09:00,Closed,Ann\n",
    ])
    #expect(read.times(.resolvedAt) == ["2026-05-02 09:00:00"])
    #expect(read.counts(.reopens) == [0])
    #expect(read.texts(.agent) == ["Ann"])
  }

  /// The status alone says so: an open ticket has no resolution, whether there is a column for it.
  @Test func `that is open keeps no resolution of an older one`() async throws {
    let open = "id,created at,status,updated at\nT1,2026-05-01 09:00,Reopened,2026-06-01 09:00\n"
    #expect(try await read([Self.may, open]).times(.resolvedAt) == [nil])
    #expect(try await read([open, Self.may]).times(.resolvedAt) == [nil])
  }

  /// Three states, of which the middle one has no agent and the newest no such column.
  @Test func `is the newest in whatever order the files are read`() async throws {
    func row(_ day: Int, _ cells: String, _ columns: String) -> String {
      "id,created at,status,updated at\(columns)\n"
        + "T1,2026-05-01 09:00,Solved,2026-05-0\(day) 09:00\(cells)\n"
    }
    let states = [row(2, ",Ann,Paris", ",agent,shop"), row(3, ",,", ",agent,shop")]
    for files in [states, states.reversed()] {
      let read = try await read(files)
      #expect(read.texts(.agent) == [nil])
      #expect(read.custom("shop") == [nil])
      #expect(read.times(.updatedAt) == ["2026-05-03 09:00:00"])
    }
    let withNewest = try await read([states[0], row(4, "", ""), row(3, ",,", ",agent,shop")])
    #expect(withNewest.texts(.agent) == ["Ann"])
  }

  @Test(arguments: [
    (#""resolved_at": null"#, nil), (#""replies": 3"#, "2026-05-02 09:00:00"),
    (#""stats": null"#, "2026-05-02 09:00:00"),
  ])
  func `of JSON is empty where a key is null, and lacks a column where there is no key`(
    key: String, resolvedAt: String?
  ) async throws {
    func ticket(_ key: String) -> String {
      #"[{"id": 7, "created_at": "2026-05-01T01:00:00Z", "status": "solved", \#(key)}]"#
    }
    let read = try await read(
      [ticket(#""resolved_at": "2026-05-02T01:00:00Z""#), ticket(key)], as: "a.json")
    #expect(read.times(.resolvedAt) == [resolvedAt])
  }

  /// In one file a key may be an object here, null there and missing elsewhere.
  @Test func `of JSON is empty where the object around a key is null`() async throws {
    func ticket(_ id: Int, _ more: String) -> String {
      #"{"id": \#(id), "created_at": "2026-05-01T01:00:00Z", "status": "solved"\#(more)}"#
    }
    let full = #", "stats": {"resolved_at": "2026-05-02T01:00:00Z"}"#
    let before = "[\((1...3).map { ticket($0, full) }.joined(separator: ","))]"
    let after = "[\(ticket(1, #", "stats": null"#)),\(ticket(2, "")),\(ticket(3, full))]"
    let read = try await read([before, after], as: "a.json")
    let time = "2026-05-02 09:00:00"
    #expect(read.times(.resolvedAt) == [nil, time, time])
  }

  @Test func `is filled from a list beside it, which empties nothing`() async throws {
    let read = try await read(
      [
        #"""
        {"tickets": [{"id": 7, "created_at": "2026-05-01T01:00:00Z", "status": "solved"}],
         "metric_sets": [{"id": 1, "ticket_id": 7, "solved_at": "2026-05-02T01:00:00Z",
                          "reopens": null}]}
        """#
      ], as: "a.json")
    #expect(read.times(.resolvedAt) == ["2026-05-02 09:00:00"])
  }

  @Test func `of an action and of a review is empty likewise`() async throws {
    let header = "action id,action,owner,start date,done date\n"
    let actions = try await read(
      [
        header + "A1,New bandwidth,Ann,2026-05-01,2026-05-12\n",
        header + "A1,New bandwidth,,2026-05-01,\n",
        "action id,action,start date\nA1,New bandwidth,2026-05-02\n",
      ], kind: .actions
    ).history
    let action = try #require(actions.actions.records.first)
    #expect(actions.actions.count == 1)
    #expect(action.owner == nil && action.doneAt == nil)
    #expect(action.startedAt == Instant(secondsSince1970: 1_777_651_200))

    let columns = "review id,ticket id,agent,reviewer,review date,qa score\n"
    let reviews = try await read(
      [
        columns + "R1,T1,Kim,Ada,2026-05-02,90\n", columns + "R1,T1,,Ada,2026-05-02,\n",
      ], kind: .reviews
    ).history
    let review = try #require(reviews.reviews.records.first)
    #expect(reviews.reviews.count == 1)
    #expect(review.score == nil && review.agent == nil && review.reviewer != nil)
  }
}

@Suite struct `A status against the times of its row` {
  private func read(_ rows: String...) async throws -> Import {
    try await Import.read(
      "id,created at,status,resolved at,closed at,updated at\n"
        + rows.map { "T,2026-05-01 09:00,\($0)\n" }.joined())
  }

  @Test(arguments: ["New", "Open", "Pending", "On-hold", "Reopened", "处理中"])
  func `is the later fact where it is open, and a problem`(status: String) async throws {
    let read = try await read("\(status),2026-05-02 09:00,,2026-05-03 09:00")
    #expect(read.times(.resolvedAt) == [nil])
    #expect(read.problems == ["2 resolved at open_after_resolution"])
  }

  /// As of the export: nothing in the row is later.
  @Test func `is the later fact where nobody knows when the row was updated`() async throws {
    let read = try await read("Open,2026-05-02 09:00,2026-05-04 09:00,")
    #expect(read.times(.resolvedAt) == [nil] && read.times(.closedAt) == [nil])
    #expect(read.problems == ["2 resolved at open_after_resolution"])
  }

  @Test func `yields to a resolution later than the row's last update`() async throws {
    let read = try await read("Open,2026-05-02 09:00,,2026-05-01 10:00")
    #expect(read.times(.resolvedAt) == ["2026-05-02 09:00:00"])
    #expect(read.problems == ["2 resolved at resolved_after_status"])
  }

  @Test func `goes for closings and for lengths of time`() async throws {
    #expect(
      try await read("Open,,2026-05-02 09:00,").problems == ["2 closed at open_after_resolution"])
    let read = try await Import.read(
      "id,created at,status,resolution time (in hours)\nT,2026-05-01 09:00,Open,24\n")
    #expect(read.seconds(.resolutionTime) == [nil])
    #expect(read.problems == ["2 resolution time (in hours) open_after_resolution"])
  }

  /// A closed ticket need not have been solved, and an unknown word says nothing.
  @Test func `of a solved ticket without a time is named`() async throws {
    #expect(try await read("Solved,,,").problems == ["2 resolved at solved_without_time"])
    #expect(try await read("Solved,2026-05-02 09:00,,").problems.isEmpty)
    #expect(try await read("Closed,,,").problems.isEmpty)
    #expect(try await read("Whatever,2026-05-02 09:00,,").problems.isEmpty)
    let without = try await Import.read("id,created at,status\nT,2026-05-01 09:00,Solved\n")
    #expect(without.problems.isEmpty)
  }

  /// Every affected row is counted, and the row stays.
  @Test func `costs no row`() async throws {
    let read = try await Import.read(
      "id,created at,status,resolved at\n"
        + (1...3).map { "T\($0),2026-05-01 09:00,Open,2026-05-02 09:00\n" }.joined())
    #expect(read.content.file.problemCounts == [.openAfterResolution: 3])
    #expect(read.ledger == Ledger(read: 3, accepted: 3))
  }
}

@Suite struct `A log of events beside a ticket's row` {
  private static let log = "ticket id,event time,event type,old value,new value\n"
  private static let solved = log + "T,2026-05-02 09:00,status changed,open,solved\n"
  private static let reopened = solved + "T,2026-05-04 09:00,status changed,solved,open\n"

  private func ticket(_ cells: String, _ log: String) async throws -> FoldedTicket {
    try await FoldedImport([
      "id,created at,status,resolved at,updated at\nT,2026-05-01 09:00,\(cells)\n", log,
    ]).ticket("T")
  }

  @Test func `fills an empty cell: what happened is no cell`() async throws {
    let ticket = try await ticket("solved,,2026-05-03 09:00", Self.solved)
    #expect(ticket.time(.resolvedAt) == "05-02 09:00:00")
  }

  @Test func `does not resolve a ticket that is open after its last event`() async throws {
    let ticket = try await ticket("open,,2026-05-03 09:00", Self.solved)
    #expect(ticket.time(.resolvedAt) == nil && ticket.text(.status) == "open")
  }

  @Test(arguments: ["open,,2026-05-01 10:00", "open,,"])
  func `resolves a ticket whose row is older or without a date`(cells: String) async throws {
    let ticket = try await ticket(cells, Self.solved)
    #expect(ticket.time(.resolvedAt) == "05-02 09:00:00" && ticket.text(.status) == "solved")
  }

  @Test(arguments: ["solved,2026-05-02 09:00,2026-05-02 09:00", "solved,2026-05-02 09:00,"])
  func `opens a ticket again whose row is older`(cells: String) async throws {
    let ticket = try await ticket(cells, Self.reopened)
    #expect(ticket.time(.resolvedAt) == nil && ticket.text(.status) == "open")
    #expect(ticket.ticket[.reopens] == 1)
  }

  @Test func `opens no ticket that was solved after its last event`() async throws {
    let ticket = try await ticket("solved,2026-05-05 09:00,2026-05-05 09:00", Self.reopened)
    #expect(ticket.time(.resolvedAt) == "05-05 09:00:00")
  }
}

@Suite struct `A closing time` {
  private static let export =
    "id,created at,status,closed at\nT1,2026-05-01 09:00,Closed,2026-05-07 09:00\n"

  @Test func `is no resolution, which is said where there is no other`() async throws {
    let read = try await Import.read(Self.export)
    #expect(read.times(.closedAt) == ["2026-05-07 09:00:00"])
    #expect(read.times(.resolvedAt) == [nil])
    #expect(read.problems == ["closed at closing_is_no_resolution"])
  }

  @Test func `is one where the user says so`() async throws {
    var settings = Import.settings
    settings.mapping = [.tickets: ["closed at": "resolved_at"]]
    let read = try await Import.read(Self.export, settings: settings)
    #expect(read.times(.resolvedAt) == ["2026-05-07 09:00:00"])
    #expect(read.problems.isEmpty)
  }
}
