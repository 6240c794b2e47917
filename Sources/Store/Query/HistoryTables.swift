import Desk

/// A history's records as tables for SQL: columns are the fields by their names in the documentation.
///
/// Moments are texts on the organisation's wall clock (`2026-05-01 09:30:00`), so that SQLite's date
/// functions work on them; lengths of time are seconds, flags 1 and 0, and what is not known is null.
package struct HistoryTables {
  let history: History
  private let clock: WallClock
  /// How a customer is shown.
  private let customer: (String) -> String

  package init(_ history: History, clock: WallClock, customer: @escaping (String) -> String) {
    self.history = history
    self.clock = clock
    self.customer = customer
  }

  package static let names = [
    "tickets", "survey_responses", "reviews", "causes", "agents", "actions",
  ]

  package var all: [QueryTable] {
    [
      tickets, surveyResponses, table("reviews", of: history.reviews),
      table("causes", of: history.causes), table("agents", of: history.agents),
      table("actions", of: history.actions),
    ]
  }

  func local(_ instant: Instant?) -> QueryValue {
    QueryValue(instant.map { clock.local($0).text })
  }

  private var tickets: QueryTable {
    let tickets = history.tickets
    var columns: [QueryTable.Column] = SymbolField.allCases.map { field in
      let texts = shown(field)
      return .init(field.name, .text) { row in
        QueryValue(tickets.value(field, row).map { texts[Int($0.index)] })
      }
    }
    columns += InstantField.allCases.map { field in
      .init(field.name, .text) { local(tickets.value(field, $0)) }
    }
    columns += DurationField.allCases.map { field in
      .init(field.name, .real) { QueryValue(tickets.value(field, $0)) }
    }
    columns += CountField.allCases.map { field in
      .init(field.name, .integer) { QueryValue(tickets.value(field, $0)) }
    }
    columns += FlagField.allCases.map { field in
      .init(field.name, .integer) { QueryValue(tickets.value(field, $0)) }
    }
    columns += history.customColumns.map { column in
      .init(column.name, .text) { row in
        guard row < column.values.count else { return .null }
        return QueryValue(column.values[row].map { column.table.text(of: $0) })
      }
    }
    return QueryTable(name: "tickets", rowCount: tickets.count, columns: columns)
  }

  /// All texts of a field as they are shown.
  private func shown(_ field: SymbolField) -> [String] {
    field == .customer ? history[field].texts.map(customer) : history[field].texts
  }

  /// A row for each record: a review that is given item by item has several.
  private func table<Record: FiledRecord>(
    _ name: String, of list: RecordList<Record>
  ) -> QueryTable {
    let records = list.records
    let columns = Record.fields.compactMap { field in
      field.queryName.map { name in
        QueryTable.Column(name, field.type.affinity) { row in
          value(field.value(records[row]))
        }
      }
    }
    return QueryTable(name: name, rowCount: records.count, columns: columns)
  }

  private func value(_ value: RecordValue?) -> QueryValue {
    switch value {
    case nil: .null
    case .text(let symbol, let table)?: .text(history[table].text(of: symbol))
    case .moment(let moment)?: local(moment)
    case .number(let number)?: .real(number)
    case .whole(let whole)?: .integer(whole)
    case .flag(let flag)?: QueryValue(flag)
    case .word(let word)?: .text(word)
    }
  }

  private var surveyResponses: QueryTable {
    let responses = history.responses
    let tickets = history[.id]
    func column(
      _ name: String, _ affinity: QueryTable.Column.Affinity,
      _ value: @escaping (SurveyResponse) -> QueryValue
    ) -> QueryTable.Column {
      .init(name, affinity) { value(responses[$0]) }
    }
    func number(_ name: String, _ value: @escaping (SurveyResponse) -> Float?) -> QueryTable.Column
    {
      column(name, .real) { QueryValue(value($0).map(Double.init)) }
    }
    return QueryTable(
      name: "survey_responses", rowCount: responses.count,
      columns: [
        column("ticket_id", .text) { QueryValue($0.ticket.map { tickets.text(of: $0) }) },
        column("invited_at", .text) { local($0.invitedAt) },
        column("responded_at", .text) { local($0.respondedAt) },
        column("answered", .integer) { QueryValue($0.isAnswered) },
        number("rating") { $0.rating?.value },
        column("lowest_rating", .integer) { QueryValue($0.rating.map { Int($0.scale.lowest) }) },
        column("highest_rating", .integer) { QueryValue($0.rating.map { Int($0.scale.highest) }) },
        column("satisfied", .integer) { QueryValue($0.rating?.isSatisfied) },
        number("nps") { $0.recommendation }, number("ces") { $0.effort },
        number("attitude") { $0.attitude }, number("ability") { $0.ability },
        number("convenience") { $0.convenience },
        column("solved_at_first_contact", .integer) { QueryValue($0.solvedAtFirstContact) },
        column("inside_ticket_export", .integer) { QueryValue($0.isFromTicket) },
      ])
  }
}

extension RecordFieldType {
  fileprivate var affinity: QueryTable.Column.Affinity {
    switch self {
    case .text, .moment, .word: .text
    case .number: .real
    case .whole, .flag: .integer
    }
  }
}
