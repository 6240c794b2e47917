import Desk

/// One cause analysis as a tree: the problem, the answers to its whys, and at the leaves the roots.
///
/// 支付失败 <- 接口超时 <- 响应慢 <- 第三方通道带宽不足 is a tree of one chain. Symbols are of the history's labels.
package struct CauseTree: Sendable {
  package var id: Symbol?
  /// What the customer met; nil where the analysis does not say.
  package var problem: Symbol?
  /// Rows of its tickets in the history, each once, in ascending order.
  package var tickets: [Int] = []
  /// Parents before their causes.
  package var nodes: [Node] = []
  package var flaws: [CauseFlaw] = []
  /// The causes whose rows name a ticket, by its row, and those whose rows name none.
  private var nodesOfTicket: [Int: [Int]] = [:]
  private var commonNodes: [Int] = []
  /// The place of its first cause among the history's.
  package var firstRecord: Int?

  package struct Node: Sendable {
    /// The place of the cause that this one explains; nil below the problem itself.
    package var parent: Int?
    package var cause: Symbol
    /// Which why it answers; 0 for the surface.
    package var level: Int
    package var branch: CauseBranch?
    package var verification: CauseAnalysis.Verification?
    /// When its analysis was made; nil where that is not said.
    package var analysedAt: Instant?
    /// Rows of the tickets whose own rows name it; empty where the whole analysis does.
    package var tickets: Set<Int> = []
  }

  /// The roots that it names: causes that no further cause explains, without those that were ruled
  /// out.
  ///
  /// Where what was found below a cause was ruled out, the cause itself is open, and so the root as
  /// far as it is known.
  package var roots: [Int] { roots(among: nodes.indices) }

  /// The roots for one of its tickets. Of an analysis of several tickets each has its own chains,
  /// which may end sooner than those of the others.
  ///
  /// - Parameter isPast: whether what was analysed at a moment is known.
  package func roots(
    ofTicket row: Int, knownBy isPast: (Instant) -> Bool = { _ in true }
  ) -> [Int] {
    roots(among: nodes(ofTicket: row).filter { nodes[$0].analysedAt.map(isPast) ?? true })
  }

  /// The causes of one of its tickets at which a chain ends, those that were ruled out too.
  package func ends(ofTicket row: Int) -> [Int] {
    let own = nodes(ofTicket: row)
    let parents = Set(own.compactMap { nodes[$0].parent })
    return own.filter { !parents.contains($0) }
  }

  private func roots(among places: some Sequence<Int>) -> [Int] {
    let known = places.filter { !isExcluded($0) }
    let explained = Set(known.compactMap { nodes[$0].parent })
    return known.filter { !explained.contains($0) }
  }

  /// The causes that are of a ticket: those whose rows name it, and those whose rows name none. A
  /// ticket that is only among the affected ones has them all.
  private func nodes(ofTicket row: Int) -> [Int] {
    nodesOfTicket[row].map { ($0 + commonNodes).sorted() } ?? Array(nodes.indices)
  }

  /// Finds out which causes are whose, once all are there.
  mutating func index() {
    commonNodes = nodes.indices.filter { nodes[$0].tickets.isEmpty }
    for (index, node) in nodes.enumerated() {
      for row in node.tickets { nodesOfTicket[row, default: []].append(index) }
    }
  }

  /// Whether a cause, or one that it is found below, was shown to be none.
  package func isExcluded(_ index: Int) -> Bool {
    path(to: index).contains { nodes[$0].verification == .excluded }
  }

  /// From the problem's first why down to a cause.
  package func path(to index: Int) -> [Int] {
    var path = [index]
    while let parent = nodes[path[path.count - 1]].parent { path.append(parent) }
    return path.reversed()
  }

  /// The branch of a cause: its own, else that of the nearest cause above it.
  package func branch(of index: Int) -> CauseBranch? {
    path(to: index).reversed().lazy.compactMap { nodes[$0].branch }.first
  }
}
