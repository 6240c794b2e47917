import Desk
import Parallel
import Tabular

/// Recognises what a file holds and which column is which field, by the names and by the values.
struct ColumnPlanner {
  let settings: IntakeSettings
  /// The kind, where the user said it.
  let forcedKind: RecordKind?

  /// Why a file cannot be read as records.
  enum Refusal: Error {
    case unknownKind
    /// What to take instead, where the program that wrote the file is known.
    case aggregatedRows(AggregateFormat?)
  }

  /// - Parameters:
  ///   - names: the header's cells.
  ///   - batch: the first records.
  ///   - rows: those that come after the header.
  func plan(_ names: [String], _ batch: RecordBatch, rows: Range<Int>) throws(Refusal) -> FilePlan {
    let headers = Self.unique(names).map { HeaderName($0) }
    let samples = concurrentMap(headers.count) {
      ColumnSample(batch, rows: rows, column: $0, on: settings.clock)
    }
    if forcedKind == nil, let aggregate = [AggregateFormat].catalogue.recognise(headers) {
      throw .aggregatedRows(aggregate)
    }
    let format = settings.formats.recognise(headers, kind: forcedKind)
    let kind: RecordKind
    if let known = forcedKind ?? format?.kind {
      kind = known
    } else {
      kind = try recognise(headers, samples)
    }
    var assignment = Assignment(
      kind: kind, headers: headers, samples: samples, settings: settings, format: format)
    assignment.assign(mapping: settings.mapping[kind] ?? [:])
    var plan = assignment.plan
    plan.findRoundedIDs(in: batch, rows: rows)
    return plan
  }

  /// How many of the names are known: tells a header row from titles and data.
  func knownNames(_ names: [String]) -> Int {
    let mapped = Set(settings.mapping.values.flatMap(\.keys).map(HeaderName.key))
    return names.count { name in
      let header = HeaderName(name)
      return (!mapped.isEmpty && mapped.contains(HeaderName.key(name)))
        || [header.key, header.wholeKey].contains { key in
          RecordKind.allCases.contains { $0.columnNames.table[key] != nil }
        }
    }
  }

  /// Repeated and blank names get a number behind them, so that each column can be named.
  static func unique(_ names: [String]) -> [String] {
    var counts: [String: Int] = [:]
    var taken = Set(names.map { $0.trimmingBlanks() })
    return names.enumerated().map { index, raw in
      var name = raw.trimmingBlanks()
      if name.isEmpty { name = "column \(index + 1)" }
      counts[name, default: 0] += 1
      guard var number = counts[name], number > 1 else { return name }
      while !taken.insert("\(name) (\(number))").inserted { number += 1 }
      counts[name] = number
      return "\(name) (\(number))"
    }
  }

  private func recognise(
    _ headers: [HeaderName], _ samples: [ColumnSample]
  ) throws(Refusal) -> RecordKind {
    let keys = Set(headers.flatMap { [$0.key, $0.wholeKey] })
    if !keys.isDisjoint(with: Self.aggregateNames) { throw .aggregatedRows(nil) }
    let events = EventRecognition(
      headers, samples, mapped: mappedRoles(.ticketEvents, headers))
    if events.isMet { return .ticketEvents }
    let plainer = headers.compactMap { header in
      [header.key, header.wholeKey].contains { TicketColumnNames.table[$0] != nil }
        ? nil : header.shortKeys.first { TicketColumnNames.table[$0] != nil }
    }
    let ticketRoles = Set(keys.union(plainer).flatMap { TicketColumnNames.table[$0] ?? [] })
      .union(mappedRoles(.tickets, headers))
    let surveyRoles = Set(keys.flatMap { SurveyColumnNames.table[$0] ?? [] })
      .union(mappedRoles(.surveyResponses, headers))
    let hasCreation = ticketRoles.contains(.instant(.createdAt))
    let hasLifecycle = !ticketRoles.isDisjoint(with: Self.lifecycle)
    let hasAnswers =
      !surveyRoles.isDisjoint(with: Self.answers)
      && (surveyRoles.contains(.survey(.ticket)) || surveyRoles.count >= 3)
    // A survey says which group or category its ticket had, too; then a column that no ticket has
    // decides.
    let hasOwnLifecycle = !ticketRoles.isDisjoint(with: Self.lifecycle.subtracting(Self.groupings))
    let hasSurveyNames = keys.contains {
      SurveyColumnNames.table[$0] != nil && TicketColumnNames.table[$0] == nil
    }
    let isSurvey = hasAnswers && !hasOwnLifecycle && hasSurveyNames
    let records = RecordRecognition(
      headers, mapped: { mappedRoles($0, headers) },
      looksLikeTickets: hasCreation && hasOwnLifecycle, scorecards: settings.scorecards)
    if let kind = records.kind { return kind }
    if hasCreation && hasLifecycle && !isSurvey { return .tickets }
    if ticketRoles.contains(.symbol(.id)), !hasSurveyNames, looksLikeTickets(headers, samples) {
      return .tickets
    }
    if hasAnswers { return .surveyResponses }
    let hasID = ticketRoles.contains(.symbol(.id))
    if hasID && (hasCreation || (hasLifecycle && samples.contains { $0.instantFormat != nil })) {
      return .tickets
    }
    throw .unknownKind
  }

  /// Times under names that no survey has: a ticket has a beginning and an end, or it has a beginning and
  /// says in another column how it stands.
  private func looksLikeTickets(_ headers: [HeaderName], _ samples: [ColumnSample]) -> Bool {
    let ownNames = headers.indices.filter { index in
      [headers[index].key, headers[index].wholeKey].allSatisfy {
        SurveyColumnNames.table[$0] == nil
      }
    }
    let times = ownNames.count { samples[$0].instantFormat?.format.isWritten == true }
    let lifecycle = Self.lifecycle.subtracting(Self.groupings)
    let hasLifecycle = ownNames.contains { index in
      !lifecycle.isDisjoint(with: TicketColumnNames.table[headers[index].wholeKey] ?? [])
    }
    return times > 1 || (times == 1 && hasLifecycle)
  }

  /// The fields that the user's mapping gives to columns of this file.
  private func mappedRoles(_ kind: RecordKind, _ headers: [HeaderName]) -> [ColumnRole] {
    guard let mapping = settings.mapping[kind], !mapping.isEmpty else { return [] }
    let names = Set(headers.map { HeaderName.key($0.raw) })
    let roles = ColumnRole.named(kind)
    return
      mapping
      .filter { names.contains(HeaderName.key($0.key)) }
      .compactMap { roles[$0.value] }
  }

  /// What a ticket is grouped by; a survey may repeat it.
  private static let groupings: Set<ColumnRole> = [
    .categoryPath, .symbol(.category1), .symbol(.team),
  ]

  /// Columns that a ticket has.
  static let lifecycle: Set<ColumnRole> = [
    .symbol(.status), .symbol(.priority), .instant(.resolvedAt), .instant(.closedAt),
    .instant(.firstResponseAt), .duration(.firstResponseTime), .duration(.resolutionTime),
    .text(.subject), .text(.description), .categoryPath, .symbol(.category1), .symbol(.team),
    .duration(.handleTime), .count(.reopens),
  ]

  private static let answers: Set<ColumnRole> = [
    .survey(.rating), .survey(.recommendation), .survey(.effort), .survey(.attitude),
    .survey(.solvedAtFirstContact),
  ]

  /// Columns of exports with one row an agent, whose sums cannot be taken apart again.
  private static let aggregateNames: Set<String> = [
    "接待人数", "咨询人数", "直接接待人数", "人工接待人数", "询单人数", "客服服务分", "旺旺回复率",
    "ticketssolved", "ticketsassigned", "ticketscreated", "averagefirstreplytime",
    "averageresolutiontime",
  ]
}

extension String {
  func trimmingBlanks() -> String {
    let isBlank: (Character) -> Bool = { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}" }
    guard let first = firstIndex(where: { !isBlank($0) }),
      let last = lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(self[first...last])
  }
}
