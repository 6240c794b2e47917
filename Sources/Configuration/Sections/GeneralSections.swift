import Desk
import Intake
import Metrics

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
}
