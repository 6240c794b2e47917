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
