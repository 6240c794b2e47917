import Desk
import Reporting
import Wording

/// What a cell of the document becomes in the workbook: a number with a format, text, or nothing.
///
/// | Document | In the cell | Format |
/// |---|---|---|
/// | `.quantity(s, .seconds)`, s >= 0 | s / 86,400, in days as Excel counts | `[h]:mm:ss` |
/// | `.quantity(s, .seconds)`, s < 0 | s: Excel cannot show a negative time | `#,##0" s"` |
/// | `.quantity(f, .ratio)` | f, a fraction of 1 | `0.0%` |
/// | `.difference(d, .ratio)` | d * 100, percentage points | `+0.0" pp";-0.0" pp";0.0" pp"` |
/// | `.difference(d, .seconds)` | d, seconds | `+#,##0" s";-#,##0" s";#,##0" s"` |
/// | `.relativeChange(r)` | r, a fraction of 1 | `+0.0%;-0.0%;0.0%` |
/// | either, below 0 and rounded to nothing | the same | without a sign: `-0.0 pp` is not a fall |
/// | `.interval(low, high, unit)` | two columns, each as a quantity, or as a difference | as the unit |
/// | `.instant` | Excel's date serial | `yyyy-mm-dd hh:mm` |
/// | `.verdict`, `.text`, `.identifier` | text | a verdict's sign is part of its format |
/// | `.sparkline` | text drawn with blocks; its numbers are in the chart data | |
/// | `.absent` | blank | the column's |
struct CellValue: Equatable {
  enum Content: Equatable {
    case blank
    case text(String)
    case number(Double)
  }

  var content: Content
  var format: ValueFormat

  static func quantity(_ value: Double, _ unit: MeasurementUnit) -> CellValue {
    if unit == .seconds {
      return value < 0
        ? CellValue(content: .number(value), format: .negativeSeconds)
        : CellValue(content: .number(value / secondsPerDay), format: .quantity(.seconds))
    }
    return CellValue(content: .number(value), format: .quantity(unit))
  }

  static func difference(_ value: Double, _ unit: MeasurementUnit) -> CellValue {
    let isNothing = value < 0 && QuantityText.difference(value, unit).hasPrefix("+")
    return CellValue(
      content: .number(unit == .ratio ? value * 100 : value),
      format: .difference(unit, hasSign: !isNothing))
  }

  static func relativeChange(_ value: Double) -> CellValue {
    let isNothing = value < 0 && QuantityText.relativeChange(value).hasPrefix("+")
    return CellValue(content: .number(value), format: .relativeChange(hasSign: !isNothing))
  }

  /// Excel's days begin 1899-12-30, but its first two months hold a 29 February that never was:
  /// before 1900-03-01 an instant is written as text.
  static func instant(_ instant: LocalDateTime) -> CellValue {
    let day = instant.date.daysSince1970 + 25_569
    guard day >= 61 else { return CellValue(content: .text(instant.text), format: .text) }
    return CellValue(
      content: .number(Double(day) + Double(instant.secondOfDay) / secondsPerDay), format: .instant)
  }

  private static let secondsPerDay = 86_400.0
}

/// How a value is shown in its cell: its number format, and with it colour and alignment.
enum ValueFormat: Hashable {
  case text
  case identifier
  case quantity(MeasurementUnit)
  case negativeSeconds
  /// Without its sign where it is below 0 and rounded to nothing.
  case difference(MeasurementUnit, hasSign: Bool)
  /// The same.
  case relativeChange(hasSign: Bool)
  case instant
  case verdict(Verdict)
  case sparkline

  static let all: [ValueFormat] =
    [
      .text, .identifier, .negativeSeconds, .relativeChange(hasSign: true),
      .relativeChange(hasSign: false), .instant, .sparkline,
    ]
    + MeasurementUnit.allCases.map { .quantity($0) }
    + MeasurementUnit.allCases.map { .difference($0, hasSign: true) }
    + MeasurementUnit.allCases.map { .difference($0, hasSign: false) }
    + Verdict.allCases.map { .verdict($0) }

  var isNumber: Bool {
    switch self {
    case .quantity, .negativeSeconds, .difference, .relativeChange: true
    case .text, .identifier, .instant, .verdict, .sparkline: false
    }
  }

  var numberFormat: String {
    switch self {
    case .text, .sparkline: "General"
    case .identifier: "@"
    case .quantity(let unit): Self.numberFormat(unit)
    case .negativeSeconds: "#,##0\" s\""
    case .difference(let unit, let hasSign): Self.format(Self.differenceFormat(unit), hasSign)
    case .relativeChange(let hasSign): Self.format("0.0%", hasSign)
    case .instant: "yyyy-mm-dd hh:mm"
    case .verdict(let verdict): "\"\(Self.sign(verdict)) \"@"
    }
  }

  /// How the unit's numbers are shown, on axes too.
  static func numberFormat(_ unit: MeasurementUnit) -> String {
    switch unit {
    case .count: "#,##0"
    case .ratio: "0.0%"
    case .seconds: "[h]:mm:ss"
    case .number: "0.00"
    case .score, .netPromoterScore: "0.0"
    }
  }

  private static func differenceFormat(_ unit: MeasurementUnit) -> String {
    switch unit {
    case .ratio: "0.0\" pp\""
    case .seconds: "#,##0\" s\""
    case .count, .number, .score, .netPromoterScore: numberFormat(unit)
    }
  }

  /// A program adds a minus where the format has no part of its own for numbers below 0.
  private static func format(_ format: String, _ hasSign: Bool) -> String {
    hasSign ? "+\(format);-\(format);\(format)" : "\(format);\(format);\(format)"
  }

  /// Told apart without colour.
  private static func sign(_ verdict: Verdict) -> String {
    switch verdict {
    case .improved: "✓"
    case .worsened: "✗"
    case .changed: "◆"
    case .noClearChange: "≈"
    case .tooFew: "?"
    }
  }
}
