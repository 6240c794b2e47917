import Desk
import Metrics
import Quality
import Statistics
import Wording

/// The picture of a comparison: all agents, or one alone, within the limits.
extension ComparisonTables {
  /// Under so many agents a funnel shows less than a glance at the table.
  package static let fewestInFunnel = 5

  /// All agents of whom something can be said; nil for a handful.
  package func funnel(_ compared: MetricComparison) -> Chart? {
    compared.funnel(fewest: Self.fewestInFunnel).map { funnel in
      chart(funnel, compared, id: "funnel_\(compared.metric.id)", showing: funnel.points)
    }
  }

  /// One agent's own place within limits that all agents' cases give: colleagues are not drawn, since who
  /// knows how many cases each had would know them by it. Nil where too little can be said.
  func funnel(_ compared: MetricComparison, of agent: Int, id: String) -> Chart? {
    guard let funnel = compared.funnel(), funnel.limits.count > 1 else { return nil }
    let own = funnel.points.filter { $0.standing.agent == agent }
    return own.isEmpty ? nil : chart(funnel, compared, id: id, showing: own)
  }

  private func chart(
    _ funnel: ComparisonFunnel, _ compared: MetricComparison, id: String,
    showing points: [ComparisonFunnel.Point]
  ) -> Chart {
    let isOfTimes = compared.metric.isComparedByLogarithms
    func shown(_ interval: Interval) -> ClosedRange<Double> {
      compared.shown(interval.low)...compared.shown(interval.high)
    }
    let ordered = points.sorted {
      ($1.standing.cases, $0.standing.agent) < ($0.standing.cases, $1.standing.agent)
    }
    let drawn = ordered.map { point in
      FunnelDrawing.Point(
        name: compared.names[point.standing.agent], cases: point.standing.cases,
        value: compared.shown(point.difference), place: point.standing.place.drawn)
    }
    let label = words.label(compared.metric)
    return Chart(
      id: id, title: say(.funnel(metric: label)), description: say(.funnelDescription),
      drawing: .funnel(
        FunnelDrawing(
          points: drawn,
          limits: funnel.limits.map {
            .init(cases: $0.cases, warning: shown($0.warning), alarm: shown($0.alarm))
          },
          unit: isOfTimes ? .number : compared.metric.unit,
          scale: isOfTimes ? .ratios : .differences,
          names: .init(
            point: nameTitle, cases: say(.cases),
            value: say(isOfTimes ? .usualRatio : .usualDifference), warning: say(.warning),
            alarm: say(.alarm), better: say(.place(.better)), worse: say(.place(.worse))))))
  }
}

extension AgentStanding.Place? {
  fileprivate var drawn: FunnelDrawing.Place {
    switch self {
    case .better: .better
    case .worse: .worse
    case .within, nil: .inside
    }
  }
}
