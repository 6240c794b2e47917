import Desk

/// Tells an export with one row an event from one with a row a ticket.
struct EventRecognition {
  private let roles: Set<ColumnRole>
  private let keys: Set<String>
  private let repeatsTickets: Bool

  init(_ headers: [HeaderName], _ samples: [ColumnSample], mapped: [ColumnRole]) {
    let names = ColumnNames.events.table
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
      !ColumnNames.tickets.knows(key)
        && !ColumnNames.events[key].allSatisfy { !own.contains($0) }
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
      ColumnNames.tickets.table.filter { !roles.isDisjoint(with: $0.value) }.keys)
  }()
}

/// Tells lists of events inside records from all other lists of objects: attachments, links,
/// options.
struct EventListRecognition {
  private let columns: [(roles: Set<ColumnRole>, keys: Set<String>, sample: ColumnSample)]
  private let isOwn: [Bool]

  /// - Parameter isOwn: whether a column is one of the innermost objects.
  init(_ names: [String], _ samples: [ColumnSample], isOwn: [Bool]) {
    columns = zip(names, samples).map { name, sample in
      let header = HeaderName(name)
      let table = ColumnNames.events.table
      var roles = (table[header.key] ?? []) + (table[header.wholeKey] ?? [])
      if roles.isEmpty { roles = header.shortKeys.lazy.compactMap { table[$0] }.first ?? [] }
      return (Set(roles), [header.key, header.wholeKey], sample)
    }
    self.isOwn = isOwn
  }

  /// Whether a ticket's list holds what happened to it: its objects say when and what.
  var isHistory: Bool { hasMoment && tellsWhat && !isSomethingElse }

  /// Whether the records themselves are only frames around events: they name a ticket and a moment,
  /// their lists say what happened, and nothing in them is of a ticket alone.
  var isFramed: Bool {
    let ticket = columns.contains { $0.roles.contains(.event(.ticketId)) && $0.sample.filled > 0 }
    let lifecycle = zip(columns, isOwn).contains { column, isOwn in
      !isOwn
        && column.keys.contains {
          !KindRecognition.lifecycle.isDisjoint(with: ColumnNames.tickets[$0])
            && !ColumnNames.events.knows($0)
        }
    }
    return ticket && !lifecycle && isHistory
  }

  private var hasMoment: Bool {
    columns.contains {
      $0.roles.contains(.event(.happenedAt)) && $0.sample.instantFormat != nil
    }
  }

  /// A change with its value, a known word for what happened, a state, or a message with its
  /// writer.
  private var tellsWhat: Bool {
    if has(.field) && has(.newValue) { return true }
    if has(.message) && (has(.author, anywhere: true) || has(.authorKind) || has(.direction)) {
      return true
    }
    return zip(columns, isOwn).contains { column, isOwn in
      guard isOwn else { return false }
      if column.roles.contains(.event(.event)) {
        return column.sample.distinct.contains { EventWords.meaning($0) != nil }
      }
      return column.roles.contains(.event(.status))
        && column.sample.distinct.contains { StatusCategory($0) != nil }
    }
  }

  private func has(_ field: EventField, anywhere: Bool = false) -> Bool {
    zip(columns, isOwn).contains { column, isOwn in
      (isOwn || anywhere) && column.roles.contains(.event(field)) && column.sample.filled > 0
    }
  }

  /// A file or hours worked, which have a writer, a time and a content too.
  private var isSomethingElse: Bool {
    zip(columns, isOwn).contains { column, isOwn in
      isOwn && !column.keys.isDisjoint(with: Self.otherNames)
    }
  }

  private static let otherNames: Set<String> = [
    "filename", "filesize", "size", "mimetype", "contenttype", "contenturl", "timespent",
    "timespentseconds", "startdate", "enddate",
  ]
}
