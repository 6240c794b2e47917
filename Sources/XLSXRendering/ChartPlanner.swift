import CXLSXWriter
import Desk
import Reporting

/// Plans the chart of a table at `corner`. The cell `title` holds the chart's title.
struct ChartPlanner {
  let sheet: String
  let title: CellPosition
  let corner: CellPosition

  func plan(_ chart: Chart) -> ChartPlan? {
    switch chart.drawing {
    case .lines(let lines): plan(lines, chart)
    case .columns(let columns): plan(columns, chart)
    case .bars(let bars): plan(bars, chart)
    case .steps(let steps): plan(steps, chart)
    case .pareto(let pareto): plan(pareto, chart)
    case .funnel(let funnel): plan(funnel.finite, chart)
    case .heatMap, .fishbone: nil
    }
  }

  private func plan(_ lines: LineDrawing, _ chart: Chart) -> ChartPlan? {
    guard !lines.labels.isEmpty, !lines.series.isEmpty else { return nil }
    var looks = lines.series.indices.map { (TOUCHSTONE_PLAIN, Palette.series($0)) }
    if lines.target != nil { looks.append((TOUCHSTONE_TARGET, Palette.target)) }
    if lines.limits != nil {
      looks += Array(repeating: (TOUCHSTONE_DASHED, Palette.limit), count: 3)
    }
    if !lines.signals.isEmpty { looks.append((TOUCHSTONE_MARKS, Palette.emphasis)) }
    var series = looks.enumerated().map { index, look in
      self.series(column: index + 1, 0..<lines.labels.count, look)
    }
    if !lines.signals.isEmpty { series[series.count - 1].isInLegend = false }
    return plan(.lines, chart, series, lines.axis)
  }

  /// Columns from the second on are series of these.
  private func columns(_ drawing: ColumnDrawing, count: Int) -> [ChartPlan.Series] {
    (0..<count).map {
      series(column: $0 + 1, 0..<drawing.labels.count, (TOUCHSTONE_PLAIN, Palette.series($0)))
    }
  }

  private func plan(_ drawing: ColumnDrawing, _ chart: Chart) -> ChartPlan? {
    guard !drawing.labels.isEmpty, !drawing.series.isEmpty else { return nil }
    let greatest = drawing.series.flatMap { $0.values.compactMap(\.self) }.max() ?? 0
    return plan(
      .columns, chart, columns(drawing, count: drawing.series.count),
      ChartAxis(drawing.unit, upTo: greatest))
  }

  /// The cumulative share is the last series: it becomes a line with an axis of its own.
  private func plan(_ pareto: ParetoDrawing, _ chart: Chart) -> ChartPlan? {
    guard !pareto.labels.isEmpty else { return nil }
    return plan(
      .pareto, chart, columns(pareto.columns, count: pareto.parts.count + 1),
      ChartAxis(pareto.unit, upTo: pareto.greatest))
  }

  private func plan(_ bars: BarDrawing, _ chart: Chart) -> ChartPlan? {
    guard !bars.bars.isEmpty else { return nil }
    let rows = 0..<bars.bars.count
    var series = [self.series(column: 1, rows, (TOUCHSTONE_PLAIN, Palette.accent))]
    series[0].accents = bars.bars.indices.filter { bars.bars[$0].isEmphasised }
    if bars.reference != nil {
      series.append(self.series(column: 5, rows, (TOUCHSTONE_FRAME, Palette.quiet)))
    }
    let greatest = bars.bars.compactMap(\.value).max() ?? 0
    return plan(.bars, chart, series, ChartAxis(bars.unit, upTo: greatest))
  }

  private func plan(_ steps: StepDrawing, _ chart: Chart) -> ChartPlan? {
    let points = steps.curve.points
    guard !points.isEmpty else { return nil }
    let (rows, color) = (0..<points.corners.count, Palette.series(0))
    var series = [self.curve(column: 2, rows, (TOUCHSTONE_PLAIN, color))]
    if points.contains(where: { $0.low != nil && $0.high != nil }) {
      for column in 3...4 {
        series.append(self.curve(column: column, rows, (TOUCHSTONE_DASHED, color)))
        series[series.count - 1].isInLegend = false
      }
    }
    var values = ChartAxis(steps.verticalUnit, upTo: 1)
    if steps.verticalUnit == .ratio { values.ends = 0...1 }
    var plan = plan(.curves, chart, series, values)
    plan.places = ChartAxis(steps.horizontalUnit, upTo: points.last?.horizontal ?? 0)
    return plan
  }

  /// The rows of the points come first, then those of the limits.
  private func plan(_ funnel: FunnelDrawing, _ chart: Chart) -> ChartPlan? {
    guard !funnel.points.isEmpty, !funnel.limits.isEmpty else { return nil }
    let points = 0..<funnel.points.count
    let limits = points.upperBound..<points.upperBound + funnel.limits.count
    var series = [self.series(column: 2, points, (TOUCHSTONE_POINTS, Palette.accent), over: 1)]
    for (column, place, color) in [
      (3, FunnelDrawing.Place.better, Palette.good), (4, .worse, Palette.emphasis),
    ] where funnel.points.contains(where: { $0.place == place }) {
      series.append(self.series(column: column, points, (TOUCHSTONE_MARKS, color), over: 1))
    }
    for column in 5...8 {
      series.append(
        self.series(column: column, limits, (TOUCHSTONE_DASHED, Palette.limit), over: 1))
      // One name for both sides.
      series[series.count - 1].isInLegend = column.isMultiple(of: 2)
    }
    let heights =
      funnel.points.map(\.value)
      + funnel.limits.flatMap { [$0.alarm.lowerBound, $0.alarm.upperBound] }
    let values =
      funnel.scale == .ratios
      ? ChartAxis.doublings(holding: heights) : ChartAxis.differences(funnel.unit, holding: heights)
    var plan = plan(.curves, chart, series, values)
    plan.places = ChartAxis(.count, upTo: Double(funnel.limits.map(\.cases).max() ?? 0))
    return plan
  }

  private func plan(
    _ form: ChartPlan.Form, _ chart: Chart, _ series: [ChartPlan.Series], _ values: ChartAxis
  ) -> ChartPlan {
    ChartPlan(
      form: form, title: title, description: chart.description, dataSheet: sheet, series: series,
      values: values)
  }

  /// - Parameters:
  ///   - column: the column of its values; its title is the series' name.
  ///   - places: the column of its places on the axis below.
  private func series(
    column: Int, _ rows: Range<Int>, _ look: (touchstone_look, Color), over places: Int = 0
  ) -> ChartPlan.Series {
    ChartPlan.Series(
      drawn: touchstone_series(
        name_row: lxw_row_t(corner.row), name_column: lxw_col_t(corner.column + column),
        labels: cells(places, rows), values: cells(column, rows), look: look.0, color: look.1))
  }

  /// A curve has its own rows, its name in each of them and its own places on the axis.
  private func curve(
    column: Int, _ rows: Range<Int>, _ look: (touchstone_look, Color)
  ) -> ChartPlan.Series {
    var curve = series(column: column, rows, look, over: 1)
    let names = cells(0, rows)
    (curve.drawn.name_row, curve.drawn.name_column) = (names.first_row, names.first_column)
    return curve
  }

  private func cells(_ column: Int, _ rows: Range<Int>) -> touchstone_range {
    let first = corner.row + 1
    let index = corner.column + column
    return touchstone_range(
      CellRange(
        rows: first + rows.lowerBound...first + rows.upperBound - 1, columns: index...index))
  }
}
