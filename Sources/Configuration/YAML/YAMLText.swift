import Yams

/// YAML text as a tree of nodes, with syntax faults told where they are.
enum YAMLText {
  /// - Returns: nil for an empty file, and when a fault was added.
  ///
  /// The parser stops at the first key that is given twice. So that this fault does not hide the
  /// others, the key is given another name in the text, and its own name back in the tree.
  static func root(of text: String, _ faults: inout FaultCollector) -> Node? {
    var aliases = KeyAliases(text: text)
    while true {
      do {
        return try Yams.compose(yaml: aliases.text).map(aliases.restored)
      } catch YamlError.duplicatedKeysInMapping(let names, let context) {
        let name = names.first ?? ""
        if aliases.rename(name, at: Position(context.mark)) { continue }
        faults.add("is given twice; leave one of them", path: name, at: Position(context.mark))
        return nil
      } catch {
        aliases.addRenamed(to: &faults)
        add(error, in: text, to: &faults)
        return nil
      }
    }
  }

  private static func add(_ error: any Error, in text: String, to faults: inout FaultCollector) {
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _),
      YamlError.composer(let context, let problem, let mark, _):
      let around = context.map { " (\($0.text) that begins on line \($0.mark.line))" } ?? ""
      faults.add("is not YAML: \(problem)\(around)\(hint(problem))", path: "", at: Position(mark))
    case YamlError.reader(let problem, let offset, _, _):
      let before = offset.map { text.prefix($0) } ?? ""
      let line = before.count(where: \.isNewline) + 1
      let column = before.reversed().prefix { !$0.isNewline }.count + 1
      faults.add(
        "is not YAML: \(problem)", path: "",
        at: offset == nil ? nil : Position(line: line, column: column))
    default:
      faults.add("is not YAML: \(error)", path: "", at: nil)
    }
  }

  /// What most often lies behind the parser's terse words.
  private static func hint(_ problem: String) -> String {
    if problem.contains("cannot start any token") {
      return "; indent with blanks, not tabs, and put values with % @ ` at their start in quotes"
    }
    if problem.contains("mapping values are not allowed") {
      return "; check the indentation, and put values with a colon and a blank in quotes"
    }
    if problem.contains("could not find expected ':'") {
      return "; a key needs a colon and a blank behind it"
    }
    return ""
  }
}

/// Keys that a file gives twice, under other names, so that the parser goes on behind them.
struct KeyAliases {
  /// The text with the other names in it.
  private(set) var text: String
  private var renamed: [(name: String, position: Position)] = []

  init(text: String) { self.text = text }

  /// Replaces the first letter of the key at a place by one that no text uses.
  ///
  /// - Returns: false when the key cannot be renamed.
  mutating func rename(_ name: String, at position: Position) -> Bool {
    guard !name.isEmpty, renamed.count < 1000, original(at: position) == nil,
      let alias = Unicode.Scalar(UInt32(0xF0000 + renamed.count))
    else { return false }
    var scalars = Array(text.unicodeScalars)
    guard var index = Self.index(of: position, in: scalars) else { return false }
    if scalars[index] == "\"" || scalars[index] == "'" { index += 1 }
    guard index < scalars.count else { return false }
    scalars[index] = alias
    text = String(String.UnicodeScalarView(scalars))
    renamed.append((name, position))
    return true
  }

  /// The tree with the keys' own names.
  func restored(_ node: Node) -> Node {
    if renamed.isEmpty { return node }
    switch node {
    case .scalar, .alias: return node
    case .sequence(let nodes):
      return .sequence(Node.Sequence(nodes.map(restored), nodes.tag, nodes.style, nodes.mark))
    case .mapping(let pairs):
      let own = pairs.map { key, value in (restoredKey(key), restored(value)) }
      return .mapping(Node.Mapping(own, pairs.tag, pairs.style, pairs.mark))
    }
  }

  /// Tells of the keys, for a text that turned out to have no tree.
  func addRenamed(to faults: inout FaultCollector) {
    for (name, position) in renamed {
      faults.add("is given twice; leave one of them", path: name, at: position)
    }
  }

  private func restoredKey(_ key: Node) -> Node {
    guard case .scalar(let scalar) = key, let mark = scalar.mark,
      let name = original(at: Position(mark))
    else { return key }
    return .scalar(Node.Scalar(name, .implicit, scalar.style, mark))
  }

  private func original(at position: Position) -> String? {
    renamed.first { $0.position == position }?.name
  }

  /// Lines end as YAML 1.1 has it: LF, CR, CRLF, and the three line ends of Unicode.
  private static func index(of position: Position, in scalars: [Unicode.Scalar]) -> Int? {
    var line = 1
    var start = 0
    for (index, scalar) in scalars.enumerated() where line < position.line {
      let isBreak = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
      let isHalfBreak = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
      if isBreak, !isHalfBreak {
        line += 1
        start = index + 1
      }
    }
    let index = start + position.column - 1
    return line == position.line && index < scalars.count ? index : nil
  }
}
