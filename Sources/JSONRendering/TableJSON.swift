import Desk
import Reporting

extension Table {
  /// `rows[row][column]` as in the document: the cell under `columns[column]`.
  var json: JSONValue {
    .object([
      "kind": .string("table"),
      "id": .string(id),
      "title": .string(title),
      "note": .string(note),
      "columns": .array(
        columns.map { column in
          .object([
            "id": .string(column.id),
            "title": .string(column.title),
            "unit": column.unit.map { .string($0.rawValue) } ?? .null,
          ])
        }),
      "rows": .array(rows.map { .array($0.map(\.json)) }),
    ])
  }
}

extension Cell {
  /// `null` without data, else an object whose `kind` says which members it has.
  var json: JSONValue {
    switch self {
    case .absent: .null
    case .text(let text): member("text", ["text": .string(text)])
    case .term(let id, let text): member("term", ["term": .string(id), "text": .string(text)])
    case .identifier(let id): member("identifier", ["identifier": .string(id)])
    case .quantity(let value, let unit):
      member("quantity", ["value": .number(value), "unit": .string(unit.rawValue)])
    case .difference(let value, let unit):
      member("difference", ["value": .number(value), "unit": .string(unit.rawValue)])
    case .relativeChange(let value): member("relative_change", ["value": .number(value)])
    case .interval(let low, let high, let unit):
      member(
        "interval",
        ["low": .number(low), "high": .number(high), "unit": .string(unit.rawValue)])
    case .verdict(let verdict): member("verdict", ["verdict": .string(verdict.rawValue)])
    case .sparkline(let values, let unit):
      member("sparkline", ["values": JSONValue(values), "unit": .string(unit.rawValue)])
    case .instant(let instant):
      member(
        "instant", ["instant": .string(instant.text.replacing(" ", with: "T"))])
    }
  }

  private func member(_ kind: String, _ members: [String: JSONValue]) -> JSONValue {
    .object(members.merging(["kind": .string(kind)]) { _, kind in kind })
  }
}
