import Intake
import Tabular
import Testing

@Suite struct `An export that is not one plain table` {
  @Test func `with a header on two rows is recognised by its lower names`() async throws {
    let read = try await Import.read(
      "基本信息,,,处理信息,\n工单编号,状态,创建时间,解决时间,客服\n"
        + "T-1,已解决,2026-05-01 09:00:00,2026-05-01 10:00:00,李\n"
        + "T-2,已解决,2026-05-01 09:00:00,2026-05-01 11:00:00,王\n")
    #expect(read.ids == ["T-1", "T-2"])
    #expect(read.problems.isEmpty)
    #expect(read.ledger == Ledger(read: 2, accepted: 2))
  }

  @Test func `with its header once more is read without it`() async throws {
    let read = try await Import.read(
      `Rows of an export`.header + `Rows of an export`.row(1) + `Rows of an export`.header
        + `Rows of an export`.row(2))
    #expect(read.ids == ["T-1", "T-2"])
    #expect(read.problems == ["3 repeated_header"])
    #expect(read.ledger == Ledger(read: 3, accepted: 2, rejected: 1))
  }

  @Test func `with a second table behind it is read up to there`() async throws {
    let read = try await Import.read(
      `Rows of an export`.header + `Rows of an export`.row(1)
        + "\nid,rating,agent,comment\nT-1,5,Ann,fine\n")
    #expect(read.ids == ["T-1"])
    #expect(read.problems == ["4 other_table", "5 other_table"])
    #expect(read.ledger == Ledger(read: 4, accepted: 1, rejected: 2, empty: 1))
  }

  @Test func `with a record beyond the limits is read around it`() async throws {
    var settings = Import.settings
    settings.limits.delimited.longestRecord = 1000
    let text =
      `Rows of an export`.header + `Rows of an export`.row(1) + String(repeating: "x", count: 5000)
      + "\n"
      + `Rows of an export`.row(3)
    let read = try await Import.read(Array(text.utf8), settings: settings, workers: 2)
    #expect(read.ids == ["T-1", "T-3"])
    #expect(read.problems == ["3 record_too_long"])
    #expect(read.ledger == Ledger(read: 3, accepted: 2, rejected: 1))
  }
}
