import Desk

/// An hour of a day that stands in a cell of its own: `09:30`, `9:30:15 PM`, `下午2:30`.
enum TimeOfDayText {
  /// Whether a trimmed cell is an hour of a day and nothing else.
  static func isTimeOfDay(_ cell: CellBytes) -> Bool {
    guard cell.count <= 20, cell.contains(where: { $0 == UInt8(ascii: ":") || $0 >= 0x80 }),
      !cell.contains(UInt8(ascii: "-")), !cell.contains(UInt8(ascii: "/"))
    else { return false }
    return withAnyDay(cell) { InstantFormat.yearFirst.instant($0, on: .utc) } != nil
  }

  /// The day's cell with the hour's behind it.
  static func joined<Value>(
    _ day: CellBytes, _ time: CellBytes, _ body: (CellBytes) -> Value
  ) -> Value {
    var text = ContiguousArray<UInt8>()
    text.reserveCapacity(day.count + 1 + time.count)
    text += day
    text.append(UInt8(ascii: " "))
    text += time
    return text.withUnsafeBufferPointer(body)
  }

  private static func withAnyDay<Value>(
    _ time: CellBytes, _ body: (CellBytes) -> Value
  ) -> Value {
    var day: StaticString { "2000-01-01" }
    return day.withUTF8Buffer { joined($0, time, body) }
  }
}
