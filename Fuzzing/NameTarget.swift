@testable import Intake

/// Each line is a column's name.
func fuzzName(_ bytes: UnsafeBufferPointer<UInt8>) {
  let names = bytes.split(separator: 0x0A, maxSplits: 3).map {
    CellText.string(CellBytes(rebasing: $0))
  }
  for name in names {
    let header = HeaderName(name)
    if let seconds = header.secondsPerUnit { hold(seconds > 0) }
    hold(header.shortKeys.allSatisfy { !$0.isEmpty })
    _ = EventWords.meaning(name)
    _ = EventWords.isMachine(name)
    _ = (EventWords.fields[name], EventWords.authors[name], EventWords.rules[name])
    _ = (EventWords.internals[name], EventWords.directions[name])
  }
  let unique = ColumnPlanner.unique(names)
  hold(unique.count == names.count && Set(unique).count == names.count)
}
