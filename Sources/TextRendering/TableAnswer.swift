import Desk
import JSONWriting
import Reporting
import Wording

/// An answer that is tables and nothing else, the same for everyone.
///
/// JSON is one object with a list for each table by its id, of objects with the columns' ids as keys:
/// ratios are fractions of 1, lengths of time seconds, absent is null. CSV holds the first table.
package struct TableAnswer: AnswerBody {
  package var tables: [Table]
  package var language: Language
  /// What JSON says before the tables.
  package var period: String?

  package init(_ tables: [Table], language: Language, period: String? = nil) {
    self.tables = tables
    self.language = language
    self.period = period
  }

  package var page: [PagePart] { tables.map { .table($0) } }

  package var data: [Table] { Array(tables.prefix(1)) }

  package func write(to json: inout JSONWriter) {
    json.object(.expanded) { json in
      if let period { json.member("period", period) }
      for table in tables {
        json.list(table.id, table.rows, .expanded) { json, row in
          json.object { json in
            for (column, cell) in zip(table.columns, row) { json.member(column.id, cell) }
          }
        }
      }
    }
  }
}

/// Sentences, a line each, such as the paths of the files that were written.
package struct SentenceAnswer: AnswerBody {
  package var sentences: [String]
  package var language: Language

  package init(_ sentences: [String], language: Language) {
    self.sentences = sentences
    self.language = language
  }

  package var page: [PagePart] { [.lines(sentences)] }

  package var data: [Table] { [] }

  package func write(to json: inout JSONWriter) {
    json.list(sentences, .expanded) { $0.value($1) }
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ key: String, _ cell: Cell) {
    switch cell {
    case .absent: null(key)
    case .sparkline(let values, _): list(key, values) { $0.value($1) }
    case .quantity(let value, _), .difference(let value, _), .relativeChange(let value):
      member(key, value)
    case .interval(let low, let high, _, _): list(key, [low, high]) { $0.value($1) }
    case .text, .identifier, .verdict, .term, .instant: member(key, cell.exactText)
    }
  }
}

extension Cell {
  /// A whole number whose digits stand together, such as a line or a sample: 1234.
  package static func number(_ number: Int) -> Cell { .identifier("\(number)") }

  /// As people read it.
  func shownText(in language: Language) -> String {
    switch self {
    case .absent: "–"
    case .text(let text), .identifier(let text), .term(_, let text): text
    case .quantity(let value, let unit): QuantityText.text(value, unit)
    case .difference(let value, let unit): QuantityText.difference(value, unit)
    case .relativeChange(let value): QuantityText.relativeChange(value)
    case .interval(let low, let high, let unit, let isOfDifference):
      QuantityText.interval(low, high, unit, ofDifference: isOfDifference)
    case .verdict(let verdict): Term.verdict(verdict).text(in: language)
    case .sparkline(let values, _): TrendWord.text(values)
    case .instant(let moment): moment.text
    }
  }

  /// As programs read it: exact, empty where there is none.
  var exactText: String {
    switch self {
    case .absent: ""
    case .sparkline(let values, _):
      values.map { $0.map(JSONWriter.text) ?? "" }.joined(separator: ";")
    case .quantity(let value, _), .difference(let value, _), .relativeChange(let value):
      JSONWriter.text(of: value)
    case .interval(let low, let high, _, _):
      "\(JSONWriter.text(of: low))..\(JSONWriter.text(of: high))"
    case .verdict(let verdict): verdict.rawValue
    case .term(let id, _): id
    case .text(let text), .identifier(let text): text
    case .instant(let moment): moment.text
    }
  }
}
