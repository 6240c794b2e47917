import Desk
import Metrics

/// Why a contact is drawn more often than others: something in it went wrong, or was unusual.
package enum ContactRisk: String, Sendable, CaseIterable {
  case complaint
  /// Rated among the worst.
  case lowRating = "low_rating"
  case reopened
  /// A standard was missed.
  case breached
  /// Among the longest or the shortest twentieth by handle time.
  case unusualLength = "unusual_length"
}

extension Analysis {
  /// The risks of each contact that has any, whenever they came up.
  package func contactRisks() async -> [Int: Set<ContactRisk>] {
    var risks: [Int: Set<ContactRisk>] = [:]
    func mark(_ risk: ContactRisk, _ metric: Metric, _ reading: Reading) async {
      for entry in await cases(of: metric, during: nil).groups.flatMap(\.cases)
      where entry.reading == reading {
        if let row = entry.row { risks[row, default: []].insert(risk) }
      }
    }
    await mark(.complaint, .complaintRate, .yes)
    await mark(.lowRating, .dissatisfaction, .yes)
    await mark(.reopened, .reopenRate, .yes)
    await mark(.breached, .firstResponseAttainment, .no)
    await mark(.breached, .resolutionAttainment, .no)
    let times = await cases(of: .handleTime, during: nil).groups.flatMap(\.cases)
      .filter { $0.reading.isValue && $0.row != nil }.sorted { $0.reading.raw < $1.reading.raw }
    let few = times.count / 20
    for entry in times.prefix(few) + times.suffix(few) {
      if let row = entry.row { risks[row, default: []].insert(.unusualLength) }
    }
    return risks
  }
}
