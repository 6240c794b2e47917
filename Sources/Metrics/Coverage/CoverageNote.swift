import Desk

/// Something about what the data covers that a reader of its numbers has to know.
package enum CoverageNote: Sendable, Hashable {
  /// A period that was asked for, and its covered days.
  case inPart(Period, covered: Period)
  /// No month is whole, so that the latest one with records was taken.
  case noneWhole(Period, covered: Period)
  /// A later month than the one taken has begun.
  case begun(Period, covered: Period)
  /// What a period is compared with; nil where none of it is covered.
  case baselineInPart(Period, covered: Period?)
  /// Of a whole period, the days that this kind of record covers.
  case otherInPart(Coverage.Kind, covered: Period)
  case hole(Coverage.Kind, Period)
  case stragglers(Coverage.Kind, Int)
  case datesWithoutTimes(Coverage.Kind)
  /// Hardly a ticket is done: the export holds what is open now, and of earlier months only what is left.
  case openTicketsOnly(open: Int, of: Int)
  /// Words of the status that mean nothing known, and the tickets with one of them.
  case unknownStatuses([String], tickets: Int, of: Int)
  /// Words of the status that mean nothing known, and were taken by the times of their tickets.
  case inferredStatuses(done: [String], open: [String], tickets: Int)
  /// Fields that no ticket has, by the names of their dimensions.
  case missingFields([String])
  /// Columns of files that fill no field.
  case unusedColumns([String])
  case incidents([Incident], isLeftOut: Bool, counts: [Coverage.Kind: Int])

  /// A stable name that outside tools may rely on.
  package var code: String {
    switch self {
    case .inPart: "period_in_part"
    case .noneWhole: "no_whole_period"
    case .begun: "period_begun"
    case .baselineInPart: "baseline_in_part"
    case .otherInPart: "kind_in_part"
    case .hole: "gap"
    case .stragglers: "stragglers"
    case .datesWithoutTimes: "dates_without_times"
    case .openTicketsOnly: "open_tickets_only"
    case .unknownStatuses: "unknown_statuses"
    case .inferredStatuses: "inferred_statuses"
    case .missingFields: "missing_fields"
    case .unusedColumns: "unused_columns"
    case .incidents: "incidents"
    }
  }

  /// The kind of record that it is about; nil where it is about all.
  package var kind: Coverage.Kind? {
    switch self {
    case .otherInPart(let kind, _), .hole(let kind, _), .stragglers(let kind, _),
      .datesWithoutTimes(let kind):
      kind
    case .inPart, .noneWhole, .begun, .baselineInPart, .openTicketsOnly, .unknownStatuses,
      .inferredStatuses, .missingFields, .unusedColumns, .incidents:
      nil
    }
  }

  /// Whether numbers may mislead whoever does not know it.
  package var isGrave: Bool {
    switch self {
    case .unknownStatuses(_, let tickets, let count): tickets * 2 > count
    case .inferredStatuses, .missingFields, .unusedColumns: false
    case .inPart, .noneWhole, .begun, .baselineInPart, .otherInPart, .hole, .stragglers,
      .datesWithoutTimes, .openTicketsOnly, .incidents:
      true
    }
  }

  static func lasting(
    _ history: History, _ records: [RecordCoverage], _ statuses: StatusMeanings
  ) -> [Self] {
    let untimed = records.first { record in
      (record.kind == .created || record.kind == .resolved) && record.hasNoTimes
    }
    let single: [Self?] = [
      untimed.map { .datesWithoutTimes($0.kind) }, openTicketsOnly(history, statuses),
      unknownStatuses(statuses), inferredStatuses(statuses),
      missingFields(history.tickets),
    ]
    return records.flatMap { record in
      record.holes.map { .hole(record.kind, $0) }
        + (record.stragglers > 0 ? [.stragglers(record.kind, record.stragglers)] : [])
    } + single.compactMap(\.self)
  }

  /// Twenty tickets with a status of which under 1 in 50 is done, nor ended by its times.
  private static func openTicketsOnly(_ history: History, _ statuses: StatusMeanings) -> Self? {
    func count(_ isCounted: (StatusCategory) -> Bool) -> Int {
      statuses.words.reduce(0) { $0 + ($1.meaning.map(isCounted) == true ? $1.tickets : 0) }
    }
    let all = statuses.tickets.withStatus
    guard all >= 20, count(\.isOpen) * 2 > all, count(\.isDone) * 50 < all else { return nil }
    let ended = history.tickets.indices.count { history.tickets[$0].endedAt != nil }
    return ended * 50 < all
      ? .openTicketsOnly(open: history.tickets.count - ended, of: history.tickets.count) : nil
  }

  private static func unknownStatuses(_ statuses: StatusMeanings) -> Self? {
    let (all, unknown) = statuses.tickets
    guard unknown > 0 else { return nil }
    return .unknownStatuses(
      statuses.words.filter { $0.basis == .unknown }.map(\.word), tickets: unknown, of: all)
  }

  private static func inferredStatuses(_ statuses: StatusMeanings) -> Self? {
    let inferred = statuses.words.filter { $0.basis == .evidence }
    guard !inferred.isEmpty else { return nil }
    return .inferredStatuses(
      done: inferred.filter { $0.meaning?.isDone == true }.map(\.word),
      open: inferred.filter { $0.meaning?.isOpen == true }.map(\.word),
      tickets: inferred.reduce(0) { $0 + $1.tickets })
  }

  private static func missingFields(_ tickets: TicketColumns) -> Self? {
    guard !tickets.isEmpty else { return nil }
    let symbols = [SymbolField.customer, .channel, .category1, .status, .agent].filter {
      !tickets.has($0)
    }
    let instants: [(InstantField, Bool)] = [
      (.createdAt, tickets.has(.createdAt)),
      (.firstResponseAt, tickets.has(.firstResponseAt) || tickets.has(.firstResponseTime)),
      (.resolvedAt, tickets.has(.resolvedAt) || tickets.has(.resolutionTime)),
    ]
    let names =
      instants.filter { !$0.1 }.map { Dimension.instant($0.0).name }
      + symbols.map { Dimension.field($0).name }
    return names.isEmpty ? nil : .missingFields(names)
  }
}
