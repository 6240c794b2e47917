import Desk
import Metrics
import Quality
import Statistics

/// What the section on satisfaction needs from single answers.
struct SatisfactionFacts {
  private let material: ReportMaterial
  /// The rated answers of the period.
  let rated: [(response: SurveyResponse, row: Int?)]

  init(_ material: ReportMaterial) {
    self.material = material
    rated = material.answers.filter { $0.response.rating != nil }
  }

  /// The scale of most ratings.
  var scale: RatingScale? {
    var counts: [RatingScale: Int] = [:]
    for answer in rated {
      if let scale = answer.response.rating?.scale { counts[scale, default: 0] += 1 }
    }
    return counts.max { ($0.value, $0.key.highest) < ($1.value, $1.key.highest) }?.key
  }

  /// Ratings by value, lowest first; nil for scales too long to draw.
  var distribution: [(value: Int, count: Int)]? {
    guard let scale, scale.highest - scale.lowest <= 10 else { return nil }
    var counts: [Int: Int] = [:]
    for answer in rated where answer.response.rating?.scale == scale {
      counts[Int((answer.response.rating?.value ?? 0).rounded()), default: 0] += 1
    }
    return (Int(scale.lowest)...Int(scale.highest)).map { ($0, counts[$0] ?? 0) }
  }

  /// Attitude, ability and convenience; without data the measurement has no value.
  var subScores: [Measurement] {
    let parts: [(SurveyResponse) -> Float?] = [\.attitude, \.ability, \.convenience]
    return parts.map { part in
      let values = material.answers.compactMap { part($0.response).map { Double($0) } }
      return Tally(values.map { Reading.value($0) }, keepsValues: true).measurement(of: .mean)
    }
  }

  /// How satisfied all invited would be if none, or all, of the silent ones were satisfied; nil
  /// without invitations.
  var bounds: (low: Double, high: Double, silent: Int)? {
    let invited = material.tally(.surveyResponseRate).successes
    let ratings = material.tally(.csat).successes
    guard invited.total > 0, ratings.total > 0 else { return nil }
    let silent = max(0, invited.total - invited.successes)
    let all = Double(ratings.total + silent)
    return (
      Double(ratings.successes) / all, Double(ratings.successes + silent) / all, silent
    )
  }

  struct Comment {
    var ticket: Cell
    var channel: Cell
    var category: Cell
    var agent: Cell
    var rating: Double
    var text: String
  }

  /// The comments of the lowest ratings, worst and newest first.
  func comments(atMost limit: Int) -> [Comment] {
    let history = material.history
    return
      rated
      .filter { $0.response.rating?.isDissatisfied == true && $0.response.comment != nil }
      .sorted { left, right in
        let (l, r) = (left.response, right.response)
        if l.rating?.position != r.rating?.position {
          return (l.rating?.position ?? 0) < (r.rating?.position ?? 0)
        }
        return (l.respondedAt?.secondsSince1970 ?? 0) > (r.respondedAt?.secondsSince1970 ?? 0)
      }
      .prefix(limit)
      .compactMap { answer in
        guard let comment = answer.response.comment else { return nil }
        let ticket = answer.row.map { history.tickets[$0] }
        return Comment(
          ticket: history.text(answer.response.ticket, of: .id).map { .identifier($0) } ?? .absent,
          channel: material.text(ticket?[.channel], .channel),
          category: material.text(
            ticket?[.category2] ?? ticket?[.category1],
            ticket?[.category2] == nil ? .category1 : .category2),
          agent: material.text(ticket?[.agent], .agent),
          rating: Double(answer.response.rating?.value ?? 0),
          text: Masking.withoutContacts(history[.comments].text(of: comment)))
      }
  }

  struct Agent {
    var name: String
    var csat: Measurement
    var low: Double
    var high: Double
    /// 1 plus how many agents are clearly better; nil with too few ratings.
    var rank: Int?
  }

  /// Agents by the lower end of their interval; those whose intervals overlap share a rank.
  var agents: [Agent] {
    var agents = material.breakdowns.rows("agent").compactMap { row -> Agent? in
      guard let name = row.key[0],
        let csat = material.breakdowns.measurement("csat", of: row, in: "agent"),
        let low = csat.low, let high = csat.high
      else { return nil }
      return Agent(name: name, csat: csat, low: low, high: high)
    }
    let smallest = material.analysis.settings.smallestSample
    let judged = agents.indices.filter { agents[$0].csat.sample >= smallest }
    let ranks = AgentRanks.shared(
      judged.map { Interval(low: agents[$0].low, high: agents[$0].high) })
    for (index, rank) in zip(judged, ranks) { agents[index].rank = rank }
    return agents.sorted { ($0.low, $1.name) > ($1.low, $0.name) }
  }
}
