import Desk
import Digest
import Foundation
import Reporting
import Wording

/// Writes the report as one page that needs nothing else: style, script and drawings are inside.
///
/// The same report gives the same bytes.
package struct HTMLRenderer: Renderer {
  package let fileName = "report.html"

  package init() {}

  /// - Throws: `FaultPhrase`.
  package func render(_ report: Report, to path: String) throws {
    try write(Data(page(report).utf8), to: path)
  }

  /// The page as text: head, cover and contents around the sections.
  package func page(_ report: Report) -> String {
    let page = Template.page.filled([
      "language": .text(report.language.rawValue),
      "policy": .text(ContentSecurityPolicy.text(style: Self.style, script: Self.script)),
      "style": .markup(Markup(ours: Self.style)),
      "script": .markup(Markup(ours: Self.script)),
      "skip": .text(report.words.say(.skipToContent)),
      "title": .text(report.title),
      "organisation": .text(report.organisation),
      "period": .text(report.shownPeriod),
      "hasFacts": .shown(!report.coverFacts.isEmpty),
      "facts": .list(
        report.coverFacts.map { ["label": .text($0.label), "value": .text($0.value)] }),
      // A page of one section has nothing to choose from.
      "hasContents": .shown(report.sections.count > 1),
      "contents": .text(report.words.say(.contents)),
      "sections": .list(
        report.sections.map { section in
          [
            "id": .text(section.id), "number": .text("\(section.number)"),
            "title": .text(section.title),
          ]
        }),
      "body": .markup(report.sections.map { markup(of: $0, report.words) }.joined()),
    ])
    return page.html
  }

  private func markup(of section: Section, _ words: Words) -> Markup {
    Template.section.filled([
      "id": .text(section.id),
      "number": .text("\(section.number)"),
      "title": .text(section.title),
      "lead": .part(section.lead),
      "blocks": .markup(BlockMarkup(words: words).markup(section.blocks)),
    ])
  }

  private static let style = String(decoding: PackageResources.style_css, as: UTF8.self)
  private static let script = String(decoding: PackageResources.script_js, as: UTF8.self)
}

/// What the page's browser may do: nothing but apply our one style block and run our one script.
///
/// Nothing is fetched, sent or framed, and text that slipped through as a script would not run.
enum ContentSecurityPolicy {
  /// The value of the `Content-Security-Policy` meta tag for the two inline blocks, byte for byte.
  static func text(style: String, script: String) -> String {
    [
      "default-src 'none'", "style-src \(source(style))", "script-src \(source(script))",
      "img-src 'none'", "base-uri 'none'", "form-action 'none'",
    ].joined(separator: "; ")
  }

  /// `'sha256-…'` of an inline block.
  static func source(_ block: String) -> String {
    "'sha256-\(Data(SHA256.digest(Array(block.utf8))).base64EncodedString())'"
  }
}
