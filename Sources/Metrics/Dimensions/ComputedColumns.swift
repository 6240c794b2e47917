import Desk
import RootCause

extension DimensionColumn {
  /// Values in the order of time, so that codes are dense and names are made once a value.
  init(_ unit: Dimension.CalendarUnit, _ clock: WallClock, _ tickets: TicketColumns) {
    let indices = tickets.indices.map { row in
      tickets.value(.createdAt, row)
        .map { unit.index(localSeconds: clock.localSeconds(at: $0)) } ?? .min
    }
    let lowest = indices.lazy.filter { $0 != .min }.min() ?? 0
    let highest = max(indices.max() ?? .min, lowest - 1)
    self.init(
      indices.lazy.map { $0 == .min ? .max : UInt32($0 - lowest) },
      (lowest..<highest + 1).map(unit.name))
  }
}

/// A calendar unit's values as running numbers and as names.
extension Dimension.CalendarUnit {
  @inline(__always)
  fileprivate func index(localSeconds: Int) -> Int {
    let day = localSeconds / 86_400
    switch self {
    case .hour: return localSeconds / 3600 % 24
    case .day: return day
    case .weekday: return (day + 3) % 7
    case .week: return (day + 3) / 7
    case .month:
      let date = CivilDate(daysSince1970: day)
      return date.year * 12 + date.month - 1
    }
  }

  fileprivate func name(_ index: Int) -> String {
    switch self {
    case .hour: index < 10 ? "0\(index)" : "\(index)"
    case .day: CivilDate(daysSince1970: index).description
    case .weekday: Self.weekdays[index]
    case .week: Self.weekName(index)
    case .month:
      String(
        CivilDate(year: index / 12, month: index % 12 + 1, day: 1).description.prefix(7))
    }
  }

  private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// What a value's name sorts by; what has none comes last.
  func place(of name: String?) -> (Int, String) {
    guard let name else { return (.max, "") }
    return self == .weekday ? (Self.weekdays.firstIndex(of: name) ?? 0, name) : (0, name)
  }

  /// A week belongs to the year of its Thursday.
  private static func weekName(_ index: Int) -> String {
    let thursday = CivilDate(daysSince1970: index * 7)
    let firstDay = CivilDate(year: thursday.year, month: 1, day: 1).daysSince1970
    let number = (thursday.daysSince1970 - firstDay) / 7 + 1
    return "\(thursday.year)-W\(number < 10 ? "0" : "")\(number)"
  }
}

extension DimensionColumn {
  /// The policy for the response of every ticket; policies of the same name are one.
  init(policiesIn context: MeasurementContext) {
    let standards = context.facts.standards
    var names: [String] = []
    let codeOfPolicy = standards.standard.policies.map { policy -> UInt32 in
      if let code = names.firstIndex(of: policy.name) { return UInt32(code) }
      names.append(policy.name)
      return UInt32(names.count - 1)
    }
    self.init(
      context.codes { standards.policy(of: $0, for: .response).map { codeOfPolicy[$0] } ?? .max },
      names)
  }
}

extension MeasurementContext {
  func codes(_ code: (TicketCase) -> UInt32) -> ContiguousArray<UInt32> {
    var codes: ContiguousArray<UInt32> = []
    codes.reserveCapacity(rowCount)
    forEachTicket { codes.append(code($0)) }
    return codes
  }
}

extension DimensionColumn {
  /// A cause, its branch or its state for every ticket, and for those with several causes each.
  init(_ causes: ComplaintCauses, by dimension: Dimension, of count: Int) {
    let names: [String]
    let codeOf: (ComplaintCauses.Entry) -> UInt32
    switch dimension {
    case .causeBranch:
      let branches = CauseBranch.allCases
      // What a cause outside the six branches is grouped under comes last.
      names = branches.map(\.rawValue) + ["other"]
      codeOf = { entry in
        UInt32(entry.branch.flatMap { branches.firstIndex(of: $0) } ?? branches.count)
      }
    case .causeStatus:
      names = ComplaintCauses.Status.allCases.map(\.rawValue)
      codeOf = { $0.verification == .verified ? 0 : 1 }
    default:
      names = causes.names
      codeOf = \.cause
    }
    self.init(repeatElement(.max, count: count), names)
    var layers: [[FurtherCode]] = []
    for (row, entries) in causes.entries.sorted(by: { $0.key < $1.key }) {
      for (place, entry) in entries.enumerated() {
        let code = codeOf(entry)
        guard place > 0 else {
          codes[row] = code
          continue
        }
        if layers.count < place { layers.append([]) }
        layers[place - 1].append(FurtherCode(row: UInt32(row), code: code))
      }
    }
    further = Array(layers.joined())
  }
}
