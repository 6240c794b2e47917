import Desk

/// A tag that says what caused a complaint: `机/接口超时`, `人`, `Machine: interface timeout`.
package struct CauseTag: Sendable, Hashable {
  package var branch: CauseBranch?
  package var cause: String

  /// - Parameter text: a branch, a cause, or both with a mark between them.
  package init(_ text: String) {
    cause = text
    branch = CauseBranch(word: text)
    guard branch == nil,
      let mark = text.firstIndex(where: { "/:：>-—".contains($0) }),
      let branch = CauseBranch(word: String(text[..<mark]))
    else { return }
    let rest = text[mark...].drop { "/:：>-— ".contains($0) }.trimmed(\.isWhitespace)
    self.branch = branch
    if !rest.isEmpty { cause = rest }
  }

  /// The tags of one cell: `机/接口超时; 人/话术生硬`.
  ///
  /// 人/机/法 are three branches, 机/接口超时 is one cause.
  package static func tags(in text: String) -> [CauseTag] {
    var tags: [CauseTag] = []
    var known: Set<CauseTag> = []
    for part in text.split(whereSeparator: { ";；,，、|\n".contains($0) }) {
      let parts = part.split(separator: "/").map { $0.trimmed(\.isWhitespace) }
      let areBranches = parts.count > 1 && parts.allSatisfy { CauseBranch(word: $0) != nil }
      for tag in areBranches ? parts : [part.trimmed(\.isWhitespace)] where !tag.isEmpty {
        let tag = CauseTag(tag)
        if known.insert(tag).inserted { tags.append(tag) }
      }
    }
    return tags
  }
}
