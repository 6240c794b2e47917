import Desk
import Foundation
@testable import Intake

private let clock = WallClock(identifier: "America/New_York")!

/// A whole file adds up, and is the same file in one block and in small ones on two threads, in memory
/// and handed on part by part.
func fuzzFile(_ bytes: UnsafeBufferPointer<UInt8>) {
  MemoryFile.shared.keep(bytes)
  let size = someSize(of: bytes, upTo: 200)
  let done = DispatchSemaphore(value: 0)
  Task {
    let whole = await understood(blockSize: 1 << 16, workers: 1)
    let keeper = size % 2 == 0 ? MemoryKeeper() : nil
    let blocks = await understood(blockSize: size, workers: 2, keeper)
    holdSame(whole, blocks, "blocks of \(size)")
    done.signal()
  }
  done.wait()
}

/// What has to be the same however a file is read.
private struct Understood: Equatable {
  var kind: RecordKind?
  var format: String?
  var ledger: Ledger
  var problems: [Problem]
  var tickets: Int
  var responses: Int
}

private func understood(
  blockSize: Int, workers: Int, _ keeper: MemoryKeeper? = nil
) async -> Understood {
  var settings = IntakeSettings(clock: clock)
  settings.limits.delimited.blockSize = blockSize
  settings.limits.json.blockBytes = blockSize
  var importer = FileImporter(settings: settings)
  importer.keptColumns = .all
  importer.keepsComments = true
  importer.workers = workers
  importer.keeper = keeper
  do {
    var content = try await importer.read(MemoryFile.shared.path)
    hold(content.file.ledger.isBalanced, "\(content.file.ledger)")
    let repetitions = try content.events.fold(into: &content.history)
    content.file.noteRepeatedEvents(lines: repetitions.map(\.line))
    let ledger = content.file.ledger
    hold(ledger.isBalanced, "\(ledger)")
    hold(min(ledger.accepted, ledger.rejected, ledger.duplicate, ledger.empty) >= 0, "\(ledger)")
    let kept = keeper?.counts ?? (tickets: 0, responses: 0)
    return Understood(
      kind: content.file.kind, format: content.file.format, ledger: ledger,
      problems: content.file.problems, tickets: content.history.tickets.count + kept.tickets,
      responses: content.history.responses.count + kept.responses)
  } catch {
    fatalError("nothing cancels it, and nothing keeps its records")
  }
}

/// A file without a name, in memory, that holds one input after the other.
struct MemoryFile: Sendable {
  static let shared = MemoryFile()
  private let descriptor: CInt
  let path: String

  private init() {
    let name = "/dev/shm/touchstone-fuzzing-\(getpid())"
    descriptor = open(name, O_RDWR | O_CREAT | O_EXCL, 0o600)
    hold(descriptor >= 0 && unlink(name) == 0, "no memory to write a file to")
    path = "/proc/self/fd/\(descriptor)"
  }

  func keep(_ bytes: UnsafeBufferPointer<UInt8>) {
    hold(ftruncate(descriptor, bytes.count) == 0)
    hold(pwrite(descriptor, bytes.baseAddress, bytes.count, 0) == bytes.count)
  }
}
