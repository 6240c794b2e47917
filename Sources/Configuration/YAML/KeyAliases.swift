import Yams

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
