import Foundation

/// A tree of causes as a cell of JSON holds it: each an object with its text and its own causes.
///
/// ```json
/// [{"why": "接口超时", "children": [{"why": "响应慢", "status": "verified", "branch": "机"}]}]
/// ```
///
/// A list of texts alone (`接口超时; 响应慢`) is a chain, each the answer to the one before.
package enum CauseTreeText {
  struct Node {
    var text: String
    var id: String?
    var branch: String?
    var verification: String?
    var verifiedHow: String?
    var evidence: String?
    var causes: [Node] = []
  }

  /// More whys below each other are taken for a mistake.
  package static let deepest = 20

  private struct TooDeep: Error {}

  /// Nil where the text is no tree, one without any text, or one that is too deep.
  static func causes(in text: String) -> [Node]? {
    guard text.hasPrefix("[") || text.hasPrefix("{") else { return chain(text) }
    guard let value = try? JSONSerialization.jsonObject(with: Data(text.utf8)),
      let nodes = try? nodes(value, depth: 1)
    else { return nil }
    return nodes.isEmpty ? nil : nodes
  }

  private static func chain(_ text: String) -> [Node]? {
    let parts = text.split { $0 == ";" || $0 == "；" }
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    guard parts.count <= deepest else { return nil }
    return parts.reversed().reduce(into: nil as [Node]?) { below, part in
      below = [Node(text: part, causes: below ?? [])]
    }
  }

  private static func nodes(_ value: Any, depth: Int) throws -> [Node] {
    switch value {
    case let list as [Any]: return try list.flatMap { try nodes($0, depth: depth) }
    case _ where depth > deepest: throw TooDeep()
    case let text as String: return text.isEmpty ? [] : [Node(text: text)]
    case let object as [String: Any]:
      func word(_ keys: [String]) -> String? {
        for key in keys {
          if let text = object[key] as? String, !text.isEmpty { return text }
          if let number = object[key] as? NSNumber { return number.stringValue }
        }
        return nil
      }
      let inner = try childKeys.compactMap { object[$0] }.flatMap {
        try nodes($0, depth: depth + 1)
      }
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
