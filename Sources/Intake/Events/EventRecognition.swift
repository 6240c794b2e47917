import Desk

/// Tells an export with one row an event from one with a row a ticket.
struct EventRecognition {
  private let roles: Set<ColumnRole>
  private let keys: Set<String>
  private let repeatsTickets: Bool

  init(_ headers: [HeaderName], _ samples: [ColumnSample], mapped: [ColumnRole]) {
    let names = EventColumnNames.table
    keys = Set(headers.flatMap { [$0.key, $0.wholeKey] })
    roles = Set(keys.flatMap { names[$0] ?? [] }).union(mapped)
    let tickets = headers.indices.first { index in
      (names[headers[index].key] ?? []).contains(.event(.ticketId))
    }
    repeatsTickets =
      tickets.map { samples[$0].distinct.count < samples[$0].filled } ?? false
  }

  /// It names a ticket and a moment and says what happened, in columns that no ticket has; or it
  /// holds the same tickets again and again with nothing but their state.
  var isMet: Bool {
    guard roles.contains(.event(.ticketId)), roles.contains(.event(.happenedAt)), tellsWhat else {
      return false
    }
    if !keys.isDisjoint(with: Self.lifecycleNames) { return false }
    return hasOwnColumns || repeatsTickets
  }

  private var tellsWhat: Bool {
    func has(_ field: EventField) -> Bool { roles.contains(.event(field)) }
    return has(.event) || has(.newValue) || has(.status)
      || (has(.message) && (has(.authorKind) || has(.direction) || has(.author)))
  }

  /// Columns of an event that a ticket does not have.
  private var hasOwnColumns: Bool {
    let own: Set<ColumnRole> = [
      .event(.event), .event(.field), .event(.oldValue), .event(.newValue), .event(.authorKind),
      .event(.direction),
    ]
    return keys.contains { key in
      TicketColumnNames.table[key] == nil
        && !(EventColumnNames.table[key] ?? []).allSatisfy { !own.contains($0) }
    }
  }

  /// Names of moments and lengths that only a whole ticket has.
  private static let lifecycleNames: Set<String> = {
    let roles: Set<ColumnRole> = [
      .instant(.resolvedAt), .instant(.closedAt), .instant(.firstResponseAt),
      .duration(.firstResponseTime), .duration(.resolutionTime), .count(.reopens),
      .count(.replies), .survey(.rating),
    ]
    return Set(
      TicketColumnNames.table.filter { !roles.isDisjoint(with: $0.value) }.keys)
  }()
}
