import CXLSXWriter

/// A native chart whose numbers are in cells.
struct ChartPlan {
  enum Form {
    case lines
    case columns
    /// Stacked columns; the last series is a line over them with an axis of shares.
    case pareto
    case bars
    /// Points joined by straight lines over a number axis.
    case curves

    var nativeType: lxw_chart_type {
      switch self {
      case .lines: LXW_CHART_LINE
      case .columns: LXW_CHART_COLUMN
      case .pareto: LXW_CHART_COLUMN_STACKED
      case .bars: LXW_CHART_BAR
      case .curves: LXW_CHART_SCATTER_STRAIGHT
      }
    }
  }

  struct Series {
    var drawn: touchstone_series
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
