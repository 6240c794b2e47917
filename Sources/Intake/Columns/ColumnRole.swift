import Desk

/// What a column of an export is.
package enum ColumnRole: Sendable, Hashable {
  case symbol(SymbolField)
  /// The whole category path (`技术故障/登录异常`), split into its levels.
  case categoryPath
  case instant(InstantField)
  /// The hour of an instant whose day is in another column: `Created time` beside `Created date`.
  case timeOfDay(InstantField)
  /// One column for two fields (`转派部门/对接人`), parted at the slash; nil: the second is no field.
  case split(SymbolField, SymbolField?)
  case duration(DurationField)
  case count(CountField)
  case flag(FlagField)
  case survey(SurveyField)
  case event(EventField)
  case review(ReviewField)
  /// One item of the scorecard, in a table with one row a review.
  case reviewItem(ReviewItemScale)
  case cause(CauseField)
  case agent(AgentField)
  case action(ActionField)
  /// Free text and contact details: known, and kept out of the numbers.
  case text(TextField)

  /// The field's name in configuration, documentation and JSON: `created_at`.
  package var fieldName: String {
    switch self {
    case .symbol(let field): field.name
    case .categoryPath: "category"
    case .instant(let field), .timeOfDay(let field): field.name
    case .split(let first, let second):
      [first, second].compactMap { $0?.name }.joined(separator: "/")
    case .duration(let field): field.name
    case .count(let field): field.name
    case .flag(let field): field.name
    case .survey(let field): field.rawValue
    case .event(let field): field.name
    case .review(let field): field.rawValue
    case .reviewItem: "scorecard_item"
    case .cause(let field): field.rawValue
    case .agent(let field): field.rawValue
    case .action(let field): field.rawValue
    case .text(let field): field.rawValue
    }
  }

  /// The roles that a column of this kind of record can have, by field name.
  package static func named(_ kind: RecordKind) -> [String: ColumnRole] {
    let roles: [ColumnRole] =
      switch kind {
      case .tickets:
        SymbolField.allCases.map { .symbol($0) } + [.categoryPath]
          + InstantField.allCases.map { .instant($0) }
          + DurationField.allCases.map { .duration($0) } + CountField.allCases.map { .count($0) }
          + FlagField.allCases.map { .flag($0) }
          + TextField.allCases.map { .text($0) }
          + [.survey(.rating), .survey(.recommendation), .survey(.comment)]
      case .surveyResponses: SurveyField.allCases.map { .survey($0) }
      case .ticketEvents: EventField.allCases.map { .event($0) }
      case .reviews: ReviewField.allCases.map { .review($0) } + [.reviewItem(.column)]
      case .causes: CauseField.allCases.map { .cause($0) }
      case .agents: AgentField.allCases.map { .agent($0) }
      case .actions: ActionField.allCases.map { .action($0) }
      }
    return Dictionary(roles.map { ($0.fieldName, $0) }) { first, _ in first }
  }

  /// The role whose ``fieldName`` in this kind of record it is; nil where there is none. An hour beside
  /// its day is called as the whole instant is.
  package init?(fieldName: String, of kind: RecordKind) {
    let parts = fieldName.split(separator: "/").map(String.init)
    let fields = parts.map { name in SymbolField.allCases.first { $0.name == name } }
    if kind == .tickets, parts.count == 2, let first = fields[0], let second = fields[1] {
      self = .split(first, second)
    } else if let role = Self.named(kind)[fieldName] {
      self = role
    } else {
      return nil
    }
  }

  /// What the values of a column are.
  package enum Values: Sendable {
    case text
    /// A date and time, whose order can be said.
    case instant
    /// A length of time, whose unit can be said.
    case length
    /// A whole number, or a yes or no as one and none.
    case count
    case number
    case flag
    /// On a scale.
    case score
  }

  package var values: Values {
    switch self {
    case .instant, .survey(.invitedAt), .survey(.respondedAt), .event(.happenedAt),
      .event(.openedAt), .review(.reviewedAt), .cause(.analysedAt), .agent(.hiredAt),
      .action(.startedAt), .action(.dueAt), .action(.doneAt), .action(.verifiedAt):
      .instant
    case .duration: .length
    case .count: .count
    case .flag, .survey(.answered), .survey(.solvedAtFirstContact), .event(.isInternal): .flag
    case .survey(.rating), .survey(.recommendation), .survey(.effort), .survey(.attitude),
      .survey(.ability), .survey(.convenience), .review(.score), .review(.itemScore),
      .review(.firstScore), .reviewItem(.column):
      .score
    case .review(.weight), .review(.highest), .review(.deduction), .review(.bonus),
      .review(.revision), .review(.samplingWeight), .reviewItem:
      .number
    case .symbol, .split, .categoryPath, .text, .survey, .event, .timeOfDay, .review, .cause,
      .agent, .action:
      .text
    }
  }

  /// Whether the column names the record, or the ticket that the record is about.
  var namesRecord: Bool {
    [.symbol(.id), .survey(.ticket), .event(.ticketId), .review(.ticket), .cause(.ticket)]
      .contains(self)
  }
}

package enum SurveyField: String, Sendable, CaseIterable {
  case responseID = "response_id"
  case ticket = "ticket_id"
  case invitedAt = "invited_at"
  case respondedAt = "responded_at"
  case answered
  case rating
  case recommendation = "nps"
  case effort = "ces"
  case attitude
  case ability
  case convenience
  case solvedAtFirstContact = "solved_at_first_contact"
  case mode
  case comment
}

package enum TextField: String, Sendable, CaseIterable {
  case subject
  case description
  case customerName = "customer_name"
  case contact
  case tags
  case attachments
}

/// A column of an export with one row an event.
package enum EventField: Int, Sendable, CaseIterable {
  case ticketId
  case happenedAt
  case eventId
  /// What happened: `status_changed`, `回复`, the activity of a process log.
  case event
  /// Which field of the ticket changed, in a change history.
  case field
  case oldValue
  case newValue
  /// The status from then on.
  case status
  /// The person whom the ticket belongs to from then on.
  case agent
  case team
  /// Who did it.
  case author
  /// When the ticket was created, where the record around the event says it.
  case openedAt
  /// Who asked: the ticket's customer.
  case requester
  /// How it came about; nothing that a rule does is a reply.
  case way
  /// What the author is: agent, customer, bot.
  case authorKind
  /// `public` or `internal`; yes says that all can see it.
  case visibility
  /// Yes says that only the team can see it.
  case isInternal
  /// Incoming or outgoing.
  case direction
  /// The text of a message: known, and not kept.
  case message
  /// The priority from then on.
  case priority

  /// The name in configuration and JSON: `happened_at`.
  package var name: String { "\(self)".snakeCased }
}
