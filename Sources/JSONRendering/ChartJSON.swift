import Desk
import Reporting

extension Chart: JSONObject {
  var members: Members {
    [
      "description": description, "drawing": drawing, "id": id, "kind": "chart", "title": title,
    ]
  }
}

extension Chart.Drawing: JSONObject {
  var members: Members {
    switch self {
    case .lines(let lines):
      [
        "kind": "lines", "labels": lines.labels, "limits": lines.limits, "series": lines.series,
        "signals": lines.signals, "target": lines.target, "unit": lines.unit.rawValue,
      ]
    case .columns(let columns):
      // Always side by side; the member is part of the schema.
      [
        "kind": "columns", "labels": columns.labels, "series": columns.series,
        "stacked": false, "unit": columns.unit.rawValue,
      ]
    case .bars(let bars):
      [
        "bars": bars.bars, "kind": "bars", "reference": bars.reference,
        "reference_name": bars.referenceName, "unit": bars.unit.rawValue,
      ]
    case .heatMap(let map):
      [
        "columns": map.columns, "kind": "heat_map", "rows": map.rows, "unit": map.unit.rawValue,
        "values": map.values,
      ]
    case .steps(let steps):
      [
        "curves": [steps.curve], "horizontal_unit": steps.horizontalUnit.rawValue, "kind": "steps",
        "vertical_unit": steps.verticalUnit.rawValue,
      ]
    case .pareto(let pareto):
      [
        "cumulative_shares": pareto.cumulativeShares, "kind": "pareto", "labels": pareto.labels,
        "parts": pareto.parts, "unit": pareto.unit.rawValue, "vital_share": pareto.vitalShare,
      ]
    case .funnel(let funnel):
      [
        "centre": funnel.centre, "kind": "funnel", "limits": funnel.limits,
        "points": funnel.points, "scale": funnel.scale.rawValue, "unit": funnel.unit.rawValue,
      ]
    case .fishbone(let fishbone):
      ["bones": fishbone.bones, "kind": "fishbone", "problem": fishbone.problem]
    }
  }
}

extension ChartSeries: JSONObject {
  var members: Members { ["name": name, "values": values] }
}

extension LineDrawing.ControlLimits: JSONObject {
  var members: Members { ["centre": centre, "lower": lower, "upper": upper] }
}

extension BarDrawing.Bar: JSONObject {
  var members: Members {
    [
      "emphasised": isEmphasised, "high": high, "label": label, "low": low, "sample": sample,
      "value": value,
    ]
  }
}

extension StepDrawing.Curve: JSONObject {
  var members: Members { ["name": name, "points": points] }
}

extension StepDrawing.Point: JSONObject {
  var members: Members {
    ["high": high, "horizontal": horizontal, "low": low, "vertical": vertical]
  }
}

extension FunnelDrawing.Limits: JSONObject {
  var members: Members {
    [
      "alarm": [alarm.lowerBound, alarm.upperBound], "cases": cases,
      "warning": [warning.lowerBound, warning.upperBound],
    ]
  }
}

extension FunnelDrawing.Point: JSONObject {
  var members: Members {
    ["cases": cases, "name": name, "place": place.rawValue, "value": value]
  }
}

extension FishboneDrawing.Bone: JSONObject {
  var members: Members { ["causes": causes, "count": count, "name": name] }
}

extension FishboneDrawing.Cause: JSONObject {
  var members: Members { ["count": count, "name": name, "verified": verified] }
}
