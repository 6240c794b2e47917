import Desk
import Intake
import Metrics

/// Reads what stands under one key of the file into the configuration.
///
/// A new section is a file with its reader, and a line in ``Swift/Array/all``.
struct SectionReader: Sendable {
  let key: String
  let read: @Sendable (Setting, inout ConfigurationReading) -> Void
}

extension [SectionReader] {
  static var all: Self {
    [
      .organisation, .language, .timeZone, .calendar, .calendars, .standards, .targets,
      .firstContactResolution, .satisfaction, .complaints, .causes, .quality, .archive,
      .priorityRule, .mapping, .leaveOut, .bots, .privacy, .minimumSample, .originalRows,
    ]
  }
}

/// A file on its way to a configuration.
struct ConfigurationReading {
  let known: KnownNames
  var configuration = Configuration()
  var faults = FaultCollector()

  init(known: KnownNames) { self.known = known }
}

extension SectionReader {
  static let organisation = SectionReader(key: "organisation") { setting, reading in
    if let text = setting.text(&reading.faults) { reading.configuration.organisation = text }
  }

  static let language = SectionReader(key: "language") { setting, reading in
    if let language: Language = setting.choice("language", &reading.faults) {
      reading.configuration.language = language
    }
  }

  static let timeZone = SectionReader(key: "time_zone") { setting, reading in
    guard let clock = setting.wallClock(&reading.faults) else { return }
    reading.configuration.intake.clock = clock
    reading.configuration.analysis.clock = clock
  }

  static let privacy = SectionReader(key: "privacy") { setting, reading in
    if let privacy: Masking = setting.choice("privacy", &reading.faults) {
      reading.configuration.privacy = privacy
    }
  }

  static let originalRows = SectionReader(key: "original_rows") { setting, reading in
    if let count = setting.wholeNumber(in: 0...10_000_000, &reading.faults) {
      reading.configuration.originalRows = count
    }
  }

  static let minimumSample = SectionReader(key: "minimum_sample") { setting, reading in
    if let count = setting.wholeNumber(in: 1...1_000_000, &reading.faults) {
      reading.configuration.analysis.smallestSample = count
    }
  }

  /// Authors whose messages are no replies, where their names do not say so: `bots: [小青]`.
  static let bots = SectionReader(key: "bots") { setting, reading in
    reading.configuration.intake.machines = Set(
      setting.texts(&reading.faults).map { Vocabulary.folded($0) })
  }

  /// Tickets that are not counted: `leave_out: [merged, spam]`.
  static let leaveOut = SectionReader(key: "leave_out") { setting, reading in
    for name in setting.texts(&reading.faults) {
      guard let kind = ExcludedTickets(rawValue: name) else {
        reading.faults.addUnknown(
          "kind of ticket", name: name, at: setting.place,
          allowed: ExcludedTickets.allCases.map(\.rawValue))
        continue
      }
      reading.configuration.excludedTickets.insert(kind)
    }
  }
}
