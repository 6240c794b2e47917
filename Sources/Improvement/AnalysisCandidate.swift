import Desk
import Metrics
import RootCause
import Statistics

/// Something that deserves a cause analysis next, with the complaints that are the reason.
package struct AnalysisCandidate: Sendable {
  package enum Reason: String, Sendable, CaseIterable {
    /// Complaints came back behind an action that was done against their cause.
    case returned
    /// More complaints than in the period before, by more than chance.
    case rising
    /// Outside the limits of its own months.
    case outsideLimits = "outside_limits"
    /// None in any period before.
    case new
    /// A higher share of complaints than all other tickets, by more than chance.
    case highSegment = "high_segment"
    case repeatedCustomer = "repeated_customer"
  }

  package var reason: Reason
  package var dimension: Dimension
  package var name: String
  /// Complaints of the period; of what all, and the same before or of the rest.
  package var complaints: Proportion
  package var reference: Proportion?
  /// How many complaints more than the reference would have brought.
  package var excess: Double
  package var rows: [Int]
  /// Of those, how many have an analysis already.
  package var analysed: Int
}

extension Analysis {
  /// What deserves an analysis next: what brings the most complaints beyond the usual that nobody
  /// has looked into comes first.
  package func analysisCandidates(during period: Period) async -> [AnalysisCandidate] {
    await CandidateSearch(self, period).candidates
  }
}

/// Looks at causes, categories, segments and customers of one period.
private struct CandidateSearch {
  private let analysis: Analysis
  private let period: Period
  private let complaints: Set<Int>
  private let isAnalysed: Set<Int>

  init(_ analysis: Analysis, _ period: Period) {
    self.analysis = analysis
    self.period = period
    complaints = analysis.complaints(during: period)
    isAnalysed = Set(analysis.complaintCauses.trees.flatMap(\.tickets))
  }

  /// Fewer complaints than that are no reason to start.
  private static let fewest = 3

  var candidates: [AnalysisCandidate] {
    get async {
      var found = await movements() + segments()
      found += await returned() + customers()
      var seen: Set<[String]> = []
      // Of several reasons for one subject the first in their order is told.
      let first = found.sorted { $0.reason.order < $1.reason.order }
        .filter { seen.insert([$0.dimension.name, $0.name]).inserted }
      return first.sorted {
        (-$0.urgency, $0.reason.order, $0.name) < (-$1.urgency, $1.reason.order, $1.name)
      }
    }
  }

  /// What is looked at: the tickets of a dimension's value that are complaints.
  private struct Subject {
    let dimension: Dimension
    let name: String
    let rows: [Int]
  }

  private typealias Look = (key: Subject, now: Proportion, reference: Proportion)

  private func candidate(
    _ reason: AnalysisCandidate.Reason, _ subject: Subject, _ now: Proportion,
    _ reference: Proportion? = nil
  ) -> AnalysisCandidate {
    let usual = (reference?.value ?? 0) * Double(now.total)
    return AnalysisCandidate(
      reason: reason, dimension: subject.dimension, name: subject.name, complaints: now,
      reference: reference, excess: Double(now.successes) - usual,
      rows: subject.rows, analysed: subject.rows.count { isAnalysed.contains($0) })
  }

  /// Of subjects with complaints enough, those whose share is higher than their reference by more
  /// than chance.
  private func risen(
    _ reason: AnalysisCandidate.Reason, _ looks: [Look]
  ) -> [AnalysisCandidate] {
    RatioScan(looks).segments.filter { $0.isReal && $0.change > 0 }.map {
      candidate(reason, $0.key, $0.now, $0.reference)
    }
  }

  private func movements() async -> [AnalysisCandidate] {
    let earlier = PeriodReach(analysis, period).trend.dropLast().reversed()
    guard !earlier.isEmpty else { return [] }
    let created = earlier.map { analysis.createdTickets(during: $0) }
    let past = created.map { rows in Set(rows.filter { analysis.isComplaint($0) }) }
    let totals = [analysis.createdTickets(during: period).count] + created.map(\.count)
    let all = past.reduce(complaints) { $0.union($1) }
    var found: [AnalysisCandidate] = []
    for dimension in [Dimension.cause, .category] {
      let groups = await analysis.groups(of: all, by: [dimension])
      let now = groups.map { (key: $0.key, rows: $0.rows.filter(complaints.contains)) }
      var before = past.map { month in
        counts(groups.map { ($0.key, $0.rows.count(where: month.contains)) })
      }
      // A period without any known cause is from before anybody analysed, not a period without
      // causes.
      if dimension == .cause { before = Array(before.prefix { !$0.isEmpty }) }
      guard !before.isEmpty else { continue }
      found += movements(of: dimension, now, before, Array(totals.prefix(before.count + 1)))
    }
    return found
  }

  private func counts(_ groups: [(key: [String?], count: Int)]) -> [String: Int] {
    Dictionary(
      groups.compactMap { group in
        group.count > 0 ? group.key[0].map { ($0, group.count) } : nil
      }, uniquingKeysWith: +)
  }

  /// - Parameters:
  ///   - before: complaints by name in each period before, the latest first.
  ///   - totals: tickets of the period and of those before.
  private func movements(
    of dimension: Dimension, _ now: [(key: [String?], rows: [Int])], _ before: [[String: Int]],
    _ totals: [Int]
  ) -> [AnalysisCandidate] {
    var found: [AnalysisCandidate] = []
    var looks: [Look] = []
    for group in now where group.rows.count >= Self.fewest {
      guard let name = group.key[0] else { continue }
      let subject = Subject(dimension: dimension, name: name, rows: group.rows)
      let ratio = Proportion(successes: group.rows.count, of: totals[0])
      let counts = before.map { $0[name] ?? 0 }
      let usual = Proportion(
        successes: counts.reduce(0, +), of: totals.dropFirst().reduce(0, +))
      if usual.successes == 0 {
        found.append(candidate(.new, subject, ratio, usual))
        continue
      }
      looks.append((subject, ratio, Proportion(successes: counts[0], of: totals[1])))
      let months = zip(counts, totals.dropFirst()).reversed()
        .map { Proportion(successes: $0, of: $1) }
      guard (months + [ratio]).allSatisfy({ $0.total > 0 }),
        let chart = ControlChart(ratios: months + [ratio]), let last = chart.points.last,
        last.value > last.upper
      else { continue }
      found.append(candidate(.outsideLimits, subject, ratio, usual))
    }
    return found + risen(.rising, looks)
  }

  private func segments() async -> [AnalysisCandidate] {
    let created = analysis.createdTickets(during: period)
    let dimensions: [Dimension] = [
      .field(.product), .field(.region), .field(.customerType), .field(.channel),
    ]
    var looks: [Look] = []
    for dimension in dimensions {
      for group in await analysis.groups(of: created, by: [dimension]) {
        guard let name = group.key[0] else { continue }
        let rows = group.rows.filter { complaints.contains($0) }
        let own = Proportion(successes: rows.count, of: group.rows.count)
        let rest = Proportion(
          successes: complaints.count - rows.count, of: created.count - group.rows.count)
        guard rows.count >= Self.fewest, (own.value ?? 0) > (rest.value ?? 0) else { continue }
        looks.append((Subject(dimension: dimension, name: name, rows: rows), own, rest))
      }
    }
    return risen(.highSegment, looks)
  }

  private func returned() async -> [AnalysisCandidate] {
    let clock = analysis.settings.clock
    let start = period.span(on: clock).from
    let tickets = analysis.history.tickets
    let groups = await analysis.groups(of: complaints, by: [.cause])
    var found: [AnalysisCandidate] = []
    for action in analysis.history.actions.records {
      guard let done = action.doneAt, done < start,
        let cause = analysis.history.label(action.cause),
        let rows = groups.first(where: { $0.key == [cause] })?.rows,
        !found.contains(where: { $0.name == cause })
      else { continue }
      let later = rows.filter { tickets.value(.createdAt, $0).map { $0 > done } ?? false }
      guard later.count >= Self.fewest else { continue }
      let ratio = Proportion(successes: later.count, of: complaints.count)
      let subject = Subject(dimension: .cause, name: cause, rows: later)
      found.append(candidate(.returned, subject, ratio))
    }
    return found
  }

  private func customers() -> [AnalysisCandidate] {
    let history = analysis.history
    var rows: [Symbol: [Int]] = [:]
    for row in complaints.sorted() {
      guard let customer = history.tickets.value(.customer, row) else { continue }
      rows[customer, default: []].append(row)
    }
    return rows.filter { $0.value.count >= Self.fewest }
      .sorted { ($1.value.count, $0.key.index) < ($0.value.count, $1.key.index) }
      .compactMap { customer, rows in
        history.text(customer, of: .customer).map { name in
          candidate(
            .repeatedCustomer, Subject(dimension: .field(.customer), name: name, rows: rows),
            Proportion(successes: rows.count, of: complaints.count))
        }
      }
  }
}

extension AnalysisCandidate {
  /// What is beyond the usual and not looked into yet; a fix that did not hold counts in full.
  fileprivate var urgency: Double {
    guard !rows.isEmpty, reason != .returned else { return excess }
    return excess * (1 - Double(analysed) / Double(rows.count))
  }
}

extension AnalysisCandidate.Reason {
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
