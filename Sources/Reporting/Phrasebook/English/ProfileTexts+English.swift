import Desk
import Profiling
import Wording

extension ProfileTexts {
  static let english = ProfileTexts(
    title: "Table profile",
    size: { rows, columns in
      "\(number(rows)) \(rows == 1 ? "row" : "rows"), "
        + "\(number(columns)) \(columns == 1 ? "column" : "columns")"
    },
    titles: Titles(
      column: "Column", type: "Type", filled: "Filled", distinct: "Distinct",
      smallest: "Smallest", median: "Median", largest: "Largest", spread: "Spread",
      frequent: "Most frequent values"),
    type: { type in
      switch type {
      case .integer: "integer"
      case .decimal: "decimal"
      case .dateTime: "date/time"
      case .duration: "duration"
      case .flag: "flag"
      case .text: "text"
      case .empty: "empty"
      }
    },
    drawing: { "How many rows have which values of \($0)." },
    rows: "Rows", charts: "How the values are spread",
    notes: Notes(
      unlike: { column, count, type in
        "\(column): \(number(count)) filled \(count == 1 ? "cell is" : "cells are") not of the type "
          + "\(type) and left out of smallest, median, largest and spread."
      },
      dateOrder: {
        "\($0): nothing tells the day from the month; dates were read with the day in front."
      },
      masked: {
        "Masked, for the name says that it is about people: \($0.joined(separator: ", "))."
      },
      estimated: {
        "≈ More than \(number($0)) different values: distinct is an estimate (standard error 0.8%), "
          + "and so are median and spread."
      },
      atLeast: "≥ At least so many rows; all rows of so many different values are not kept.",
      outliers:
        "* The first and the last bar also hold what lies outside the middle 98% of the values.",
      lost: { count, why in
        "\(number(count)) \(count == 1 ? "record" : "records") could not be read and "
          + "\(count == 1 ? "is" : "are") not counted: \(why)."
      },
      broken: {
        "The document is broken or ends too early at line \(number($0)): what was read is counted, "
          + "what was never written cannot be."
      },
      stopped: {
        "Reading stopped before the end of the file: \($0). What follows is not counted."
      },
      empty: "The table has no rows."))

  private static func number(_ value: Int) -> String { QuantityText.text(Double(value), .count) }
}
