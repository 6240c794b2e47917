import Desk
import RootCause

/// Parts of the time of creation.
extension DimensionColumn {
  /// Values in the order of time, so that codes are dense and names are made once a value.
  static func calendar(
    _ history: History, _ unit: Dimension.CalendarUnit, _ clock: WallClock
  ) -> DimensionColumn {
    let created = history.tickets.column(InstantField.createdAt) ?? []
    let calendar = CalendarIndex(unit)
    let indices = ContiguousArray(
      created.map { raw -> Int in
        if raw == .max { return .min }
        let instant = Instant(secondsSince1970: Int(raw))
        return calendar.index(localSeconds: clock.localSeconds(at: instant))
      })
    guard let lowest = indices.lazy.filter({ $0 != .min }).min(), let highest = indices.max()
    else {
      return DimensionColumn(
        codes: ContiguousArray(repeating: 0, count: history.tickets.count), names: [nil])
    }
    let absent = UInt32(highest - lowest + 1)
    let names = (lowest...highest).map { CalendarIndex(unit).name($0) as String? }
    return DimensionColumn(
      codes: ContiguousArray(indices.map { $0 == .min ? absent : UInt32($0 - lowest) }),
      names: names + [nil])
  }
}

/// A calendar unit's values as running numbers and as names.
private struct CalendarIndex {
  private let unit: Dimension.CalendarUnit

  init(_ unit: Dimension.CalendarUnit) { self.unit = unit }

  @inline(__always)
  func index(localSeconds: Int) -> Int {
    let day = localSeconds / 86_400
    switch unit {
    case .hour: return localSeconds / 3600 % 24
    case .day: return day
    case .weekday: return (day + 3) % 7
    case .week: return (day + 3) / 7
    case .month:
      let date = CivilDate(daysSince1970: day)
      return date.year * 12 + date.month - 1
    }
  }

  func name(_ index: Int) -> String {
    switch unit {
    case .hour: index < 10 ? "0\(index)" : "\(index)"
    case .day: CivilDate(daysSince1970: index).description
    case .weekday: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"][index]
    case .week: weekName(index)
    case .month:
      String(
        CivilDate(year: index / 12, month: index % 12 + 1, day: 1).description.prefix(7))
    }
  }

  /// A week belongs to the year of its Thursday.
  private func weekName(_ index: Int) -> String {
    let thursday = CivilDate(daysSince1970: index * 7)
    let firstDay = CivilDate(year: thursday.year, month: 1, day: 1).daysSince1970
    let number = (thursday.daysSince1970 - firstDay) / 7 + 1
    return "\(thursday.year)-W\(number < 10 ? "0" : "")\(number)"
  }
}

/// Policies of the standards, and each ticket's state under them.
extension DimensionColumn {
  /// The policy for the response of every ticket; policies of the same name are one.
  static func policies(_ context: MeasurementContext) -> DimensionColumn {
    let standards = context.facts.standards
    var names: [String?] = []
    let codeOfPolicy = standards.standard.policies.map { policy -> UInt32 in
      if let code = names.firstIndex(of: policy.name) { return UInt32(code) }
      names.append(policy.name)
      return UInt32(names.count - 1)
    }
    let absent = UInt32(names.count)
    return DimensionColumn(
      codes: codes(context) { ticketCase in
        standards.policy(of: ticketCase, for: .response).map { codeOfPolicy[$0] } ?? absent
      }, names: names + [nil])
  }

  /// Every ticket's state under a goal of the standards.
  static func states(of goal: StandardGoal, _ context: MeasurementContext) -> DimensionColumn {
    DimensionColumn(
      codes: codes(context) { UInt32($0.outcome(of: goal).rawValue) },
      names: StandardOutcome.allCases.map(\.name) + [nil])
  }

  private static func codes(
    _ context: MeasurementContext, _ code: (TicketCase) -> UInt32
  ) -> ContiguousArray<UInt32> {
    var codes: ContiguousArray<UInt32> = []
    codes.reserveCapacity(context.rowCount)
    context.forEachTicket { codes.append(code($0)) }
    return codes
  }
}

/// What caused complaints.
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
