import Desk
import Reporting

extension Report {
  var json: JSONValue {
    .object([
      "schema": .string("touchstone.report/1"),
      "title": .string(title),
      "organisation": .string(organisation),
      "period": .string(period),
      "language": .string(language.rawValue),
      "cover_facts": .array(
        coverFacts.map { .object(["label": .string($0.label), "value": .string($0.value)]) }),
      "sections": .array(sections.map(\.json)),
    ])
  }
}

extension Section {
  fileprivate var json: JSONValue {
    .object([
      "id": .string(id),
      "number": .integer(number),
      "title": .string(title),
      "lead": .string(lead),
      "blocks": .array(blocks.map(\.json)),
    ])
  }
}

extension Block {
  /// One member named `kind`, the rest by kind.
  fileprivate var json: JSONValue {
    switch self {
    case .paragraph(let text):
      .object(["kind": .string("paragraph"), "text": .string(text)])
    case .missing(let text):
      .object(["kind": .string("missing"), "text": .string(text)])
    case .findings(let findings):
      .object(["kind": .string("findings"), "findings": .array(findings.map(\.json))])
    case .headlines(let headlines):
      .object(["kind": .string("headlines"), "headlines": .array(headlines.map(\.json))])
    case .table(let table): table.json
    case .chart(let chart): chart.json
    }
  }
}

extension Finding {
  fileprivate var json: JSONValue {
    .object([
      "tone": .string(tone.rawValue),
      "sentence": .string(sentence),
      "evidence": .string(evidence),
    ])
  }
}

extension Headline {
  fileprivate var json: JSONValue {
    .object([
      "metric": .string(metric),
      "label": .string(label),
      "value": value.json,
      "comparison": .string(comparison),
      "target": .string(target),
      "verdict": verdict.map { .string($0.rawValue) } ?? .null,
      "trend": JSONValue(trend),
    ])
  }
}
