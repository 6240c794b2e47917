import Desk
import Wording

/// A section of the report: its numbers put into sentences, tables and drawings. To add one, write its
/// type and its phrases, and add it to ``standard``.
protocol ReportSection {
  associatedtype Theme: SectionPhrase
  /// A stable key such as `satisfaction`.
  static var id: String { get }
  var material: ReportMaterial { get }
  var content: SectionContent { get }

  init(material: ReportMaterial)
}

struct SectionContent {
  /// The main point, in one or two sentences.
  var lead: String
  /// Those that the data does not allow are nil.
  var blocks: [Block?]
}

extension ReportSection {
  func say(_ phrase: Theme) -> String { phrase.text(in: material.language) }
  var words: Words { material.words }

  /// One line in place of what the data does not allow.
  func without(_ missing: Theme, lead: Theme? = nil) -> SectionContent {
    SectionContent(lead: say(lead ?? missing), blocks: [.missing(say(missing))])
  }

  static func section(of material: ReportMaterial, number: Int) -> Section {
    let section = Self(material: material)
    let content = section.content
    return Section(
      id: id, number: number, title: section.say(Theme.title), sheetTitle: section.say(Theme.tab),
      lead: content.lead, blocks: content.blocks.compactMap(\.self))
  }
}

extension [any ReportSection.Type] {
  /// The report's sections, in their order.
  static var standard: Self {
    [
      CoverageSection.self, ConclusionSection.self, OverviewSection.self, ChangeSection.self,
      VolumeSection.self,
      ResponseSection.self, ResolutionSection.self, SatisfactionSection.self, ComplaintSection.self,
      CauseSection.self, ActionSection.self, QualitySection.self, DataQualitySection.self,
      DefinitionSection.self,
    ]
  }
}
