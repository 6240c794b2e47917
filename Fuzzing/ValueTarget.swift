import Desk
@testable import Intake

private let clock = WallClock(identifier: "America/New_York")!

/// Each line is a cell of one column.
func fuzzValue(_ bytes: UnsafeBufferPointer<UInt8>) {
  var days = InstantFormat.allCases.map { _ in DayMemory() }
  for line in bytes.split(separator: 0x0A, maxSplits: 3) {
    let cell = CellText.trimmed(CellBytes(rebasing: line))
    checkBlanks(around: cell, in: line)
    checkNumbers(cell)
    for (place, format) in InstantFormat.allCases.enumerated() {
      // A day that is known from the cell before makes no difference.
      var unknown = DayMemory()
      let instant = format.instantInAnyForm(cell, on: clock, &unknown)
      hold(format.instantInAnyForm(cell, on: clock, &days[place]) == instant)
      hold(days[place].doubt == unknown.doubt)
      if let instant { hold(Instant.representable.contains(instant.secondsSince1970)) }
    }
    _ = TimeOfDayText.isTimeOfDay(cell)
    _ = FlagText.flag(cell)
    if let rating = RatingText.rating(cell) { hold(rating.scale.contains(rating.value)) }
  }
}

/// A value is the same with blanks around it, and says something or nothing, not both.
private func checkBlanks(around cell: CellBytes, in line: Slice<CellBytes>) {
  let padded = [0x20, 0x09] + ContiguousArray(line) + [0xE3, 0x80, 0x80, 0x0D]
  padded.withUnsafeBufferPointer {
    hold(CellText.trimmed($0).elementsEqual(cell))
  }
  if CellText.isPlain(CellBytes(rebasing: line)) {
    hold(cell.count == line.count && !CellText.isNothing(cell))
  }
}

/// What is read as a number or a length of time is one that can be reckoned with.
private func checkNumbers(_ cell: CellBytes) {
  if let number = NumberText.number(cell) {
    hold(number.isFinite)
    hold(NumberText.number(cell, decimal: .comma)?.isFinite ?? true)
    if let whole = NumberText.wholeNumber(cell) { hold(number == Double(whole)) }
  }
  for pairsAreMinutes in [false, true] {
    var text = DurationText(secondsPerUnit: 60, pairsAreMinutes: pairsAreMinutes)
    text.decimal = pairsAreMinutes ? .comma : nil
    if let seconds = text.seconds(cell) { hold(seconds.isFinite) }
  }
}
