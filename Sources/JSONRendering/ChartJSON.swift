import Desk
import JSONWriting
import Reporting

extension Chart {
  func writeMembers(to json: inout JSONWriter) {
    json.member("description", description)
    json.object("drawing", .expanded) { json in
      switch drawing {
      case .lines(let lines): lines.writeMembers(to: &json)
      case .columns(let columns): columns.writeMembers(to: &json)
      case .bars(let bars): bars.writeMembers(to: &json)
      case .heatMap(let map): map.writeMembers(to: &json)
      case .steps(let steps): steps.writeMembers(to: &json)
      case .pareto(let pareto): pareto.writeMembers(to: &json)
      case .funnel(let funnel): funnel.writeMembers(to: &json)
      case .fishbone(let fishbone): fishbone.writeMembers(to: &json)
      }
    }
    json.member("id", id)
    json.member("kind", "chart")
    json.member("title", title)
  }
}

extension JSONWriter {
  fileprivate mutating func series(_ key: String, _ series: [ChartSeries]) {
    objects(key, series) { json, series in
      json.member("name", series.name)
      json.numbers("values", series.values)
    }
  }
}

extension LineDrawing {
  fileprivate func writeMembers(to json: inout JSONWriter) {
    json.member("kind", "lines")
    json.texts("labels", labels)
    if let limits {
      json.object("limits", .expanded) { json in
        json.member("centre", limits.centre)
        json.numbers("lower", limits.lower)
        json.numbers("upper", limits.upper)
      }
    } else {
      json.null("limits")
    }
    json.series("series", series)
    json.list("signals", signals, .expanded) { $0.value($1) }
    json.member("target", target)
    json.member("unit", unit.rawValue)
  }
}

extension ColumnDrawing {
  fileprivate func writeMembers(to json: inout JSONWriter) {
    json.member("kind", "columns")
    json.texts("labels", labels)
    json.series("series", series)
    json.member("stacked", isStacked)
    json.member("unit", unit.rawValue)
  }
}

extension BarDrawing {
  fileprivate func writeMembers(to json: inout JSONWriter) {
    json.objects("bars", bars) { json, bar in
      json.member("emphasised", bar.isEmphasised)
      json.member("high", bar.high)
      json.member("label", bar.label)
      json.member("low", bar.low)
      json.member("sample", bar.sample)
      json.member("value", bar.value)
    }
    json.member("kind", "bars")
    json.member("reference", reference)
    json.member("reference_name", referenceName)
    json.member("unit", unit.rawValue)
  }
}

extension HeatMapDrawing {
  fileprivate func writeMembers(to json: inout JSONWriter) {
    json.texts("columns", columns)
    json.member("kind", "heat_map")
    json.texts("rows", rows)
    json.member("unit", unit.rawValue)
    json.list("values", values, .expanded) { json, row in
      json.list(row, .expanded) { $0.value($1) }
    }
  }
}

extension StepDrawing {
  fileprivate func writeMembers(to json: inout JSONWriter) {
    json.objects("curves", curves) { json, curve in
      json.member("name", curve.name)
      json.objects("points", curve.points) { json, point in
        json.member("high", point.high)
        json.member("horizontal", point.horizontal)
        json.member("low", point.low)
        json.member("vertical", point.vertical)
      }
    }
    json.member("horizontal_unit", horizontalUnit.rawValue)
    json.member("kind", "steps")
    json.member("vertical_unit", verticalUnit.rawValue)
  }
}

extension ParetoDrawing {
  fileprivate func writeMembers(to json: inout JSONWriter) {
    json.numbers("cumulative_shares", cumulativeShares)
    json.member("kind", "pareto")
    json.texts("labels", labels)
    json.series("parts", parts)
    json.member("unit", unit.rawValue)
    json.member("vital_share", vitalShare)
  }
}

extension FunnelDrawing {
  fileprivate func writeMembers(to json: inout JSONWriter) {
    json.member("centre", centre)
    json.member("kind", "funnel")
    json.objects("limits", limits) { json, limit in
      json.numbers("alarm", [limit.alarm.lowerBound, limit.alarm.upperBound])
      json.member("cases", limit.cases)
      json.numbers("warning", [limit.warning.lowerBound, limit.warning.upperBound])
    }
    json.objects("points", points) { json, point in
      json.member("cases", point.cases)
      json.member("name", point.name)
      json.member("place", point.place.rawValue)
      json.member("value", point.value)
    }
    json.member("scale", scale.rawValue)
    json.member("unit", unit.rawValue)
  }
}

extension FishboneDrawing {
  fileprivate func writeMembers(to json: inout JSONWriter) {
    json.objects("bones", bones) { json, bone in
      json.objects("causes", bone.causes) { json, cause in
        json.member("count", cause.count)
        json.member("name", cause.name)
        json.member("verified", cause.verified)
      }
      json.member("count", bone.count)
      json.member("name", bone.name)
    }
    json.member("kind", "fishbone")
    json.member("problem", problem)
  }
}
