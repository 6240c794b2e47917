import Desk
import Intake
import Tabular
import Wording

extension InspectionTexts {
  static let english = InspectionTexts(
    labels: Labels(
      holds: "Holds", format: "Format", writing: "Written", encoding: "Encoding", times: "Times",
      rows: "Rows",
      problems: "Problems", nearest: "Nearest", has: "Has", lacks: "Lacks", needs: "Needs",
      remedy: "To do"),
    titles: Titles(column: "Column", field: "Field", unit: "Unit", example: "Example"),
    notRecognised:
      "not recognised: no tickets, events, survey answers, reviews, cause analyses or agents",
    noRecords: "no records that could be read",
    writing: { englishWriting($0) },
    format: {
      $0.map { "\($0.title) (\($0.name))" }
        ?? "no named format; the columns were told by their names and values"
    },
    encoding: { guess in
      let name = guess.encoding.rawValue.uppercased()
      if guess.isPlainASCII { return "plain ASCII, alike in every encoding" }
      return switch guess.confidence {
      case .certain: "\(name), certain"
      case .likely: "\(name), likely"
      case .uncertain: "\(name), uncertain"
      }
    },
    times: { "\($0), where they name no zone" }, unit: { englishUnit($0) },
    assumed: { "\($0) (assumed)" },
    ledger: { ledger in
      func text(_ value: Int) -> String { QuantityText.text(Double(value), .count) }
      return "\(text(ledger.read)) read = \(text(ledger.accepted)) accepted + "
        + "\(text(ledger.rejected)) rejected + \(text(ledger.duplicate)) duplicate + "
        + "\(text(ledger.empty)) empty"
    },
    ownColumn: { kind in
      switch kind {
      case .tickets: "no known field; kept as a dimension under its own name"
      case .surveyResponses, .ticketEvents, .reviews, .causes, .agents, .actions:
        "no known field; not used"
      }
    },
    occurrence: { occurrence in
      var parts = ["costs \(occurrence.cost)"]
      if !occurrence.columns.isEmpty {
        parts.append(
          "column\(occurrence.columns.count > 1 ? "s" : "") "
            + occurrence.columns.joined(separator: ", "))
      }
      if !occurrence.lines.isEmpty {
        let isMore = occurrence.lines.count < occurrence.count
        parts.append(
          "line\(occurrence.count > 1 ? "s" : "") "
            + occurrence.lines.map(String.init).joined(separator: ", ") + (isMore ? " …" : ""))
      }
      return "\(QuantityText.text(Double(occurrence.count), .count)) × "
        + parts.joined(separator: "; ")
    },
    has: { $0.map { "\($0.field) (\($0.column))" }.joined(separator: ", ") },
    lacks: { "\($0.field), a column such as \($0.examples.joined(separator: " or "))" },
    needs: { kind, needs in
      let fields = needs.map { "\($0.field) (\($0.examples.joined(separator: ", ")))" }
        .joined(separator: " and ")
      return "\(kind): \(fields)"
    },
    remedy: "name the columns under mapping in touchstone.yaml (column: field), or say what the "
      + "file is: tickets=FILE, survey_responses=FILE, reviews=FILE, causes=FILE or agents=FILE",
    place: { "column \($0)" },
    loss: { kind, ledger, problems in
      "\(kind): \(ledger.read) rows read, \(ledger.accepted) accepted, "
        + "\(ledger.rejected) rejected (\(problems))"
    },
    nothingUsable: "nothing usable: no ticket and no survey response could be read")
}

private func englishWriting(_ dialect: Dialect?) -> String {
  guard let dialect else { return "JSON" }
  var parts = ["CSV with " + englishName(of: dialect.delimiter)]
  switch (dialect.quote, dialect.escape) {
  case (nil, _): parts.append("no quotes")
  case (let quote?, .doubled): parts.append("quotes " + englishName(of: quote))
  case (let quote?, .backslash):
    parts.append("quotes \(englishName(of: quote)) escaped by \\")
  }
  switch dialect.lineEnding {
  case .lf: parts.append("lines end in LF")
  case .crlf: parts.append("lines end in CR LF")
  case .cr: parts.append("lines end in CR")
  case .mixed: parts.append("lines end in several ways")
  }
  if dialect.preambleRows == 1 { parts.append("1 row above the header") }
  if dialect.preambleRows > 1 { parts.append("\(dialect.preambleRows) rows above the header") }
  return parts.joined(separator: ", ")
}

private func englishName(of byte: UInt8) -> String {
  switch byte {
  case UInt8(ascii: ","): "commas"
  case UInt8(ascii: ";"): "semicolons"
  case UInt8(ascii: "\t"): "tabs"
  default: String(UnicodeScalar(byte))
  }
}

private func englishUnit(_ unit: ColumnUnit) -> String {
  switch unit {
  case .length(let unit): unit.rawValue
  case .dates(.dayFirst): "day first"
  case .dates(.monthFirst): "month first"
  case .unixSeconds: "Unix seconds"
  case .unixMilliseconds: "Unix ms"
  case .unixMicroseconds: "Unix µs"
  case .spreadsheetDays: "sheet days"
  case .scale(let lowest, let highest): "\(lowest) to \(highest)"
  }
}
