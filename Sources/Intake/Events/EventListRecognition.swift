import Desk

/// Tells lists of events inside records from all other lists of objects: attachments, links, options.
struct EventListRecognition {
  private let columns: [(roles: Set<ColumnRole>, keys: Set<String>, sample: ColumnSample)]
  private let isOwn: [Bool]

  /// - Parameter isOwn: whether a column is one of the innermost objects.
  init(_ names: [String], _ samples: [ColumnSample], isOwn: [Bool]) {
    columns = zip(names, samples).map { name, sample in
      let header = HeaderName(name)
      let table = EventColumnNames.table
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
          !ColumnPlanner.lifecycle.isDisjoint(with: TicketColumnNames.table[$0] ?? [])
            && EventColumnNames.table[$0] == nil
        }
    }
    return ticket && !lifecycle && isHistory
  }

  private var hasMoment: Bool {
    columns.contains {
      $0.roles.contains(.event(.happenedAt)) && $0.sample.instantFormat != nil
    }
  }

  /// A change with its value, a known word for what happened, a state, or a message with its writer.
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
