import Reporting
import Wording

/// Finished HTML or SVG. Text enters it escaped and in no other way, so what a file contains can
/// never become a tag.
///
/// ```swift
/// Markup.element("td", ["class": "n"], Markup(text: "a < b")).html
/// // <td class="n">a &lt; b</td>
/// ```
struct Markup: Sendable, Equatable {
  private(set) var html: String

  init() { html = "" }

  /// Text from the report, escaped.
  init(text: String) { html = EscapedText.escape(text) }

  /// Our own templates, style and script; never anything that was read from a file.
  init(ours: String) { html = ours }

  /// A tag with its attributes in the order given; those that are nil are left out.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<String, String?> = [:], _ content: Markup...
  ) -> Markup {
    element(name, attributes, content)
  }

  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<String, String?>, _ content: [Markup]
  ) -> Markup {
    var html = "<\(name)"
    for (key, value) in attributes {
      guard let value else { continue }
      html += " \(key)=\"\(EscapedText.escape(value))\""
    }
    html += ">"
    for part in content { html += part.html }
    html += "</\(name)>"
    return Markup(ours: html)
  }

  static func + (left: Markup, right: Markup) -> Markup { Markup(ours: left.html + right.html) }

  static func += (left: inout Markup, right: Markup) { left.html += right.html }

  var isEmpty: Bool { html.isEmpty }
}

extension [Markup] {
  /// All parts, one after the other.
  func joined() -> Markup { Markup(ours: map(\.html).joined()) }
}

extension Double {
  /// A length or position for an SVG attribute: one decimal is a tenth of a pixel.
  var svg: String {
    let text = QuantityText.fixed(self, fractionDigits: 1)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// The exact value, such as a program reads back: `0.8125`, `1234`.
  var exact: String {
    if self == rounded(), abs(self) < 9e15 { return "\(Int(self))" }
    return "\(self)"
  }
}
