import Desk
import Foundation

/// An instant from its ISO text, read by Foundation and so independent of what is under test.
func instant(_ text: String) throws -> Instant {
  Instant(secondsSince1970: Int(try Date(text, strategy: .iso8601).timeIntervalSince1970))
}

func clock(_ identifier: String) throws -> WallClock {
  struct UnknownZone: Error {}
  guard let clock = WallClock(identifier: identifier) else { throw UnknownZone() }
  return clock
}

/// The same numbers in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
