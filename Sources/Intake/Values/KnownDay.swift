import Desk

/// What the reading of a column's dates keeps from cell to cell: most cells are of the same day as
/// the cell before.
struct KnownDay {
  /// The day as it was written, its first eight bytes and the two behind them; 0 before the first.
  var text: (UInt64, UInt16) = (0, 0)
  private(set) var daysSince1970 = 0
  /// Whether clocks are put forward or back on the day, or near it.
  private(set) var changesClock = false
  /// What was doubtful about the time of the cell that was read last.
  var doubt = Doubt.none

  enum Doubt {
    case none
    /// The wall clock never showed the time: clocks were put forward over it.
    case skipped
    /// The wall clock showed the time twice: clocks were put back.
    case repeated
  }

  @inline(__always)
  mutating func take(_ text: (UInt64, UInt16), _ days: Int, on clock: WallClock) {
    self.text = text
    daysSince1970 = days
    changesClock = clock.mayChange(onDay: days)
  }

  /// The instant of the known day's second.
  @inline(__always)
  mutating func instant(secondOfDay: Int, on clock: WallClock) -> Instant? {
    let local = daysSince1970 &* 86_400 &+ secondOfDay
    if changesClock { noteDoubt(local, clock) }
    return InstantFormat.instant(localSeconds: local, on: clock)
  }

  /// The instant at which the wall clock shows a time of any day.
  mutating func instant(localSeconds: Int, on clock: WallClock) -> Instant? {
    let day = (localSeconds - (localSeconds < 0 ? 86_399 : 0)) / 86_400
    if clock.mayChange(onDay: day) { noteDoubt(localSeconds, clock) }
    return InstantFormat.instant(localSeconds: localSeconds, on: clock)
  }

  private mutating func noteDoubt(_ localSeconds: Int, _ clock: WallClock) {
    switch clock.spans(showing: localSeconds..<localSeconds + 1).count {
    case 0: doubt = .skipped
    case 1: doubt = .none
    default: doubt = .repeated
    }
  }
}
