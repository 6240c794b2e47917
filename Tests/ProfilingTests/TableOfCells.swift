import Desk
import Intake
import Profiling
import Tabular

/// Beijing: eight hours before UTC, all year.
let beijing = WallClock(identifier: "Asia/Shanghai")!

/// A column's profile from its cells.
func profile(_ cells: [String], bound: Int = ColumnProfile.usualBound) -> ColumnProfile {
  var profile = ColumnProfile(clock: beijing, bound: bound)
  for var cell in cells { cell.withUTF8 { profile.add($0) } }
  return profile
}

func facts(_ cells: [String]) -> ColumnFacts { ColumnFacts(profile(cells)) }

/// Numbers that look random and are the same in every run.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ state >> 31) &* 0x9E37_79B9_7F4A_7C15
  }
}
