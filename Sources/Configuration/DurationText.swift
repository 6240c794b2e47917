/// Lengths of time as a configuration writes them: `30s`, `10m`, `24h`, `7d`, `1h30m`, and a bare
/// number of seconds.
enum DurationText {
  static let allowed = "a length of time such as 30s, 10m, 1h30m, 24h, 7d, or a number of seconds"

  /// - Returns: nil for anything else, for a negative length, and for units not in falling order.
  static func seconds(_ text: String) -> Double? {
    if let bare = number(text) { return bare >= 0 ? bare : nil }
    var total = 0.0
    var digits = ""
    var smallest = Double.infinity
    for character in text where character != " " {
      guard let unit = units[character] else {
        digits.append(character)
        continue
      }
      guard unit < smallest, let count = number(digits), count >= 0 else { return nil }
      total += count * unit
      smallest = unit
      digits = ""
    }
    return digits.isEmpty && smallest.isFinite ? total : nil
  }

  /// A decimal number, with nothing that only a programmer would write (`0x1f`, `nan`, `1e3`).
  static func number(_ text: String, timesTenTo exponent: Int = 0) -> Double? {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard let first = digits.first, let last = digits.last, first != ".", last != ".",
      digits.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." })
    else { return nil }
    // The power of ten goes through the text, so that 99.9% is the double nearest to 0.999.
    guard let value = Double("\(text)e\(exponent)"), value.isFinite else { return nil }
    return value
  }

  private static let units: [Character: Double] = ["d": 86_400, "h": 3600, "m": 60, "s": 1]
}
