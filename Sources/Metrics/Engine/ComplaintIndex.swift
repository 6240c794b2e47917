import Desk

/// Which tickets are complaints, and which of those come from a customer who complained before.
struct ComplaintIndex: Sendable {
  /// 30 days.
  static let repeatWindow = 30 * 86_400

  /// Bit 0: a complaint. Bit 1: one that repeats an earlier one.
  private var states: ContiguousArray<UInt8>

  init(_ history: History, _ settings: AnalysisSettings) {
    let names = Set(settings.complaintCategories.map { Vocabulary.folded($0) })
    let tickets = history.tickets
    states = ContiguousArray(repeating: 0, count: tickets.count)
    for field in [SymbolField.category1, .category2] {
      guard let column = tickets.column(field) else { continue }
      let isNamed = history[field].texts.map { names.contains(Vocabulary.folded($0)) }
      for row in column.indices where column[row] != .max && isNamed[Int(column[row])] {
        states[row] = 1
      }
    }
    markPaths(history, names.filter { $0.contains("/") })
    for row in tickets.indices {
      // The ticket's own flag goes before its category.
      if let flag = tickets.value(.isComplaint, row) { states[row] = flag ? 1 : 0 }
    }
    markRepeats(history)
  }

  @inline(__always)
  func isComplaint(_ row: Int) -> Bool { states[row] & 1 != 0 }

  /// Whether the same customer had complained in the 30 days before.
  func isRepeat(_ row: Int) -> Bool { states[row] & 2 != 0 }

  /// Marks tickets by their whole category: 售后/投诉.
  private mutating func markPaths(_ history: History, _ paths: Set<String>) {
    guard !paths.isEmpty, let firsts = history.tickets.column(SymbolField.category1),
      let seconds = history.tickets.column(SymbolField.category2)
    else { return }
    let texts = (history[.category1].texts, history[.category2].texts)
    var isNamed: [UInt64: Bool] = [:]
    for row in firsts.indices where firsts[row] != .max && seconds[row] != .max {
      let pair = UInt64(firsts[row]) << 32 | UInt64(seconds[row])
      let known = isNamed[pair]
      let path = { "\(texts.0[Int(firsts[row])])/\(texts.1[Int(seconds[row])])" }
      let isMarked = known ?? paths.contains(Vocabulary.folded(path()))
      if known == nil { isNamed[pair] = isMarked }
      if isMarked { states[row] = 1 }
    }
  }

  /// Complaints of the same second go by the ticket's id, whatever the order of the files.
  private mutating func markRepeats(_ history: History) {
    let tickets = history.tickets
    func id(_ row: Int) -> String { history.text(tickets.value(.id, row), of: .id) ?? "" }
    var complaints: [(customer: UInt32, created: Int, row: Int)] = []
    for row in states.indices where states[row] != 0 {
      guard let customer = tickets.value(.customer, row),
        let created = tickets.value(.createdAt, row)
      else { continue }
      complaints.append((customer.index, created.secondsSince1970, row))
    }
    complaints.sort { left, right in
      if (left.customer, left.created) != (right.customer, right.created) {
        return (left.customer, left.created) < (right.customer, right.created)
      }
      return id(left.row) < id(right.row)
    }
    for (before, complaint) in zip(complaints, complaints.dropFirst())
    where before.customer == complaint.customer
      && complaint.created - before.created <= Self.repeatWindow
    {
      states[complaint.row] |= 2
    }
  }
}
