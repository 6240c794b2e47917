import Desk
import Wording

/// How one section of the report is written from its numbers. To add a section, write its value in a
/// file of its own and add it to ``standard``.
struct SectionBuilder: Sendable {
  /// A stable key such as `satisfaction`.
  let id: String
  let title: @Sendable (Phrasebook) -> SectionTitle
  let content: @Sendable (ReportMaterial) -> Content

  /// What stands under a section's heading.
  struct Content {
    /// The main point, in one or two sentences.
    var lead: String
    var blocks: [Block] = []
  }

  /// The report's sections, in their order.
  static let standard: [SectionBuilder] = [
    .conclusion, .overview, .change, .volume, .response, .resolution, .satisfaction, .complaints,
    .causes, .actions, .quality, .dataQuality, .definitions,
  ]

  func section(_ material: ReportMaterial, number: Int) -> Section {
    let title = title(material.phrases)
    let content = content(material)
    return Section(
      id: id, number: number, title: title.full, sheetTitle: title.short, lead: content.lead,
      blocks: content.blocks)
  }
}

/// A section's heading, and a name short enough for a workbook's tab.
struct SectionTitle: Sendable {
  let full: String
  let short: String

  init(_ full: String, _ short: String) {
    self.full = full
    self.short = short
  }

  init<Theme: Phrase>(_ full: Theme, tab short: Theme, in language: Language)
  where Theme.Text == String {
    self.init(full.text(in: language), short.text(in: language))
  }
}
