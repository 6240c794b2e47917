import Desk

/// Tells an export with one row an event from one with a row a ticket.
extension KindRecognition {
  /// Whether it names a ticket and a moment and says what happened, in columns that no ticket has; or
  /// holds the same tickets again and again with nothing but their state.
  var isOfEvents: Bool {
    let roles = roles(.ticketEvents, by: keys)
    func has(_ field: EventField) -> Bool { roles.contains(.event(field)) }
    let tellsWhat =
      has(.event) || has(.newValue) || has(.status)
      || (has(.message) && (has(.authorKind) || has(.direction) || has(.author)))
    let hasOwnColumns =
      keys.contains {
        !ColumnNames.tickets.knows($0)
          && !Self.ofEventsAlone.isDisjoint(with: ColumnNames.events[$0])
      }
      || headers.contains {
        let phrase = ColumnPhrase($0, vocabulary)
        return !ColumnNames.tickets.knows($0) && phrase.roles(.tickets).isEmpty
          && !Self.ofEventsAlone.isDisjoint(with: phrase.roles(.ticketEvents))
      }
    return has(.ticketId) && has(.happenedAt) && tellsWhat
      && !keys.contains { !Self.ofTicketsAlone.isDisjoint(with: ColumnNames.tickets[$0]) }
      && (hasOwnColumns || repeatsTickets)
  }

  private var repeatsTickets: Bool {
    let ticket = headers.firstIndex { ColumnNames.events[$0.key].contains(.event(.ticketId)) }
    return ticket.map { samples[$0].distinct.count < samples[$0].filled } ?? false
  }

  private static let ofEventsAlone: Set<ColumnRole> = [
    .event(.event), .event(.field), .event(.oldValue), .event(.newValue), .event(.authorKind),
    .event(.direction),
  ]

  /// Moments and lengths that only a whole ticket has.
  private static let ofTicketsAlone: Set<ColumnRole> = [
    .instant(.resolvedAt), .instant(.closedAt), .instant(.firstResponseAt),
    .duration(.firstResponseTime), .duration(.resolutionTime), .count(.reopens),
    .count(.replies), .survey(.rating),
  ]
}

/// Tells lists of events inside records from all other lists of objects: attachments, links,
/// options.
struct EventListRecognition {
  private typealias Column = (
    roles: Set<ColumnRole>, keys: Set<String>, sample: ColumnSample, isOwn: Bool
  )
  private let columns: [Column]

  /// - Parameter isOwn: whether a column is one of the innermost objects.
  init(_ names: [String], _ samples: [ColumnSample], isOwn: [Bool]) {
    columns = names.indices.map { index in
      let header = HeaderName(names[index])
      var roles = ColumnNames.events[header.key] + ColumnNames.events[header.wholeKey]
      if roles.isEmpty {
        roles = header.shortKeys.lazy.map { ColumnNames.events[$0] }.first { !$0.isEmpty } ?? []
      }
      return (Set(roles), [header.key, header.wholeKey], samples[index], isOwn[index])
    }
  }

  /// Whether a ticket's list holds what happened to it: its objects say when and what, and are no files
  /// or hours worked, which have a writer, a time and a content too.
  var isHistory: Bool {
    columns.contains {
      $0.roles.contains(.event(.happenedAt)) && $0.sample.instantFormat != nil
    } && tellsWhat && !columns.contains { $0.isOwn && !$0.keys.isDisjoint(with: Self.otherNames) }
  }

  /// Whether the records themselves are only frames around events: they name a ticket and a moment,
  /// their lists say what happened, and nothing in them is of a ticket alone.
  var isFramed: Bool {
    let lifecycle = columns.contains { column in
      !column.isOwn
        && column.keys.contains {
          !KindRecognition.lifecycle.isDisjoint(with: ColumnNames.tickets[$0])
            && !ColumnNames.events.knows($0)
        }
    }
    return has(.ticketId, anywhere: true) && !lifecycle && isHistory
  }

  /// A change with its value, a known word for what happened, a state, or a message with its
  /// writer.
  private var tellsWhat: Bool {
    if has(.field) && has(.newValue) { return true }
    if has(.message) && (has(.author, anywhere: true) || has(.authorKind) || has(.direction)) {
      return true
    }
    return columns.contains { column in
      guard column.isOwn else { return false }
      if column.roles.contains(.event(.event)) {
        return column.sample.distinct.contains { EventWords.meaning($0) != nil }
      }
      return column.roles.contains(.event(.status))
        && column.sample.distinct.contains { StatusCategory($0) != nil }
    }
  }

  private func has(_ field: EventField, anywhere: Bool = false) -> Bool {
    columns.contains {
      ($0.isOwn || anywhere) && $0.roles.contains(.event(field)) && $0.sample.filled > 0
    }
  }

  private static let otherNames: Set<String> = [
    "filename", "filesize", "size", "mimetype", "contenttype", "contenturl", "timespent",
    "timespentseconds", "startdate", "enddate",
  ]
}
