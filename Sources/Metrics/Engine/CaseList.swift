import Desk

/// The cases behind a number, one by one: which tickets or answers were counted, which of them
/// succeeded, and which were left out and why. Anyone can check a result row by row.
package struct CaseList: Sendable {
  /// The metric as it is in force: the definition of first-contact resolution that the data allows.
  package let metric: Metric
  package let dimensions: [Dimension]
  /// Until when something counts as having happened.
  package let asOf: Instant
  /// Largest sample first, then by name, as in ``Breakdown``.
  package let groups: [Group]
  /// Whether some cases stand for more than others.
  package let isWeighted: Bool

  package struct Group: Sendable {
    /// The values of the dimensions, in their order; nil where tickets have none.
    package let key: [String?]
    package let tally: Tally
    /// In the order of the history.
    package let cases: [Case]
  }

  package struct Case: Sendable {
    /// The ticket's place in the history; nil for an answer whose ticket is in no file.
    package let row: Int?
    /// The answer's place in the history, where the metric reads survey answers.
    package let response: Int?
    /// When the review was made and of whose work, where the metric reads reviews.
    package let review: (at: Instant?, agent: Symbol?)?
    /// How many cases it stands for.
    package var weight = 1.0
    package let reading: Reading
  }
}

extension Analysis {
  /// The cases that a metric counts or leaves out; those that it does not speak of are not listed.
  ///
  /// - Parameters:
  ///   - dimensions: what to group by; none is one group of all.
  ///   - filter: which tickets to look at.
  package func cases(
    of metric: Metric, by dimensions: [Dimension] = [], filter: FilterExpression? = nil,
    during period: Period?
  ) async -> CaseList {
    let metric = metric.id == .firstContactResolution ? firstContactDefinition : metric
    let context = context(during: period)
    let question = Question(
      [MetricRequest(metric)], by: [dimensions], filter: filter, period: period)
    let grouping = await groupings(of: question)[0]
    var cases = [[CaseList.Case]](repeating: [], count: grouping.keys.count)
    func add(_ entry: CaseList.Case, groupedAs row: UInt32) {
      guard entry.reading != .outside else { return }
      for layer in [grouping] + grouping.further {
        let group = layer.group(ofRow: row)
        if group != .max { cases[Int(group)].append(entry) }
      }
    }
    switch metric.subject {
    case .tickets(let read):
      var ticketCase = TicketCase(context: context)
      for row in history.tickets.indices {
        ticketCase.move(to: row)
        guard ticketCase.isAnchored(metric.anchor) else { continue }
        let entry = CaseList.Case(
          row: row, response: nil, review: nil, reading: read(ticketCase))
        add(entry, groupedAs: UInt32(row))
      }
    case .responses(let read):
      var responseCase = ResponseCase(context: context)
      for index in history.responses.indices where !context.facts.ratings.isShadowed[index] {
        responseCase.response = history.responses[index]
        responseCase.row = history.row(of: responseCase.response.ticket)
        guard responseCase.isAnchored(metric.anchor) else { continue }
        let entry = CaseList.Case(
          row: responseCase.row, response: index, review: nil, reading: read(responseCase))
        add(entry, groupedAs: responseCase.row.map { UInt32($0) } ?? .max)
      }
    case .reviews(let read):
      context.forEachReview { reviewCase, place in
        guard reviewCase.isAnchored(metric.anchor) else { return }
        let review = reviewCase.review
        let entry = CaseList.Case(
          row: review.row == .max ? nil : Int(review.row), response: nil,
          review: (review.reviewedAt, review.agent), weight: review.weight,
          reading: read(reviewCase))
        add(entry, groupedAs: place)
      }
    }
    let isWeighted = metric.hasWeights(context)
    let groups = grouping.keys.indices.map { group in
      CaseList.Group(
        key: grouping.keys[group],
        tally: isWeighted
          ? Tally(
            weighted: cases[group].map { WeightedReading($0.reading, weight: $0.weight) },
            keepsValues: metric.keepsValues)
          : Tally(cases[group].map(\.reading), keepsValues: metric.keepsValues),
        cases: cases[group])
    }
    return CaseList(
      metric: metric, dimensions: dimensions, asOf: context.asOf,
      groups: groups.filter { !$0.cases.isEmpty || dimensions.isEmpty }.sorted {
        GroupOrder.isBefore($0.key, $0.tally.count, $1.key, $1.tally.count)
      }, isWeighted: isWeighted)
  }
}
