import Reporting
import Wording

/// A chart with its title, drawn for a wide and for a narrow column (the style sheet shows one), and
/// its numbers as a table folded away below.
struct FigureMarkup {
  private let chart: Chart
  private let words: Words

  init(_ chart: Chart, words: Words) {
    self.chart = chart
    self.words = words
  }

  var markup: Markup {
    let table = ChartTable(chart, words: words).table
    return Template.figure.filled([
      "id": .text(chart.id),
      "title": .text(chart.title),
      "drawings": .markup(ChartSize.Layout.allCases.map(drawing).joined()),
      "summary": .text(words.say(.chartData)),
      "table": .markup(TableMarkup(table, words: words).markup()),
    ])
  }

  private func drawing(_ layout: ChartSize.Layout) -> Markup {
    let picture = Picture(chart, words: words, size: ChartSize(layout: layout))
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
}
