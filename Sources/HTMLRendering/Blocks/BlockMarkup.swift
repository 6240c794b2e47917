import Reporting
import Wording

/// Draws the blocks of a section in their order; charts that follow each other share a grid, so that
/// a wide screen shows them side by side.
struct BlockMarkup {
  var words: Words

  func markup(_ blocks: [Block]) -> Markup {
    var parts = Markup()
    var charts: [Chart] = []
    for block in blocks {
      if case .chart(let chart) = block {
        charts.append(chart)
        continue
      }
      parts += figures(charts) + markup(block)
      charts = []
    }
    return parts + figures(charts)
  }

  private func markup(_ block: Block) -> Markup {
    switch block {
    case .paragraph(let text): .element("p", ["class": "text"], Markup(text: text))
    case .missing(let text): .element("p", ["class": "missing"], Markup(text: text))
    case .findings(let findings): FindingList(findings).markup
    case .headlines(let headlines): HeadlineCards(headlines, words: words).markup
    case .table(let table): TableMarkup(table, words: words).figure
    case .chart(let chart): FigureMarkup(chart, words: words).markup
    }
  }

  private func figures(_ charts: [Chart]) -> Markup {
    guard !charts.isEmpty else { return Markup() }
    // Four and more are for comparing with each other: small ones in pairs.
    let style = charts.count < 4 ? "figures" : "figures small-multiples"
    return .element(
      "div", ["class": style], charts.map { FigureMarkup($0, words: words).markup })
  }
}
