import Desk

/// One cause analysis as a tree: the problem, the answers to its whys, and at the leaves the roots.
///
/// 支付失败 <- 接口超时 <- 响应慢 <- 第三方通道带宽不足 is a tree of one chain. Symbols are of the history's labels.
package struct CauseTree: Sendable {
  /// The analysis's own id.
  package var id: Symbol?
  /// What the customer met; nil where the analysis does not say.
  package var problem: Symbol?
  package var owner: Symbol?
  package var scope: Symbol?
  package var goal: Symbol?
  package var team: Symbol?
  /// Rows of its tickets in the history, each once, in ascending order.
  package var tickets: [Int] = []
  /// Parents before their causes.
  package var nodes: [Node] = []
  package var flaws: [CauseFlaw] = []

  package struct Node: Sendable {
    /// The place of the cause that this one explains; nil below the problem itself.
    package var parent: Int?
    package var cause: Symbol
    /// Which why it answers; 0 for the surface.
    package var level: Int
    /// What the analyst wrote.
    package var branchText: Symbol?
    package var branch: CauseBranch?
    package var verification: CauseAnalysis.Verification?
    package var verifiedHow: Symbol?
    package var evidence: Symbol?
    package var action: Symbol?
    package var analysedAt: Instant?
    /// Rows of the tickets whose own analysis names it; empty where the whole analysis does.
    package var tickets: [Int] = []
  }

  /// The roots that it names: causes that no further cause explains, without those that were ruled out.
  ///
  /// Where what was found below a cause was ruled out, the cause itself is open, and so the root as far as
  /// it is known.
  package var roots: [Int] {
    var isExplained = [Bool](repeating: false, count: nodes.count)
    for index in nodes.indices.reversed() where nodes[index].verification != .excluded {
      if let parent = nodes[index].parent { isExplained[parent] = true }
    }
    return nodes.indices.filter { !isExplained[$0] && !isExcluded($0) }
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

  /// The tickets of a cause.
  package func tickets(of index: Int) -> [Int] {
    nodes[index].tickets.isEmpty ? tickets : nodes[index].tickets
  }
}
