import Configuration
import Desk
import Intake
import Metrics
import Testing

@Suite struct `The template` {
  /// As `sed 's/^#  /  /'` makes it.
  private func uncommented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("#  ") ? "  \($0.dropFirst(3))" : String($0) }
      .joined(separator: "\n")
  }

  @Test(arguments: Language.allCases)
  func `says nothing but the defaults, in its own language`(language: Language) throws {
    let written = try read(Configuration.template(language: language))
    let defaults = Configuration()
    #expect(written.language == language)
    #expect(written.organisation == defaults.organisation)
    #expect(written.privacy == defaults.privacy)
    #expect(written.targets == defaults.targets)
    #expect(written.intake.clock.identifier == defaults.intake.clock.identifier)
    #expect(written.intake.mapping == defaults.intake.mapping)
    #expect(written.intake.ratingScale == defaults.intake.ratingScale)
    #expect(written.intake.satisfiedFrom == defaults.intake.satisfiedFrom)
    let (analysis, usual) = (written.analysis, defaults.analysis)
    #expect(analysis.clock.identifier == usual.clock.identifier)
    #expect(analysis.calendar == usual.calendar)
    #expect(analysis.calendars == usual.calendars)
    #expect(analysis.standard == usual.standard)
    #expect(analysis.firstContactDefinition == usual.firstContactDefinition)
    #expect(analysis.repeatWindow == usual.repeatWindow)
    #expect(analysis.repeatNeedsSameCategory == usual.repeatNeedsSameCategory)
    #expect(analysis.complaintCategories == usual.complaintCategories)
    #expect(analysis.smallestSample == usual.smallestSample)
  }

  @Test(arguments: Language.allCases)
  func `has examples that are valid when their mark is taken away`(language: Language) throws {
    let example = try read(uncommented(Configuration.template(language: language)))
    #expect(example.targets.count == 4)
    #expect(text(of: example.analysis.calendar.hours(on: try day("2026-05-09"))).count == 23)
    #expect(example.analysis.calendar.hours(on: try day("2026-05-05")).isEmpty)
    #expect(example.analysis.calendar.hours(on: try day("2026-12-24")).isEmpty)
    #expect(text(of: example.analysis.calendar.hours(on: try day("2026-12-31"))) == "09:00-12:00")
    #expect(text(of: example.analysis.calendar.hours(on: try day("2026-07-01"))) == "08:00-15:00")
    #expect(example.analysis.calendars.map(\.name) == ["热线", "Berlin"])
    #expect(example.analysis.firstContactDefinition == .noRepeat)
    #expect(example.intake.ratingScale?.satisfiedFrom == 4)
    #expect(example.intake.mapping.count == 2)
  }

  @Test func `names every key once`() {
    let template = Configuration.template(language: .english)
    let keys = template.split(separator: "\n").filter { $0.first?.isLetter == true }
      .map { $0.prefix { $0 != ":" } }
    #expect(
      keys == [
        "organisation", "language", "time_zone", "calendar", "calendars", "standards", "targets",
        "first_contact_resolution", "csat", "complaints", "causes",
        "quality", "archive", "priority_rule",
        "mapping", "statuses", "leave_out", "bots", "privacy", "privacy_key", "minimum_sample",
        "baseline", "incidents", "original_rows",
      ])
  }

  @Test func `fits the width of a page`() {
    for language in Language.allCases {
      let lines = Configuration.template(language: language).split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= 100 })
    }
  }
}
