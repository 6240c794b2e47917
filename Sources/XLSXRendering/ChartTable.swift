import Desk
import Reporting
import Wording

/// The numbers of a drawing as a table, so that every chart can be traced to its cells.
extension Chart {
  /// Nil for a heat map, whose numbers are its picture, and a fishbone, whose causes are a table in its place.
  func table(words: Words) -> Table? {
    if case .funnel(let funnel) = drawing { return funnel.table(id: id + "_data", title: title) }
    let (columns, rows): ([Table.Column], [[Cell]]) =
      switch drawing {
      case .lines(let lines): lines.table(words)
      case .columns(let columns): columns.table(words)
      case .bars(let bars): bars.table(words, title: title)
      case .steps(let steps): steps.table(words)
      case .pareto(let pareto): pareto.table(words)
      case .funnel, .heatMap, .fishbone: ([], [])
      }
    guard !columns.isEmpty else { return nil }
    return Table(id: id + "_data", title: title, columns: columns, rows: rows)
  }
}

private func cell(_ value: Double?, _ unit: MeasurementUnit) -> Cell {
  value.map { .quantity($0, unit) } ?? .absent
}

extension LineDrawing {
  /// Where a control rule fired, the first series' value stands again under `!`.
  fileprivate func table(_ words: Words) -> ([Table.Column], [[Cell]]) {
    var columns = [Table.Column(id: "label", title: words.column(.category))]
    columns += series.map { Table.Column(id: $0.name, title: $0.name, unit: unit) }
    if target != nil {
      columns.append(.init(id: "target", title: words.column(.target), unit: unit))
    }
    if limits != nil {
      columns.append(.init(id: "average", title: words.column(.average), unit: unit))
      columns.append(.init(id: "lower", title: words.column(.lowerLimit), unit: unit))
      columns.append(.init(id: "upper", title: words.column(.upperLimit), unit: unit))
    }
    if !signals.isEmpty { columns.append(.init(id: "signal", title: "!", unit: unit)) }
    let rows = labels.indices.map { index -> [Cell] in
      var row = [Cell.text(labels[index])]
      row += series.map { cell($0.values[index], unit) }
      if let target { row.append(.quantity(target, unit)) }
      if let limits {
        row += [limits.centre, limits.lower[index], limits.upper[index]].map { .quantity($0, unit) }
      }
      if !signals.isEmpty {
        row.append(signals.contains(index) ? cell(series.first?.values[index], unit) : .absent)
      }
      return row
    }
    return (columns, rows)
  }
}

extension ColumnDrawing {
  fileprivate func table(_ words: Words) -> ([Table.Column], [[Cell]]) {
    let columns =
      [Table.Column(id: "label", title: words.column(.category))]
      + series.map { Table.Column(id: $0.name, title: $0.name, unit: unit) }
    let rows = labels.indices.map { index in
      [Cell.text(labels[index])] + series.map { cell($0.values[index], unit) }
    }
    return (columns, rows)
  }
}

extension FishboneDrawing {
  /// The causes as rows that can be filtered by branch.
  func table(_ words: Words, id: String, title: String) -> Table {
    Table(
      id: id, title: title,
      columns: [
        .init(id: "branch", title: words.column(.category)), .init(id: "cause", title: problem),
        .init(id: "count", title: "n", unit: .count, decoration: .dataBar),
        .init(id: "verified", title: verifiedName, unit: .count),
      ],
      rows: bones.flatMap { bone in
        bone.causes.map { cause in
          [
            .text(bone.name), .text(cause.name), .quantity(Double(cause.count), .count),
            .quantity(Double(cause.verified), .count),
          ]
        }
      })
  }
}

extension ParetoDrawing {
  fileprivate func table(_ words: Words) -> ([Table.Column], [[Cell]]) {
    let columns =
      [Table.Column(id: "label", title: words.column(.category))]
      + parts.map { Table.Column(id: $0.name, title: $0.name, unit: unit) }
      + [Table.Column(id: "cumulative", title: cumulativeName, unit: .ratio)]
    let rows = labels.indices.map { index in
      [Cell.text(labels[index])] + parts.map { cell($0.values[index], unit) }
        + [.quantity(cumulativeShares[index], .ratio)]
    }
    return (columns, rows)
  }
}

extension BarDrawing {
  /// A bar's sample stands under `n`.
  fileprivate func table(_ words: Words, title: String) -> ([Table.Column], [[Cell]]) {
    var columns = [
      Table.Column(id: "label", title: words.column(.category)),
      Table.Column(id: "value", title: title, unit: unit),
      Table.Column(id: "low", title: words.column(.low), unit: unit),
      Table.Column(id: "high", title: words.column(.high), unit: unit),
      Table.Column(id: "sample", title: "n", unit: .count),
    ]
    if reference != nil { columns.append(.init(id: "reference", title: referenceName, unit: unit)) }
    let rows = bars.map { bar -> [Cell] in
      [
        .text(bar.label), cell(bar.value, unit), cell(bar.low, unit), cell(bar.high, unit),
        .quantity(Double(bar.sample), .count),
      ] + (reference.map { [.quantity($0, unit)] } ?? [])
    }
    return (columns, rows)
  }
}

extension StepDrawing {
  /// One row a point of a curve, and before each step the corner that the drawn line turns at.
  fileprivate func table(_ words: Words) -> ([Table.Column], [[Cell]]) {
    let columns = [
      Table.Column(id: "curve", title: words.column(.category)),
      Table.Column(id: "horizontal", title: "x", unit: horizontalUnit),
      Table.Column(id: "vertical", title: "y", unit: verticalUnit),
      Table.Column(id: "low", title: words.column(.low), unit: verticalUnit),
      Table.Column(id: "high", title: words.column(.high), unit: verticalUnit),
    ]
    let rows = curves.flatMap { curve in
      curve.corners.map { point -> [Cell] in
        [
          .text(curve.name), .quantity(point.horizontal, horizontalUnit),
          .quantity(point.vertical, verticalUnit), cell(point.low, verticalUnit),
          cell(point.high, verticalUnit),
        ]
      }
    }
    return (columns, rows)
  }
}

extension StepDrawing.Curve {
  /// The points between which straight lines draw the steps.
  var corners: [StepDrawing.Point] {
    var corners: [StepDrawing.Point] = []
    for point in points {
      if var corner = corners.last {
        corner.horizontal = point.horizontal
        corners.append(corner)
      }
      corners.append(point)
    }
    return corners
  }
}
