import Desk

extension DefinitionTexts {
  static let english = DefinitionTexts(
    title: SectionTitle("Definitions", "Definitions"),
    lead: { standard, zone in
      "Computed under the standards \(standard) and the time zone \(zone); the same definitions hold on "
        + "the command line and in every format"
    },
    metrics: "Measures", id: "Id", definition: "Definition", unit: "Unit", polarity: "Better",
    anchor: "Period", standards: { "Standards in force: \($0)" },
    standardsNote: "From the top; the first rule that fits and has the milestone decides.",
    policy: "Rule", applies: "Applies to", everyTicket: "every ticket", eventColumn: "Milestone",
    event: { event in
      switch event {
      case .firstResponse: "first reply by a person"
      case .handlingStart: "start of handling"
      case .answer: "answer"
      case .nextReply: "next reply"
      case .assessment: "assessment"
      case .escalation: "escalation"
      case .resolution: "resolution"
      }
    },
    within: "Within", clockColumn: "Clock",
    clock: { clock in
      switch clock {
      case .calendar: "calendar time"
      case .business: "business time"
      }
    },
    pausing: { clock, pauses in
      let names = pauses.map { pause in
        switch pause {
        case .pending: "waiting for the customer"
        case .onHold: "on hold"
        }
      }
      return "\(clock), stopped while \(names.joined(separator: " or "))"
    },
    calendar: "Calendar", calendarNote: "Holidays and make-up workdays of the period only.",
    hours: "Working hours", everyDay: "every day", always: "24 hours",
    holiday: "holiday, closed", closed: "closed", settings: "Settings", setting: "Setting",
    settingValue: "Value", timeZone: "Time zone", repeatWindow: "Repeat window",
    sameCategory: "Repeats are of the same category", complaintCategories: "Complaint categories",
    smallestSample: "Smallest sample judged",
    requiredFields: "A complete ticket has filled", fieldsNotAsked: "Not asked for: in no file",
    descriptionField: "description", passMark: "Pass mark of reviews", masking: "Customers",
    maskingName: { masking in
      switch masking {
      case .masked: "masked (张*, 138****5678)"
      case .hashed: "as codes, the same customer the same code"
      case .plain: "as exported (contacts masked)"
      }
    },
    target: { "Target: \($0)" })
}
