import Desk

/// A dimension's value for every ticket, as small numbers with names.
struct DimensionColumn {
  /// `names[codes[row]]` is the value of a row: tickets first, then reviews.
  var codes: ContiguousArray<UInt32>
  /// Nil is the name of tickets without the value; it comes last.
  let names: [String?]
  /// Of tickets with several values: the second of each, then the third, and so on. The dimensions
  /// of causes have theirs in the same order.
  var further: [FurtherCode] = []

  var absent: UInt32 { UInt32(names.count - 1) }

  init(_ dimension: Dimension, _ context: MeasurementContext) {
    let (history, settings, facts) = (context.history, context.settings, context.facts)
    let tickets = history.tickets
    let isOneLevel = dimension == .category && history[.category2].count == 0
    switch isOneLevel ? .field(.category1) : dimension {
    case .category: self.init(categoriesOf: history)
    case .field(let field):
      // Without a column there may be names that only reviews or the roster know.
      self.init(
        tickets.column(field) ?? ContiguousArray(repeating: .max, count: tickets.count),
        history[field].texts)
    case .complaint:
      self.init(tickets.indices.map { facts.complaints.isComplaint($0) ? 0 : 1 }, ["yes", "no"])
    case .calendar(let unit): self.init(unit, settings.clock, tickets)
    case .count(let field):
      self.init(tickets.indices, { tickets.value(field, $0) }, name: { "\($0)" })
    case .flag(let field):
      self.init(tickets.indices, { tickets.value(field, $0) }, name: { $0 ? "yes" : "no" })
    case .instant(let field):
      self.init(
        tickets.indices, { tickets.value(field, $0) }, name: { settings.clock.local($0).text })
    case .policy: self.init(policiesIn: context)
    case .standardState(let goal):
      self.init(
        context.codes { UInt32($0.outcome(of: goal).rawValue) },
        StandardOutcome.allCases.map(\.name))
    case .cause, .causeBranch, .causeStatus:
      self.init(facts.complaintCauses, by: dimension, of: tickets.count)
    case .custom(let name):
      let column = history.customColumns.first { $0.name == name }
      let values = column?.values ?? []
      self.init(
        tickets.indices.map { $0 < values.count ? values[$0]?.index ?? .max : .max },
        column?.table.texts ?? [])
    }
    addReviews(facts.reviews, by: dimension)
  }

  struct FurtherCode {
    var row: UInt32
    var code: UInt32
  }

  /// - Parameter codes: by ticket; `.max` for one without the value.
  init(_ codes: some Sequence<UInt32>, _ names: [String]) {
    let absent = UInt32(names.count)
    var own = ContiguousArray(codes)
    for row in own.indices where own[row] == .max { own[row] = absent }
    self.codes = own
    self.names = names + [nil]
  }

  /// Values as they are met. Those of one name, as moments in an hour shown twice, are one.
  private init<Value: Hashable>(
    _ rows: Range<Int>, _ value: (Int) -> Value?, name: (Value) -> String
  ) {
    var codeOfValue: [Value: UInt32] = [:]
    var codeOfName: [String: UInt32] = [:]
    var names: [String] = []
    func newCode(_ value: Value) -> UInt32 {
      let text = name(value)
      let code = codeOfName[text] ?? UInt32(names.count)
      if codeOfName.updateValue(code, forKey: text) == nil { names.append(text) }
      codeOfValue[value] = code
      return code
    }
    let codes = rows.map { row in value(row).map { codeOfValue[$0] ?? newCode($0) } ?? .max }
    self.init(codes, names)
  }

  init(categoriesOf history: History) {
    let tickets = history.tickets
    self.init(
      tickets.indices,
      { row -> UInt64? in
        let first = tickets.value(.category1, row)?.index ?? .max
        let second = tickets.value(.category2, row)?.index ?? .max
        return min(first, second) == .max ? nil : UInt64(first) << 32 | UInt64(second)
      },
      name: { pair in
        [(SymbolField.category1, pair >> 32), (.category2, pair & UInt64(UInt32.max))]
          .filter { $1 < UInt32.max }
          .map { history[$0].text(of: Symbol(index: UInt32($1))) }
          .joined(separator: "/")
      })
  }

  /// Gives each review the value of its ticket, or its own agent where it names one.
  private mutating func addReviews(_ reviews: ReviewIndex, by dimension: Dimension) {
    codes.reserveCapacity(codes.count + reviews.all.count)
    for review in reviews.all {
      let ofTicket = review.row.map { codes[$0] } ?? absent
      codes.append(dimension == .field(.agent) ? review.agent?.index ?? absent : ofTicket)
    }
  }
}
