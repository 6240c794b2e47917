/// A moment in time in whole seconds, as far as a help desk needs it: 1970 to 2106.
package struct Instant: Sendable, Hashable, Comparable, BitwiseCopyable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package var secondsSince1970: Int

  @inlinable package init(secondsSince1970: Int) { self.secondsSince1970 = secondsSince1970 }

  /// The range that a ticket can hold; an instant outside it is a Problem, not a ticket's time.
  package static let representable = 1...(Int(UInt32.max) - 1)

  @inlinable package static func < (left: Instant, right: Instant) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }

  @inlinable package func adding(seconds: Int) -> Instant {
    Instant(secondsSince1970: secondsSince1970 + seconds)
  }

  /// Calendar seconds from `earlier` to this instant; negative when it is not earlier.
  @inlinable package func seconds(since earlier: Instant) -> Int {
    secondsSince1970 - earlier.secondsSince1970
  }
}
