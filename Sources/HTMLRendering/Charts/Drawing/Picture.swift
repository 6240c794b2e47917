import Reporting
import Wording

/// A drawn chart: its marks and how much room they take.
struct Picture: Sendable {
  var width: Double
  var height: Double
  var marks: Markup
}

extension Picture {
  /// Draws the chart for one of the two layouts.
  init(_ chart: Chart, words: Words, size: ChartSize) {
    switch chart.drawing {
    case .lines(let drawing): self = LineChart(drawing, words: words, size: size).picture
    case .columns(let drawing): self = ColumnChart(drawing, words: words, size: size).picture
    case .bars(let drawing): self = BarChart(drawing, words: words, size: size).picture
    case .heatMap(let drawing): self = HeatMap(drawing, words: words, size: size).picture
    case .steps(let drawing): self = StepChart(drawing, words: words, size: size).picture
    case .pareto(let drawing): self = ParetoChart(drawing, words: words, size: size).picture
    case .funnel(let drawing): self = FunnelChart(drawing, size: size).picture
    case .fishbone(let drawing): self = FishboneChart(drawing, words: words, size: size).picture
    }
  }
}
