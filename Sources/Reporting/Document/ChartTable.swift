import Desk
import Wording

extension Chart {
  /// What the table of a chart's numbers is for.
  package enum TablePurpose: Sendable {
    /// To be read in place of the drawing.
    case reading
    /// To hold the cells that a workbook's own chart is drawn from.
    case plotting
  }

  package func table(for purpose: TablePurpose, words: Words) -> Table {
    ChartTable(chart: self, purpose: purpose, words: words).table
  }
}

private struct ChartTable {
  let chart: Chart
  let purpose: Chart.TablePurpose
  let words: Words

  var table: Table {
    switch chart.drawing {
    case .lines(let drawing): lines(drawing)
    case .columns(let drawing): series(drawing.labels, drawing.series, drawing.unit)
    case .bars(let drawing): bars(drawing)
    case .heatMap(let drawing): heatMap(drawing)
    case .steps(let drawing): steps(drawing)
    case .pareto(let drawing): pareto(drawing)
    case .funnel(let drawing): funnel(drawing.finite)
    case .fishbone(let drawing): fishbone(drawing)
    }
  }

  private var id: String { "\(chart.id)_data" }

  private var category: Table.Column { .init(id: "category", title: words.column(.category)) }

  private var isForPlotting: Bool { purpose == .plotting }

  private var sampleTitle: String { isForPlotting ? "n" : words.column(.sample) }

  /// A row a label, a column a series.
  private func series(
    _ labels: [String], _ series: [ChartSeries], _ unit: MeasurementUnit,
    and further: [ItemColumn<Int>] = []
  ) -> Table {
    let columns = series.enumerated().map { index, series in
      ItemColumn<Int>.quantity("series_\(index + 1)", series.name, unit) { series[$0] }
    }
    return Table(
      id: id, title: chart.title, of: labels.indices,
      columns: [.text(category.id, category.title) { labels[$0] }] + columns + further)
  }

  /// A mark where a control rule fired; for plotting, the first series' value again.
  private func lines(_ drawing: LineDrawing) -> Table {
    func constant(_ name: String, _ value: Double) -> ChartSeries {
      ChartSeries(name: name, values: Array(repeating: value, count: drawing.labels.count))
    }
    var all = drawing.series
    if let target = drawing.target { all.append(constant(words.column(.target), target)) }
    if let limits = drawing.limits {
      let lower = ChartSeries(name: words.column(.lowerLimit), values: limits.lower)
      let centre = constant(words.column(.centre), limits.centre)
      let upper = ChartSeries(name: words.column(.upperLimit), values: limits.upper)
      // A workbook's legend names them in this order.
      all += isForPlotting ? [centre, lower, upper] : [lower, centre, upper]
    }
    let signal = ItemColumn<Int>.cell(
      "signal", isForPlotting ? "!" : words.say(.signal), isForPlotting ? drawing.unit : nil
    ) {
      guard drawing.signals.contains($0) else { return .absent }
      return isForPlotting
        ? .quantity(ifAny: drawing.series.first?[$0], drawing.unit) : .text("◆")
    }
    return series(
      drawing.labels, all, drawing.unit, and: drawing.signals.isEmpty ? [] : [signal])
  }

  private func bars(_ drawing: BarDrawing) -> Table {
    let unit = drawing.unit
    var columns: [ItemColumn<BarDrawing.Bar>] = [
      .text(category.id, category.title) { $0.label },
      .quantity("value", chart.title, unit) { $0.value },
      .quantity("low", words.column(.low), unit) { $0.low },
      .quantity("high", words.column(.high), unit) { $0.high },
      .count("sample", sampleTitle) { $0.sample },
    ]
    if isForPlotting, let reference = drawing.reference {
      columns.append(.quantity("reference", drawing.referenceName, unit) { _ in reference })
    }
    return Table(id: id, title: chart.title, of: drawing.bars, columns: columns)
  }

  private func heatMap(_ drawing: HeatMapDrawing) -> Table {
    let columns = drawing.columns.enumerated().map { index, name in
      ChartSeries(name: name, values: drawing.rows.indices.map { drawing[$0, index] })
    }
    return series(drawing.rows, columns, drawing.unit)
  }

  private func pareto(_ drawing: ParetoDrawing) -> Table {
    series(
      drawing.labels, drawing.parts, drawing.unit,
      and: [
        .quantity("cumulative", drawing.cumulativeName, .ratio) { drawing.cumulativeShares[$0] }
      ])
  }

  /// The causes as rows; a workbook, which has no such drawing, shows them in its place.
  private func fishbone(_ drawing: FishboneDrawing) -> Table {
    Table(
      id: id, title: chart.title,
      of: drawing.bones.flatMap { bone in bone.causes.map { (bone: bone.name, cause: $0) } },
      columns: [
        .text(category.id, category.title) { $0.bone },
        .text("cause", drawing.problem) { $0.cause.name },
        .count("count", sampleTitle, hasBars: isForPlotting) { $0.cause.count },
        .count("verified", drawing.verifiedName) { $0.cause.verified },
      ])
  }

  /// A row a point; for plotting with the corners at which the drawn line turns.
  private func steps(_ drawing: StepDrawing) -> Table {
    let (across, up) = (drawing.horizontalUnit, drawing.verticalUnit)
    let points = drawing.curve.points
    return Table(
      id: id, title: chart.title, of: isForPlotting ? points.corners : points,
      columns: [
        .text(category.id, category.title) { _ in drawing.curve.name },
        .quantity("horizontal", isForPlotting ? "x" : "→", across) { $0.horizontal },
        .quantity("vertical", isForPlotting ? "y" : "↑", up) { $0.vertical },
        .quantity("low", words.column(.low), up) { $0.low },
        .quantity("high", words.column(.high), up) { $0.high },
      ])
  }

  /// A row a point, values outside the limits in columns of their own; then the limits.
  private func funnel(_ drawing: FunnelDrawing) -> Table {
    typealias Row = (point: FunnelDrawing.Point?, limits: FunnelDrawing.Limits?)
    let (names, unit) = (drawing.names, drawing.unit)
    func value(_ id: String, _ title: String, _ value: @escaping (Row) -> Double?) -> ItemColumn<
      Row
    > {
      .cell(id, title, unit) {
        drawing.scale == .differences
          ? .difference(ifAny: value($0), unit) : .quantity(ifAny: value($0), unit)
      }
    }
    return Table(
      id: id, title: chart.title,
      of: drawing.points.map { Row($0, nil) } + drawing.limits.map { Row(nil, $0) },
      columns: [
        .text("point", names.point) { $0.point?.name },
        .count("cases", names.cases) { $0.point?.cases ?? $0.limits?.cases },
        value("value", names.value) { $0.point?.value },
        value("better", names.better) { $0.point?.place == .better ? $0.point?.value : nil },
        value("worse", names.worse) { $0.point?.place == .worse ? $0.point?.value : nil },
        value("warning_low", "\(names.warning) ↓") { $0.limits?.warning.lowerBound },
        value("warning_high", "\(names.warning) ↑") { $0.limits?.warning.upperBound },
        value("alarm_low", "\(names.alarm) ↓") { $0.limits?.alarm.lowerBound },
        value("alarm_high", "\(names.alarm) ↑") { $0.limits?.alarm.upperBound },
      ])
  }
}

extension [StepDrawing.Point] {
  /// The points between which straight lines draw the steps: each height is held until the next point.
  package var corners: [StepDrawing.Point] {
    var corners: [StepDrawing.Point] = []
    for point in self {
      if var corner = corners.last {
        corner.horizontal = point.horizontal
        corners.append(corner)
      }
      corners.append(point)
    }
    return corners
  }
}
