import Desk

/// A history's records as tables for SQL: columns are the fields by their names in the documentation.
///
/// Moments are texts on the organisation's wall clock (`2026-05-01 09:30:00`), so that SQLite's date
/// functions work on them; lengths of time are seconds, flags 1 and 0, and what is not known is null.
package struct HistoryTables {
  let history: History
  private let clock: WallClock
  private let redaction: Redaction

  package init(_ history: History, clock: WallClock, redaction: Redaction) {
    self.history = history
    self.clock = clock
    self.redaction = redaction
  }

  package static let names = [Ticket.table] + storedRecords.map { $0.table }

  package var all: [QueryTable] {
    [tickets, surveyResponses] + storedRecords.dropFirst().map { table(of: $0) }
  }

  func local(_ instant: Instant?) -> QueryValue {
    QueryValue(instant.map { clock.local($0).text })
  }

  private var tickets: QueryTable {
    let tickets = history.tickets
    var columns: [QueryTable.Column] = SymbolField.allCases.map { field in
      let texts = history[field].texts
      return .init(field.name, .text) { row in
        let text = tickets.value(field, row).map { texts[Int($0.index)] }
        return QueryValue(text.map { redaction.value($0, of: field) })
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
        return QueryValue(
          column.values[row].map {
            redaction.value(column.table.text(of: $0), ofColumn: column.name)
          })
      }
    }
    return QueryTable(name: Ticket.table, rowCount: tickets.count, columns: columns)
  }

  /// A row for each record: a review that is given item by item has several.
  private func table<Record: StoredRecord>(of _: Record.Type) -> QueryTable {
    let records = history[keyPath: Record.list]
    return QueryTable(
      name: Record.table, rowCount: records.count, columns: columns(Record.fields, of: records))
  }

  private func columns<Record>(
    _ fields: [RecordField<Record>], of records: ContiguousArray<Record>
  ) -> [QueryTable.Column] {
    fields.compactMap { field in
      field.queryName.map { name in
        .init(name, field.type.affinity) { row in
          value(field.value(records[row]), isFreeText: field.isFreeText)
        }
      }
    }
  }

  private func value(_ value: RecordValue?, isFreeText: Bool) -> QueryValue {
    switch value {
    case nil: .null
    case .text(let symbol, let table)?:
      .text(isFreeText ? redaction.label(symbol) : history[table].text(of: symbol))
    case .moment(let moment)?: local(moment)
    case .number(let number)?: .real(number)
    case .whole(let whole)?: .integer(whole)
    case .flag(let flag)?: QueryValue(flag)
    case .word(let word)?: .text(word)
    }
  }

  /// What is derived of a rating stands where the store has the rating itself.
  private var surveyResponses: QueryTable {
    let responses = history.responses
    func stored(_ names: String..., as name: String? = nil) -> [QueryTable.Column] {
      let fields = names.compactMap { name in SurveyResponse.fields.first { $0.name == name } }
      return columns(name == nil ? fields : fields.map { $0.queried(as: name) }, of: responses)
    }
    func derived(
      _ name: String, _ affinity: QueryTable.Column.Affinity = .integer,
      _ value: @escaping (SurveyResponse) -> QueryValue
    ) -> QueryTable.Column {
      .init(name, affinity) { value(responses[$0]) }
    }
    let ofRating = [
      derived("answered") { QueryValue($0.isAnswered) },
      derived("rating", .real) { QueryValue($0.rating.map { Double($0.value) }) },
      derived("lowest_rating") { QueryValue($0.rating.map { Int($0.scale.lowest) }) },
      derived("highest_rating") { QueryValue($0.rating.map { Int($0.scale.highest) }) },
      derived("satisfied") { QueryValue($0.rating?.isSatisfied) },
    ]
    return QueryTable(
      name: SurveyResponse.table, rowCount: responses.count,
      columns: stored("ticket_id", "invited_at", "responded_at") + ofRating
        + stored("nps", "ces", "attitude", "ability", "convenience", "solved_at_first_contact")
        + stored("is_from_ticket", as: "inside_ticket_export"))
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
