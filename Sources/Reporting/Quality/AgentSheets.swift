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
  /// Of each period from the oldest, by agent: a value a metric.
  private let trend: [[String: [Double?]]]
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
    comparisons = await MetricComparison.ofAgents(analysis, during: period)
      .filter { !$0.comparison.standings.isEmpty }
    periods = (0..<Self.trendLength).reversed().map { period.shifted(by: -$0) }
    var trend: [[String: [Double?]]] = []
    for period in periods {
      // One figure of each, so that measurements stand in the order of the metrics.
      let question = Analysis.Question(
        comparisons.map { MetricRequest($0.metric, statistics: [$0.shownStatistic]) },
        by: [[.field(.agent)]], period: period, workers: request.workers)
      let values = await analysis.answer(question)[0].rows.compactMap { row in
        row.key[0].map { ($0, row.measurements.map(\.value)) }
      }
      trend.append(Dictionary(values) { first, _ in first })
    }
    self.trend = trend
    reviews = analysis.reviews(during: period).filter { $0.reviewerKind != .agent }
    names = Set(comparisons.flatMap(\.names)).sorted()
  }

  package func report(of name: String) -> Report {
    var report = empty(titled: name)
    report.sections = [section(of: name, number: 1, hasCharts: true)]
    return report
  }

  /// All agents, a section each, without lines: hundreds of charts in a workbook open slowly.
  package var workbook: Report {
    var report = empty(titled: say(ComparisonPhrase.workbookTitle))
    report.sections = names.enumerated().map {
      section(of: $1, number: $0 + 1, hasCharts: false)
    }
    return report
  }

  private var tables: ComparisonTables { ComparisonTables(language: request.language) }

  private func say(_ phrase: ComparisonPhrase) -> String { words.say(phrase) }

  private func say(_ phrase: QualityPhrase) -> String { words.say(phrase) }

  private func empty(titled title: String) -> Report {
    Report(
      title: title, organisation: request.organisation, period: request.period.folderName,
      language: request.language)
  }

  private func section(of name: String, number: Int, hasCharts: Bool) -> Section {
    let standings = comparisons.compactMap { compared in
      compared.names.firstIndex(of: name).flatMap { agent in
        compared.comparison.standings.first { $0.agent == agent }
          .map { ComparisonTables.Row(compared, $0, nil) }
      }
    }
    func labels(_ isMeant: (AgentStanding) -> Bool) -> [String] {
      standings.filter { isMeant($0.agent) }.map { words.label($0.compared.metric) }
    }
    let lead = ComparisonPhrase.lead(
      above: labels { $0.level == .above }, below: labels { $0.level == .below },
      outside: labels { $0.place != nil && $0.place != .within })
    let prefix = "agent\(number)_"
    let own = [items(of: name, prefix), reviewTable(of: name, prefix), cases(of: name, prefix)]
    return Section(
      id: "agent\(number)", number: number, title: hasCharts ? say(ComparisonPhrase.title) : name,
      sheetTitle: name, lead: say(lead),
      blocks: [.table(position(standings, prefix))] + (hasCharts ? charts(of: name, prefix) : [])
        + own.compactMap { $0.map { .table($0) } })
  }

  private func position(_ standings: [ComparisonTables.Row], _ prefix: String) -> Table {
    // The quarters of a few would be what single colleagues came to.
    func quarter(
      _ id: String, _ title: ComparisonPhrase, _ index: Int
    ) -> ItemColumn<ComparisonTables.Row> {
      .cell(id, say(title)) {
        let quarters = $0.compared.quarters(ofAtLeast: Self.fewestInSpread)
        return .quantity(ifAny: quarters[index], $0.compared.metric.unit)
      }
    }
    return Table(
      id: prefix + "position", title: say(ComparisonPhrase.position), of: standings,
      columns: [tables.metricColumn { $0.compared.metric }, tables.casesColumn]
        + tables.positionColumns + [
          quarter("lower_quarter", .lowerQuarter, 0), quarter("median", .median, 1),
          quarter("upper_quarter", .upperQuarter, 2),
        ], note: say(ComparisonPhrase.positionNote))
  }

  /// Of each metric where the agent stands, and beside it how that came about.
  private func charts(of name: String, _ prefix: String) -> [Block] {
    let pairs = comparisons.enumerated().map { index, compared -> [Block] in
      let funnel = compared.names.firstIndex(of: name).flatMap { agent in
        tables.funnel(compared, of: agent, id: prefix + "funnel_" + compared.metric.id.name)
      }
      return [funnel, trend(compared, trend.map { $0[name]?[index] }, prefix)].compactMap(
        \.self
      )
      .map { .chart($0) }
    }
    // Those in pairs first, so that on a wide page the two stand side by side.
    return (pairs.filter { $0.count == 2 } + pairs.filter { $0.count < 2 }).flatMap(\.self)
  }

  /// Nil where there are values in fewer than two periods.
  private func trend(
    _ compared: MetricComparison, _ own: [Double?], _ prefix: String
  ) -> Chart? {
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
        .identifier("ticket", words.column(.ticket)) { history.text($0.ticket, of: .id) },
        .cell("reviewed_at", QualityPhrase.reviewedAt.text(in: request.language)) { review in
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
    let measured = comparisons.filter { $0.metric.id != Metric.qaScore.id }
    let values = measured.map { compared in
      Dictionary(compared.cases(of: name).map { ($0.row, $0.value) }) { $1 }
    }
    return Table(
      id: prefix + "cases", title: say(ComparisonPhrase.rows),
      of: Set(values.flatMap(\.keys)).sorted(),
      columns: [
        .identifier("ticket", words.column(.ticket)) {
          history.text(history.tickets.value(SymbolField.id, $0), of: .id)
        }
      ]
        + zip(measured, values).map { compared, values in
          .quantity(
            compared.metric.id.name, words.label(compared.metric), compared.metric.unit
          ) { values[$0] }
        }, note: say(ComparisonPhrase.rowsNote))
  }
}

extension MetricComparison {
  /// What stands for the metric in a trend: its mean where it has several figures.
  var shownStatistic: Statistic? { metric.statistics.compactMap(\.self).first }
}
