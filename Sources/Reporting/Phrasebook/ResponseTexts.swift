import Metrics

/// What the section on responses says.
struct ResponseTexts: Sendable {
  let title: SectionTitle
  let nothing: String
  let missing: String
  let noChannel: String
  let noStandard: String
  let noDimension: @Sendable (String) -> String
  /// Median and 90th percentile.
  let typical: @Sendable (String, String) -> String
  let attained: @Sendable (String) -> String
  /// A channel and its attainment.
  let weakest: @Sendable (String, String) -> String
  /// Late now, and unanswered of those.
  let late: @Sendable (Int, Int) -> String
  let nobodyLate: String
  let series: @Sendable (ServiceSeries) -> String
  let seriesTable: String
  let seriesColumn: String
  let seriesNote: String
  let waitMedian: String
  let waitNinetieth: String
  let responseMedian: String
  let responseNinetieth: String
  let byDimension: @Sendable (String) -> String
  let byDimensionNote: String
  let attainmentChart: String
  let attainmentDescription: String
  let overall: String
  let dayTable: String
  let dayColumn: String
  let dayKind: @Sendable (ResponseFacts.DayKind) -> String
  let dayNote: String
  let calendarMedian: String
  let calendarNinetieth: String
  let businessMedian: String
  let businessNinetieth: String
  let standards: StandardTableTexts
  let lateTable: String
  let lateColumn: String
  let unanswered: String
  let unsolved: String
  /// Shown, and all.
  let lateNote: @Sendable (Int, Int) -> String
}

/// What the table of promises is called: how the tickets of the period stand under each.
struct StandardTableTexts: Sendable {
  let title: String
  let covered: String
  let met: String
  let breached: String
  let late: String
  let running: String
  let nothingDue: String
  let notMeasurable: String
  let note: String
}
