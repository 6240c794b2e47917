/// Tickets that an organisation may leave out of its numbers. They stay in the ledger.
package enum ExcludedTickets: String, Sendable, Hashable, CaseIterable {
  /// Merged into another ticket, which goes on for both.
  case merged
  case spam

  /// By its own field, or by what its status means.
  func holds(_ tickets: TicketColumns, _ row: Int, _ status: StatusCategory?) -> Bool {
    switch self {
    case .merged: status == .merged || tickets.value(.mergedInto, row) != nil
    case .spam: status == .spam || tickets.value(.spam, row) == true
    }
  }
}

extension History {
  /// The history without some tickets; what customers said of them stays.
  ///
  /// - Returns: how many tickets there are no longer, by why; a ticket that is both counts as merged.
  package mutating func leaveOut(_ kinds: Set<ExcludedTickets>) -> [ExcludedTickets: Int] {
    let ordered = ExcludedTickets.allCases.filter(kinds.contains)
    var counts: [ExcludedTickets: Int] = [:]
    var isKept = ContiguousArray<Bool>(repeating: true, count: tickets.count)
    let meanings = self[.status].texts.map { statuses.category($0) }
    for row in tickets.indices {
      let status = tickets.value(.status, row).flatMap { meanings[Int($0.index)] }
      guard let kind = ordered.first(where: { $0.holds(tickets, row, status) }) else { continue }
      isKept[row] = false
      counts[kind, default: 0] += 1
    }
    if !counts.isEmpty { keep(isKept) }
    return counts
  }

  private mutating func keep(_ isKept: ContiguousArray<Bool>) {
    let all = tickets
    tickets = TicketColumns()
    for index in rowOfTicket.indices { rowOfTicket[index] = .max }
    for row in all.indices where isKept[row] {
      rowOfTicket[Int(all[row].id.index)] = UInt32(tickets.count)
      tickets.append(all[row])
    }
    for column in customColumns.indices {
      customColumns[column].values = ContiguousArray(
        zip(customColumns[column].values, isKept).compactMap { $1 ? $0 : nil as Symbol?? })
    }
  }
}
