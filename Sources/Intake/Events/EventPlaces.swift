/// The places of a file's event rows, one after the other, and the lines that they stand on.
///
/// A row's place is its line. Where several stand on one line, as in JSON, the next ones come behind it,
/// and each line that is then no longer its row's place is remembered.
struct EventPlaces: Sendable {
  private var last: UInt32 = 0
  /// From a place on, all rows stand on the line; or on their own, where the two are the same.
  private var turns: ContiguousArray<(place: UInt32, line: UInt32)> = []

  /// - Parameter lines: of rows that follow those before, in their order.
  mutating func places(ofRowsOn lines: [Int]) -> ContiguousArray<UInt32> {
    ContiguousArray(
      lines.map { line in
        let line = UInt32(clamping: line)
        let place = max(last &+ 1, line)
        if line != place {
          if turns.last?.line != line { turns.append((place, line)) }
        } else if let turn = turns.last, turn.place != turn.line {
          turns.append((place, line))
        }
        last = place
        return place
      })
  }

  func line(of place: UInt32) -> Int {
    var (low, high) = (0, turns.count)
    while low < high {
      let middle = (low + high) / 2
      if turns[middle].place <= place { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return Int(place) }
    let turn = turns[low - 1]
    return Int(turn.place == turn.line ? place : turn.line)
  }
}
