import Desk
import Intake
import Metrics

/// What is asked of a report, beside the data.
package struct ReportRequest: Sendable {
  package var organisation: String
  package var language: Language
  package var period: Period
  /// What a figure is to reach, by its key: `csat`, `first_response_time.mean`.
  package var targets: [String: MetricTarget]
  /// Where the data came from, for the section on data quality.
  package var files: [ImportedFile]
  /// Tickets that no number counts, by why.
  package var excludedTickets: [ExcludedTickets: Int] = [:]
  package var masking: Masking
  package var workers: Int

  package init(organisation: String, language: Language, period: Period) {
    self.organisation = organisation
    self.language = language
    self.period = period
    targets = [:]
    files = []
    masking = .masked
    workers = 1
  }
}
