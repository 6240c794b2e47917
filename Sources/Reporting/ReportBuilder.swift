import Desk
import Metrics

/// Makes the report of a period: measures everything once, then writes section after section.
///
/// ```swift
/// let request = ReportRequest(
///   organisation: "青禾商城", language: .simplifiedChinese, period: may)
/// let report = await ReportBuilder(analysis: analysis, request: request).build()
/// ```
package struct ReportBuilder: Sendable {
  private let analysis: Analysis
  private let request: ReportRequest

  package init(analysis: Analysis, request: ReportRequest) {
    self.analysis = analysis
    self.request = request
  }

  /// The whole report. What the data does not hold is named in its place; nothing fails.
  package func build() async -> Report {
    let material = await ReportMaterial(analysis, request)
    var report = Report(
      title: material.words.say(CoverPhrase.title(request.period.kind)),
      organisation: request.organisation,
      period: request.period.folderName, language: request.language)
    report.coverFacts = CoverFacts(material).facts
    report.sections = [any ReportSection.Type].standard.enumerated().map { index, section in
      section.section(of: material, number: index + 1)
    }
    report.ticketRegister = TicketRegister(material).table
    return report
  }
}
