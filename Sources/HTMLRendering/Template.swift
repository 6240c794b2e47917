import Mustache

/// A Mustache file of the `Templates` folder, filled with finished markup.
///
/// The engine's own escaping goes by characters and can be passed by a combining accent, so the
/// templates name their holes with three braces and take `Markup` only, which is escaped already.
struct Template: Sendable {
  private let template: MustacheTemplate

  /// The text is compiled into the program: a template that does not parse is our own mistake.
  init(_ bytes: [UInt8]) {
    do {
      template = try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
    } catch {
      preconditionFailure("a page template does not parse: \(error)")
    }
  }

  func filled(_ values: [String: Hole]) -> Markup {
    Markup(ours: template.render(values.compactMapValues(\.forEngine)))
  }

  /// What a template may be given.
  enum Hole {
    case markup(Markup)
    /// Text from the report.
    case text(String)
    /// Text that a part of the template is for: without it the part is left out.
    case part(String)
    /// Whether a part is shown.
    case shown(Bool)
    case list([[String: Hole]])

    fileprivate var forEngine: Any? {
      switch self {
      case .markup(let markup): markup.html
      case .text(let text): EscapedText.escape(text)
      case .part(let text): text.isEmpty ? nil : EscapedText.escape(text)
      case .shown(let isShown): isShown
      case .list(let items): items.map { $0.compactMapValues(\.forEngine) }
      }
    }
  }

  static let page = Template(PackageResources.page_mustache)
  static let section = Template(PackageResources.section_mustache)
  static let headlines = Template(PackageResources.headlines_mustache)
  static let findings = Template(PackageResources.findings_mustache)
  static let table = Template(PackageResources.table_mustache)
  static let figure = Template(PackageResources.figure_mustache)
}
