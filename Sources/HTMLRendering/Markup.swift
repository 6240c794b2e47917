import Reporting
import Wording

/// Finished HTML or SVG. Text enters it escaped, so no file's content can become a tag.
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

/// The one place where text becomes HTML, for element content and quoted attributes alike.
///
/// It goes by code points, not by characters: a `<` with a combining accent behind it is one
/// character to Swift, but still opens a tag in a browser.
enum EscapedText {
  static func escape(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      default: escaped.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(escaped)
  }

  /// ASCII that needs no escape: most labels and all numbers.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      false
    default: byte >= 0x20 && byte < 0x7F
    }
  }

  /// Controls that have no form on a page, and marks that would turn the reading order of the
  /// text around them. Shown as the replacement character, so that the reader sees they were there.
  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
