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
    package private(set) var children: [Node] = []
    /// The places of the children by their texts, while the tree grows.
    private var places: [String: Int] = [:]

    fileprivate init(text: String, depth: Int) {
      self.text = text
      self.depth = depth
    }

    /// The place of the child with a text, which is added where there is none.
    fileprivate mutating func place(ofChild text: String) -> Int {
      let place = places[text] ?? children.count
      if places.updateValue(place, forKey: text) == nil {
        children.append(WhyForest.Node(text: text, depth: depth + 1))
      }
      return place
    }

    /// The same with the children that most complaints go through first.
    fileprivate var ordered: Node {
      var node = self
      node.places = [:]
      node.children = children.map(\.ordered)
        .sorted { ($1.complaints.count, $0.text) < ($0.complaints.count, $1.text) }
      return node
    }
  }

  /// A tree a problem, the one with the most complaints first.
  package let problems: [Node]

  /// - Parameters:
  ///   - counted: whether a ticket's row is counted: a complaint of the period.
  ///   - noProblem: how the trees without a problem are named.
  package init(
    _ trees: [CauseTree], of history: History, counted: (Int) -> Bool, noProblem: String
  ) {
    // What is no problem's: the one above them all.
    var forest = Node(text: "", depth: -1)
    for tree in trees {
      let name = tree.problem.map { history.labels.text(of: $0) } ?? noProblem
      let rows = tree.tickets.filter(counted)
      guard !rows.isEmpty else { continue }
      forest.grow(name, by: tree, of: history, rows)
    }
    problems = forest.ordered.children
  }
}

extension WhyForest.Node {
  /// Adds what a tree says of tickets to the problem below.
  fileprivate mutating func grow(
    _ problem: String, by tree: CauseTree, of history: History, _ rows: [Int]
  ) {
    let place = place(ofChild: problem)
    children[place].complaints.formUnion(rows)
    for row in rows {
      let roots = Set(tree.roots(ofTicket: row))
      for end in tree.ends(ofTicket: row) {
        children[place].add(tree.path(to: end)[...], of: tree, history, row, roots: roots)
      }
    }
  }

  private mutating func add(
    _ path: ArraySlice<Int>, of tree: CauseTree, _ history: History, _ row: Int, roots: Set<Int>
  ) {
    guard let first = path.first else { return }
    let place = place(ofChild: history.labels.text(of: tree.nodes[first].cause))
    children[place].branch = children[place].branch ?? tree.branch(of: first)
    if tree.isExcluded(first) {
      children[place].excluded.insert(row)
    } else {
      children[place].complaints.insert(row)
      if tree.nodes[first].verification == .verified { children[place].verified.insert(row) }
      if roots.contains(first) { children[place].asRoot.insert(row) }
    }
    children[place].add(path.dropFirst(), of: tree, history, row, roots: roots)
  }
}
