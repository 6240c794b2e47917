import Desk

/// A dimension's value for every ticket, as small numbers with names.
struct DimensionColumn {
  /// `codes[row]` stands for `names[codes[row]]`; rows behind those of the tickets are of reviews.
  var codes: ContiguousArray<UInt32>
  /// Nil is the name of tickets without the value; it comes last.
  var names: [String?]
  /// Of tickets with several values: the second of each, then the third, and so on. Those of the
  /// dimensions of causes belong together, place by place.
  var further: [[FurtherCode]] = []

  /// The code of tickets without the value.
  var absent: UInt32 { UInt32(names.count - 1) }

  init(
    _ dimension: Dimension, _ context: MeasurementContext
  ) {
    let (history, settings, facts) = (context.history, context.settings, context.facts)
    switch dimension {
    case .field(let field): self = Self.symbols(history, field)
    case .category: self = Self.categories(history)
    case .complaint:
      codes = ContiguousArray(
        history.tickets.indices.map { facts.complaints.isComplaint($0) ? 0 : 1 })
      names = ["yes", "no", nil]
    case .calendar(let unit): self = Self.calendar(history, unit, settings.clock)
    case .count(let field):
      self = Self.values(history) {
        history.tickets.value(field, $0)
      } name: {
        "\($0)"
      }
    case .flag(let field):
      self = Self.values(history) {
        history.tickets.value(field, $0)
      } name: {
        $0 ? "yes" : "no"
      }
    case .instant(let field):
      self = Self.values(history) {
        history.tickets.value(field, $0)
      } name: {
        settings.clock.local($0).text
      }
    case .policy: self = Self.policies(context)
    case .standardState(let goal): self = Self.states(of: goal, context)
    case .cause, .causeBranch, .causeStatus: self = Self.causes(dimension, context)
    case .custom(let name): self = Self.custom(history, name)
    }
    addReviews(facts.reviews, by: dimension)
  }

  /// One more value of a ticket.
  struct FurtherCode {
    var row: UInt32
    var code: UInt32
  }

  init(codes: ContiguousArray<UInt32>, names: [String?]) {
    self.codes = codes
    self.names = names
  }

  private static func symbols(_ history: History, _ field: SymbolField) -> DimensionColumn {
    let absent = UInt32(history[field].count)
    guard var codes = history.tickets.column(field) else {
      // Names that only reviews or the roster know.
      return DimensionColumn(
        codes: ContiguousArray(repeating: absent, count: history.tickets.count),
        names: history[field].texts + [nil])
    }
    for row in codes.indices where codes[row] == .max { codes[row] = absent }
    return DimensionColumn(codes: codes, names: history[field].texts + [nil])
  }

  private static func categories(_ history: History) -> DimensionColumn {
    let firsts = history[.category1]
    let seconds = history[.category2]
    guard seconds.count > 0 else { return symbols(history, .category1) }
    var codeOfPair: [UInt64: UInt32] = [:]
    var codeOfName: [String: UInt32] = [:]
    var names: [String?] = []
    let codes = ContiguousArray(
      history.tickets.indices.map { row -> UInt32 in
        let first = history.tickets.value(.category1, row)
        let second = history.tickets.value(.category2, row)
        if first == nil && second == nil { return .max }
        let pair = UInt64(first?.index ?? .max) << 32 | UInt64(second?.index ?? .max)
        if let code = codeOfPair[pair] { return code }
        let levels = [first.map { firsts.text(of: $0) }, second.map { seconds.text(of: $0) }]
        let name = levels.compactMap { $0 }.joined(separator: "/")
        let code = codeOfName[name] ?? UInt32(names.count)
        if codeOfName.updateValue(code, forKey: name) == nil { names.append(name) }
        codeOfPair[pair] = code
        return code
      })
    let absent = UInt32(names.count)
    return DimensionColumn(
      codes: ContiguousArray(codes.map { $0 == .max ? absent : $0 }), names: names + [nil])
  }

  /// Values in the order in which they are met. Values of the same name, as moments in an hour that
  /// the clock shows twice, are one.
  private static func values<Value: Hashable>(
    _ history: History, _ value: (Int) -> Value?, name: (Value) -> String
  ) -> DimensionColumn {
    var codeOfValue: [Value: UInt32] = [:]
    var codeOfName: [String: UInt32] = [:]
    var names: [String?] = []
    func newCode(_ value: Value) -> UInt32 {
      let text = name(value)
      let code = codeOfName[text] ?? UInt32(names.count)
      if codeOfName.updateValue(code, forKey: text) == nil { names.append(text) }
      return code
    }
    var codes = ContiguousArray<UInt32>(repeating: .max, count: history.tickets.count)
    for row in codes.indices {
      guard let value = value(row) else { continue }
      let code = codeOfValue[value] ?? newCode(value)
      codeOfValue[value] = code
      codes[row] = code
    }
    let absent = UInt32(names.count)
    for row in codes.indices where codes[row] == .max { codes[row] = absent }
    return DimensionColumn(codes: codes, names: names + [nil])
  }

  private static func custom(_ history: History, _ name: String) -> DimensionColumn {
    guard let column = history.customColumns.first(where: { $0.name == name }) else {
      return DimensionColumn(
        codes: ContiguousArray(repeating: 0, count: history.tickets.count), names: [nil])
    }
    let absent = UInt32(column.table.count)
    let codes = ContiguousArray(
      history.tickets.indices.map { row in
        row < column.values.count ? column.values[row]?.index ?? absent : absent
      })
    return DimensionColumn(codes: codes, names: column.table.texts + [nil])
  }

  /// Values in the order of time, so that codes are dense and names are made once a value.
  private static func calendar(
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

  /// A week belongs to the year that its Thursday lies in.
  private func weekName(_ index: Int) -> String {
    let thursday = CivilDate(daysSince1970: index * 7)
    let firstDay = CivilDate(year: thursday.year, month: 1, day: 1).daysSince1970
    let number = (thursday.daysSince1970 - firstDay) / 7 + 1
    return "\(thursday.year)-W\(number < 10 ? "0" : "")\(number)"
  }
}
