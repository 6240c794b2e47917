import Desk

/// What an organisation decides about its numbers; every one is printed in the report.
package struct AnalysisSettings: Sendable {
  /// Which of the four definitions `first_contact_resolution` follows.
  package enum FirstContactDefinition: String, Sendable, CaseIterable {
    case recorded
    case noRepeat = "no_repeat"
    case oneTouch = "one_touch"
    case survey
  }

  package var clock: WallClock
  /// When the team works, for tickets that no other calendar is for.
  package var calendar: BusinessCalendar
  /// Calendars for some tickets, tried in order; the first whose conditions a ticket meets is its own.
  package var calendars: [NamedCalendar] = []
  package var standard: ServiceStandard
  /// Unset: recorded, else no repeat, else one touch, whichever the data allows.
  package var firstContactDefinition: FirstContactDefinition?
  /// How long after its resolution a ticket can be repeated; seconds.
  package var repeatWindow: Int
  /// Whether a repeat must be of the same level-1 category.
  package var repeatNeedsSameCategory: Bool
  /// Level-1 or full categories that are complaints, where a ticket has no flag of its own.
  package var complaintCategories: [String]
  /// From which score on a quality review is passed.
  package var passMark = 80.0
  /// What a complete ticket must have filled.
  package var archiveFields = ArchiveField.fiveElements
  package var priorityRule = PriorityRule.standard
  /// Comparisons with fewer cases on either side are not judged.
  package var smallestSample: Int

  package init(
    clock: WallClock, calendar: BusinessCalendar = .always,
    standard: ServiceStandard = .p0p1p2
  ) {
    self.clock = clock
    self.calendar = calendar
    self.standard = standard
    firstContactDefinition = nil
    repeatWindow = 7 * 86_400
    repeatNeedsSameCategory = true
    complaintCategories = Vocabulary.complaint
    smallestSample = 10
  }
}
