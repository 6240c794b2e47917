import Desk
import Intake
import Testing

@Suite struct `A length of time without a unit` {
  private func export(_ lengths: [String]) -> String {
    """
    Ticket ID,Created,Resolved,Resolution Time,Status
    T1,2026-05-01 09:00:00,2026-05-01 11:30:00,\(lengths[0]),Closed
    T2,2026-05-01 09:00:00,2026-05-01 13:00:00,\(lengths[1]),Closed
    T3,2026-05-02 09:00:00,2026-05-02 10:15:00,\(lengths[2]),Closed
    T4,2026-05-03 09:00:00,2026-05-04 09:30:00,\(lengths[3]),Closed
    """
  }

  @Test(arguments: [
    ["2.5", "4", "1.25", "24.5"], ["150", "240", "75", "1470"], ["9000", "14400", "4500", "88200"],
    ["9000000", "14400000", "4500000", "88200000"], ["0.104", "0.167", "0.052", "1.021"],
  ])
  func `has the one by which it fills what lies between its moments`(_ lengths: [String])
    async throws
  {
    let read = try await Import.read(export(lengths))
    let seconds = try #require(read.seconds(.resolutionTime)[3])
    #expect(abs(seconds - 88_200) < 120)
    #expect(read.problems.isEmpty)
  }

  @Test func `is taken for seconds, and said to be, where no unit fits`() async throws {
    let read = try await Import.read(export(["7", "900", "31", "5"]))
    #expect(read.seconds(.resolutionTime)[0] == 7)
    #expect(read.problems.contains("Resolution Time assumed_unit"))
  }
}

@Suite struct `Days without hours` {
  @Test func `are said to be known to the day only`() async throws {
    let read = try await Import.read(
      """
      Ticket ID,Created Date,Resolved Date,Resolution Time (hours),Status
      T1,2026-05-01,2026-05-01,2.5,Closed
      T2,2026-05-01,2026-05-03,40,Closed
      """)
    #expect(read.problems == ["Created Date days_only", "Resolved Date days_only"])
  }

  @Test func `are no end before an hour of the same day`() async throws {
    let read = try await Import.read(
      """
      Ticket ID,Created,Resolved,Status
      T1,2026-05-01 14:00,2026-05-01,Closed
      T2,2026-05-03 14:00,2026-05-01,Closed
      """)
    #expect(
      read.problems == ["3 Resolved resolution_before_creation", "Resolved days_only"]
        || read.problems == ["Resolved days_only", "3 Resolved resolution_before_creation"])
  }
}
