import Desk
import Intake
import Profiling
import Tabular

/// The contract of `profile --format json`: one object, its columns in the file's order.
///
/// Moments are texts on the organisation's wall clock, lengths of time seconds, what is not known null.
struct ProfileJSON {
  let table: ProfiledTable

  var bytes: [UInt8] {
    var text = JSONText()
    text.raw("{\n  \"file\": ")
    text.string(table.path)
    text.raw(",\n  \"rows\": ")
    text.number(table.rowCount)
    text.raw(",\n  \"records_lost\": {")
    let lost = table.unread.lost.sorted { $0.key.rawValue < $1.key.rawValue }
    for (index, (why, count)) in lost.enumerated() {
      text.raw(index == 0 ? "" : ", ")
      text.string(why.rawValue)
      text.raw(": ")
      text.number(count)
    }
    text.raw("},\n  \"broken_at_line\": ")
    text.number(table.unread.brokenLine.map(Double.init))
    text.raw(",\n  \"stopped_by\": ")
    text.string(table.unread.stopped?.rawValue)
    text.raw(",\n  \"columns\": [")
    for (index, column) in table.columns.enumerated() {
      text.raw(index == 0 ? "\n    {" : ",\n    {")
      write(column, into: &text)
      text.raw("}")
    }
    text.raw(table.columns.isEmpty ? "]\n}\n" : "\n  ]\n}\n")
    return text.bytes
  }

  private func write(_ column: ProfiledTable.Column, into text: inout JSONText) {
    let facts = column.facts
    text.raw("\"name\": ")
    text.string(column.name)
    text.raw(", \"type\": ")
    text.string(facts.type.rawValue)
    text.raw(", \"masked\": ")
    text.raw(column.isPersonal ? "true" : "false")
    text.raw(", \"filled\": ")
    text.number(facts.filled)
    text.raw(", \"unlike_type\": ")
    text.number(facts.unlike)
    text.raw(", \"distinct\": ")
    text.number(facts.distinct)
    text.raw(", \"distinct_is_exact\": ")
    text.raw(facts.distinctIsExact ? "true" : "false")
    text.raw(", \"date_order_is_open\": ")
    text.raw(facts.dateOrderIsOpen ? "true" : "false")
    text.raw(",\n     \"smallest\": ")
    write(facts.smallest, into: &text)
    text.raw(", \"median\": ")
    write(facts.median, into: &text)
    text.raw(", \"largest\": ")
    write(facts.largest, into: &text)
    text.raw(", \"median_is_exact\": ")
    text.raw(facts.orderIsExact ? "true" : "false")
    text.raw(",\n     \"most_frequent\": [")
    for (index, value) in facts.frequent.enumerated() {
      text.raw(index == 0 ? "{\"value\": " : ", {\"value\": ")
      text.string(value.text)
      text.raw(value.isExact ? ", \"rows\": " : ", \"rows_at_least\": ")
      text.number(value.count)
      text.raw("}")
    }
    text.raw("],\n     \"histogram\": ")
    write(facts.histogram, facts.type, into: &text)
  }

  private func write(_ value: ColumnFacts.Value?, into text: inout JSONText) {
    switch value {
    case nil: text.raw("null")
    case .number(let number), .seconds(let number): text.number(number)
    case .moment(let seconds):
      text.string(table.clock.local(Instant(secondsSince1970: seconds)).text)
    case .text(let string): text.string(string)
    }
  }

  private func write(
    _ histogram: Histogram?, _ type: ColumnType, into text: inout JSONText
  ) {
    guard let histogram else { return text.raw("null") }
    text.raw("{\"outermost_hold_outliers\": ")
    text.raw(histogram.holdsOutliers ? "true" : "false")
    text.raw(", \"bars\": [")
    for (index, bar) in histogram.bars.enumerated() {
      text.raw(index == 0 ? "{" : ", {")
      if let value = bar.text {
        text.raw("\"value\": ")
        text.string(value)
      } else {
        text.raw("\"from\": ")
        write(edge(bar.from, type), into: &text)
        text.raw(", \"to\": ")
        write(edge(bar.to, type), into: &text)
      }
      text.raw(", \"rows\": ")
      text.number(bar.count)
      text.raw("}")
    }
    text.raw("]}")
  }

  private func edge(_ value: Double?, _ type: ColumnType) -> ColumnFacts.Value? {
    value.map { type == .dateTime ? .moment(Int($0.rounded())) : .number($0) }
  }
}
