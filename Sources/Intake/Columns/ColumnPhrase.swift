import Desk

/// What a column's name says, word by word: asked where the whole name is not known.
///
/// `Data de abertura` is a time of a creation, `Atribuído - Técnico` an agent, `留言时间` the time of a
/// record. A word that no language has makes the name another one, unless at least two others say
/// what it is.
struct ColumnPhrase {
  private let words: [ColumnNotions]
  private let unknownWords: Int
  /// `How satisfied were you with ...?`: what it asks for stands among much else.
  private let isQuestion: Bool
  /// Its words but those for a day or an hour: the same in `Data de abertura` and `Hora da abertura`. Nil
  /// for a name without such a word.
  let subject: [String]?

  init(_ header: HeaderName, _ vocabulary: ColumnVocabulary) {
    let pieces = vocabulary.pieces(of: header.plainName)
      .dropFirst(Self.isNumbered(header.raw) ? 1 : 0)
      .filter { $0.notions != ColumnNotions(.connective) }
    words = pieces.compactMap(\.notions)
    unknownWords = pieces.count { $0.notions == nil }
    let asks = header.raw.contains("?") || header.raw.contains("？")
    isQuestion = pieces.count > (asks ? 2 : 7)
    let others = pieces.filter { $0.notions?.contains(.time) != true }
    subject = others.count < pieces.count ? others.map(\.word) : nil
  }

  /// `1、`, `2.`, `(3)` before a question.
  private static func isNumbered(_ name: String) -> Bool {
    let rest = name.drop { $0.isWhitespace || $0 == "(" || $0 == "（" }
    let digits = rest.prefix { $0.isNumber }
    guard !digits.isEmpty, let mark = rest[digits.endIndex...].first else { return false }
    return "、.．:：)）".contains(mark)
  }

  /// The fields of a kind of record that it may be, the likeliest first.
  func roles(_ kind: RecordKind) -> [ColumnRole] {
    var seen: Set<ColumnRole> = []
    let matches = kind.fieldPhrases.enumerated().compactMap { place, phrase in
      cost(of: phrase).map { (cost: $0, place: place, roles: phrase.roles) }
    }
    guard let best = matches.map(\.cost.needs).max() else { return [] }
    return matches.filter { $0.cost.needs == best }
      .sorted { ($0.cost.others, $0.place) < ($1.cost.others, $1.place) }
      .flatMap(\.roles).filter { seen.insert($0).inserted }
  }

  /// How far it is from the plainest name of its likeliest field: columns that say less choose first.
  func distance(_ kind: RecordKind) -> Int? {
    kind.fieldPhrases.enumerated().compactMap { place, phrase in
      cost(of: phrase).map { (needs: $0.needs, distance: place * 10 + $0.others) }
    }.max { ($0.needs, -$0.distance) < ($1.needs, -$1.distance) }?.distance
  }

  /// Whether none of its words stands for more than a moment, or the ticket itself.
  var saysNoMoreThanTime: Bool {
    words.allSatisfy { !$0.isDisjoint(with: ColumnNotions([.time, .record])) }
  }

  /// Whether it asks people for a rating, a recommendation or an effort.
  var asksForScore: Bool {
    isQuestion && [.satisfaction, .recommendation, .effort].contains(where: tells)
  }

  /// Whether some word of it stands for a notion.
  func tells(_ notion: ColumnNotion) -> Bool { words.contains { $0.contains(notion) } }

  private func cost(of phrase: FieldPhrase) -> (needs: Int, others: Int)? {
    var rest = words
    for need in phrase.needs {
      guard let place = rest.firstIndex(where: { $0.contains(need) }) else { return nil }
      rest.remove(at: place)
    }
    if isQuestion { return phrase.mayBeAsked ? (phrase.needs.count, 0) : nil }
    let allowed = phrase.allowed
    guard rest.allSatisfy({ !$0.isDisjoint(with: allowed) }),
      unknownWords == 0 || (unknownWords == 1 && phrase.needs.count > 1)
    else { return nil }
    // `Atendente/Proprietário` says agent twice, and no more than once.
    let needed = ColumnNotions(phrase.needs)
    return (phrase.needs.count, rest.count { $0.isDisjoint(with: needed) } + unknownWords * 5)
  }
}

/// The words that name a field, whatever the language.
struct FieldPhrase: Sendable {
  let roles: [ColumnRole]
  let needs: [ColumnNotion]
  let allowed: ColumnNotions

  /// - Parameters:
  ///   - roles: what it may be, to be tried against the values in order.
  ///   - needs: the words that have to be there.
  ///   - may: those that may stand beside them; the record itself always may.
  init(_ roles: ColumnRole..., needs: ColumnNotion..., may: [ColumnNotion] = []) {
    self.roles = roles
    self.needs = needs
    allowed = ColumnNotions(may + needs + [.record, .connective])
  }

  /// Whether a whole question may ask for it.
  var mayBeAsked: Bool {
    [[.satisfaction], [.recommendation], [.effort], [.comment]].contains(needs)
  }
}

extension RecordKind {
  fileprivate var fieldPhrases: [FieldPhrase] {
    switch self {
    case .tickets: FieldPhrase.tickets
    case .surveyResponses: FieldPhrase.surveyResponses
    case .ticketEvents: FieldPhrase.events
    case .reviews, .causes, .agents, .actions: []
    }
  }
}

extension FieldPhrase {
  fileprivate static let tickets: [FieldPhrase] = [
    FieldPhrase(.symbol(.id), needs: .record, .identifier),
    FieldPhrase(.symbol(.id), needs: .identifier),
    FieldPhrase(.symbol(.customer), needs: .customer, .identifier),
    FieldPhrase(
      .symbol(.customer), .text(.customerName), needs: .customer, may: [.creation, .customer]),
    FieldPhrase(.text(.customerName), needs: .customer, .name),
    FieldPhrase(.text(.contact), needs: .contact, may: [.customer, .identifier]),
    FieldPhrase(
      .symbol(.channel), needs: .channel, may: [.kind, .creation, .handling, .customer, .name]),
    FieldPhrase(.categoryPath, needs: .complaint, .kind),
    FieldPhrase(.categoryPath, needs: .category, may: [.kind, .name, .handling, .service]),
    FieldPhrase(.categoryPath, needs: .kind, may: [.service, .name]),
    FieldPhrase(.categoryPath, needs: .record, .kind),
    FieldPhrase(.symbol(.category1), needs: .category, .main, may: [.level]),
    FieldPhrase(.symbol(.category1), needs: .kind, .main, may: [.level]),
    FieldPhrase(.symbol(.category2), needs: .sub, may: [.category, .kind, .level]),
    FieldPhrase(.symbol(.category2), needs: .sub, .category, may: [.level, .kind]),
    FieldPhrase(.symbol(.product), needs: .product, may: [.name, .kind, .category]),
    FieldPhrase(.categoryPath, needs: .service, may: [.name, .category]),
    FieldPhrase(.symbol(.customerType), needs: .customer, .kind),
    FieldPhrase(.symbol(.customerType), needs: .customer, .category),
    FieldPhrase(.symbol(.customerType), needs: .customer, .level),
    FieldPhrase(.symbol(.customerType), needs: .segment, may: [.customer, .kind, .name]),
    FieldPhrase(.symbol(.priority), needs: .priority, may: [.level, .name]),
    FieldPhrase(.symbol(.impact), needs: .impact, may: [.level]),
    FieldPhrase(.symbol(.urgency), needs: .urgency, may: [.level]),
    FieldPhrase(.symbol(.status), needs: .status, may: [.name, .handling, .last, .resolution]),
    FieldPhrase(.symbol(.region), needs: .region, may: [.customer, .identifier, .name]),
    FieldPhrase(.symbol(.mood), needs: .mood, may: [.customer]),
    FieldPhrase(
      .symbol(.agent), needs: .agent,
      may: [.name, .assignment, .identifier, .handling, .last, .support, .service]),
    FieldPhrase(.symbol(.agent), needs: .assignment, .name, may: [.identifier]),
    FieldPhrase(
      .symbol(.team), needs: .team,
      may: [.name, .assignment, .agent, .identifier, .handling, .support, .service, .product]),
    FieldPhrase(.symbol(.tier), needs: .level, may: [.support, .service, .handling]),
    FieldPhrase(.instant(.createdAt), needs: .creation, .time),
    FieldPhrase(.instant(.createdAt), needs: .creation),
    FieldPhrase(.instant(.createdAt), needs: .time, .record, may: [.time]),
    FieldPhrase(.instant(.createdAt), needs: .time, may: [.time]),
    FieldPhrase(.instant(.firstAssignedAt), needs: .first, .assignment, may: [.time]),
    FieldPhrase(.instant(.firstAssignedAt), needs: .assignment, .time),
    FieldPhrase(.symbol(.agent), .instant(.firstAssignedAt), needs: .assignment),
    FieldPhrase(
      .instant(.firstResponseAt), .duration(.firstResponseTime), needs: .first, .response,
      may: [.time, .agent, .duration, .wait]),
    FieldPhrase(
      .instant(.firstResponseAt), .duration(.firstResponseTime), needs: .response, .time,
      may: [.agent]),
    FieldPhrase(.duration(.firstResponseTime), needs: .response, .duration, may: [.agent, .wait]),
    FieldPhrase(.instant(.firstResolvedAt), needs: .first, .resolution, .time),
    FieldPhrase(.instant(.firstResolvedAt), needs: .first, .closing, may: [.time]),
    FieldPhrase(
      .instant(.resolvedAt), .duration(.resolutionTime), needs: .resolution, .time,
      may: [.last, .total]),
    FieldPhrase(.instant(.resolvedAt), .flag(.resolved), needs: .resolution),
    FieldPhrase(.flag(.resolved), needs: .resolution, .flag),
    FieldPhrase(.instant(.closedAt), needs: .closing, may: [.time, .last]),
    FieldPhrase(.instant(.updatedAt), needs: .update, may: [.time, .last, .status]),
    FieldPhrase(.instant(.updatedAt), needs: .last, .update, may: [.time]),
    FieldPhrase(.instant(.escalatedAt), needs: .escalation, .time),
    FieldPhrase(.flag(.escalated), .instant(.escalatedAt), needs: .escalation, may: [.flag]),
    FieldPhrase(.instant(.promisedAt), needs: .due, may: [.time, .resolution, .closing]),
    FieldPhrase(.duration(.waitTime), needs: .wait, may: [.time, .duration, .team]),
    FieldPhrase(
      .duration(.requesterWaitTime), needs: .wait, .customer, may: [.time, .duration]),
    FieldPhrase(.duration(.agentWaitTime), needs: .wait, .agent, may: [.time, .duration]),
    FieldPhrase(
      .duration(.resolutionTime), .instant(.promisedAt), needs: .resolution, .duration,
      may: [.time, .total]),
    FieldPhrase(.duration(.resolutionTime), needs: .closing, .duration, may: [.total]),
    FieldPhrase(
      .duration(.handleTime), needs: .handling, .time, may: [.agent, .total, .service]),
    FieldPhrase(
      .duration(.handleTime), needs: .handling, .duration,
      may: [.agent, .total, .service, .average]),
    FieldPhrase(.duration(.handleTime), needs: .duration, may: [.total]),
    FieldPhrase(.duration(.onHoldTime), needs: .hold, .time),
    FieldPhrase(.duration(.onHoldTime), needs: .hold, .duration),
    FieldPhrase(.count(.replies), needs: .response, .count, may: [.agent]),
    FieldPhrase(.count(.customerReplies), needs: .response, .count, .customer),
    FieldPhrase(.count(.reopens), needs: .reopening, may: [.count, .flag]),
    FieldPhrase(.count(.transfers), needs: .transfer, may: [.count, .flag]),
    FieldPhrase(.flag(.answered), needs: .answered, may: [.flag]),
    FieldPhrase(.flag(.isComplaint), needs: .complaint, may: [.flag]),
    FieldPhrase(
      .survey(.rating), needs: .satisfaction,
      may: [.customer, .score, .survey, .level, .service, .handling, .satisfaction, .flag]),
    FieldPhrase(.survey(.rating), needs: .score, .survey),
    FieldPhrase(.survey(.recommendation), needs: .recommendation, may: [.score, .customer]),
    FieldPhrase(.survey(.comment), needs: .satisfaction, .comment, may: [.customer]),
    FieldPhrase(.survey(.comment), needs: .survey, .comment, may: [.customer]),
    FieldPhrase(.text(.subject), needs: .subject),
    FieldPhrase(.text(.subject), needs: .record, .name),
    FieldPhrase(.text(.description), needs: .description, may: [.customer, .description]),
    FieldPhrase(.text(.description), needs: .comment, may: [.comment, .customer]),
    FieldPhrase(.symbol(.causes), needs: .cause, may: [.category]),
    FieldPhrase(.text(.tags), needs: .tags),
    FieldPhrase(.text(.attachments), needs: .attachments),
  ]

  fileprivate static let surveyResponses: [FieldPhrase] = [
    FieldPhrase(.survey(.responseID), needs: .survey, .identifier, may: [.response]),
    FieldPhrase(.survey(.responseID), needs: .response, .identifier, may: [.survey]),
    FieldPhrase(.survey(.ticket), needs: .record, .identifier, may: [.service]),
    FieldPhrase(.survey(.respondedAt), needs: .time, may: [.response, .creation, .survey, .time]),
    FieldPhrase(
      .survey(.rating), needs: .satisfaction,
      may: [.customer, .score, .survey, .level, .service, .handling, .total, .satisfaction]),
    FieldPhrase(.survey(.rating), needs: .score, may: [.survey, .total, .service]),
    FieldPhrase(.survey(.recommendation), needs: .recommendation, may: [.score, .customer]),
    FieldPhrase(.survey(.effort), needs: .effort, may: [.score, .customer]),
    FieldPhrase(.survey(.comment), needs: .comment, may: [.customer, .satisfaction, .survey]),
    FieldPhrase(.survey(.mode), needs: .channel, may: [.survey]),
  ]

  fileprivate static let events: [FieldPhrase] = [
    FieldPhrase(.event(.ticketId), needs: .record, .identifier),
    FieldPhrase(.event(.happenedAt), needs: .time, may: [.event, .update, .resolution, .time]),
    FieldPhrase(.event(.event), needs: .event, may: [.kind, .name, .identifier]),
    FieldPhrase(.event(.status), needs: .status),
    FieldPhrase(.event(.agent), needs: .agent, may: [.name, .assignment]),
    FieldPhrase(.event(.team), needs: .team, may: [.name, .assignment]),
    FieldPhrase(.event(.priority), needs: .priority),
  ]
}
