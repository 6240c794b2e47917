import Desk
import Metrics
import RootCause

/// What most complaints come from: groups of complaints, the largest first, with the share that
/// they and all before them have of the whole.
package struct CausePareto: Sendable {
  package enum Weight: String, Sendable, CaseIterable {
    case complaints
    /// Seconds spent on them.
    case handleTime = "handle_time"
    /// What a complaint costs, from the configuration.
    case cost
    /// Ratings that were not satisfied.
    case lostSatisfaction = "lost_satisfaction"
  }

  package struct Row: Sendable, Equatable {
    /// Nil for tickets without the dimension's value.
    package var name: String?
    package var complaints: Int
    /// Of complaints whose cause was verified; in the weight's unit.
    package var verified = 0.0
    package var unverified = 0.0
    package var share = 0.0
    /// Of this row and all before it.
    package var cumulativeShare = 0.0

    package var weight: Double { verified + unverified }
  }

  package let dimension: Dimension
  package let weight: Weight
  /// The largest first; rows of the same weight by name.
  package private(set) var rows: [Row]
  /// How many groups ``rest`` adds up.
  package private(set) var restCount = 0
  /// All that is behind the rows shown, which comes last whatever its size.
  package private(set) var rest: Row?
  package let total: Double
  /// Complaints in no row, because their cause is not known.
  package let withoutCause: Int
  /// Complaints without the number by which they would be weighed.
  package let withoutWeight: Int

  /// The rows that together make up four fifths: the vital few.
  package var vitalCount: Int {
    guard total > 0 else { return 0 }
    return rows.firstIndex { $0.cumulativeShare >= Self.vitalShare - 1e-12 }.map { $0 + 1 }
      ?? rows.count
  }

  package static let vitalShare = 0.8

  /// - Parameter top: how many rows are shown one by one; nil for all.
  package init(
    _ analysis: Analysis, by dimension: Dimension, weight: Weight = .complaints,
    during period: Period?, top: Int? = nil
  ) async {
    self.dimension = dimension
    self.weight = weight
    let complaints = analysis.complaints(during: period)
    let weights = await Self.weights(weight, of: complaints, analysis)
    var verified: [String?: Set<Int>] = [:]
    for group in await analysis.groups(of: complaints, by: [dimension, .causeStatus])
    where group.key[1] == ComplaintCauses.Status.verified.rawValue {
      verified[group.key[0], default: []].formUnion(group.rows)
    }
    let needsCause = dimension == .cause || dimension == .causeBranch
    var rows: [Row] = []
    var withoutCause = 0
    for group in await analysis.groups(of: complaints, by: [dimension]) {
      let name = group.key[0]
      guard name != nil || !needsCause else {
        withoutCause = group.rows.count
        continue
      }
      var row = Row(name: name, complaints: group.rows.count)
      for ticket in group.rows {
        let weight = weights[ticket] ?? 0
        if verified[name]?.contains(ticket) == true {
          row.verified += weight
        } else {
          row.unverified += weight
        }
      }
      rows.append(row)
    }
    self.withoutCause = withoutCause
    withoutWeight = complaints.count { weights[$0] == nil }
    total = rows.reduce(0) { $0 + $1.weight }
    rows.sort { ($1.weight, $0.name ?? "\u{10FFFF}") < ($0.weight, $1.name ?? "\u{10FFFF}") }
    self.rows = rows
    if let top, rows.count > top { foldRest(behind: top) }
    addShares()
  }

  private static func weights(
    _ weight: Weight, of complaints: Set<Int>, _ analysis: Analysis
  ) async -> [Int: Double] {
    switch weight {
    case .complaints, .cost:
      guard let each = weight == .cost ? analysis.settings.costPerComplaint : 1 else { return [:] }
      return Dictionary(uniqueKeysWithValues: complaints.map { ($0, each) })
    case .handleTime:
      let tickets = analysis.history.tickets
      let known = complaints.compactMap { row in
        tickets.value(.handleTime, row).map { (row, $0) }
      }
      return Dictionary(uniqueKeysWithValues: known)
    case .lostSatisfaction:
      var lost: [Int: Double] = [:]
      for entry in await analysis.cases(of: .csat, during: nil).groups.flatMap(\.cases) {
        guard let row = entry.row, entry.reading.isValue, complaints.contains(row) else { continue }
        lost[row, default: 0] += entry.reading == .no ? 1 : 0
      }
      return lost
    }
  }

  private mutating func foldRest(behind top: Int) {
    let others = rows[top...]
    restCount = others.count
    rest = Row(
      name: nil, complaints: others.reduce(0) { $0 + $1.complaints },
      verified: others.reduce(0) { $0 + $1.verified },
      unverified: others.reduce(0) { $0 + $1.unverified })
    rows.removeSubrange(top...)
  }

  private mutating func addShares() {
    guard total > 0 else { return }
    var sum = 0.0
    for index in rows.indices {
      sum += rows[index].weight
      rows[index].share = rows[index].weight / total
      rows[index].cumulativeShare = sum / total
    }
    if let weight = rest?.weight {
      rest?.share = weight / total
      rest?.cumulativeShare = (sum + weight) / total
    }
  }
}
