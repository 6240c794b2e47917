import Desk
import Reporting

extension Chart {
  var json: JSONValue {
    .object([
      "kind": .string("chart"),
      "id": .string(id),
      "title": .string(title),
      "description": .string(description),
      "drawing": drawing.json,
    ])
  }
}

extension Chart.Drawing {
  fileprivate var json: JSONValue {
    switch self {
    case .lines(let lines): lines.json
    case .columns(let columns): columns.json
    case .bars(let bars): bars.json
    case .heatMap(let map): map.json
    case .steps(let steps): steps.json
    case .pareto(let pareto): pareto.json
    case .funnel(let funnel): funnel.json
    case .fishbone(let fishbone): fishbone.json
    }
  }
}

extension ParetoDrawing {
  fileprivate var json: JSONValue {
    .object([
      "kind": .string("pareto"),
      "labels": JSONValue(labels),
      "parts": .array(parts.map(\.json)),
      "unit": .string(unit.rawValue),
      "cumulative_shares": JSONValue(cumulativeShares),
      "vital_share": .number(vitalShare),
    ])
  }
}

extension FunnelDrawing {
  fileprivate var json: JSONValue {
    .object([
      "kind": .string("funnel"),
      "points": .array(
        points.map { point in
          .object([
            "name": .string(point.name),
            "cases": .integer(point.cases),
            "value": .number(point.value),
            "place": .string(point.place.rawValue),
          ])
        }),
      "limits": .array(
        limits.map { limit in
          .object([
            "cases": .integer(limit.cases),
            "warning": JSONValue([limit.warning.lowerBound, limit.warning.upperBound]),
            "alarm": JSONValue([limit.alarm.lowerBound, limit.alarm.upperBound]),
          ])
        }),
      "centre": .number(centre),
      "scale": .string(scale.rawValue),
      "unit": .string(unit.rawValue),
    ])
  }
}

extension FishboneDrawing {
  fileprivate var json: JSONValue {
    .object([
      "kind": .string("fishbone"),
      "problem": .string(problem),
      "bones": .array(
        bones.map { bone in
          .object([
            "name": .string(bone.name),
            "count": .integer(bone.count),
            "causes": .array(
              bone.causes.map { cause in
                .object([
                  "name": .string(cause.name),
                  "count": .integer(cause.count),
                  "verified": .integer(cause.verified),
                ])
              }),
          ])
        }),
    ])
  }
}

extension ChartSeries {
  fileprivate var json: JSONValue {
    .object(["name": .string(name), "values": JSONValue(values)])
  }
}

extension LineDrawing {
  fileprivate var json: JSONValue {
    .object([
      "kind": .string("lines"),
      "labels": JSONValue(labels),
      "series": .array(series.map(\.json)),
      "unit": .string(unit.rawValue),
      "target": JSONValue(target),
      "limits": limits.map(\.json) ?? .null,
      "signals": .array(signals.map(JSONValue.integer)),
    ])
  }
}

extension LineDrawing.ControlLimits {
  fileprivate var json: JSONValue {
    .object([
      "centre": .number(centre),
      "lower": JSONValue(lower),
      "upper": JSONValue(upper),
    ])
  }
}

extension ColumnDrawing {
  fileprivate var json: JSONValue {
    .object([
      "kind": .string("columns"),
      "labels": JSONValue(labels),
      "series": .array(series.map(\.json)),
      "unit": .string(unit.rawValue),
      "stacked": .flag(isStacked),
    ])
  }
}

extension BarDrawing {
  fileprivate var json: JSONValue {
    .object([
      "kind": .string("bars"),
      "bars": .array(bars.map(\.json)),
      "unit": .string(unit.rawValue),
      "reference": JSONValue(reference),
      "reference_name": .string(referenceName),
    ])
  }
}

extension BarDrawing.Bar {
  fileprivate var json: JSONValue {
    .object([
      "label": .string(label),
      "value": JSONValue(value),
      "low": JSONValue(low),
      "high": JSONValue(high),
      "sample": .integer(sample),
      "emphasised": .flag(isEmphasised),
    ])
  }
}

extension HeatMapDrawing {
  fileprivate var json: JSONValue {
    .object([
      "kind": .string("heat_map"),
      "rows": JSONValue(rows),
      "columns": JSONValue(columns),
      "values": .array(values.map { JSONValue($0) }),
      "unit": .string(unit.rawValue),
    ])
  }
}

extension StepDrawing {
  fileprivate var json: JSONValue {
    .object([
      "kind": .string("steps"),
      "curves": .array(curves.map(\.json)),
      "horizontal_unit": .string(horizontalUnit.rawValue),
      "vertical_unit": .string(verticalUnit.rawValue),
    ])
  }
}

extension StepDrawing.Curve {
  fileprivate var json: JSONValue {
    .object([
      "name": .string(name),
      "points": .array(
        points.map { point in
          .object([
            "horizontal": .number(point.horizontal),
            "vertical": .number(point.vertical),
            "low": JSONValue(point.low),
            "high": JSONValue(point.high),
          ])
        }),
    ])
  }
}
