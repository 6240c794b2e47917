import Desk
import Wording

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

  package init(
    title: String, organisation: String, period: String, language: Language
  ) {
    self.title = title
    self.organisation = organisation
    self.period = period
    self.language = language
    coverFacts = []
    sections = []
    ticketRegister = nil
  }

  /// What renderers say around the content.
  package var words: Words { Words(language) }

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
