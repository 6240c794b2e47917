import Desk

/// The fields that some ticket has of those to be written: what no ticket has is not bound, and stays
/// absent in the store.
struct PresentFields {
  private let symbols: [SymbolField]
  private let instants: [InstantField]
  private let durations: [DurationField]
  private let counts: [CountField]
  private let flags: [FlagField]
  /// `?` for the number, the import, the id, and each field.
  let insertion: String
  /// `?` for the import, each field, and the number.
  let change: String

  init(of tickets: TicketColumns) {
    symbols = SymbolField.allCases.filter { $0 != .id && tickets.has($0) }
    instants = InstantField.allCases.filter { tickets.column($0) != nil }
    durations = DurationField.allCases.filter { duration in
      tickets.indices.contains { tickets.value(duration, $0) != nil }
    }
    counts = CountField.allCases.filter { count in
      tickets.indices.contains { tickets.value(count, $0) != nil }
    }
    flags = FlagField.allCases.filter { flag in
      tickets.indices.contains { tickets.value(flag, $0) != nil }
    }
    let names =
      symbols.map(\.column) + instants.map(\.column) + durations.map(\.column)
      + counts.map(\.column) + flags.map(\.column)
    insertion = """
      INSERT INTO tickets (\((["number", "import", "id"] + names).joined(separator: ", ")))
      VALUES (?, ?, ?\(names.map { _ in ", ?" }.joined()))
      """
    change = """
      UPDATE tickets
      SET \((["import"] + names).map { "\($0) = ?" }.joined(separator: ", "))
      WHERE number = ?
      """
  }

  func bind(_ row: Int, of history: History, to statement: inout PreparedStatement) throws {
    let tickets = history.tickets
    for field in symbols {
      try statement.bind(tickets.value(field, row), in: history.tables[field.tableIndex])
    }
    for field in instants { try statement.bind(tickets.value(field, row)) }
    for field in durations { try statement.bind(tickets.value(field, row)) }
    for field in counts { try statement.bind(tickets.value(field, row)) }
    for field in flags { try statement.bind(tickets.value(field, row)) }
  }
}
