import Desk
import Reporting
import Wording

/// The page around the sections: head, cover, contents.
struct Page {
  private let report: Report
  private let words: Words

  init(_ report: Report) {
    self.report = report
    words = report.words
  }

  var markup: Markup {
    Template.page.filled([
      "language": .text(report.language.rawValue),
      "policy": .text(ContentSecurityPolicy(style: Self.style, script: Self.script).text),
      "style": .markup(Markup(ours: Self.style)),
      "script": .markup(Markup(ours: Self.script)),
      "skip": .text(words.say(.skipToContent)),
      "title": .text(report.title),
      "organisation": .text(report.organisation),
      "period": .text(report.period),
      "hasFacts": .shown(!report.coverFacts.isEmpty),
      "facts": .list(
        report.coverFacts.map { ["label": .text($0.label), "value": .text($0.value)] }),
      // A page of one section has nothing to choose from.
      "hasContents": .shown(report.sections.count > 1),
      "contents": .text(words.say(.contents)),
      "sections": .list(
        report.sections.map { section in
          [
            "id": .text(section.id), "number": .text("\(section.number)"),
            "title": .text(section.title),
          ]
        }),
      "body": .markup(report.sections.map(body).joined()),
    ])
  }

  private func body(_ section: Section) -> Markup {
    Template.section.filled([
      "id": .text(section.id),
      "number": .text("\(section.number)"),
      "title": .text(section.title),
      "hasLead": .shown(!section.lead.isEmpty),
      "lead": .text(section.lead),
      "blocks": .markup(BlockMarkup(words: words).markup(section.blocks)),
    ])
  }

  private static let style = String(decoding: PackageResources.style_css, as: UTF8.self)
  private static let script = String(decoding: PackageResources.script_js, as: UTF8.self)
}
