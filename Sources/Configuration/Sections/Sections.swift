import Desk
import Foundation
import Intake
import Metrics
import Wording

extension Configuration {
  /// What reads each key of the file. A new section is a file with its reader, and a line here.
  static let sections: KeyValuePairs<String, @Sendable (Setting, inout Configuration) -> Void> = [
    "organisation": { $0.text().replace(&$1.organisation) },
    "language": {
      $0.choice(.language).replace(&$1.language)
      $1.isLanguageSaid = true
    },
    "time_zone": { $1.readTimeZone($0) },
    "calendar": { $1.readCalendar($0) },
    "calendars": { $1.readCalendars($0) },
    "standards": { $1.readStandards($0) },
    "csat": { $1.readSatisfaction($0) },
    // Behind the scale of ratings, which a target's mean cannot leave.
    "targets": { $1.readTargets($0) },
    "first_contact_resolution": { $1.readFirstContactResolution($0) },
    "complaints": { $1.readComplaints($0) },
    "causes": { $1.readCauses($0) },
    "quality": { $1.readQuality($0) },
    "archive": { $1.readArchive($0) },
    "priority_rule": { $1.readPriorityRule($0) },
    "mapping": { $1.readMapping($0) },
    "statuses": { $1.readStatuses($0) },
    "leave_out": { $1.readLeftOut($0) },
    // Authors whose messages are no replies, where their names do not say so: `bots: [小青]`.
    "bots": { $1.intake.machines = Set($0.texts().map { Vocabulary.folded($0) }) },
    "privacy": { $0.choice(.privacy).replace(&$1.privacy) },
    "privacy_key": { $1.readPrivacyKey($0) },
    "minimum_sample": {
      $0.wholeNumber(in: 1...1_000_000).replace(&$1.analysis.smallestSample)
    },
    "baseline": { $1.readBaseline($0) },
    "incidents": { $1.readIncidents($0) },
    "original_rows": { $0.wholeNumber(in: 0...10_000_000).replace(&$1.originalRows) },
  ]

  private mutating func readTimeZone(_ setting: Setting) {
    guard let clock = setting.wallClock() else { return }
    use(clock)
    isTimeZoneSaid = true
  }

  private mutating func readPrivacyKey(_ setting: Setting) {
    guard let name = setting.text() else { return }
    if name.isEmpty { setting.fault(.mustNotBeEmpty) }
    privacyKeyPath = setting.file.path(of: name)
  }

  /// Tickets that are not counted: `leave_out: [merged, spam]`.
  private mutating func readLeftOut(_ setting: Setting) {
    for name in setting.texts() {
      if let kind = ExcludedTickets(rawValue: name) {
        excludedTickets.insert(kind)
      } else {
        setting.unknown(.ticketKind, name, allowed: ExcludedTickets.allCases.map(\.rawValue))
      }
    }
  }
}

extension Setting {
  /// A zone by its name, such as `Europe/Berlin`.
  ///
  /// Abbreviations such as CST mean several zones, so only names of places will do.
  func wallClock() -> WallClock? {
    named(.timeZone, among: TimeZone.knownTimeZoneIdentifiers + ["UTC"]) { name in
      name.contains("/") || name == "UTC" ? WallClock(identifier: name) : nil
    }
  }
}
