import Desk

/// A dimension's value for every ticket, as small numbers with names.
struct DimensionColumn {
  /// `names[codes[row]]` is the value of a row: tickets first, then reviews.
  var codes: ContiguousArray<UInt32>
  /// Nil is the name of tickets without the value; it comes last.
  var names: [String?]
  /// Of tickets with several values: the second of each, then the third, and so on. The dimensions
  /// of causes have theirs in the same order.
  var further: [[FurtherCode]] = []

  /// The code of tickets without the value.
  var absent: UInt32 { UInt32(names.count - 1) }

  init(_ dimension: Dimension, _ context: MeasurementContext) {
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
      self = Self.values(history, { history.tickets.value(field, $0) }, name: { "\($0)" })
    case .flag(let field):
      self = Self.values(
        history, { history.tickets.value(field, $0) }, name: { $0 ? "yes" : "no" })
    case .instant(let field):
      self = Self.values(
        history, { history.tickets.value(field, $0) }, name: { settings.clock.local($0).text })
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

  /// Gives each review the value of its ticket, or its own agent where it names one.
  private mutating func addReviews(_ reviews: ReviewIndex, by dimension: Dimension) {
    let isOfAgents = dimension == .field(.agent)
    codes.reserveCapacity(codes.count + reviews.entries.count)
    for review in reviews.entries {
      let ofTicket = review.row == .max ? absent : codes[Int(review.row)]
      codes.append(isOfAgents ? review.agent?.index ?? ofTicket : ofTicket)
    }
  }
}
