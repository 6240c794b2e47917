import Desk
import Reporting
import Wording

/// How a tick is written, as short as the step allows: `20%`, `6 h`.
enum TickText {
  static func text(_ value: Double, step: Double, unit: MeasurementUnit) -> String {
    switch unit {
    case .count: QuantityText.grouped(value, fractionDigits: 0)
    case .ratio: QuantityText.fixed(value * 100, fractionDigits: digits(step * 100)) + "%"
    case .seconds: time(value, step: step)
    case .number, .score, .netPromoterScore:
      QuantityText.grouped(value, fractionDigits: digits(step))
    }
  }

  /// Decimals that tell one step from the next.
  private static func digits(_ step: Double) -> Int {
    var (digits, scaled) = (0, step)
    while digits < 6, abs(scaled - scaled.rounded()) > 1e-6 {
      digits += 1
      scaled *= 10
    }
    return digits
  }

  /// In the largest unit that the step is a whole number of, the same in all languages.
  private static func time(_ value: Double, step: Double) -> String {
    guard value != 0 else { return "0" }
    let units: [(Double, String)] = [(86_400, "d"), (3600, "h"), (60, "min")]
    for (size, symbol) in units where step.truncatingRemainder(dividingBy: size) == 0 {
      return QuantityText.grouped(value / size, fractionDigits: 0) + " " + symbol
    }
    return QuantityText.grouped(value, fractionDigits: digits(step)) + " s"
  }
}

/// A value for people, a dash where there is none.
enum ValueText {
  static let absent = "–"

  static func text(_ value: Double?, _ unit: MeasurementUnit) -> String {
    value.finite.map { QuantityText.text($0, unit) } ?? absent
  }
}

extension Double? {
  /// The value where it is a number.
  var finite: Double? { flatMap { $0.isFinite ? $0 : nil } }
}
