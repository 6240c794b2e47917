/// All tickets, survey responses, reviews, causes, agents and actions that a run knows, from files or
/// from the store.
///
/// Histories merge: what one file, one part of a file or one month holds is added to the rest by
/// ``absorb(_:)``, which recognises a ticket by its id and a response by its id or by its ticket and
/// time.
package struct History: Sendable {
  /// By ``TextTable/index``.
  package var tables = [SymbolTable](repeating: SymbolTable(), count: TextTable.count)
  package var tickets = TicketColumns()
  package var responses: ContiguousArray<SurveyResponse> = []
  package var reviews = RecordList<Review>()
  package var causes = RecordList<CauseAnalysis>()
  package var agents = RecordList<Agent>()
  package var actions = RecordList<CorrectiveAction>()
  /// Columns that are not a known field, by their own names.
  package var customColumns: [CustomColumn] = []
  /// `rowOfTicket[id.index]` is the ticket's row in ``tickets``; `.max` for an id that only a survey
  /// names.
  package internal(set) var rowOfTicket: ContiguousArray<UInt32> = []
  package var stated = StatedColumnsOfRows()
  /// What its tickets' statuses mean.
  package var statuses = StatusDictionary()
  var responseIndex = ResponseIndex()
  /// Of any log: it may tell of more than the tickets' own rows know.
  var newestEvent: Instant?
  var ticketsOfFile: FileMark?
  var responsesOfFile: FileMark?

  package init() {}

  /// A column of the export that is not a known field, kept to group and filter by.
  package struct CustomColumn: Sendable {
    package var name: String
    package var table = SymbolTable()
    /// `values[row]` belongs to `tickets[row]`; rows past the end are absent.
    package var values: ContiguousArray<Symbol?> = []

    package init(name: String) { self.name = name }

    package func value(row: Int) -> Symbol? { row < values.count ? values[row] : nil }

    /// What no field is called.
    package var statedName: String { "#\(name)" }

    package mutating func set(_ symbol: Symbol?, row: Int) {
      while values.count <= row { values.append(nil) }
      values[row] = symbol
    }
  }

  package subscript(field: SymbolField) -> SymbolTable {
    _read { yield tables[field.tableIndex] }
    _modify { yield &tables[field.tableIndex] }
  }

  package subscript(table: TextTable) -> SymbolTable {
    _read { yield tables[table.index] }
    _modify { yield &tables[table.index] }
  }

  /// The texts of reviews, causes, agents and actions that are not a field of a ticket: reviewers,
  /// items, causes.
  package var labels: SymbolTable {
    _read { yield self[.labels] }
    _modify { yield &self[.labels] }
  }

  package func text(_ symbol: Symbol?, of field: SymbolField) -> String? {
    symbol.map { tables[field.tableIndex].text(of: $0) }
  }

  package func label(_ symbol: Symbol?) -> String? {
    symbol.map { tables[TextTable.labels.index].text(of: $0) }
  }

  /// The place of a response's ticket in ``tickets``; nil when the ticket is not known.
  @inline(__always)
  package func row(of ticket: Symbol?) -> Int? {
    guard let ticket, Int(ticket.index) < rowOfTicket.count else { return nil }
    let row = rowOfTicket[Int(ticket.index)]
    return row == .max ? nil : Int(row)
  }

  /// Whether it holds anything but tickets and survey responses.
  package var hasRecords: Bool {
    !reviews.isEmpty || !causes.isEmpty || !agents.isEmpty || !actions.isEmpty
  }

  /// The newest instant in any ticket, log of events or response; what had not happened by then has
  /// not happened. Reviews and causes may be dated later than the tickets were exported, and tell
  /// nothing of them.
  package var newestInstant: Instant? {
    var newest: UInt32 = 0
    for field in InstantField.allCases where field != .promisedAt {
      for raw in tickets.column(field) ?? [] where raw != .max && raw > newest { newest = raw }
    }
    var latest = max(Int(newest), newestEvent?.secondsSince1970 ?? 0)
    for response in responses {
      latest = max(latest, response.invitedAt?.secondsSince1970 ?? 0)
      latest = max(latest, response.respondedAt?.secondsSince1970 ?? 0)
    }
    return latest == 0 ? nil : Instant(secondsSince1970: latest)
  }
}

/// A table of texts: that of a ticket's field, or one of those for what stands beside tickets.
package enum TextTable: Sendable, Hashable {
  case field(SymbolField)
  case labels
  case surveyModes
  case comments
  case responseIDs

  var index: Int {
    switch self {
    case .field(let field): field.tableIndex
    case .labels: SymbolField.allCases.count
    case .surveyModes: SymbolField.allCases.count + 1
    case .comments: SymbolField.allCases.count + 2
    case .responseIDs: SymbolField.allCases.count + 3
    }
  }

  static let count = SymbolField.allCases.count + 4
}
