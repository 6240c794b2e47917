import Desk
import Intake
import Tabular
import Wording

/// How a file was understood, as JSON.
struct InspectionJSON {
  let file: ImportedFile

  func write(into text: inout JSONText) {
    text.raw("  {\"path\": ")
    text.string(file.path)
    text.raw(",\n   \"kind\": ")
    text.string(file.kind?.rawValue)
    text.raw(",\n   \"format\": ")
    text.string(file.format)
    text.raw(",\n   \"encoding\": ")
    text.string(file.encoding?.encoding.rawValue)
    text.raw(",\n   \"encoding_confidence\": ")
    text.string(file.encoding?.confidence.rawValue)
    text.raw(",\n   \"dialect\": ")
    writeDialect(into: &text)
    text.raw(",\n   \"time_zone\": ")
    text.string(file.timeZone)
    text.raw(",\n   \"columns\": [")
    for (index, column) in file.columns.enumerated() {
      text.raw(index == 0 ? "\n    " : ",\n    ")
      write(column, into: &text)
    }
    text.raw("],\n   \"rows\": ")
    writeLedger(into: &text)
    text.raw(",\n   \"problems\": [")
    for (index, problem) in file.problems.prefix(100).enumerated() {
      text.raw(index == 0 ? "\n    " : ",\n    ")
      write(problem, into: &text)
    }
    text.raw("],\n   \"problem_counts\": {")
    let counts = file.problemCounts.sorted { $0.key.rawValue < $1.key.rawValue }
    for (index, count) in counts.enumerated() {
      if index > 0 { text.raw(", ") }
      text.string(count.key.rawValue)
      text.raw(": ")
      text.number(count.value)
    }
    text.raw("}}")
  }

  private func writeDialect(into text: inout JSONText) {
    guard let dialect = file.dialect else { return text.raw("null") }
    text.raw("{\"delimiter\": ")
    text.string(Dialect.name(dialect.delimiter))
    text.raw(", \"quote\": ")
    text.string(dialect.quote.map(Dialect.name))
    text.raw(", \"escape\": ")
    text.string(dialect.escape.rawValue)
    text.raw(", \"header\": ")
    if dialect.hasHeader { text.raw("true") } else { text.raw("false") }
    text.raw(", \"line_ending\": ")
    text.string(dialect.lineEnding.rawValue)
    text.raw("}")
  }

  private func write(_ column: ColumnPlan, into text: inout JSONText) {
    text.raw("{\"name\": ")
    text.string(column.name)
    text.raw(", \"field\": ")
    text.string(column.role?.fieldName)
    text.raw(", \"examples\": [")
    for (index, example) in column.shownExamples.enumerated() {
      if index > 0 { text.raw(", ") }
      text.string(example)
    }
    text.raw("]}")
  }

  private func writeLedger(into text: inout JSONText) {
    text.raw("{\"read\": ")
    text.number(file.ledger.read)
    text.raw(", \"accepted\": ")
    text.number(file.ledger.accepted)
    text.raw(", \"rejected\": ")
    text.number(file.ledger.rejected)
    text.raw(", \"duplicate\": ")
    text.number(file.ledger.duplicate)
    text.raw(", \"empty\": ")
    text.number(file.ledger.empty)
    text.raw("}")
  }

  private func write(_ problem: Problem, into text: inout JSONText) {
    text.raw("{\"line\": ")
    if let line = problem.line { text.number(line) } else { text.raw("null") }
    text.raw(", \"column\": ")
    text.string(problem.column)
    text.raw(", \"code\": ")
    text.string(problem.code.rawValue)
    text.raw(", \"expected\": ")
    text.string(problem.expected(in: .english))
    text.raw("}")
  }
}
