import Intake
import Tabular
import Testing

/// Files that the fuzzer made of others, each of which broke a rule that every file keeps.
@Suite struct `A file that the fuzzer found` {
  @Test func `of events whose moments nobody can read loses none of them in silence`()
    async throws
  {
    let text = "ticket id,event time,event,new value\n1,2026-06-01 00s,9:t0atus changed,solved\n"
    let read = try await Import.read(text)
    #expect(read.ledger == Ledger(read: 1, rejected: 1))
    #expect(read.problems == ["2 event time missing_event_time"])
  }

  static let texts = [
    "ticket id,event time,event,ngw value\n1,2026-06-01 00s,9:t0atus changed,solved\n",
    // The header's last character is cut off, behind a line above it.
    "set=;\nid;created at;first\u{E6}",
    "set=;\nid;created at;status\n1;2026-05-01;\u{E6}",
  ].map { $0.unicodeScalars.map { UInt8($0.value) } }

  @Test(arguments: texts)
  func `is understood alike in one block and in small ones on two threads`(
    bytes: [UInt8]
  ) async throws {
    let whole = try await Import.read(bytes)
    for blockSize in [1, 7, 32, 100] {
      var settings = Import.settings
      settings.limits.delimited.blockSize = blockSize
      settings.limits.json.blockBytes = blockSize
      let blocks = try await Import.read(bytes, settings: settings, workers: 2)
      #expect(blocks.ledger == whole.ledger)
      #expect(blocks.problems == whole.problems)
      #expect(blocks.ids == whole.ids)
    }
  }
}
