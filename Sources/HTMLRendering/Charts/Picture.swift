import Desk
import Reporting
import Wording

/// A drawn chart: its marks and how much room they take.
struct Picture {
  var width: Double
  var height: Double
  var marks: Markup
}

extension Picture {
  /// Draws the chart for one of the two layouts.
  init(_ chart: Chart, words: Words, size: ChartSize) {
    switch chart.drawing {
    case .lines(let drawing): self = LineChart(drawing, words: words, size: size).picture
    case .columns(let drawing): self = ColumnChart(drawing, size: size).picture
    case .bars(let drawing): self = BarChart(drawing, words: words, size: size).picture
    case .heatMap(let drawing): self = HeatMap(drawing, size: size).picture
    case .steps(let drawing): self = StepChart(drawing, words: words, size: size).picture
    case .pareto(let drawing): self = ParetoChart(drawing, size: size).picture
    case .funnel(let drawing): self = FunnelChart(drawing, size: size).picture
    case .fishbone(let drawing): self = FishboneChart(drawing, size: size).picture
    }
  }
}

/// For which column a chart is drawn, and the sizes that all charts share.
enum ChartSize: String, CaseIterable {
  /// For a column of text on a screen or on A4.
  case wide
  /// For a phone or for two charts side by side.
  case narrow

  var width: Double { self == .wide ? 760 : 380 }

  /// The height of a chart that does not grow with its rows.
  var height: Double { self == .wide ? 290 : 240 }

  static let text = 12.0
  static let smallText = 11.0
  static let lineHeight = 16.0
}

/// A chart as a file of its own, with its colours inside: to be put into a slide or a document.
package struct SVGDocument {
  private let chart: Chart
  private let words: Words

  package init(_ chart: Chart, language: Language) {
    self.chart = chart
    words = Words(language)
  }

  package var text: String {
    let picture = Picture(chart, words: words, size: ChartSize.wide)
    let margin = 12.0
    let (width, height) = (picture.width + 2 * margin, picture.height + 2 * margin)
    let svg = Markup.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "role": "img", "width": width.svg,
        "height": height.svg,
        "viewBox": "\((-margin).svg) \((-margin).svg) \(width.svg) \(height.svg)",
      ],
      .element("title", [:], Markup(text: chart.title)),
      .element("desc", [:], Markup(text: chart.description)),
      .element("style", [:], Markup(ours: Self.style)),
      .rect(
        Box(x: -margin, y: -margin, width: width, height: height), style: "paper"),
      picture.marks)
    return svg.html + "\n"
  }

  /// The page's light colours, for the classes that drawings use.
  private static let style = """
    text{font-family:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif}
    .paper{fill:#fff}.t{font-size:12px;fill:#55606b}.name,.value{fill:#1b2229}.small{font-size:11px}
    .s1{--c:#1f6f8b}.s2{--c:#b4692a}.s3{--c:#5b5ea6}.fill{fill:var(--c)}
    .line{fill:none;stroke:var(--c);stroke-width:2.2}.mark{fill:var(--c);stroke:#fff}
    .hatch{fill:#fff;fill-opacity:.38}.grid{stroke:#dfe3e8}.base{stroke:#8a939c}
    .target{stroke:#1b2229;stroke-dasharray:5 4}.hover{fill:transparent}
    .spine{stroke:#1b2229;stroke-width:3}.bone{stroke:#8a939c;stroke-width:2}
    .rib{stroke:#dfe3e8;stroke-width:1.2}.branch{fill:#fff;stroke:#8a939c}.problem{fill:#1f6f8b}
    .t.head{fill:#fff;font-weight:600}.open{fill:#fff;stroke:#1b2229;stroke-width:1.4}
    .pale{opacity:.38}.limits{fill:#1f6f8b;opacity:.09}.centre{stroke:#1f6f8b;opacity:.55}
    .limit{fill:none;stroke:#1f6f8b;opacity:.45;stroke-dasharray:2 3}
    .warning{fill:none;stroke:#1f6f8b;opacity:.6;stroke-dasharray:7 4}
    .signal{fill:#fff;stroke:#b3261e;stroke-width:2.4}.signal.good{stroke:#0b7157}
    """
}
