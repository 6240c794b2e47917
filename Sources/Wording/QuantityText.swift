import Desk
import Metrics

/// How a number is written for people: the same text in the page, on the terminal and in sentences.
///
/// ```swift
/// QuantityText.text(0.8125, .ratio)         // "81.3%"
/// QuantityText.text(3_725, .seconds)        // "1:02:05"
/// QuantityText.difference(-0.031, .ratio)   // "-3.1 pp"
/// ```
package enum QuantityText {
  /// The number in its unit's form: `1,234`, `81.3%`, `1:02:05`, `4.31`.
  package static func text(_ value: Double, _ unit: MeasurementUnit) -> String {
    switch unit {
    case .count: grouped(value, fractionDigits: 0)
    case .ratio: fixed(value * 100, fractionDigits: 1) + "%"
    case .seconds: clock(value)
    case .number: fixed(value, fractionDigits: 2)
    case .score, .netPromoterScore: fixed(value, fractionDigits: 1)
    }
  }

  /// A whole number with its thousands separated: `1,234`.
  package static func count(_ number: Int) -> String { text(Double(number), .count) }

  /// A value as it is shown: to the digits of its unit's form.
  package static func rounded(_ value: Double, _ unit: MeasurementUnit) -> Double {
    let scale: Double =
      switch unit {
      case .count, .seconds: 1
      case .ratio: 1000
      case .number: 100
      case .score, .netPromoterScore: 10
      }
    return (value * scale).rounded() / scale
  }

  /// A difference with its sign; of ratios in percentage points (`pp`).
  package static func difference(_ value: Double, _ unit: MeasurementUnit) -> String {
    let magnitude = abs(value)
    let text =
      unit == .ratio
      ? fixed(magnitude * 100, fractionDigits: 1) + " pp" : text(magnitude, unit)
    return sign(value, of: text) + text
  }

  /// From where to where: `77.0% – 84.0%`, of a difference `-2.2 pp – +10.6 pp`.
  package static func interval(
    _ low: Double, _ high: Double, _ unit: MeasurementUnit, ofDifference: Bool = false
  ) -> String {
    [low, high].map { ofDifference ? difference($0, unit) : text($0, unit) }
      .joined(separator: " – ")
  }

  /// A relative change with its sign: `+15.0%`.
  package static func relativeChange(_ value: Double) -> String {
    let text = fixed(abs(value) * 100, fractionDigits: 1) + "%"
    return sign(value, of: text) + text
  }

  /// What is rounded to nothing is not below it.
  private static func sign(_ value: Double, of text: String) -> String {
    value < 0 && text.contains { $0 != "0" && $0.isNumber } ? "-" : "+"
  }

  /// `h:mm:ss` from one hour on, `m:ss` below; sub-minute values below ten seconds keep a decimal.
  package static func clock(_ seconds: Double) -> String {
    let sign = seconds < 0 ? "-" : ""
    let magnitude = abs(seconds)
    let whole = Int(magnitude.rounded())
    let (hours, minutes, rest) = (whole / 3600, whole % 3600 / 60, whole % 60)
    if hours > 0 {
      return sign + grouped(Double(hours), fractionDigits: 0) + ":\(two(minutes)):\(two(rest))"
    }
    return sign + "\(minutes):\(two(rest))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Hours, minutes and seconds, with hours even where there are none: `0:30:00`, `120:30:05`.
  package static func hours(_ seconds: Int) -> String {
    return "\(seconds / 3600):\(two(seconds % 3600 / 60)):\(two(seconds % 60))"
  }

  /// Rounds half away from zero to a fixed number of decimals, with thousands separated.
  package static func grouped(_ value: Double, fractionDigits: Int) -> String {
    let text = fixed(value, fractionDigits: fractionDigits)
    let parts = text.split(separator: ".", maxSplits: 1)
    let isNegative = text.hasPrefix("-")
    let digits = Array(isNegative ? parts[0].dropFirst() : parts[0][...])
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return (isNegative ? "-" : "") + result + (parts.count > 1 ? "." + parts[1] : "")
  }

  /// Up to four decimals, the last not a zero: 3.3333, 4.5, 12.
  package static func short(_ value: Double) -> String {
    var text = fixed(value, fractionDigits: 4)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// Plain decimals, independent of any locale.
  package static func fixed(_ value: Double, fractionDigits: Int) -> String {
    precondition(value.isFinite, "only finite numbers are printed")
    var scale = 1.0
    for _ in 0..<fractionDigits { scale *= 10 }
    let scaled = (abs(value) * scale).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e15 else { return "\(value)" }
    let whole = Int(scaled)
    let sign = value < 0 && whole != 0 ? "-" : ""
    guard fractionDigits > 0 else { return sign + "\(whole)" }
    let divisor = Int(scale)
    let fraction = "\(whole % divisor)"
    let padding = String(repeating: "0", count: fractionDigits - fraction.count)
    return sign + "\(whole / divisor).\(padding)\(fraction)"
  }
}

extension Measurement {
  /// The change between the two values as they are shown, so that 86.5 % to 81.1 % is 5.4 points.
  package func shownChange(from base: Measurement?, _ unit: MeasurementUnit) -> Double? {
    guard let now = value, let before = base?.value else { return nil }
    return QuantityText.rounded(now, unit) - QuantityText.rounded(before, unit)
  }
}
