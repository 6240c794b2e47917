import Yams

/// A value in the file, with the key path that leads to it.
struct Setting {
  /// `calendar.weekly.mon-fri`.
  let path: String
  let node: Node

  /// Where it begins.
  var position: Position? { node.mark.map(Position.init) }

  /// The place of the value, for a fault of a name in it.
  var place: (path: String, position: Position?) { (path, position) }

  /// The text of a single value; nil for a list or keys.
  var singleText: String? { node.scalar?.string }

  var isList: Bool { node.sequence != nil }

  var hasKeys: Bool { node.mapping != nil }

  /// Nothing, `~` or `null`: a key that keeps its default. (`""` is a text.)
  var isBlank: Bool {
    guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any else {
      return false
    }
    return ["", "~", "null"].contains(scalar.string)
  }

  func text(_ faults: inout FaultCollector) -> String? {
    guard let scalar = node.scalar else {
      faults.add("must be a single value, not \(kind)", at: self)
      return nil
    }
    return scalar.string
  }

  /// The items of a list; a single value is a list of one, a blank one an empty list.
  func list(_ faults: inout FaultCollector) -> [Setting] {
    if isBlank { return [] }
    switch node {
    case .sequence(let nodes):
      return nodes.enumerated().map { Setting(path: "\(path)[\($0.offset + 1)]", node: $0.element) }
    case .scalar, .alias: return [self]
    case .mapping:
      faults.add("must be a list, not \(kind)", at: self)
      return []
    }
  }

  /// The texts of a list; each must say something.
  func texts(_ faults: inout FaultCollector) -> [String] {
    list(&faults).compactMap { item in
      guard let text = item.text(&faults) else { return nil }
      if text.isEmpty { faults.add("must not be empty", at: item) }
      return text
    }
  }

  /// What stands here, for a message.
  var kind: String {
    switch node {
    case .scalar: "a single value"
    case .mapping: "keys with values"
    case .sequence: "a list"
    case .alias: "an alias"
    }
  }
}

extension Setting {
  /// One of an enumeration's names.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ what: String, _ faults: inout FaultCollector
  ) -> Choice? where Choice.RawValue == String {
    guard let text = text(&faults) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    faults.addUnknown(
      what, name: text, at: place, allowed: Choice.allCases.map(\.rawValue))
    return nil
  }

  func flag(_ faults: inout FaultCollector) -> Bool? {
    guard let text = text(&faults) else { return nil }
    switch text.lowercased() {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      faults.add("\(text) is neither yes nor no", at: self, allowed: "true, false")
      return nil
    }
  }

  func wholeNumber(in range: ClosedRange<Int>, _ faults: inout FaultCollector) -> Int? {
    guard let text = text(&faults) else { return nil }
    if let number = DurationText.number(text).flatMap({ Int(exactly: $0) }), range ~= number {
      return number
    }
    faults.add(
      "\(text) is not a whole number in range", at: self,
      allowed: "\(range.lowerBound) to \(range.upperBound)")
    return nil
  }

  /// A length of time in whole seconds, from one second to ten years.
  func seconds(_ faults: inout FaultCollector) -> Int? {
    guard let text = text(&faults) else { return nil }
    if let length = DurationText.seconds(text).flatMap({ Int(exactly: $0) }),
      1...(3650 * 86_400) ~= length
    {
      return length
    }
    faults.add(
      "\(text) is not a length of time in whole seconds, up to 3650d", at: self,
      allowed: DurationText.allowed)
    return nil
  }
}

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

/// A place in the text; both numbers count from 1, columns in Unicode scalars.
struct Position: Equatable {
  let line: Int
  let column: Int

  init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  init(_ mark: Mark) { self.init(line: mark.line, column: mark.column) }
}
