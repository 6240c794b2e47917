import Desk
import Metrics
import Quality
import Statistics
import Wording

/// Comparisons as funnels.
struct FunnelCharts {
  private let words: Words
  private let isOfTeams: Bool

  init(language: Language, isOfTeams: Bool = false) {
    words = Words(language)
    self.isOfTeams = isOfTeams
  }

  /// Under so many agents a funnel shows less than a glance at the table.
  static let fewestAgents = 5

  /// All agents of whom something can be said; nil for a handful.
  func chart(_ compared: MetricComparison) -> Chart? {
    compared.funnel(fewest: Self.fewestAgents).map { funnel in
      chart(funnel, compared, id: "funnel_\(compared.metric.id)", showing: funnel.points)
    }
  }

  /// One agent's own place within limits that all agents' cases give: colleagues are not drawn, since who
  /// knows how many cases each had would know them by it. Nil where too little can be said.
  func chart(_ compared: MetricComparison, of agent: Int, id: String) -> Chart? {
    guard let funnel = compared.funnel(), funnel.limits.count > 1 else { return nil }
    let own = funnel.points.filter { $0.standing.agent == agent }
    return own.isEmpty ? nil : chart(funnel, compared, id: id, showing: own)
  }

  private func chart(
    _ funnel: ComparisonFunnel, _ compared: MetricComparison, id: String,
    showing points: [ComparisonFunnel.Point]
  ) -> Chart {
    let isOfTimes = compared.scale == .logarithm
    func shown(_ interval: Interval) -> ClosedRange<Double> {
      compared.shown(interval.low)...compared.shown(interval.high)
    }
    let ordered = points.sorted {
      ($1.standing.cases, $0.standing.agent) < ($0.standing.cases, $1.standing.agent)
    }
    let drawn = ordered.map { point in
      let standing = point.standing
      let place: FunnelDrawing.Place =
        switch standing.level {
        case .above: .better
        case .below: .worse
        case .asExpected, .tooFew: .inside
        }
      return FunnelDrawing.Point(
        name: compared.names[standing.agent], cases: standing.cases,
        value: compared.shown(point.difference), place: place)
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
          scale: isOfTimes ? .ratios : .differences, names: names(isOfTimes: isOfTimes))))
  }

  private func say(_ phrase: ComparisonPhrase) -> String { phrase.text(in: words.language) }

  private func names(isOfTimes: Bool) -> FunnelDrawing.Names {
    FunnelDrawing.Names(
      point: words.say(QualityPhrase.dimension(isOfTeams ? .team : .agent)), cases: say(.cases),
      value: isOfTimes ? say(.usualRatio) : say(.usualDifference), warning: say(.warning),
      alarm: say(.alarm), better: say(.standing(.above)),
      worse: say(.standing(.below)))
  }
}
