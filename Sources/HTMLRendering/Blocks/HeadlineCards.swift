import Reporting
import Wording

/// The KPIs at the head of the report: value, verdict, comparison, target and the last periods.
struct HeadlineCards {
  private let headlines: [Headline]
  private let words: Words

  init(_ headlines: [Headline], words: Words) {
    self.headlines = headlines
    self.words = words
  }

  var markup: Markup {
    guard !headlines.isEmpty else { return Markup() }
    return Template.headlines.filled(["cards": .list(headlines.map(card))])
  }

  private func card(_ headline: Headline) -> [String: Template.Hole] {
    let cell = CellMarkup(headline.value, words: words)
    let exact = cell.exact.map { Markup(ours: " data-value=\"\($0)\"") } ?? Markup()
    let verdict = headline.verdict.map { verdict in
      Markup.element("p", [:], VerdictBadge.markup(verdict, words: words))
    }
    return [
      "metric": .text(headline.metric),
      "label": .text(headline.label),
      "exact": .markup(exact),
      "value": .markup(cell.content),
      "verdict": .markup(verdict ?? Markup()),
      "hasComparison": .shown(!headline.comparison.isEmpty),
      "comparison": .text(headline.comparison),
      "hasTarget": .shown(!headline.target.isEmpty),
      "target": .text(headline.target),
      "trend": .markup(Sparkline(headline.trend, width: 200, height: 40).markup(label: nil)),
    ]
  }
}
