import Desk
import RootCause

extension DimensionColumn {
  /// A cause, its branch or its state for every ticket, and for those with several causes each.
  static func causes(_ dimension: Dimension, _ context: MeasurementContext) -> DimensionColumn {
    let causes = context.facts.complaintCauses
    let names = names(of: dimension, causes)
    let absent = UInt32(names.count)
    var column = DimensionColumn(
      codes: ContiguousArray(repeating: absent, count: context.history.tickets.count),
      names: names + [nil])
    for (row, entries) in causes.entries.sorted(by: { $0.key < $1.key }) {
      for (place, entry) in entries.enumerated() {
        let code = code(of: entry, dimension)
        guard place > 0 else {
          column.codes[row] = code
          continue
        }
        if column.further.count < place { column.further.append([]) }
        column.further[place - 1].append(FurtherCode(row: UInt32(row), code: code))
      }
    }
    return column
  }

  /// What a cause outside the six branches is grouped under.
  private static let otherBranch = "other"

  private static func names(of dimension: Dimension, _ causes: ComplaintCauses) -> [String?] {
    switch dimension {
    case .causeBranch: CauseBranch.allCases.map(\.rawValue) + [otherBranch]
    case .causeStatus: ComplaintCauses.Status.allCases.map(\.rawValue)
    default: causes.names
    }
  }

  private static func code(of entry: ComplaintCauses.Entry, _ dimension: Dimension) -> UInt32 {
    switch dimension {
    case .causeBranch:
      UInt32(
        entry.branch.flatMap { CauseBranch.allCases.firstIndex(of: $0) }
          ?? CauseBranch.allCases.count)
    case .causeStatus: entry.verification == .verified ? 0 : 1
    default: entry.cause
    }
  }
}
