import Desk
import Reporting
import Wording

/// The numbers of a chart as a table, for those who cannot see it and those who want to copy it.
struct ChartTable {
  private let chart: Chart
  private let words: Words

  init(_ chart: Chart, words: Words) {
    self.chart = chart
    self.words = words
  }

  var table: Table {
    switch chart.drawing {
    case .lines(let drawing): lines(drawing)
    case .columns(let drawing): series(drawing.labels, drawing.series, drawing.unit)
    case .bars(let drawing): bars(drawing)
    case .heatMap(let drawing): heatMap(drawing)
    case .steps(let drawing): steps(drawing)
    case .pareto(let drawing): pareto(drawing)
    case .funnel(let drawing): drawing.finite.table(id: "\(chart.id)_data", title: chart.title)
    case .fishbone(let drawing): fishbone(drawing)
    }
  }

  private func table(_ columns: [Table.Column], _ rows: [[Cell]]) -> Table {
    Table(id: "\(chart.id)_data", title: chart.title, columns: columns, rows: rows)
  }

  private var category: Table.Column { .init(id: "category", title: words.column(.category)) }

  private func cell(_ value: Double?, _ unit: MeasurementUnit) -> Cell {
    value.map { .quantity($0, unit) } ?? .absent
  }

  private func series(
    _ labels: [String], _ series: [ChartSeries], _ unit: MeasurementUnit
  ) -> Table {
    let columns = series.enumerated().map { index, series in
      Table.Column(id: "series_\(index + 1)", title: series.name, unit: unit)
    }
    let rows = labels.enumerated().map { index, label in
      [Cell.text(label)]
        + series.map { cell($0.values.indices.contains(index) ? $0.values[index] : nil, unit) }
    }
    return table([category] + columns, rows)
  }

  private func lines(_ drawing: LineDrawing) -> Table {
    var all = drawing.series
    let count = drawing.labels.count
    if let target = drawing.target {
      let values = [Double?](repeating: target, count: count)
      all.append(ChartSeries(name: words.column(.target), values: values))
    }
    if let limits = drawing.limits {
      all.append(ChartSeries(name: words.column(.lowerLimit), values: limits.lower))
      let centre = [Double?](repeating: limits.centre, count: count)
      all.append(ChartSeries(name: words.column(.average), values: centre))
      all.append(ChartSeries(name: words.column(.upperLimit), values: limits.upper))
    }
    var table = series(drawing.labels, all, drawing.unit)
    guard !drawing.signals.isEmpty else { return table }
    table.columns.append(Table.Column(id: "signal", title: words.say(.signal)))
    for index in table.rows.indices {
      table.rows[index].append(drawing.signals.contains(index) ? .text("◆") : .absent)
    }
    return table
  }

  private func bars(_ drawing: BarDrawing) -> Table {
    let unit = drawing.unit
    let columns = [
      category,
      .init(id: "value", title: chart.title, unit: unit),
      .init(id: "low", title: words.column(.low), unit: unit),
      .init(id: "high", title: words.column(.high), unit: unit),
      .init(id: "sample", title: words.column(.sample), unit: .count),
    ]
    let rows = drawing.bars.map { bar in
      [
        .text(bar.label), cell(bar.value, unit), cell(bar.low, unit), cell(bar.high, unit),
        Cell.quantity(Double(bar.sample), .count),
      ]
    }
    return table(columns, rows)
  }

  private func heatMap(_ drawing: HeatMapDrawing) -> Table {
    let columns = drawing.columns.enumerated().map { index, name in
      ChartSeries(
        name: name,
        values: drawing.values.map { $0.indices.contains(index) ? $0[index] : nil })
    }
    return series(drawing.rows, columns, drawing.unit)
  }

  private func pareto(_ drawing: ParetoDrawing) -> Table {
    var table = series(drawing.labels, drawing.parts, drawing.unit)
    table.columns.append(
      Table.Column(id: "cumulative", title: drawing.cumulativeName, unit: .ratio))
    for index in table.rows.indices {
      table.rows[index].append(.quantity(drawing.cumulativeShares[index], .ratio))
    }
    return table
  }

  private func fishbone(_ drawing: FishboneDrawing) -> Table {
    let columns: [Table.Column] = [
      category, .init(id: "cause", title: drawing.problem),
      .init(id: "count", title: words.column(.sample), unit: .count),
      .init(id: "verified", title: drawing.verifiedName, unit: .count),
    ]
    let rows = drawing.bones.flatMap { bone in
      bone.causes.map { cause -> [Cell] in
        [
          .text(bone.name), .text(cause.name), .quantity(Double(cause.count), .count),
          .quantity(Double(cause.verified), .count),
        ]
      }
    }
    return table(columns, rows)
  }

  private func steps(_ drawing: StepDrawing) -> Table {
    let (across, up) = (drawing.horizontalUnit, drawing.verticalUnit)
    let columns = [
      category,
      .init(id: "horizontal", title: "→", unit: across),
      .init(id: "vertical", title: "↑", unit: up),
      .init(id: "low", title: words.column(.low), unit: up),
      .init(id: "high", title: words.column(.high), unit: up),
    ]
    let rows = drawing.curves.flatMap { curve in
      curve.points.map { point in
        [
          .text(curve.name), cell(point.horizontal, across), cell(point.vertical, up),
          cell(point.low, up), cell(point.high, up),
        ]
      }
    }
    return table(columns, rows)
  }
}
