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
