import Desk
import Metrics
import Pipeline
import Testing

@Suite struct `What statuses mean` {
  /// `count` tickets of May with a status; those that are done took two hours.
  private func rows(
    _ count: Int, _ status: String, done: Int = 0, from first: Int, column: Bool = true
  ) -> String {
    (0..<count).map { index in
      let day = "2026-05-\(index % 20 + 10)"
      let end = index < done ? "\(day) 11:00:00" : ""
      return "\(first + index),\(day) 09:00:00,\(status)" + (column ? ",\(end)" : "")
    }.joined(separator: "\n") + "\n"
  }

  private let header = "Ticket ID,Created at,Status,Resolved at\n"

  private func words(_ files: ReadFiles) -> [String: StatusMeanings.Word] {
    Dictionary(uniqueKeysWithValues: files.analysis.coverage.statuses.words.map { ($0.word, $0) })
  }

  @Test(arguments: [false, true])
  func `is seen in the times of their tickets`(throughStore: Bool) async throws {
    let text =
      header + rows(40, "Geschafft", done: 39, from: 100) + rows(10, "Mittendrin", from: 200)
      + rows(10, "Mal so", done: 5, from: 300) + rows(2, "Selten", done: 2, from: 400)
      + rows(5, "Closed", done: 5, from: 500) + rows(3, "Canceled", done: 3, from: 600)
    let files = try await ReadFiles(["tickets.csv": text], throughStore: throughStore)
    let words = words(files)
    #expect(words["Geschafft"]?.meaning == .solved)
    #expect(words["Geschafft"]?.basis == .evidence)
    #expect(words["Geschafft"]?.ended == 39)
    #expect(words["Mittendrin"]?.meaning == .open)
    #expect(words["Mal so"]?.basis == .unknown)
    #expect(words["Selten"]?.basis == .unknown)
    #expect(words["Closed"]?.basis == .vocabulary)
    #expect(words["Canceled"]?.meaning == .cancelled)
    let notes = files.analysis.coverage.notes
    #expect(
      notes.contains(.inferredStatuses(done: ["Geschafft"], open: ["Mittendrin"], tickets: 50)))
    #expect(notes.contains(.unknownStatuses(["Mal so", "Selten"], tickets: 12, of: 70)))
    let figures = try await files.figures()
    // 40 of Geschafft and 5 closed of those and 10 open ones; the one without a time is done too.
    #expect(figures["resolution_rate"]?.sample == 55)
    #expect(figures["resolution_rate"]?.value == 45.0 / 55)
    #expect(figures["resolution_rate"]?.leftOut == [.endedUnresolved: 3, .unknownStatus: 12])
    #expect(figures["backlog"]?.value == 10)
  }

  @Test func `is not seen where done tickets have no times either`() async throws {
    let text =
      header + rows(20, "Closed", done: 4, from: 100) + rows(10, "Mittendrin", from: 200)
    let files = try await ReadFiles(["tickets.csv": text])
    #expect(words(files)["Mittendrin"]?.basis == .unknown)
  }

  @Test func `is not seen where the file has no column of times`() async throws {
    let files = try await ReadFiles([
      "a.csv": header + rows(10, "Closed", done: 10, from: 100),
      "b.csv": "Ticket ID,Created at,Status\n" + rows(10, "Mittendrin", from: 200, column: false),
    ])
    #expect(words(files)["Mittendrin"]?.basis == .unknown)
  }

  @Test func `is the same however the file is cut`() async throws {
    let (first, second) = (
      header + rows(2, "Geschafft", done: 2, from: 100),
      header + rows(2, "Geschafft", done: 2, from: 200)
    )
    let files = try await ReadFiles(["a.csv": first, "b.csv": second])
    #expect(words(files)["Geschafft"]?.meaning == .solved)
  }

  @Test func `is what the configuration says, before all else`() async throws {
    let text = header + rows(10, "Geschafft", from: 100) + rows(10, "Closed", done: 10, from: 200)
    let files = try await ReadFiles(
      ["tickets.csv": text], configuration: "statuses: {cancelled: [geschafft], open: []}\n")
    #expect(words(files)["Geschafft"]?.meaning == .cancelled)
    #expect(words(files)["Geschafft"]?.basis == .configuration)
    #expect(try await files.figures()["backlog"]?.value == 0)
  }

  @Test func `leaves no backlog and no resolution rate where most are unknown`() async throws {
    let text =
      header + rows(10, "Mal so", done: 5, from: 100) + rows(8, "Closed", done: 8, from: 200)
    let files = try await ReadFiles(["tickets.csv": text])
    let figures = try await files.figures()
    for key in ["backlog", "backlog_age.p50", "resolution_rate"] {
      #expect(figures[key]?.value == nil, "\(key)")
      #expect(figures[key]?.leftOut[.unknownStatus] != nil, "\(key)")
    }
    #expect(figures["tickets_resolved"]?.value == 13)
    let note = try #require(files.analysis.coverage.notes.first { $0.code == "unknown_statuses" })
    #expect(note.isGrave)
  }
}

@Suite struct `Tickets that ended unresolved` {
  private let text = """
    Ticket ID,Created at,Status,Resolved at,Closed at
    1,2026-05-01 09:00:00,Open,,
    2,2026-05-01 09:00:00,Resolved,2026-05-02 09:00:00,
    3,2026-05-01 09:00:00,Cancelled,2026-06-02 09:00:00,
    4,2026-05-01 09:00:00,Spam,,2026-05-01 10:00:00
    5,2026-05-01 09:00:00,Merged,,
    6,2026-06-20 09:00:00,Open,,

    """

  @Test(arguments: [false, true])
  func `are neither open nor resolved`(throughStore: Bool) async throws {
    let files = try await ReadFiles(["tickets.csv": text], throughStore: throughStore)
    let figures = try await files.figures()
    #expect(figures["backlog"]?.value == 2)
    #expect(figures["tickets_resolved"]?.value == 1)
    #expect(figures["resolution_rate"]?.value == 1.0 / 3)
    #expect(figures["resolution_rate"]?.leftOut == [.endedUnresolved: 3])
  }

  @Test func `were open until they ended, where the export says when`() async throws {
    let files = try await ReadFiles(["tickets.csv": text])
    let may = try #require(Period("2026-05"))
    let answer = await files.analysis.answer(
      .init([MetricRequest(.backlog)], period: may))
    #expect(answer.first?.rows.first?.measurements.first?.value == 2)
  }

  @Test func `are left out of all where the configuration says so, by their status`() async throws {
    let files = try await ReadFiles(
      ["tickets.csv": text], configuration: "leave_out: [merged, spam]\n")
    #expect(files.read.excludedTickets == [.merged: 1, .spam: 1])
    #expect(try await files.figures()["tickets_created"]?.value == 4)
  }

  @Test func `are calls that nobody answered, where callers gave up`() async throws {
    let calls = """
      Call ID,Created at,Channel,Status
      1,2026-05-01 09:00:00,phone,Answered
      2,2026-05-01 09:10:00,phone,Abandoned
      3,2026-05-01 09:20:00,phone,Completed
      4,2026-05-01 09:30:00,phone,Dropped
      5,2026-05-01 09:40:00,email,Closed

      """
    let figures = try await ReadFiles(["tickets.csv": calls]).figures()
    #expect(figures["answer_rate"]?.value == 2.0 / 3)
    #expect(figures["answer_rate"]?.sample == 3)
    #expect(figures["backlog"]?.value == 0)
  }
}
