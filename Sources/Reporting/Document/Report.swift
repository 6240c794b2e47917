import Desk

/// The month's report before it takes a form: every renderer writes it from this one value, so the
/// page, the workbook and the JSON cannot disagree.
///
/// All text is in the report's language already; all numbers are numbers still, with their unit.
package struct Report: Sendable {
  package var title: String
  package var organisation: String
  /// The period's name, such as `2026-05`.
  package var period: String
  package var language: Language
  /// What the cover says beside the title: period, data until, sample sizes, files.
  package var coverFacts: [Fact]
  package var sections: [Section]
  /// One row a ticket of the period with the values that the measures were made from. Drawn in the
  /// workbook only: a page with it would be too large to send.
  package var ticketRegister: Table?
  /// The few words that renderers need themselves.
  package var words: RendererWords

  package init(
    title: String, organisation: String, period: String, language: Language,
    words: RendererWords
  ) {
    self.title = title
    self.organisation = organisation
    self.period = period
    self.language = language
    self.words = words
    coverFacts = []
    sections = []
    ticketRegister = nil
  }

  /// A label and what it says: `Data until`, `2026-05-31 23:59`.
  package struct Fact: Sendable, Equatable {
    package var label: String
    package var value: String

    package init(label: String, value: String) {
      self.label = label
      self.value = value
    }
  }
}

/// Words that stand around the content: no renderer holds text of its own.
package struct RendererWords: Sendable {
  package var contents: String
  /// The heading of a chart's numbers, folded away under the drawing.
  package var chartData: String
  package var category: String
  package var target: String
  package var average: String
  package var upperLimit: String
  package var lowerLimit: String
  package var noValue: String
  package var low: String
  package var high: String
  /// `{page}` and `{pages}` are replaced by the workbook's own fields.
  package var pageOfPages: String
  package var coverSheet: String
  package var ticketsSheet: String
  package var backToCover: String
  package var continued: String
  package var verdicts: [Verdict: String]

  package init(
    contents: String, chartData: String, category: String, target: String, average: String,
    upperLimit: String, lowerLimit: String, noValue: String, low: String, high: String,
    pageOfPages: String, coverSheet: String, ticketsSheet: String, backToCover: String,
    continued: String, verdicts: [Verdict: String]
  ) {
    self.contents = contents
    self.chartData = chartData
    self.category = category
    self.target = target
    self.average = average
    self.upperLimit = upperLimit
    self.lowerLimit = lowerLimit
    self.noValue = noValue
    self.low = low
    self.high = high
    self.pageOfPages = pageOfPages
    self.coverSheet = coverSheet
    self.ticketsSheet = ticketsSheet
    self.backToCover = backToCover
    self.continued = continued
    self.verdicts = verdicts
  }
}
