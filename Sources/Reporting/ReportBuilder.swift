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
    let phrases = material.phrases
    var report = Report(
      title: phrases.cover.title(request.period), organisation: request.organisation,
      period: request.period.folderName, language: request.language,
      words: phrases.words.renderer)
    report.coverFacts = CoverFacts(material).facts
    report.sections = SectionBuilder.standard.enumerated().map { index, builder in
      builder.section(material, number: index + 1)
    }
    report.ticketRegister = TicketRegister(material).table
    return report
  }
}
