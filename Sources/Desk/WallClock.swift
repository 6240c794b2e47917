import Foundation

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

/// The organisation's wall clock: turns instants into local dates and times, and back.
///
/// The zone's offsets are looked up once; after that a conversion is a few comparisons, so a million
/// tickets cost milliseconds.
package struct WallClock: Sendable, Equatable {
  /// Such as `Asia/Shanghai`.
  package let identifier: String
  /// From `starts[index]` (UTC seconds) on, local time is UTC plus `offsets[index]` seconds.
  private let starts: [Int]
  private let offsets: [Int]

  package static let utc = WallClock(identifier: "UTC", starts: [.min], offsets: [0])

  /// In seconds ahead of UTC.
  @inline(__always)
  package func offset(at instant: Instant) -> Int {
    var index = starts.count - 1
    while starts[index] > instant.secondsSince1970 { index -= 1 }
    return offsets[index]
  }

  /// Local seconds since 1970-01-01T00:00:00 on the wall clock.
  @inline(__always)
  package func localSeconds(at instant: Instant) -> Int {
    instant.secondsSince1970 + offset(at: instant)
  }

  package func local(_ instant: Instant) -> LocalDateTime {
    let seconds = localSeconds(at: instant)
    let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    return LocalDateTime(
      date: CivilDate(daysSince1970: day), secondOfDay: seconds - day * 86_400)
  }

  /// The instant at which the wall clock shows a time. Where it shows it twice (clocks put back),
  /// `isLate` picks the second; a time it never shows (clocks put forward) is the moment of the
  /// change.
  package func instant(localSeconds: Int, isLate: Bool = false) -> Instant {
    let index = firstCandidate(near: localSeconds)
    if index == starts.count - 1 || starts[index + 1] > localSeconds + 172_800 {
      return Instant(secondsSince1970: localSeconds - offsets[index])
    }
    let shown = spans(showing: localSeconds..<localSeconds + 1)
    let moment =
      (isLate ? shown.last : shown.first)
      ?? spans(showing: localSeconds..<localSeconds + 172_800)[0]
    return Instant(secondsSince1970: moment.lowerBound)
  }

  package func instant(of date: CivilDate, secondOfDay: Int = 0, isLate: Bool = false) -> Instant {
    instant(localSeconds: date.daysSince1970 * 86_400 + secondOfDay, isLate: isLate)
  }

  /// Whether the clock may be put forward or back on a local day: false on most days, and then every
  /// time of the day is shown once. May be true of the days around a change.
  ///
  /// - Parameter day: days since 1970-01-01.
  @inline(__always)
  package func mayChange(onDay day: Int) -> Bool {
    let start = day * 86_400
    var index = starts.count - 1
    while starts[index] > start + 136_800 { index -= 1 }
    return index > 0 && starts[index] >= start - 50_400
  }

  /// When the clock shows a local time from `start` up to, not including, `end`: UTC seconds, in
  /// order. One span on a plain day; around an hour that repeats there may be two, within one that
  /// is skipped none.
  package func spans(showing local: Range<Int>) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var index = firstCandidate(near: local.lowerBound)
    while index < starts.count, starts[index] < local.upperBound + 172_800 {
      let next = index + 1 < starts.count ? starts[index + 1] : Int.max
      let from = max(local.lowerBound - offsets[index], starts[index])
      let to = min(local.upperBound - offsets[index], next)
      if from < to { spans.append(from..<to) }
      index += 1
    }
    return spans
  }

  /// `2026-05-01T09:03:07+08:00`.
  package func text(of instant: Instant) -> String {
    let local = local(instant)
    let offset = offset(at: instant)
    let (hours, minutes) = (abs(offset) / 3600, abs(offset) % 3600 / 60)
    let zone = "\(offset < 0 ? "-" : "+")\(twoDigits(hours)):\(twoDigits(minutes))"
    return "\(local.date)T\(local.time)\(zone)"
  }

  /// The zone period before the one that a time two days earlier falls in cannot apply.
  private func firstCandidate(near localSeconds: Int) -> Int {
    var index = starts.count - 1
    while starts[index] > localSeconds - 172_800 { index -= 1 }
    return index
  }
}

extension WallClock {
  /// - Returns: nil when the system does not know the zone.
  package init?(identifier: String) {
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    var starts = [Int.min]
    var offsets = [zone.secondsFromGMT(for: Date(timeIntervalSince1970: 0))]
    let end = Date(timeIntervalSince1970: 2_556_144_000)  // 2051
    var moment = Date(timeIntervalSince1970: 0)
    while let next = zone.nextDaylightSavingTimeTransition(after: moment), next < end {
      starts.append(Int(next.timeIntervalSince1970))
      offsets.append(zone.secondsFromGMT(for: next.addingTimeInterval(1)))
      moment = next
    }
    self.init(identifier: identifier, starts: starts, offsets: offsets)
  }
}
