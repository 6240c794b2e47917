import Desk

/// The analyses of all complaints as one tree a problem: chains with the same beginning share it, and
/// each cause has the number of complaints that were traced to or through it.
///
/// ```
/// 支付失败                    41
/// └ 接口超时                  41
///   ├ 响应慢                  30
///   │ └ 第三方通道带宽不足     30   verified
///   └ 重试风暴                11
/// ```
package struct WhyForest: Sendable {
  package struct Node: Sendable {
    package var text: String
    /// Depth below the problem, from 1; the problem itself is 0.
    package var depth: Int
    /// Rows of the complaints that were traced to or through it.
    package var complaints: Set<Int> = []
    /// Those of them for whom it was verified.
    package var verified: Set<Int> = []
    /// Those of them for whom it is the root.
    package var asRoot: Set<Int> = []
    /// Complaints for which it was ruled out; they are not in ``complaints``.
    package var excluded: Set<Int> = []
    package var branch: CauseBranch?
    package var children: [Node] = []
  }

  /// A tree a problem, the one with the most complaints first.
  package let problems: [Node]

  /// - Parameters:
  ///   - counted: whether a ticket's row is counted: a complaint of the period.
  ///   - noProblem: how the trees without a problem are named.
  package init(
    _ trees: [CauseTree], of history: History, counted: (Int) -> Bool, noProblem: String
  ) {
    var problems: [Node] = []
    for tree in trees {
      let name = tree.problem.map { history.labels.text(of: $0) } ?? noProblem
      let rows = tree.tickets.filter(counted)
      guard !rows.isEmpty else { continue }
      let place = problems.firstIndex { $0.text == name } ?? problems.count
      if place == problems.count { problems.append(Node(text: name, depth: 0)) }
      problems[place].complaints.formUnion(rows)
      for row in rows {
        let roots = Set(tree.roots(ofTicket: row))
        for end in tree.ends(ofTicket: row) {
          problems[place].add(tree.path(to: end), of: tree, history, row, roots: roots)
        }
      }
    }
    self.problems = Self.ordered(problems)
  }

  private static func ordered(_ nodes: [Node]) -> [Node] {
    nodes.map { node in
      var node = node
      node.children = ordered(node.children)
      return node
    }.sorted { ($1.complaints.count, $0.text) < ($0.complaints.count, $1.text) }
  }
}

extension WhyForest.Node {
  fileprivate mutating func add(
    _ path: [Int], of tree: CauseTree, _ history: History, _ row: Int, roots: Set<Int>
  ) {
    guard let first = path.first else { return }
    let text = history.labels.text(of: tree.nodes[first].cause)
    let place = children.firstIndex { $0.text == text } ?? children.count
    if place == children.count {
      children.append(WhyForest.Node(text: text, depth: depth + 1))
    }
    children[place].branch = children[place].branch ?? tree.branch(of: first)
    if tree.isExcluded(first) {
      children[place].excluded.insert(row)
    } else {
      children[place].complaints.insert(row)
      if tree.nodes[first].verification == .verified { children[place].verified.insert(row) }
      if roots.contains(first) { children[place].asRoot.insert(row) }
    }
    children[place].add(
      Array(path.dropFirst()), of: tree, history, row, roots: roots)
  }
}
