import Desk
import Metrics
import Statistics
import Testing

/// Values are sorted once and dealt out to groups; most are whole seconds and take a shorter way.
@Suite struct `Sorted values` {
  /// - Parameter unit: what the values are counted in; 1 for whole seconds.
  private func desk(_ values: [Double]) -> SketchedDesk {
    SketchedDesk(
      values.enumerated().map { row, value in
        TicketSketch(
          channel: ["a", "b", "c"][row % 3], created: "2026-05-01", resolved: "2026-05-02",
          durations: [.handleTime: value])
      })
  }

  private func agrees(with values: [Double]) async throws {
    let desk = desk(values)
    for (place, channel) in ["a", "b", "c"].enumerated() {
      let group = values.indices.filter { $0 % 3 == place }.map { values[$0] }.sorted()
      for percent in [10, 50, 90] {
        let rows = try await desk.rows("handle_time.p\(percent)", by: ["channel"])
        let actual = rows.first { $0.key == [channel] }?.value
        // Type 7, once more.
        let position = Double(percent) / 100 * Double(group.count - 1)
        let (below, part) = (Int(position), position - position.rounded(.down))
        let above = min(below + 1, group.count - 1)
        #expect(isClose(actual, group[below] + part * (group[above] - group[below])))
      }
      let maximum = try await desk.rows("handle_time.max", by: ["channel"])
      #expect(maximum.first { $0.key == [channel] }?.value == group.last)
    }
  }

  @Test func `may be whole seconds, also of years`() async throws {
    var numbers = SeededGenerator(seed: 11)
    try await agrees(with: (0..<300).map { _ in Double(Int.random(in: 0...3000, using: &numbers)) })
    // Over 2^22, so that the third pass of the sort is needed; a Float holds them exactly.
    try await agrees(
      with: (0..<300).map { _ in Double(Int.random(in: 0...16_000_000, using: &numbers)) })
    try await agrees(
      with: (0..<300).map { _ in
        Double(Int.random(in: 0...4_000_000, using: &numbers) * 1024)
      })
  }

  @Test func `may be fractions of seconds`() async throws {
    var numbers = SeededGenerator(seed: 12)
    try await agrees(
      with: (0..<300).map { _ in Double(Int.random(in: 0...9000, using: &numbers)) / 8 })
  }

  @Test func `may be negative`() async throws {
    var numbers = SeededGenerator(seed: 13)
    try await agrees(
      with: (0..<300).map { _ in Double(Int.random(in: -900...900, using: &numbers)) / 4 })
  }

  @Test func `may all be the same`() async throws {
    try await agrees(with: [Double](repeating: 30, count: 30))
  }
}

/// Metrics of few different values are counted, value by value; from 241 values on they are sorted.
@Suite struct `Counted values` {
  @Test(arguments: [1, 2, 239, 240, 241, 400])
  func `have the same mean however many different ones there are`(kinds: Int) async throws {
    // Replies 0, 1 ... kinds - 1, twice each: the mean is (kinds - 1) / 2.
    let replies = (0..<kinds).reversed() + Array(0..<kinds)
    let desk = SketchedDesk(
      replies.map {
        TicketSketch(
          channel: $0 % 2 == 0 ? "even" : "odd", created: "2026-05-01", resolved: "2026-05-02",
          counts: [.replies: $0])
      } + [TicketSketch(created: "2026-05-01", resolved: "2026-05-02")])
    #expect(
      try await desk.figure("replies_per_ticket.mean")
        == Figure(Double(kinds - 1) / 2, of: 2 * kinds, leftOut: [.notRecorded: 1]))
    #expect(try await desk.figure("replies_per_ticket.max").value == Double(kinds - 1))
    let even = try await desk.rows("replies_per_ticket.mean", by: ["channel"])
    let highestEven = (kinds - 1) / 2 * 2
    #expect(even.first { $0.key == ["even"] }?.value == Double(highestEven) / 2)
  }
}
