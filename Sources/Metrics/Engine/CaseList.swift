import Desk

/// The cases behind a number, one by one: which tickets or answers were counted, which of them
/// succeeded, and which were left out and why. Anyone can check a result row by row.
package struct CaseList: Sendable {
  /// The metric in force: of first contact resolution the definition that it follows.
  package let metric: Metric
  package let kind: CaseKind
  package let dimensions: [Dimension]
  /// Until when something counts as having happened.
  package let asOf: Instant
  /// In the order of an answer.
  package let groups: [Group]
  package let isWeighted: Bool

  package struct Group: Sendable {
    /// The values of the dimensions, in their order; nil where tickets have none.
    package let key: [String?]
    package let tally: Tally
    package let cases: [Case]
  }

  package struct Case: Sendable {
    /// The ticket's place in the history; nil for an answer or a review whose ticket is in no file.
    package let row: Int?
    /// The answer's place in the history, where the metric reads survey answers.
    package let response: Int?
    /// When the review was made and of whose work, where the metric reads reviews.
    package let review: (at: Instant?, agent: Symbol?)?
    /// How many cases it represents.
    package var weight = 1.0
    package let reading: Reading
  }
}

extension Analysis {
  /// The cases that a metric counts or leaves out; without dimensions in one group.
  package func cases(
    of metric: Metric, by dimensions: [Dimension] = [], filter: FilterExpression? = nil,
    during period: Period?
  ) async -> CaseList {
    let context = context(during: period)
    let question = Question(
      [MetricRequest(metric)], by: [dimensions], filter: filter, period: period)
    let grouping = groupings(of: question)[0]
    let kind = context.kind(of: metric)
    var cases = [[CaseList.Case]](repeating: [], count: grouping.keys.count)
    context.forEachReading(of: [metric]) { _, reading, place in
      guard reading != .outside else { return }
      let review = kind == .reviews ? context.facts.reviews.all[place.index] : nil
      let entry = CaseList.Case(
        row: review.map(\.row) ?? (place.row == .max ? nil : Int(place.row)),
        response: kind == .responses ? place.index : nil,
        review: review.map { ($0.reviewedAt, $0.agent) }, weight: place.weight, reading: reading)
      for group in grouping.groups(ofRow: place.row) { cases[Int(group)].append(entry) }
    }
    let isWeighted = context.isWeighted(metric)
    let terms = context.terms(of: metric)
    let groups = grouping.keys.indices.map { group in
      CaseList.Group(
        key: grouping.keys[group],
        tally: (isWeighted
          ? Tally(
            weighted: cases[group].map { WeightedReading(reading: $0.reading, weight: $0.weight) },
            keepsValues: metric.keepsValues)
          : Tally(cases[group].map(\.reading), keepsValues: metric.keepsValues)).on(terms),
        cases: cases[group])
    }
    return CaseList(
      metric: context.inForce(metric), kind: kind, dimensions: dimensions, asOf: context.asOf,
      groups: groups.filter { !$0.cases.isEmpty || dimensions.isEmpty }
        .inGroupOrder(\.key, \.tally.count).inCalendarOrder(of: dimensions, \.key),
      isWeighted: isWeighted)
  }
}
