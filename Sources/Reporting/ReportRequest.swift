import Desk
import Intake
import Metrics
import Wording

/// What is asked of a report, beside the data.
///
/// ```swift
/// let request = ReportRequest(
///   organisation: "青禾商城", language: .simplifiedChinese, period: period)
/// let report = await request.report(of: analysis)
/// ```
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

extension ReportRequest {
  /// The whole report: everything is measured once, then section after section is written. What the
  /// data does not hold is named in its place; nothing fails.
  package func report(of analysis: Analysis) async -> Report {
    let material = await ReportMaterial(analysis, self)
    var report = Report(
      title: DocumentPhrase.title(period.kind).text(in: language), organisation: organisation,
      period: period.folderName,
      language: language)
    report.coverFacts = CoverFacts(material).facts
    report.sections = [any ReportSection.Type].standard.enumerated().map { index, section in
      section.section(of: material, number: index + 1)
    }
    report.ticketRegister = TicketRegister(material).table
    return report
  }
}
