import Desk

/// Which tickets follow an earlier contact of the same customer, and which are followed by one.
///
/// Definition in the KPI catalogue under `fcr_no_repeat`. Ties in time go by the ticket's id.
struct RepeatContacts: Sendable {
  /// Bit 0: it repeats an earlier ticket. Bit 1: a later ticket repeats it.
  private var states: ContiguousArray<UInt8>

  init(_ history: History, _ settings: AnalysisSettings) {
    states = ContiguousArray(repeating: 0, count: history.tickets.count)
    let rows = CustomerRows(history)
    let tickets = history.tickets
    let ids = history[.id]
    var contacts: [Contact] = []
    for customer in 0..<rows.customerCount {
      contacts.removeAll(keepingCapacity: true)
      for row in rows.rows(of: customer) {
        contacts.append(Contact(tickets, Int(row), settings))
      }
      if contacts.count > 1 { Self.sort(&contacts, ids) }
      mark(contacts)
    }
  }

  @inline(__always)
  func isRepeat(_ row: Int) -> Bool { states[row] & 1 != 0 }

  @inline(__always)
  func isRepeated(_ row: Int) -> Bool { states[row] & 2 != 0 }

  /// A ticket as this looks at it.
  private struct Contact {
    var row: Int
    var id: Symbol
    /// No category counts as a category of its own.
    var category: UInt32
    var created: Int
    /// Until when a later ticket repeats it: for ever while it is open.
    var reach: Int

    init(_ tickets: TicketColumns, _ row: Int, _ settings: AnalysisSettings) {
      self.row = row
      id = tickets.value(.id, row) ?? Symbol(index: 0)
      category =
        settings.repeatNeedsSameCategory
        ? tickets.value(.category1, row)?.index ?? .max : 0
      created = tickets.value(.createdAt, row)?.secondsSince1970 ?? 0
      reach = tickets.lastResolution(row).map { $0.secondsSince1970 + settings.repeatWindow } ?? .max
    }
  }

  /// By category, creation and id.
  private static func sort(_ contacts: inout [Contact], _ ids: SymbolTable) {
    contacts.sort { left, right in
      if left.category != right.category { return left.category < right.category }
      if left.created != right.created { return left.created < right.created }
      return ids.text(of: left.id) < ids.text(of: right.id)
    }
  }

  /// Marks a customer's contacts, which are in order.
  private mutating func mark(_ contacts: [Contact]) {
    /// The latest moment until which a contact so far can be repeated.
    var reach = Int.min
    for (position, contact) in contacts.enumerated() {
      if position > 0, contacts[position - 1].category == contact.category {
        if contact.created <= reach { states[contact.row] |= 1 }
        let before = contacts[position - 1]
        if contact.created <= before.reach { states[before.row] |= 2 }
      } else {
        reach = .min
      }
      reach = max(reach, contact.reach)
    }
  }
}

/// The tickets of each customer, without a sort: counted first, then put in their places.
private struct CustomerRows {
  private var starts: ContiguousArray<Int>
  private var rows: ContiguousArray<UInt32>

  /// Only tickets with a customer and a creation time.
  init(_ history: History) {
    let tickets = history.tickets
    starts = ContiguousArray(repeating: 0, count: history[.customer].count + 1)
    rows = []
    guard let customers = tickets.column(SymbolField.customer),
      let created = tickets.column(InstantField.createdAt)
    else { return }
    for row in customers.indices where customers[row] != .max && created[row] != .max {
      starts[Int(customers[row]) + 1] += 1
    }
    for customer in 1..<starts.count { starts[customer] += starts[customer - 1] }
    rows = ContiguousArray(repeating: 0, count: starts[starts.count - 1])
    var next = starts
    for row in customers.indices where customers[row] != .max && created[row] != .max {
      rows[next[Int(customers[row])]] = UInt32(row)
      next[Int(customers[row])] += 1
    }
  }

  var customerCount: Int { starts.count - 1 }

  func rows(of customer: Int) -> ContiguousArray<UInt32>.SubSequence {
    rows[starts[customer]..<starts[customer + 1]]
  }
}
