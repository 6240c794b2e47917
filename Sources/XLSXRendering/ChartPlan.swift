import CXLSXWriter

/// A native chart whose numbers are in cells.
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
      /// An empty frame around the bar: the value that it is compared with.
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
  /// The number axis below; nil where there are labels instead.
  var places: ChartAxis?

  var isLine: Bool { form == .lines || form == .curves }
  var hasLegend: Bool { series.count { $0.isInLegend } > 1 }
}

/// A drawing's size in pixels.
struct PixelSize {
  var width: Double
  var height: Double
}

// What the library makes of a plan.

extension ChartPlan.Form {
  var libraryType: lxw_chart_type {
    switch self {
    case .lines: LXW_CHART_LINE
    case .columns: LXW_CHART_COLUMN
    case .stackedColumns, .pareto: LXW_CHART_COLUMN_STACKED
    case .bars: LXW_CHART_BAR
    case .curves: LXW_CHART_SCATTER_STRAIGHT
    }
  }
}

extension touchstone_series {
  init(_ series: ChartPlan.Series) {
    let (look, color) =
      switch series.look {
      case .plain(let color): (TOUCHSTONE_PLAIN, color)
      case .dashed(let color): (TOUCHSTONE_DASHED, color)
      case .target(let color): (TOUCHSTONE_TARGET, color)
      case .frame(let color): (TOUCHSTONE_FRAME, color)
      case .points(let color): (TOUCHSTONE_POINTS, color)
      case .marks(let color): (TOUCHSTONE_MARKS, color)
      }
    self.init(
      name_row: lxw_row_t(series.name.row), name_column: lxw_col_t(series.name.column),
      labels: touchstone_range(series.labels), values: touchstone_range(series.values), look: look,
      color: color)
  }
}

extension touchstone_chart_style {
  init(_ plan: ChartPlan) {
    self.init(
      title_row: lxw_row_t(plan.title.row), title_column: lxw_col_t(plan.title.column),
      values: touchstone_axis(plan.values), places: touchstone_axis(plan.places),
      is_lying: plan.form == .bars ? 1 : 0,
      has_legend: plan.hasLegend ? 1 : 0, text_color: Palette.quiet,
      title_color: Palette.title, line_color: Palette.line)
  }
}

extension touchstone_axis {
  fileprivate init(_ axis: ChartAxis?) {
    self.init(
      has_ends: axis?.ends == nil ? 0 : 1, minimum: axis?.ends?.lowerBound ?? 0,
      maximum: axis?.ends?.upperBound ?? 0, distance: axis?.distance ?? 0,
      log_base: axis?.isOfDoublings == true ? 2 : 0)
  }
}
