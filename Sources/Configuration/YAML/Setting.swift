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
