import Configuration
import Desk
import Foundation
import Intake
import Metrics
import Quality
import Reporting
import Wording
import XLSXRendering

/// Draws the contacts to review and writes the sheet to fill: `touchstone quality plan`.
package struct SamplingTask: Sendable {
  package var workspace: Workspace
  package var terms: SamplingPlan.Terms
  package var period: PeriodChoice
  /// Its name, and its version where it has several; nil for the first of the organisation's own, else
  /// the short built-in one.
  package var scorecard: String?
  /// Of the sheet; nil for the configuration's.
  package var language: Language?
  /// A new .csv or .xlsx file; nil to draw without writing.
  package var output: String?

  package init(workspace: Workspace, terms: SamplingPlan.Terms, period: PeriodChoice) {
    self.workspace = workspace
    self.terms = terms
    self.period = period
  }

  package struct Result: Sendable {
    package var output: TablesOutput
    package var files: [ImportedFile]
    package var leftOut: [ExcludedTickets: Int]
    package var notes: [String]
  }

  /// - Throws: ``PipelineError`` when nothing could be read, no contact can be drawn, or the file is there
  ///   already or cannot be written.
  package func run() async throws -> Result {
    let card = try chosenCard()
    let file = try output.map { path in
      let file = NewFile(path: path)
      try file.checkFree(remedy: "say another --output, or remove it first")
      return file
    }
    let read = try await workspace.read(keeping: .none)
    let analysis = workspace.analysis(of: read)
    guard let chosen = try period.period(in: analysis) else {
      throw PipelineError(
        .wrongUsage, "a plan is drawn for a period; say one, such as --period 2026-05")
    }
    let frame = await SamplingFrame(analysis, during: chosen)
    let plan = SamplingPlan(frame, terms)
    guard !plan.entries.isEmpty else {
      throw PipelineError(
        .nothingUsable,
        "no contact of \(chosen) can be drawn: \(frame.reviewedBefore) were reviewed or planned before, "
          + "\(frame.unassigned) have no agent")
    }
    let form = ReviewForm(plan, card, analysis, language: sheetLanguage)
    if let file { try write(form, to: file) }
    let power = SamplePower(analysis.reviews(during: nil))
    let table = plan.table(power, language: workspace.language)
    return Result(
      output: TablesOutput(
        [table], language: workspace.language, period: chosen.description),
      files: read.files, leftOut: read.leftOut,
      notes: period.notes(chosen, in: analysis) + notes(plan, frame))
  }

  private var sheetLanguage: Language { language ?? workspace.configuration.language }

  private func chosenCard() throws(PipelineError) -> Scorecard {
    let book = workspace.configuration.analysis.scorecards
    guard let scorecard else { return book.own.first ?? .short }
    let parts = scorecard.split(separator: "@", maxSplits: 1).map(String.init)
    if let name = parts.first, let card = book.card(named: name, version: parts.dropFirst().first) {
      return book.cards[card]
    }
    let known = book.cards.map { card in
      card.name.all[0] + (card.version.map { "@\($0)" } ?? "")
    }
    throw PipelineError(
      .wrongUsage, "no scorecard is called \(scorecard); known are \(known.joined(separator: ", "))"
    )
  }

  private func write(_ form: ReviewForm, to file: NewFile) throws {
    guard file.path.lowercased().hasSuffix(".xlsx") else {
      var table = PlainTable(form.columns.map { .init($0.title, isNumber: false) })
      table.rows = form.rows
      return try file.write("\u{FEFF}" + table.csv)
    }
    // Beside its place first: a workbook appears whole or not at all.
    let part = file.path + ".part"
    do {
      try ReviewFormWorkbook(form, language: sheetLanguage).write(to: part)
      try FileManager.default.moveItem(atPath: part, toPath: file.path)
    } catch {
      try? FileManager.default.removeItem(atPath: part)
      throw PipelineError(.unwritableOutput, "\(file.path): \(error)")
    }
  }

  private func notes(_ plan: SamplingPlan, _ frame: SamplingFrame) -> [String] {
    let short = plan.agents.count { $0.drawn < terms.perAgent }
    var notes = [ReviewFormPhrase.entries(plan.entries.count, agents: plan.agents.count)]
    if frame.reviewedBefore > 0 { notes.append(.reviewedBefore(frame.reviewedBefore)) }
    if short > 0 { notes.append(.short(agents: short, perAgent: terms.perAgent)) }
    return notes.map { $0.text(in: workspace.language) }
  }
}
