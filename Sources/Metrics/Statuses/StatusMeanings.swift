import Desk

/// What each status in the data means, and by what that is known.
///
/// What the organisation defines goes first, then the words of ``StatusReading``. A word that neither
/// knows is taken by what its tickets show, where they show it:
///
/// - **done**, where 19 of 20 of them have a time at which they were resolved or closed;
/// - **open**, where none has one, though its files have a column for it that four of five tickets with
///   a status that is done have filled.
///
/// Under three tickets show nothing. A word that stays unknown decides nothing, and its tickets are
/// left out of the backlog and of the resolution rate; where most tickets have such a one, all with a
/// status are.
package struct StatusMeanings: Sendable {
  package enum Basis: String, Sendable {
    case configuration, vocabulary, evidence, unknown
  }

  package struct Word: Sendable, Equatable {
    package let word: String
    package let tickets: Int
    package let meaning: StatusCategory?
    package let basis: Basis
    /// Of its tickets, those with a time at which they ended.
    package let ended: Int
  }

  /// Those that a ticket has, the most frequent first.
  package let words: [Word]
  /// How many tickets have a status, and how many one that is not known.
  package let tickets: (withStatus: Int, unknown: Int)
  /// Whether they say of any call that nobody answered it.
  let tellAnswers: Bool
  /// By the status's symbol.
  let categories: [StatusCategory?]

  package init(_ history: History, _ dictionary: StatusDictionary) {
    let texts = history[.status].texts
    var counts = [Count](repeating: Count(), count: texts.count)
    for raw in history.tickets.column(SymbolField.status) ?? [] where raw != .max {
      counts[Int(raw)].tickets += 1
    }
    let used = texts.indices.filter { counts[$0].tickets > 0 }
    var categories = [StatusCategory?](repeating: nil, count: texts.count)
    for index in used { categories[index] = dictionary.category(texts[index]) }
    let tellAnswers = used.contains { categories[$0] == .abandoned }
    if tellAnswers || used.contains(where: { categories[$0] == .dropped }) {
      // Beside calls that were given up, one that was answered is over.
      for index in used where StatusReading.isTakenCall(texts[index]) {
        if dictionary.definition(of: texts[index]) == nil { categories[index] = .closed }
      }
    }
    let unknown = used.filter { categories[$0] == nil }
    if !unknown.isEmpty { Self.infer(unknown, of: history, &counts, &categories) }
    (self.categories, self.tellAnswers) = (categories, tellAnswers)
    tickets = (
      used.reduce(0) { $0 + counts[$1].tickets },
      used.reduce(0) { $0 + (categories[$1] == nil ? counts[$1].tickets : 0) }
    )
    let inferred = Set(unknown)
    words = used.map { [categories] index in
      func basis(of category: StatusCategory?) -> Basis {
        if category == nil { return .unknown }
        if inferred.contains(index) { return .evidence }
        return dictionary.definition(of: texts[index]) == nil ? .vocabulary : .configuration
      }
      return Word(
        word: texts[index], tickets: counts[index].tickets, meaning: categories[index],
        basis: basis(of: categories[index]), ended: counts[index].ended)
    }.sorted { ($1.tickets, $0.word) < ($0.tickets, $1.word) }
  }

  package var areMostUnknown: Bool { tickets.unknown * 2 > tickets.withStatus }
}

extension StatusMeanings {
  /// The tickets with one status.
  private struct Count {
    var tickets = 0
    /// With a column for the time at which they ended, and with that time.
    var asked = 0
    var ended = 0
    /// Of these, with a time of resolution.
    var resolved = 0

    static let fewest = 3

    var isDone: Bool { tickets >= Self.fewest && ended * 20 >= tickets * 19 }
    var isOpen: Bool { tickets >= Self.fewest && ended == 0 && asked == tickets }
  }

  private static func infer(
    _ unknown: [Int], of history: History, _ counts: inout [Count],
    _ categories: inout [StatusCategory?]
  ) {
    let tickets = history.tickets
    guard let statuses = tickets.column(SymbolField.status) else { return }
    let names = Set(
      [InstantField.resolvedAt.name, InstantField.closedAt.name]
        + [DurationField.resolutionTime.name, DurationField.resolutionTimeBusiness.name])
    let asks = history.stated.decided { !$0.isDisjoint(with: names) }
    for row in statuses.indices where statuses[row] != .max {
      let status = Int(statuses[row])
      if asks[Int(history.stated.number(ofRow: row))] { counts[status].asked += 1 }
      let isResolved =
        tickets.value(.resolvedAt, row) != nil || tickets.value(.resolutionTime, row) != nil
        || tickets.value(.resolutionTimeBusiness, row) != nil
      if isResolved { counts[status].resolved += 1 }
      if isResolved || tickets.value(.closedAt, row) != nil { counts[status].ended += 1 }
    }
    for status in unknown where counts[status].isDone {
      categories[status] = counts[status].resolved > 0 ? .solved : .closed
    }
    let done = categories.indices.filter { categories[$0]?.isDone == true }
    let asked = done.reduce(0) { $0 + counts[$1].asked }
    let ended = done.reduce(0) { $0 + counts[$1].ended }
    guard asked >= Count.fewest, ended * 5 >= asked * 4 else { return }
    for status in unknown where counts[status].isOpen { categories[status] = .open }
  }
}
