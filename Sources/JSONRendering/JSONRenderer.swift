import Desk
import Foundation
import JSONWriting
import Reporting

/// Writes a report as JSON, for programs: every number as it was computed, with its unit.
///
/// Ratios are fractions of 1, durations are seconds, absent is `null` and every key is always there.
/// Keys are in alphabetical order. The register of tickets is left to the workbook.
package struct JSONRenderer: Renderer {
  package init() {}

  package var fileName: String { "report.json" }

  /// - Throws: `FileNotWritten`.
  package func render(_ report: Report, to path: String) throws {
    try write(data(report), to: path)
  }

  /// The whole file, ended by a line feed.
  package func data(_ report: Report) -> Data {
    var json = JSONWriter(.foundation)
    json.object(.expanded, report.writeMembers)
    json.endLine()
    return Data(json.bytes)
  }
}

extension Report {
  fileprivate func writeMembers(to json: inout JSONWriter) {
    json.objects("cover_facts", coverFacts) { json, fact in
      json.member("label", fact.label)
      json.member("value", fact.value)
    }
    json.member("language", language.rawValue)
    json.member("organisation", organisation)
    json.member("period", period)
    json.member("schema", "touchstone.report/1")
    json.objects("sections", sections) { json, section in
      json.objects("blocks", section.blocks) { $1.writeMembers(to: &$0) }
      json.member("id", section.id)
      json.member("lead", section.lead)
      json.member("number", section.number)
      json.member("title", section.title)
    }
    json.member("title", title)
  }
}

extension Block {
  /// One member named `kind`, the rest by kind.
  fileprivate func writeMembers(to json: inout JSONWriter) {
    switch self {
    case .paragraph(let text):
      json.member("kind", "paragraph")
      json.member("text", text)
    case .missing(let text):
      json.member("kind", "missing")
      json.member("text", text)
    case .findings(let findings):
      json.objects("findings", findings) { json, finding in
        json.member("evidence", finding.evidence)
        json.member("sentence", finding.sentence)
        json.member("tone", finding.tone.rawValue)
      }
      json.member("kind", "findings")
    case .headlines(let headlines):
      json.objects("headlines", headlines) { $1.writeMembers(to: &$0) }
      json.member("kind", "headlines")
    case .table(let table): table.writeMembers(to: &json)
    case .chart(let chart): chart.writeMembers(to: &json)
    }
  }
}

extension Headline {
  fileprivate func writeMembers(to json: inout JSONWriter) {
    json.member("comparison", comparison)
    json.member("label", label)
    json.member("metric", metric)
    json.member("target", target)
    json.numbers("trend", trend)
    if value == .absent {
      json.null("value")
    } else {
      json.object("value", .expanded, value.writeMembers)
    }
    json.member("verdict", verdict?.rawValue)
  }
}

extension Table {
  /// `rows[row][column]` as in the document: the cell under `columns[column]`.
  fileprivate func writeMembers(to json: inout JSONWriter) {
    json.objects("columns", columns) { json, column in
      json.member("id", column.id)
      json.member("title", column.title)
      json.member("unit", column.unit?.rawValue)
    }
    json.member("id", id)
    json.member("kind", "table")
    json.member("note", note)
    json.list("rows", rows, .expanded) { json, row in
      json.list(row, .expanded) { json, cell in
        if cell == .absent { json.null() } else { json.object(.expanded, cell.writeMembers) }
      }
    }
    json.member("title", title)
  }
}

extension Cell {
  /// `kind` says which other members there are. An absent cell has none: it is `null`.
  fileprivate func writeMembers(to json: inout JSONWriter) {
    switch self {
    case .absent: break
    case .text(let text):
      json.member("kind", "text")
      json.member("text", text)
    case .term(let id, let text):
      json.member("kind", "term")
      json.member("term", id)
      json.member("text", text)
    case .identifier(let id):
      json.member("identifier", id)
      json.member("kind", "identifier")
    case .quantity(let value, let unit):
      json.member("kind", "quantity")
      json.member("unit", unit.rawValue)
      json.member("value", value)
    case .difference(let value, let unit):
      json.member("kind", "difference")
      json.member("unit", unit.rawValue)
      json.member("value", value)
    case .relativeChange(let value):
      json.member("kind", "relative_change")
      json.member("value", value)
    case .interval(let low, let high, let unit):
      json.member("high", high)
      json.member("kind", "interval")
      json.member("low", low)
      json.member("unit", unit.rawValue)
    case .verdict(let verdict):
      json.member("kind", "verdict")
      json.member("verdict", verdict.rawValue)
    case .sparkline(let values, let unit):
      json.member("kind", "sparkline")
      json.member("unit", unit.rawValue)
      json.numbers("values", values)
    case .instant(let instant):
      json.member("instant", instant.text.replacing(" ", with: "T"))
      json.member("kind", "instant")
    }
  }
}

extension JSONWriter {
  mutating func objects<Element>(
    _ key: String, _ elements: [Element],
    _ writeMembers: (inout JSONWriter, Element) -> Void
  ) {
    list(key, elements, .expanded) { json, element in
      json.object(.expanded) { writeMembers(&$0, element) }
    }
  }

  mutating func numbers(_ key: String, _ numbers: [Double?]) {
    list(key, numbers, .expanded) { $0.value($1) }
  }

  mutating func texts(_ key: String, _ texts: [String]) {
    list(key, texts, .expanded) { $0.value($1) }
  }
}
