import Metrics

/// What a report says, for programs: its figures with their verdicts, and what its conclusion speaks of.
extension Report {
  /// Which figure, of which group: `csat` by `channel` of `chat`.
  package struct FactName: Sendable, Equatable {
    package let metric: String
    package let by: [String]
    package let key: [String?]
  }

  /// A figure of the period with its verdict.
  package struct JudgedFigure: Sendable {
    package let name: FactName
    package let measurement: Measurement
    package let judgement: Judgement
    package let target: TargetMark?
    package let isOnBoard: Bool
  }

  /// A finding of the conclusion: the facts that it speaks of, and what it asks for.
  package struct ConclusionEntry: Sendable {
    package let facts: [FactName]
    /// `decide`, `ask`, `nothing` or `data`.
    package let line: String
    package let text: String
  }
}

extension ReportMaterial {
  /// Every fact of the period, totals first.
  var judgedFigures: [Report.JudgedFigure] {
    insights.facts.facts.map { fact in
      Report.JudgedFigure(
        name: named(fact), measurement: fact.measurement, judgement: fact.judgement,
        target: mark(fact), isOnBoard: fact.isOnBoard)
    }
  }

  /// How a fact stands to its target; nil without one.
  func mark(_ fact: JudgedFact) -> TargetMark? {
    guard fact.isTotal else { return nil }
    let polarity = fact.statistic?.polarity(of: fact.metric) ?? fact.metric.polarity
    return request.targets[fact.figureKey]?.mark(of: fact.measurement, polarity)
  }

  /// A fact's name in the document's data.
  func named(_ fact: JudgedFact) -> Report.FactName {
    Report.FactName(
      metric: fact.figureKey, by: fact.dimensions.map(\.name), key: fact.key)
  }
}
