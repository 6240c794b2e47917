import Desk

/// What an organisation decides about its numbers; every one is printed in the report.
package struct AnalysisSettings: Sendable {
  package enum FirstContactDefinition: String, Sendable, CaseIterable {
    case recorded
    case noRepeat = "no_repeat"
    case oneTouch = "one_touch"
    case survey
  }

  package var clock: WallClock
  /// When the team works, for tickets without a calendar of their own.
  package var calendar: BusinessCalendar
  /// Calendars for some tickets: the first whose conditions a ticket meets is its own.
  package var calendars: [NamedCalendar] = []
  package var standard: ServiceStandard
  /// Unset: recorded, else no repeat, else one touch, whichever the data allows.
  package var firstContactDefinition: FirstContactDefinition?
  /// How long after its resolution a ticket can be repeated; seconds.
  package var repeatWindow = 7 * 86_400
  /// Whether a repeat must be of the same level-1 category.
  package var repeatNeedsSameCategory = true
  /// Level-1 or full categories that are complaints, where a ticket has no flag of its own.
  package var complaintCategories = Vocabulary.complaint
  /// What the statuses of tickets mean, as far as the organisation says it.
  package var statuses = StatusDictionary()
  /// Rules that find the cause of complaints that nobody analysed or tagged.
  package var causeRules: [CauseRule] = []
  /// Columns that hold reasons as free text: what `text` means in those rules.
  package var reasonColumns = [
    "投诉原因", "投诉内容", "原因描述", "原因", "问题描述", "标题", "主题", "描述", "备注", "工单内容", "reason",
    "Reason", "complaint_reason", "Complaint reason", "subject", "Subject", "description",
    "Description", "summary", "Summary",
  ]
  /// What exports call their fields, as filters inside data files do: 渠道 is the channel.
  package var columnNames: [String: Dimension] = [:]
  /// What one complaint costs, in the organisation's currency; nil where it is not configured.
  package var costPerComplaint: Double?
  /// From which score on a quality review is passed.
  package var passMark = 80.0
  /// How much each metric weighs in an agent's composite score, by its id; empty for none.
  package var compositeWeights: [(metric: String, weight: Double)] = []
  package var scorecards = ScorecardBook()
  package var archiveFields = ArchiveField.fiveElements
  package var priorityRule = PriorityRule.standard
  /// Comparisons with fewer cases on either side are not judged.
  package var smallestSample = 10
  /// Of how many whole periods before it what is usual is taken: 1 to 24.
  package var baselinePeriods = 24
  /// Outages and the like, each with its stretch of time.
  package var incidents: [Incident] = []
  /// Whether what belongs to those stretches is left out of every number.
  package var leavesOutIncidents = false

  package init(
    clock: WallClock, calendar: BusinessCalendar = .always,
    standard: ServiceStandard = .p0p1p2
  ) {
    self.clock = clock
    self.calendar = calendar
    self.standard = standard
  }
}
