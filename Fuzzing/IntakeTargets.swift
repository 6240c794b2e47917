import Desk
import Foundation
@testable import Intake
import Synchronization
@testable import Tabular

private let clock = WallClock(identifier: "America/New_York")!

func fuzzValue(_ bytes: UnsafeBufferPointer<UInt8>) {
  let cell = CellText.trimmed(bytes)
  precondition(cell.count <= bytes.count)
  _ = CellText.isNothing(cell)
  for format in InstantFormat.allCases {
    if let instant = format.instant(cell, on: clock) {
      precondition(Instant.representable.contains(instant.secondsSince1970))
    }
  }
  for pairsAreMinutes in [false, true] {
    let duration = DurationText(secondsPerUnit: 60, pairsAreMinutes: pairsAreMinutes)
    if let seconds = duration.seconds(cell) { precondition(seconds.isFinite) }
  }
  if let number = NumberText.number(cell) { precondition(number.isFinite) }
  _ = FlagText.flag(cell)
  if let rating = RatingText.rating(cell) { precondition(rating.scale.contains(rating.value)) }
  let name = HeaderName(CellText.string(bytes))
  precondition(name.secondsPerUnit.map { $0 > 0 } ?? true)
  _ = EventWords.meaning(name.raw)
}

/// A file of its own in memory for each run of the fuzzer.
private let path = "/dev/shm/touchstone-fuzzing-\(getpid())"

func fuzzFile(_ bytes: UnsafeBufferPointer<UInt8>) {
  precondition(FileManager.default.createFile(atPath: path, contents: Data(buffer: bytes)))
  let done = DispatchSemaphore(value: 0)
  Task {
    var settings = IntakeSettings(clock: clock)
    settings.limits.blockSize = 256
    var importer = FileImporter(settings: settings)
    importer.keptColumns = .all
    importer.keepsComments = true
    guard var content = try? await importer.read(path) else { fatalError("nothing cancels it") }
    precondition(content.file.ledger.isBalanced)
    let repetitions = (try? content.events.fold(into: &content.history)) ?? []
    content.file.noteRepeatedEvents(lines: repetitions.map(\.line))
    precondition(content.file.ledger.isBalanced && content.file.ledger.accepted >= 0)
    done.signal()
  }
  done.wait()
}
