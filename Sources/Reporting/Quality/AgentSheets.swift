import Desk
import Metrics
import Quality
import Statistics
import Wording

/// One sheet an agent: own trend, place against expectation, strengths, what to work on, and the rows
/// behind each number. Of colleagues it says nothing but the anonymous spread.
package struct AgentSheets: Sendable {
  /// Agents with a case in any of the metrics, by name.
  package let names: [String]
  private let request: ReportRequest
  private let words: Words
  private let analysis: Analysis
  private let comparisons: [MetricComparison]
  /// Of each metric, then each period from the oldest: the values by agent.
  private let trend: [[[String: Double]]]
  private let periods: [Period]
  private let reviews: [AssembledReview]

  private static let trendLength = 6
  /// Fewer agents than this are not summed up in quarters.
  private static let fewestInSpread = 8

  package init(_ analysis: Analysis, _ request: ReportRequest) async {
    self.analysis = analysis
    self.request = request
    words = Words(request.language)
    let period = request.period
    var comparisons: [MetricComparison] = []
    for metric in MetricComparison.agentMeasures {
      comparisons.append(await MetricComparison(analysis, metric, during: period))
    }
    self.comparisons = comparisons.filter { !$0.comparison.standings.isEmpty }
    let periods = (0..<Self.trendLength).reversed().map { period.shifted(by: -$0) }
    self.periods = periods
    var trend = [[[String: Double]]](repeating: [], count: self.comparisons.count)
    for period in periods {
      // One figure of each, so that measurements stand in the order of the metrics.
      let question = Analysis.Question(
        self.comparisons.map { MetricRequest($0.metric, statistics: [$0.shownStatistic]) },
        by: [[.field(.agent)]], period: period, workers: request.workers)
      let rows = await analysis.answer(question)[0].rows
      for index in self.comparisons.indices {
        let values = rows.compactMap { row in
          row.key[0].flatMap { name in row.measurements[index].value.map { (name, $0) } }
        }
        trend[index].append(Dictionary(values, uniquingKeysWith: { first, _ in first }))
      }
    }
    self.trend = trend
    reviews = analysis.reviews(during: period).filter { $0.reviewerKind != .agent }
    names = Set(self.comparisons.flatMap(\.names)).sorted()
  }

  /// A page of one agent's own.
  package func report(of name: String) -> Report {
    var report = empty(titled: name)
    report.sections = [section(of: name, number: 1, hasCharts: true)]
    return report
  }

  /// All agents, a section each: a workbook with a sheet each. Lines are left to the pages: hundreds of
  /// charts in one workbook open slowly.
  package var workbook: Report {
    var report = empty(titled: say(ComparisonPhrase.workbookTitle))
    report.sections = names.enumerated().map {
      section(of: $1, number: $0 + 1, hasCharts: false)
    }
    return report
  }

  private func say(_ phrase: ComparisonPhrase) -> String { phrase.text(in: request.language) }

  private func say(_ phrase: QualityPhrase) -> String { phrase.text(in: request.language) }

  private func empty(titled title: String) -> Report {
    Report(
      title: title, organisation: request.organisation, period: request.period.folderName,
      language: request.language)
  }

  private func section(of name: String, number: Int, hasCharts: Bool) -> Section {
    let standings = comparisons.compactMap { compared in
      compared.names.firstIndex(of: name).flatMap { agent in
        compared.comparison.standings.first { $0.agent == agent }.map { (compared, $0) }
      }
    }
    func labels(_ level: AgentStanding.Level) -> [String] {
      standings.filter { $0.1.level == level }.map { words.label($0.0.metric) }
    }
    let prefix = "agent\(number)_"
    var blocks: [Block] = [.table(position(standings, prefix))]
    if hasCharts { blocks += charts(of: name, prefix) }
    blocks += [items(of: name, prefix), reviewTable(of: name, prefix)].compactMap(\.self)
      .map { .table($0) }
    blocks.append(.table(cases(of: name, prefix)))
    return Section(
      id: "agent\(number)", number: number, title: hasCharts ? say(ComparisonPhrase.title) : name,
      sheetTitle: name,
      lead: say(.lead(above: labels(.above), below: labels(.below))), blocks: blocks)
  }

  private func position(
    _ standings: [(MetricComparison, AgentStanding)], _ prefix: String
  ) -> Table {
    return Table(
      id: prefix + "position", title: say(ComparisonPhrase.position),
      columns: [
        .init(id: "metric", title: words.column(.metric)),
        .init(id: "cases", title: say(ComparisonPhrase.cases), unit: .count),
        .init(id: "value", title: say(ComparisonPhrase.value)),
        .init(id: "expected", title: say(ComparisonPhrase.expected)),
        .init(id: "warning_limits", title: say(ComparisonPhrase.warning)),
        .init(id: "alarm_limits", title: say(ComparisonPhrase.alarm)),
        .init(id: "level", title: say(ComparisonPhrase.level)),
        .init(id: "lower_quarter", title: say(ComparisonPhrase.lowerQuarter)),
        .init(id: "median", title: say(ComparisonPhrase.median)),
        .init(id: "upper_quarter", title: say(ComparisonPhrase.upperQuarter)),
      ],
      rows: standings.map { compared, standing in
        let cells = ComparisonTables(language: request.language).position(standing, compared)
        // The quarters of a few would be what single colleagues came to.
        let quarters = compared.quarters(ofAtLeast: Self.fewestInSpread).map {
          Cell.optional($0, compared.metric.unit)
        }
        return [
          .term(id: compared.metric.id.name, words.label(compared.metric)),
          .quantity(Double(standing.cases), .count),
        ] + cells + quarters
      }, note: say(ComparisonPhrase.positionNote))
  }

  /// Of each metric where the agent stands, and beside it how that came about.
  private func charts(of name: String, _ prefix: String) -> [Block] {
    let funnels = FunnelCharts(language: request.language)
    let pairs = comparisons.enumerated().map { index, compared -> [Block] in
      let funnel = compared.names.firstIndex(of: name).flatMap { agent in
        funnels.chart(compared, of: agent, id: prefix + "funnel_" + compared.metric.id.name)
      }
      return [funnel, trend(of: name, compared, trend[index], prefix)].compactMap(\.self)
        .map { .chart($0) }
    }
    // Those in pairs first, so that on a wide page the two stand side by side.
    return (pairs.filter { $0.count == 2 } + pairs.filter { $0.count < 2 }).flatMap(\.self)
  }

  /// Nil where there are values in fewer than two periods.
  private func trend(
    of name: String, _ compared: MetricComparison, _ values: [[String: Double]], _ prefix: String
  ) -> Chart? {
    let own = values.map { $0[name] }
    guard own.count(where: { $0 != nil }) > 1 else { return nil }
    let label = words.label(compared.metric, compared.shownStatistic)
    return Chart(
      id: prefix + compared.metric.id.name, title: say(.trend(metric: label)),
      description: say(ComparisonPhrase.trendDescription),
      drawing: .lines(
        LineDrawing(
          labels: periods.map(\.description),
          series: [ChartSeries(name: say(ComparisonPhrase.own), values: own)],
          unit: compared.metric.unit)))
  }

  /// Nil where no review of the agent rates items.
  private func items(of name: String, _ prefix: String) -> Table? {
    let profile = ItemProfile.all(of: name, reviews, analysis)
    if profile.isEmpty { return nil }
    return Table(
      id: prefix + "items", title: say(ComparisonPhrase.items), of: profile,
      columns: [
        .text("item", say(QualityPhrase.item)) { $0.name },
        .count("rated", say(QualityPhrase.rated)) { $0.rated },
        .quantity("own", say(ComparisonPhrase.ownMean), .score) { $0.own },
        .quantity("others", say(ComparisonPhrase.others), .score) { $0.others },
        .difference("difference", say(QualityPhrase.difference), .score) { item in
          item.others.map { item.own - $0 }
        },
        .cell("assessment", say(ComparisonPhrase.assessment)) {
          switch $0.assessment {
          case .strength: .term(id: "strength", say(ComparisonPhrase.strength))
          case .workOn: .term(id: "work_on", say(ComparisonPhrase.workOn))
          case .likeOthers: .term(id: "like_others", say(ComparisonPhrase.likeOthers))
          case .tooFew: .term(id: "too_few", say(.standing(.tooFew)))
          }
        },
      ], note: say(ComparisonPhrase.itemsNote))
  }

  private func reviewTable(of name: String, _ prefix: String) -> Table? {
    let history = analysis.history
    let own = reviews.filter { history.text($0.agent, of: .agent) == name }
    if own.isEmpty { return nil }
    return Table(
      id: prefix + "reviews", title: say(ComparisonPhrase.reviews), of: own,
      columns: [
        .cell("ticket", words.column(.ticket)) { review in
          history.text(review.ticket, of: .id).map { .identifier($0) } ?? .absent
        },
        .cell("reviewed_at", say(.reviewedAt)) { review in
          review.reviewedAt.map { .instant(analysis.settings.clock.local($0)) } ?? .absent
        },
        .quantity("score", say(QualityPhrase.mean), .score) { $0.score },
        .text("failed_items", say(ComparisonPhrase.failedItems)) { review in
          let failed = review.items.filter { $0.isFailed == true }
            .compactMap { history.label($0.label) }
          return failed.isEmpty ? nil : failed.joined(separator: "; ")
        },
      ])
  }

  private func cases(of name: String, _ prefix: String) -> Table {
    let history = analysis.history
    var values: [Int: [Int: Double]] = [:]
    for (index, compared) in comparisons.enumerated() where compared.metric.id != Metric.qaScore.id
    {
      for (row, value) in compared.cases(of: name) { values[row, default: [:]][index] = value }
    }
    let shown = comparisons.indices.filter { comparisons[$0].metric.id != Metric.qaScore.id }
    return Table(
      id: prefix + "cases", title: say(ComparisonPhrase.rows),
      columns: [.init(id: "ticket", title: words.column(.ticket))]
        + shown.map {
          .init(
            id: comparisons[$0].metric.id.name,
            title: words.label(comparisons[$0].metric),
            unit: comparisons[$0].metric.unit)
        },
      rows: values.sorted { $0.key < $1.key }.map { row, own in
        [
          history.text(history.tickets.value(SymbolField.id, row), of: .id).map { .identifier($0) }
            ?? .absent
        ]
          + shown.map { .optional(own[$0], comparisons[$0].metric.unit) }
      }, note: say(ComparisonPhrase.rowsNote))
  }
}

extension MetricComparison {
  /// What stands for the metric in a trend: its mean where it has several figures.
  var shownStatistic: Statistic? { metric.statistics.compactMap(\.self).first }
}
