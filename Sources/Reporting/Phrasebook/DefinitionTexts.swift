import Desk

/// What the section on definitions says.
struct DefinitionTexts: Sendable {
  let title: SectionTitle
  /// The standards and the time zone.
  let lead: @Sendable (String, String) -> String
  let metrics: String
  let id: String
  let definition: String
  let unit: String
  let polarity: String
  let anchor: String
  let standards: @Sendable (String) -> String
  let standardsNote: String
  let policy: String
  let applies: String
  let everyTicket: String
  let eventColumn: String
  let event: @Sendable (Milestone.Event) -> String
  let within: String
  let clockColumn: String
  let clock: @Sendable (Milestone.Clock) -> String
  /// A clock, and the statuses in which it stands still.
  let pausing: @Sendable (String, [Milestone.Pause]) -> String
  let calendar: String
  let calendarNote: String
  let hours: String
  let everyDay: String
  let always: String
  let holiday: String
  let closed: String
  let settings: String
  let setting: String
  let settingValue: String
  let timeZone: String
  let repeatWindow: String
  let sameCategory: String
  let complaintCategories: String
  let smallestSample: String
  let requiredFields: String
  /// Required, and in no file.
  let fieldsNotAsked: String
  /// The field that is no dimension.
  let descriptionField: String
  let passMark: String
  let masking: String
  let maskingName: @Sendable (Masking) -> String
  let target: @Sendable (String) -> String
}

extension DefinitionTexts {
  /// The clock of a milestone, with its pauses.
  func terms(of milestone: Milestone) -> String {
    let pauses = Milestone.Pause.allCases.filter { milestone.pauses.contains($0) }
    let name = clock(milestone.clock)
    return pauses.isEmpty ? name : pausing(name, pauses)
  }
}
