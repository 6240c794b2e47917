import Desk

/// Recognises what the rows of a file are, by its columns' names and, where these leave it open, by
/// their values.
struct KindRecognition {
  let headers: [HeaderName]
  let samples: [ColumnSample]
  let vocabulary: ColumnVocabulary
  let settings: IntakeSettings
  let keys: Set<String>
  /// What the user says of the file's columns, by kind.
  private let mapped: [RecordKind: [ColumnRole]]

  init(
    headers: [HeaderName], samples: [ColumnSample], vocabulary: ColumnVocabulary,
    settings: IntakeSettings
  ) {
    self.headers = headers
    self.samples = samples
    self.vocabulary = vocabulary
    self.settings = settings
    keys = Set(headers.flatMap(\.keys))
    let names = Set(headers.map { HeaderName.key($0.raw) })
    mapped = Dictionary(
      uniqueKeysWithValues: settings.mapping.map { kind, mapping in
        let roles = ColumnRole.named(kind)
        return (kind, mapping.compactMap { names.contains(HeaderName.key($0)) ? roles[$1] : nil })
      })
  }

  /// The fields that some keys, or the user's mapping, may stand for in a kind of record.
  func roles(_ kind: RecordKind, by keys: Set<String>) -> Set<ColumnRole> {
    Set(keys.flatMap { kind.columnNames[$0] }).union(mapped[kind] ?? [])
      .union(phrased(kind))
  }

  /// The likeliest fields of the columns whose names no kind of record knows as a whole, and whose
  /// values can be that: `Open` is no creation among prices, and a date alone is none.
  private func phrased(_ kind: RecordKind) -> [ColumnRole] {
    headers.indices.compactMap { index in
      let (header, names) = (headers[index], kind.columnNames)
      guard !names.knows(header), !header.shortKeys.contains(where: names.knows) else { return nil }
      let phrase = ColumnPhrase(header, vocabulary)
      let role = phrase.roles(kind).first { samples[index].mayHold($0.values) }
      // A comment is as likely an answer as what a ticket is about.
      if role == .text(.description), phrase.tells(.comment) { return nil }
      return role == .instant(.createdAt) && !phrase.tells(.creation) ? nil : role
    }
  }

  /// - Throws: where the names say nothing that any kind of record has, or the rows are sums.
  func kind() throws(ColumnPlanner.Refusal) -> RecordKind {
    if !keys.isDisjoint(with: Self.aggregateNames) || holdsSums {
      throw ColumnPlanner.Refusal(problem: Problem(code: .aggregatedRows))
    }
    if isForm { return .surveyResponses }
    if isOfEvents { return .ticketEvents }
    if isOfProduction { throw ColumnPlanner.Refusal(problem: Problem(code: .unknownKind)) }
    let (tickets, surveys) = (ColumnNames.tickets, ColumnNames.surveyResponses)
    let plainer = headers.filter { !tickets.knows($0) }
      .compactMap { $0.shortKeys.first(where: tickets.knows) }
    let ticketRoles = roles(.tickets, by: keys.union(plainer))
    let surveyRoles = roles(.surveyResponses, by: keys)
    let hasCreation = ticketRoles.contains(.instant(.createdAt))
    let hasLifecycle = !ticketRoles.isDisjoint(with: Self.lifecycle)
    let hasAnswers =
      !surveyRoles.isDisjoint(with: Self.answers)
      && (surveyRoles.contains(.survey(.ticket)) || surveyRoles.count >= 3
        || (surveyRoles.contains(.survey(.recommendation))
          && ticketRoles.contains(.symbol(.customer))))
    // A survey says which group or category its ticket had, too; then a column that no ticket has
    // decides.
    let hasOwnLifecycle = !ticketRoles.isDisjoint(with: Self.lifecycle.subtracting(Self.groupings))
    let hasSurveyNames = keys.contains { surveys.knows($0) && !tickets.knows($0) }
    let isSurvey = hasAnswers && !hasOwnLifecycle && hasSurveyNames
    if let kind = kindBesideTickets(hasBeginningAndEnd: hasCreation && hasOwnLifecycle) {
      return kind
    }
    let hasID = ticketRoles.contains(.symbol(.id))
    // Answers to surveys, one row a question, have an id and a date, too.
    if headers.count(where: { ColumnPhrase($0, vocabulary).tells(.survey) }) > 1,
      !hasOwnLifecycle, !hasAnswers
    {
      throw ColumnPlanner.Refusal(problem: Problem(code: .unknownKind))
    }
    if hasCreation && hasLifecycle && !isSurvey { return .tickets }
    if hasID, !hasSurveyNames, looksLikeTickets { return .tickets }
    // A log of calls may have ratings, but no answer to a survey has waited or talked.
    let hasDate = samples.contains { $0.instantFormat != nil }
    if hasID, hasDate, !ticketRoles.isDisjoint(with: Self.measured) { return .tickets }
    if hasAnswers { return .surveyResponses }
    if hasID && (hasCreation || (hasLifecycle && hasDate)) { return .tickets }
    if hasID && hasDate && holdsCustomFields { return .tickets }
    // Without an id or a word for a beginning, much of a ticket has to be there: sums of a day have a
    // date and a state, too.
    let stages = ticketRoles.intersection(Self.lifecycle.subtracting([.symbol(.status)]))
    if hasDate, stages.count > 1, ticketRoles.count > 5 { return .tickets }
    throw ColumnPlanner.Refusal(problem: Problem(code: .unknownKind))
  }

  /// Whether the rows are orders to make something: work orders too, but of a factory, with nobody who
  /// asked for help.
  private var isOfProduction: Bool {
    let phrases = headers.map { ColumnPhrase($0, vocabulary) }
    let ofHelp: [ColumnNotion] = [
      .customer, .channel, .contact, .satisfaction, .response, .complaint, .subject,
    ]
    return phrases.count { $0.tells(.production) } > 1
      && !phrases.contains { phrase in ofHelp.contains { phrase.tells($0) } }
  }

  /// Times under names that no survey has: a ticket has a beginning and an end, or it has a
  /// beginning and says in another column how it stands.
  private var looksLikeTickets: Bool {
    let ownNames = headers.indices.filter { !ColumnNames.surveyResponses.knows(headers[$0]) }
    let times = ownNames.count { samples[$0].instantFormat?.format.isWritten == true }
    let lifecycle = Self.lifecycle.subtracting(Self.groupings)
    let hasLifecycle = ownNames.contains { index in
      !lifecycle.isDisjoint(with: ColumnNames.tickets[headers[index].wholeKey])
    }
    return times > 1 || (times == 1 && hasLifecycle)
  }

  /// `CustomField.{Device}`: a tracker's own way to name columns.
  private var holdsCustomFields: Bool {
    headers.contains { header in
      let name = ColumnVocabulary.parted(header.raw).joined()
      return ["customfield", "campopersonali", "champpersonnalise", "benutzerdefiniertesfeld"]
        .contains { name.hasPrefix($0) }
    }
  }

  /// What a ticket is grouped by; a survey may repeat it.
  private static let groupings: Set<ColumnRole> = [
    .categoryPath, .symbol(.category1), .symbol(.team),
  ]

  static let lifecycle: Set<ColumnRole> = [
    .symbol(.status), .symbol(.priority), .instant(.resolvedAt), .instant(.closedAt),
    .instant(.firstResponseAt), .duration(.firstResponseTime), .duration(.resolutionTime),
    .text(.subject), .text(.description), .categoryPath, .symbol(.category1), .symbol(.team),
    .duration(.handleTime), .count(.reopens),
  ]

  private static let measured: Set<ColumnRole> = [
    .duration(.waitTime), .duration(.handleTime), .duration(.resolutionTime),
    .duration(.firstResponseTime),
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
