import Desk
import Foundation
import JSONWriting
import Metrics
import Reporting

/// Writes a report as JSON, for programs: every number as it was computed, with its unit.
///
/// Ratios are fractions of 1, durations are seconds, absent is `null` and every key is always there.
/// Keys are in alphabetical order. The register of tickets is left to the workbook.
package struct JSONRenderer: Renderer {
  package let fileName = "report.json"

  package init() {}

  /// - Throws: `FaultPhrase`.
  package func render(_ report: Report, to path: String) throws {
    try write(data(report), to: path)
  }

  /// The whole file, ended by a line feed.
  package func data(_ report: Report) -> Data {
    var json = JSONWriter(.foundation)
    report.write(nil, to: &json)
    json.endLine()
    return Data(json.bytes)
  }
}

extension Report: JSONObject {
  var members: Members {
    [
      "conclusion": conclusion, "cover_facts": coverFacts,
      "coverage": CoverageByKind(entries: coverage),
      "facts": facts.map { JSONFact(figure: $0, period: period) },
      "language": language.rawValue, "organisation": organisation,
      "period": period, "schema": "touchstone.report/1", "sections": sections, "title": title,
    ]
  }
}

/// A fact by its names: `"by": {"channel": "chat"}`.
private struct JSONFact: JSONObject {
  let figure: Report.JudgedFigure
  let period: String

  var members: Members {
    let (name, measurement, judgement) = (figure.name, figure.measurement, figure.judgement)
    return [
      "board": figure.isOnBoard, "by": name.groups, "high": measurement.high,
      "low": measurement.low, "metric": name.metric, "period": period,
      "reason": judgement.reason.rawValue, "sample": measurement.sample,
      "since": judgement.since?.description, "target": figure.target?.rawValue,
      "usual": judgement.usual, "value": measurement.value,
      "variation": judgement.verdict.variation,
    ]
  }
}

extension Report.FactName: JSONObject {
  var members: Members { ["by": groups, "metric": metric] }

  fileprivate var groups: JSONGroups { JSONGroups(names: by, values: key) }
}

/// The values of some dimensions.
private struct JSONGroups: JSONValue {
  let names: [String]
  let values: [String?]

  func write(_ key: String?, to json: inout JSONWriter) {
    json.object(key, .expanded) { json in
      for (name, value) in zip(names, values).sorted(by: { $0.0 < $1.0 }) {
        value.write(name, to: &json)
      }
    }
  }
}

extension Judgement.UsualRange: JSONObject {
  var members: Members {
    ["expected": expected, "has_season": hasSeason, "high": high, "low": low]
  }
}

extension Report.ConclusionEntry: JSONObject {
  var members: Members { ["facts": facts, "line": line, "text": text] }
}

extension Report.Fact: JSONObject {
  var members: Members { ["label": label, "value": value] }
}

/// `{"tickets_created": {"from": ..., "notes": [...], "to": ..., "whole_periods": [...]}}`
private struct CoverageByKind: JSONValue {
  let entries: [Report.Coverage]

  func write(_ key: String?, to json: inout JSONWriter) {
    guard let key else { preconditionFailure("coverage is a member of the report") }
    json.object(key, .expanded) { json in
      for entry in entries.sorted(by: { $0.kind < $1.kind }) { entry.write(entry.kind, to: &json) }
    }
  }
}

extension Report.Coverage: JSONObject {
  var members: Members {
    ["from": from, "notes": notes, "to": to, "whole_periods": wholePeriods]
  }
}

extension Report.Coverage.Note: JSONObject {
  var members: Members { ["code": code, "text": text] }
}

extension Section: JSONObject {
  var members: Members {
    ["blocks": blocks, "id": id, "lead": lead, "number": number, "title": title]
  }
}

extension Block: JSONObject {
  /// One member named `kind`, the rest by kind.
  var members: Members {
    switch self {
    case .paragraph(let text): ["kind": "paragraph", "text": text]
    case .missing(let text): ["kind": "missing", "text": text]
    case .findings(let findings): ["findings": findings, "kind": "findings"]
    case .headlines(let headlines): ["headlines": headlines, "kind": "headlines"]
    case .table(let table): table.members
    case .chart(let chart): chart.members
    }
  }
}

extension Finding: JSONObject {
  var members: Members {
    ["evidence": evidence, "sentence": sentence, "tone": tone.rawValue]
  }
}

extension Headline: JSONObject {
  var members: Members {
    [
      "comparison": comparison, "label": label, "metric": metric, "target": target, "trend": trend,
      "value": value, "verdict": verdict?.rawValue,
    ]
  }
}

extension Table: JSONObject {
  /// `rows[row][column]` as in the document: the cell under `columns[column]`.
  var members: Members {
    [
      "columns": columns, "id": id, "kind": "table", "note": note, "rows": rows, "title": title,
    ]
  }
}

extension Table.Column: JSONObject {
  var members: Members { ["id": id, "title": title, "unit": unit?.rawValue] }
}

extension Cell: JSONObject {
  /// An absent cell is `null`.
  func write(_ key: String?, to json: inout JSONWriter) {
    if self == .absent { String?.none.write(key, to: &json) } else { writeMembers(key, to: &json) }
  }

  /// `kind` says which other members there are.
  var members: Members {
    switch self {
    case .absent: [:]
    case .text(let text): ["kind": "text", "text": text]
    case .term(let id, let text): ["kind": "term", "term": id, "text": text]
    case .identifier(let id): ["identifier": id, "kind": "identifier"]
    case .quantity(let value, let unit):
      ["kind": "quantity", "unit": unit.rawValue, "value": value]
    case .difference(let value, let unit):
      ["kind": "difference", "unit": unit.rawValue, "value": value]
    case .relativeChange(let value): ["kind": "relative_change", "value": value]
    case .interval(let low, let high, let unit, ofDifference: false):
      ["high": high, "kind": "interval", "low": low, "unit": unit.rawValue]
    case .interval(let low, let high, let unit, ofDifference: true):
      [
        "high": high, "kind": "interval", "low": low, "of_difference": true, "unit": unit.rawValue,
      ]
    case .verdict(let verdict): ["kind": "verdict", "verdict": verdict.rawValue]
    case .sparkline(let values, let unit):
      ["kind": "sparkline", "unit": unit.rawValue, "values": values]
    case .instant(let instant):
      ["instant": instant.text.replacing(" ", with: "T"), "kind": "instant"]
    }
  }
}
