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
  /// Whether somebody named the period; else it is the latest whole month.
  package var isPeriodAsked = true
  /// What a figure is to reach, by its key: `csat`, `first_response_time.mean`.
  package var targets: [String: MetricTarget] = [:]
  /// Where the data came from, for the section on data quality.
  package var files: [ImportedFile] = []
  /// The names of files beside those that were not read.
  package var otherFiles: [String] = []
  /// Tickets that no number counts, by why.
  package var excludedTickets: [ExcludedTickets: Int] = [:]
  package var privacy = Privacy.masked
  /// Of the columns that are no known field, those that hold people.
  package var personalColumns: Set<String> = []
  package var workers = 1

  package init(organisation: String, language: Language, period: Period) {
    self.organisation = organisation
    self.language = language
    self.period = period
  }

  /// The whole report: everything is measured once, then section after section is written. What the
  /// data does not hold is named in its place; nothing fails.
  package func report(of analysis: Analysis) async -> Report {
    let material = await ReportMaterial(analysis, self)
    var report = Report(
      title: DocumentPhrase.title(period.kind).text(in: language), organisation: organisation,
      period: period.folderName, language: language)
    if case let covered = material.covered(period), covered.kind == .days {
      report.shownPeriod = material.words.say(.period(covered))
    }
    report.coverage = CoverageFacts(analysis, self).entries
    report.coverFacts = CoverFacts(material: material).facts
    report.sections = [any ReportSection.Type].standard.enumerated().map { index, section in
      section.section(of: material, number: index + 1)
    }
    report.facts = material.judgedFigures
    report.conclusion = ConclusionSection(material: material).entries
    report.ticketRegister = TicketRegister(material: material).table
    return report
  }
}

/// What the cover says beside the title: of when, against what, from which data.
private struct CoverFacts {
  let material: ReportMaterial

  private func say(_ phrase: DocumentPhrase) -> String { material.words.say(phrase) }

  var facts: [Report.Fact] {
    let (words, files) = (material.words, material.request.files)
    let until = material.analysis.newestInstant.map {
      String(material.settings.clock.local($0).text.dropLast(3))
    }
    let tickets = DocumentPhrase.tickets(
      created: material.tally(.ticketsCreated).count, known: material.history.tickets.count)
    let answers = QuantityText.count(material.answers.count)
    let count = DocumentPhrase.fileCount(
      files.count, isBalanced: files.allSatisfy(\.ledger.isBalanced))
    // All of them stand in the section on data quality.
    let digests = files.compactMap(\.shortDigest)
    let shown = digests.prefix(3) + (digests.count > 3 ? ["…"] : [])
    let facts: [(String, String?)] = [
      (say(.period), period), (words.column(.base), comparedWith),
      (say(.dataUntil), until), (words.column(.tickets), say(tickets)),
      (say(.answers), material.history.responses.isEmpty ? nil : answers),
      (say(.files), files.isEmpty ? nil : say(count)),
      (say(.standards), material.settings.standard.name),
      (say(.digests), digests.isEmpty ? nil : shown.joined(separator: " ")),
      (words.say(PrivacyPhrase.customers), plainNames),
    ]
    return facts.compactMap { label, value in value.map { .init(label: label, value: $0) } }
  }

  /// Whoever is handed the report has to know that it names people.
  private var plainNames: String? {
    switch material.request.privacy {
    case .masked, .hashed: nil
    case .plain: material.words.say(PrivacyPhrase.plain)
    }
  }

  private var period: String {
    let covered = material.covered(material.period)
    return covered == material.period
      ? say(.days(covered)) : material.words.say(.period(covered))
  }

  private var comparedWith: String {
    let names = [material.reach.previous, material.reach.yearBefore].compactMap { $0 }
      .map { material.words.say(.period(material.covered($0))) }
    return names.isEmpty ? material.words.say(.noValue) : material.words.list(names)
  }
}
