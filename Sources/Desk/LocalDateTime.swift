/// A date and time on the organisation's wall clock, as people write it.
package struct LocalDateTime: Sendable, Hashable {
  package var date: CivilDate
  /// Seconds since that day's midnight: 0 to 86,399.
  package var secondOfDay: Int

  package init(date: CivilDate, secondOfDay: Int) {
    self.date = date
    self.secondOfDay = secondOfDay
  }

  package var hour: Int { secondOfDay / 3600 }
  package var minute: Int { secondOfDay % 3600 / 60 }
  package var second: Int { secondOfDay % 60 }

  /// `2026-05-01 09:03:07`.
  package var text: String {
    "\(date) \(clockText(hour)):\(clockText(minute)):\(clockText(second))"
  }
}

private func clockText(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
