import Desk
import Synchronization
import TestSupport
import Testing

@testable import Intake

@Suite struct `Reading a large file` {
  /// A hundred seconds of silence are taken for a program that hangs.
  @Test func `tells how many rows were read, and of about how many`() async throws {
    let rows = (0..<20_000).map { "T\($0),2026-05-04 10:00:00,some text of a ticket\n" }
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "t.csv", "ticket_id,created_at,subject\n" + rows.joined())
    let told = Mutex([(rows: Int, total: Int)]())
    var importer = FileImporter(settings: IntakeSettings(clock: .utc))
    importer.progress = { rows, total in told.withLock { $0.append((rows, total)) } }
    _ = try await importer.read(path)
    let all = told.withLock { $0 }
    #expect(all.last?.rows == 20_000)
    #expect(all.map(\.rows) == all.map(\.rows).sorted())
    #expect(all.allSatisfy { (10_000...30_000).contains($0.total) })
  }
}
