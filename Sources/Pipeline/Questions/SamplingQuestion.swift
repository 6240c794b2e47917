import Configuration
import Desk
import Metrics
import Quality
import Reporting
import TextRendering
import Wording
import XLSXRendering

/// Draws the contacts to review and writes the sheet to fill: `touchstone quality plan`.
package struct SamplingQuestion: HistoryQuestion {
  package let period: PeriodChoice
  private let terms: SamplingPlan.Terms
  /// `name` or `name@version`; nil for the first of the organisation's own, else the short one.
  package var scorecard: String?
  /// Of the sheet; nil for the configuration's.
  package var sheetLanguage: Language?
  /// A new .csv or .xlsx file; nil to draw without writing.
  private let output: String?

  /// How many contacts of whom are drawn, and for whom: names with commas between them.
  package typealias Terms = (
    perAgent: Int, riskShare: Double, doubleShare: Double, reviewers: String, seed: UInt64
  )

  /// - Throws: ``PipelineError`` for terms that cannot be met.
  package init(_ terms: Terms, period: PeriodChoice, output: String?) throws(PipelineError) {
    self.terms = try SamplingPlan.Terms(terms)
    self.period = period
    self.output = output
    if let output, ![".csv", ".xlsx"].contains(where: { output.lowercased().hasSuffix($0) }) {
      throw PipelineError(.wrongUsage, .unknownSheetEnding(path: output))
    }
  }

  package func check(_ workspace: Workspace) throws(PipelineError) {
    _ = try card(workspace.configuration)
    if let output { _ = try NewFile(output, orElse: .nameAnotherOutput) }
  }

  package func answer(_ context: QuestionContext) async throws -> Answer {
    let period = try context.onePeriod
    let frame = await SamplingFrame(context.analysis, during: period)
    let plan = SamplingPlan(frame, terms)
    guard !plan.entries.isEmpty else {
      throw PipelineError(
        .nothingUsable,
        .nothingToSample(period, reviewed: frame.reviewedBefore, unassigned: frame.unassigned))
    }
    if let output {
      let language = sheetLanguage ?? context.configuration.language
      let form = ReviewForm(
        plan, try card(context.configuration), context.analysis, language: language)
      try write(form, to: NewFile(output, orElse: .nameAnotherOutput), language)
    }
    let power = SamplePower(context.analysis.reviews(during: nil))
    let table = plan.table(power, language: context.language)
    return context.answer([table], notes: notes(plan, frame, context.language))
  }

  private func card(_ configuration: Configuration) throws(PipelineError) -> Scorecard {
    let book = configuration.analysis.scorecards
    guard let scorecard else { return book.own.first ?? .short }
    let parts = scorecard.split(separator: "@", maxSplits: 1).map(String.init)
    if let name = parts.first, let card = book.card(named: name, version: parts.dropFirst().first) {
      return book.cards[card]
    }
    let known = book.cards.map { card in
      card.name.all[0] + (card.version.map { "@\($0)" } ?? "")
    }
    throw PipelineError(.wrongUsage, .unknownScorecard(scorecard, known: known))
  }

  private func write(_ form: ReviewForm, to file: NewFile, _ language: Language) throws {
    if file.path.lowercased().hasSuffix(".xlsx") {
      return try file.write { try ReviewFormWorkbook(form, language: language).write(to: $0) }
    }
    let table = Table(
      id: "form", title: "", columns: form.columns.map { .named($0.title) },
      rows: form.rows.map { $0.map { .text($0) } })
    try file.write(CSVText.byteOrderMark + CSVText.text([table]))
  }

  private func notes(
    _ plan: SamplingPlan, _ frame: SamplingFrame, _ language: Language
  ) -> [String] {
    let short = plan.agents.count { $0.drawn < terms.perAgent }
    var notes = [QualityPhrase.entries(plan.entries.count, agents: plan.agents.count)]
    if frame.reviewedBefore > 0 { notes.append(.reviewedBefore(frame.reviewedBefore)) }
    if short > 0 { notes.append(.short(agents: short, perAgent: terms.perAgent)) }
    return notes.map { $0.text(in: language) }
  }
}

extension SamplingPlan.Terms {
  fileprivate init(_ terms: SamplingQuestion.Terms) throws(PipelineError) {
    for (name, share) in [
      ("--risk-share", terms.riskShare), ("--double-share", terms.doubleShare),
    ] where !(0...1).contains(share) {
      throw PipelineError(.wrongUsage, .notAShare(option: name, value: share))
    }
    let names = terms.reviewers.split { ",，、".contains($0) }
      .map { $0.trimmed { $0.isWhitespace } }
      .reduce(into: [String]()) { if !$1.isEmpty, !$0.contains($1) { $0.append($1) } }
    if !terms.reviewers.isEmpty, names.isEmpty {
      throw PipelineError(.wrongUsage, .reviewersWithoutNames(terms.reviewers))
    }
    if terms.doubleShare > 0, names.count < 2 { throw PipelineError(.wrongUsage, .tooFewReviewers) }
    try PipelineError.require("--per-agent", terms.perAgent, atLeast: 1)
    self.init(perAgent: terms.perAgent, reviewers: names, seed: terms.seed)
    riskShare = terms.riskShare
    doubleShare = terms.doubleShare
  }
}
