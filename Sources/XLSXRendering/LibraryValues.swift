import CXLSXWriter

/// Throws what a return code of the library means.
func check(_ code: lxw_error, _ place: @autoclosure () -> String) throws {
  guard code != LXW_NO_ERROR else { return }
  let kind: XLSXRenderingError.Code =
    switch code {
    case LXW_ERROR_MEMORY_MALLOC_FAILED: .outOfMemory
    case LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE,
      LXW_ERROR_ZIP_FILE_OPERATION, LXW_ERROR_ZIP_INTERNAL_ERROR, LXW_ERROR_ZIP_FILE_ADD,
      LXW_ERROR_ZIP_CLOSE:
      .cannotWriteFile
    default: .refused
    }
  throw XLSXRenderingError(
    code: kind, place: place(), reason: String(cString: lxw_strerror(code)))
}

/// A range as the library takes it.
func area(_ range: CellRange) -> touchstone_range {
  touchstone_range(
    first_row: lxw_row_t(range.rows.lowerBound), first_column: lxw_col_t(range.columns.lowerBound),
    last_row: lxw_row_t(range.rows.upperBound), last_column: lxw_col_t(range.columns.upperBound))
}

func kind(_ form: ChartPlan.Form) -> lxw_chart_type {
  switch form {
  case .lines: LXW_CHART_LINE
  case .columns: LXW_CHART_COLUMN
  case .stackedColumns, .pareto: LXW_CHART_COLUMN_STACKED
  case .bars: LXW_CHART_BAR
  case .curves: LXW_CHART_SCATTER_STRAIGHT
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
      labels: area(series.labels), values: area(series.values), look: look, color: color)
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
