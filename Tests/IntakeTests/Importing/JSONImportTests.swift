import Desk
import Intake
import Tabular
import TestSupport
import Testing

@Suite struct `JSON exports` {
  static let lines = """
    {"id": 7, "created_at": "2026-05-01T01:00:00Z", "status": "solved", "via": "chat"}
    {"id": 8, "created_at": "2026-05-02T01:00:00Z", "status": "open", "via": null}

    """

  private func expectTickets(_ read: Import) {
    #expect(read.content.file.kind == .tickets)
    #expect(read.content.file.format == "json")
    #expect(read.ids == ["7", "8"])
    #expect(read.times(.createdAt) == ["2026-05-01 09:00:00", "2026-05-02 09:00:00"])
    #expect(read.texts(.channel) == ["chat", nil])
    #expect(read.problems.isEmpty)
    #expect(read.ledger == Ledger(read: 2, accepted: 2))
  }

  @Test func `of one object a line are tickets`() async throws {
    expectTickets(try await Import.read(Array(Self.lines.utf8), name: "a.jsonl"))
  }

  @Test func `that are gzipped are tickets`() async throws {
    expectTickets(try await Import.read(Encoded.gzip(Self.lines), name: "a.jsonl.gz"))
  }

  @Test func `of a list or of a list under a key are tickets`() async throws {
    let list = "[" + Self.lines.split(separator: "\n").joined(separator: ",\n") + "]"
    expectTickets(try await Import.read(list))
    expectTickets(try await Import.read("\u{FEFF}{\"count\": 2, \"tickets\": \(list)}"))
  }

  @Test func `hold survey answers`() async throws {
    let read = try await Import.read(
      """
      [{"ticket_id": "T-1", "score": 5, "responded_at": "2026-05-01T10:00:00+08:00"},
       {"ticket_id": "T-2", "score": "4", "responded_at": null}]
      """)
    #expect(read.content.file.kind == .surveyResponses)
    #expect(read.ratings == ["5 of 1-5", "4 of 1-5"])
  }

  @Test func `name the fields inside objects`() async throws {
    let read = try await Import.read(
      """
      {"tickets": [{"id": 1, "created_at": "2026-05-01T10:00:00+08:00", "status": "solved",
        "metric_set": {"reply_time_in_minutes": {"calendar": 10, "business": 4},
          "full_resolution_time_in_minutes": {"calendar": 60, "business": 30}, "reopens": 1},
        "satisfaction_rating": {"score": "good"}}]}
      """)
    #expect(read.seconds(.firstResponseTime) == [600])
    #expect(read.seconds(.firstResponseTimeBusiness) == [240])
    #expect(read.seconds(.resolutionTime) == [3600])
    #expect(read.seconds(.resolutionTimeBusiness) == [1800])
    #expect(read.ratings == ["1 of 0-1"])
  }

  @Test func `name the line of a bad value`() async throws {
    let read = try await Import.read(
      "{\"id\": 1, \"created_at\": \"2026-05-01\", \"status\": \"open\"}\n"
        + "{\"id\": 2, \"created_at\": \"2026-05-01\", \"status\": \"open\"}\n"
        + "{\"id\": 3, \"created_at\": \"soon\", \"status\": \"open\"}\n")
    #expect(read.problems == ["3 created_at bad_instant"])
    #expect(read.ledger == Ledger(read: 3, accepted: 3))
  }

  @Test func `cut off in the middle count as far as they are whole`() async throws {
    let read = try await Import.read(
      "[{\"id\": 1, \"created_at\": \"2026-05-01\", \"status\": \"open\"},\n{\"id\": 2, \"crea")
    #expect(read.ids == ["1"])
    #expect(read.problems == ["2 broken_json"])
    #expect(read.ledger == Ledger(read: 2, accepted: 1, rejected: 1))
  }
}
