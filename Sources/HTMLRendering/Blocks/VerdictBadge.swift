import Desk
import Reporting
import Wording

/// A verdict as a word with a shape of its own: a tick in a circle, a warning triangle, an arrow in a
/// diamond, a ring, a broken ring.
enum VerdictBadge {
  static func markup(_ verdict: Verdict, words: Words) -> Markup {
    .element(
      "span", ["class": "badge \(verdict.rawValue)", "data-verdict": verdict.rawValue],
      Icon.markup(verdict.rawValue), Markup(text: words.say(.badge(verdict))))
  }
}

/// A shape from the page's own set; the words beside it say the same.
enum Icon {
  static func markup(_ name: String) -> Markup {
    .element(
      "svg", ["class": "icon", "aria-hidden": "true", "focusable": "false"],
      .element("use", ["href": "#icon-\(name)"]))
  }
}
