/// A native chart whose numbers stand in cells.
struct ChartPlan {
  enum Form {
    case lines
    case columns
    case stackedColumns
    /// Stacked columns; the last series is a line over them with an axis of shares.
    case pareto
    case bars
    /// Points joined by straight lines over a number axis.
    case curves
  }

  struct Series {
    enum Look {
      case plain(Color)
      /// Thin and dashed: control limits, edges of a band.
      case dashed(Color)
      /// Strong and dashed: the target.
      case target(Color)
      /// An empty frame around the bar: what the bar is held against.
      case frame(Color)
      /// Points alone.
      case points(Color)
      /// Large points alone: where a rule fired.
      case marks(Color)
    }

    /// The cell that holds the series' name.
    var name: CellPosition
    var labels: CellRange
    var values: CellRange
    var look: Look
    /// Bars that are drawn in the accent colour.
    var accents: [Int] = []
    var isInLegend = true
  }

  var form: Form
  /// The cell that holds the title.
  var title: CellPosition
  var description: String
  /// The sheet that all ranges lie in.
  var dataSheet: String
  var series: [Series]
  var values: ChartAxis
  /// A number axis below; nil where labels stand.
  var places: ChartAxis?

  var isLine: Bool { form == .lines || form == .curves }
  var hasLegend: Bool { series.count { $0.isInLegend } > 1 }
}

/// A drawing's size in pixels.
struct PixelSize {
  var width: Double
  var height: Double
}

/// A page's footer and the rows that every printed page repeats.
struct PrintSetup {
  var footer: String
  var repeatedRows: ClosedRange<Int>?
}
