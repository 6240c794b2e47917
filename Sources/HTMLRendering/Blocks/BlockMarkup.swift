import Reporting
import Wording

/// Draws the blocks of a section; charts that follow each other share a grid.
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
    case .findings(let findings): findings.isEmpty ? Markup() : list(findings)
    case .headlines(let headlines): headlines.isEmpty ? Markup() : cards(headlines)
    case .table(let table): TableMarkup(table, words: words).figure
    case .chart(let chart): figure(chart)
    }
  }

  private func figures(_ charts: [Chart]) -> Markup {
    guard !charts.isEmpty else { return Markup() }
    // Four and more are for comparing with each other: small ones in pairs.
    let style = charts.count < 4 ? "figures" : "figures small-multiples"
    return .element("div", ["class": style], charts.map(figure))
  }

  /// A chart, drawn for wide and for narrow columns, with its numbers folded away below.
  private func figure(_ chart: Chart) -> Markup {
    let table = chart.table(for: .reading, words: words)
    return Template.figure.filled([
      "id": .text(chart.id),
      "title": .text(chart.title),
      "drawings": .markup(ChartSize.allCases.map { drawing(chart, $0) }.joined()),
      "summary": .text(words.say(.chartData)),
      "table": .markup(TableMarkup(table, words: words).markup()),
    ])
  }

  private func drawing(_ chart: Chart, _ layout: ChartSize) -> Markup {
    let picture = Picture(chart, words: words, size: layout)
    let id = "chart-\(chart.id)-\(layout.rawValue)"
    return .element(
      "svg",
      [
        "class": layout.rawValue, "role": "img",
        "viewBox": "0 0 \(picture.width.svg) \(picture.height.svg)",
        "aria-labelledby": "\(id)-title", "aria-describedby": "\(id)-desc",
      ],
      .element("title", ["id": "\(id)-title"], Markup(text: chart.title)),
      .element("desc", ["id": "\(id)-desc"], Markup(text: chart.description)),
      picture.marks)
  }

  /// The KPIs at the head of the report: value, verdict, comparison, target and the last periods.
  private func cards(_ headlines: [Headline]) -> Markup {
    Template.headlines.filled(["cards": .list(headlines.map(card))])
  }

  private func card(_ headline: Headline) -> [String: Template.Hole] {
    let cell = CellMarkup(headline.value, words: words)
    let exact = cell.exact.map { Markup(ours: " data-value=\"\($0)\"") }
    let verdict = headline.verdict.map { Markup.element("p", [:], .badge($0, words)) }
    return [
      "metric": .text(headline.metric),
      "label": .text(headline.label),
      "exact": .markup(exact ?? Markup()),
      "value": .markup(cell.content),
      "verdict": .markup(verdict ?? Markup()),
      "comparison": .part(headline.comparison),
      "target": .part(headline.target),
      "trend": .markup(Sparkline(headline.trend, width: 200, height: 40).markup(label: nil)),
    ]
  }

  /// The sentences of the conclusion, each with a mark whose shape says good, bad or neither.
  private func list(_ findings: [Finding]) -> Markup {
    Template.findings.filled([
      "findings": .list(
        findings.map { finding in
          [
            "tone": .text(finding.tone.rawValue),
            "icon": .markup(.icon(finding.tone.icon)),
            "sentence": .text(finding.sentence),
            "evidence": .part(finding.evidence),
          ]
        })
    ])
  }
}

extension Finding.Tone {
  fileprivate var icon: String {
    switch self {
    case .good: "improved"
    case .bad: "worsened"
    case .neutral: "neutral"
    }
  }
}
