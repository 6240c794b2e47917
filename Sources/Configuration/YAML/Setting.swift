import Wording
import Yams

/// A value in the file, with the key path that leads to it. What is wrong with it is told the file.
struct Setting {
  /// `calendar.weekly.mon-fri`.
  let path: String
  /// The key that it stands under, and where that begins; empty for the whole file and in lists.
  var key = ""
  var keyMark: Mark?
  let node: Node
  let file: YAMLFile

  var line: Int? { node.mark?.line }

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

  /// What stands here, for a message.
  var kind: ConfigurationFault {
    switch node {
    case .scalar, .alias: .single
    case .mapping: .keys
    case .sequence: .list
    }
  }

  /// Notes a fault of the value, or of its key.
  func fault(_ problem: ConfigurationFault, ofKey: Bool = false) {
    file.addFault(problem, path: path, at: ofKey ? keyMark : node.mark)
  }

  /// Notes that the key says again what another did.
  func repeats(_ first: Setting) {
    fault(.repeated(firstLine: first.keyMark?.line), ofKey: true)
  }

  /// Notes a fault that leaves nothing to be read.
  func nothing<Value>(because problem: ConfigurationFault) -> Value? {
    fault(problem)
    return nil
  }

  /// Notes a name that is none of those allowed, with the one that was most likely meant.
  func unknown(
    _ noun: SettingNoun, _ name: String, allowed: [String],
    or other: ConfigurationFault? = nil, ofKey: Bool = false
  ) {
    let near = NearestName.guess(for: name, among: allowed)
    // A long list says less than its nearest names.
    let listed =
      allowed.count > 24 ? NearestName.ranked(allowed, by: name).prefix(8) + ["…"] : allowed
    // A key stands in the path already.
    let unknown = ConfigurationFault.unknown(noun, path.hasSuffix(name) ? nil : name, near: near)
    fault(.allowing(listed, or: other, unknown), ofKey: ofKey)
  }

  func text() -> String? {
    if node.scalar == nil { fault(.mustBe(.single, not: kind)) }
    return singleText
  }

  /// The items of a list; a single value is a list of one, a blank one an empty list.
  func list() -> [Setting] {
    if isBlank { return [] }
    switch node {
    case .sequence(let nodes):
      return nodes.enumerated().map { index, node in
        Setting(path: "\(path)[\(index + 1)]", node: node, file: file)
      }
    case .scalar, .alias: return [self]
    case .mapping: return nothing(because: .mustBe(.list, not: kind)) ?? []
    }
  }

  /// The texts of a list; each must say something.
  func texts() -> [String] {
    list().compactMap { item in
      let text = item.text()
      if text?.isEmpty == true { item.fault(.mustNotBeEmpty) }
      return text
    }
  }

  /// - Parameter fault: what is wrong with another text, such as `is not a date`.
  func value<Value>(or fault: ConfigurationFault, _ parse: (String) -> Value?) -> Value? {
    guard let text = text() else { return nil }
    let value = parse(text)
    if value == nil { self.fault(.value(text, fault)) }
    return value
  }

  func named<Value>(
    _ noun: SettingNoun, among names: [String],
    or other: ConfigurationFault? = nil, _ find: (String) -> Value?
  ) -> Value? {
    guard let text = text() else { return nil }
    let value = find(text)
    if value == nil { unknown(noun, text, allowed: names, or: other) }
    return value
  }

  func choice<Choice: RawRepresentable<String> & CaseIterable>(_ noun: SettingNoun) -> Choice? {
    named(noun, among: Choice.allCases.map(\.rawValue)) { Choice(rawValue: $0) }
  }

  func flag() -> Bool? {
    let flags = ["true": true, "yes": true, "false": false, "no": false]
    return value(or: .noFlag) { flags[$0.lowercased()] }
  }

  func wholeNumber(in range: ClosedRange<Int>) -> Int? {
    value(or: .noWholeNumber(in: range)) { text in
      DurationText.number(text).flatMap { Int(exactly: $0) }.flatMap { range ~= $0 ? $0 : nil }
    }
  }

  func number(in range: ClosedRange<Double>, or fault: ConfigurationFault) -> Double? {
    value(or: fault) { DurationText.number($0).flatMap { range.contains($0) ? $0 : nil } }
  }

  /// A length of time in whole seconds, from one second to ten years.
  func seconds() -> Int? {
    value(or: .noLength) { text in
      DurationText.seconds(text).flatMap { Int(exactly: $0) }
        .flatMap { 1...Int(Self.longest) ~= $0 ? $0 : nil }
    }
  }

  /// Ten years.
  static let longest = 3650.0 * 86_400
  /// Of what is counted or paid: more is a slip of the pen.
  static let largest = 1e12
}

extension Optional {
  /// Replaces a default, where there is a value.
  func replace(_ value: inout Wrapped) {
    if let self { value = self }
  }
}

/// The keys under a key, each once.
struct Section {
  let entries: [Setting]

  /// - Parameter keys: the keys that there may be; nil for any.
  init(_ setting: Setting, keys: [String]? = nil) {
    guard let mapping = setting.node.mapping else {
      if !setting.isBlank { setting.fault(.mustBe(.keys, not: setting.kind)) }
      entries = []
      return
    }
    var entries: [Setting] = []
    var known: [String: Setting] = [:]
    for (key, value) in mapping {
      guard let scalar = key.scalar else {
        setting.file.addFault(.keyMustBeSingle, path: setting.path, at: key.mark)
        continue
      }
      let name = setting.file.name(of: scalar)
      let entry = Setting(
        path: setting.path.isEmpty ? name : "\(setting.path).\(name)", key: name,
        keyMark: key.mark, node: value, file: setting.file)
      if let first = known[name] {
        entry.repeats(first)
        continue
      }
      known[name] = entry
      entries.append(entry)
      if let keys, !keys.contains(name) { entry.unknown(.key, name, allowed: keys, ofKey: true) }
    }
    self.entries = entries
  }

  /// The value of a key; nil where it is missing or blank and keeps its default.
  subscript(key: String) -> Setting? { entries.first { $0.key == key && !$0.isBlank } }
}

/// Lengths of time as a configuration writes them: `30s`, `10m`, `24h`, `7d`, `1h30m`, and a bare
/// number of seconds.
enum DurationText {
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
