import Foundation

/// A tree of causes as a cell of JSON holds it: each an object with its text and its own causes.
///
/// ```json
/// [{"why": "接口超时", "children": [{"why": "响应慢", "status": "verified", "branch": "机"}]}]
/// ```
///
/// A list of texts alone (`接口超时; 响应慢`) is a chain, each the answer to the one before.
enum CauseTreeText {
  struct Node {
    var text: String
    var id: String?
    var branch: String?
    var verification: String?
    var verifiedHow: String?
    var evidence: String?
    var causes: [Node] = []
  }

  /// Whys deeper than this are taken for a mistake.
  private static let deepest = 20

  /// Nil where the text is no tree, or one without any text.
  static func causes(in text: String) -> [Node]? {
    guard text.hasPrefix("[") || text.hasPrefix("{") else { return chain(text) }
    guard let value = try? JSONSerialization.jsonObject(with: Data(text.utf8)) else { return nil }
    let nodes = nodes(value, depth: 1)
    return nodes.isEmpty ? nil : nodes
  }

  private static func chain(_ text: String) -> [Node]? {
    let parts = text.split { $0 == ";" || $0 == "；" }
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    return parts.reversed().reduce(into: nil as [Node]?) { below, part in
      below = [Node(text: part, causes: below ?? [])]
    }
  }

  private static func nodes(_ value: Any, depth: Int) -> [Node] {
    guard depth <= deepest else { return [] }
    switch value {
    case let list as [Any]: return list.flatMap { nodes($0, depth: depth) }
    case let text as String: return text.isEmpty ? [] : [Node(text: text)]
    case let object as [String: Any]:
      func word(_ keys: [String]) -> String? {
        for key in keys {
          if let text = object[key] as? String, !text.isEmpty { return text }
          if let number = object[key] as? NSNumber { return number.stringValue }
        }
        return nil
      }
      let inner = childKeys.compactMap { object[$0] }.flatMap { nodes($0, depth: depth + 1) }
      guard let text = word(textKeys) else { return inner }
      return [
        Node(
          text: text, id: word(["id", "node_id", "node", "编号"]), branch: word(branchKeys),
          verification: word(verificationKeys),
          verifiedHow: word(["verified_how", "method", "验证方式"]),
          evidence: word(["evidence", "证据"]), causes: inner)
      ]
    default: return []
    }
  }

  private static let textKeys = [
    "text", "why", "cause", "answer", "name", "title", "原因", "内容", "根因",
  ]
  private static let childKeys = [
    "children", "whys", "causes", "because", "nodes", "下级", "子原因", "下级原因",
  ]
  private static let branchKeys = ["branch", "category", "鱼骨图分类", "原因分类", "人机料法环测"]
  private static let verificationKeys = [
    "verification_status", "verification", "status", "验证状态", "状态",
  ]
}
