import Desk

/// What caused each ticket, as far as it is known: by its analysis, else by its tags, else by the
/// user's rules.
package struct ComplaintCauses: Sendable {
  /// All analyses, in the order in which they were read.
  package private(set) var trees: [CauseTree] = []
  /// The places of its trees, by the ticket's row.
  private var treesOfTicket: [Int: [Int]] = [:]
  /// The names of causes; ``Entry/cause`` is a place among them.
  package private(set) var names: [String] = []
  private var placeOfName: [String: UInt32] = [:]
  /// By the ticket's row.
  package private(set) var entries: [Int: [Entry]] = [:]
  /// What the analyst should look at, of all analyses.
  package private(set) var flaws: [CauseFlaw] = []

  package static let none = ComplaintCauses()

  private init() {}

  package struct Entry: Sendable, Equatable {
    package var cause: UInt32
    package var branch: CauseBranch?
    package var verification: CauseAnalysis.Verification?
    package var source: Source
  }

  package enum Source: String, Sendable, CaseIterable {
    case analysis
    case tag
    case rule
  }

  /// The states of a cause as `analyze --by cause_status` names them.
  package enum Status: String, Sendable, CaseIterable {
    case verified
    case unverified
  }

  /// - Parameters:
  ///   - affected: the rows of the tickets that a filter or a list of ids means.
  ///   - isComplaint: whether a row is a complaint.
  ///   - ruled: the tags that the user's rules give to tickets, by row.
  package init(
    _ history: History, affected: @escaping (String) -> [Int]?, isComplaint: (Int) -> Bool,
    ruled: [Int: [CauseTag]]
  ) {
    trees = CauseTreeBuilder(history: history, affected: affected).trees
    flaws = trees.flatMap(\.flaws)
    addAnalyses(of: history)
    addTags(of: history)
    for (row, tags) in ruled.sorted(by: { $0.key < $1.key }) where entries[row] == nil {
      for tag in tags { add(tag.cause, tag.branch, nil, .rule, row) }
    }
    completeBranches()
    noteProblems(history, isComplaint)
  }

  /// A cause whose branch is not said has that which is said of the same cause elsewhere, where
  /// only one is. Of a ticket each is then there once.
  private mutating func completeBranches() {
    var branches: [UInt32: Set<CauseBranch>] = [:]
    for entry in entries.values.joined() {
      if let branch = entry.branch { branches[entry.cause, default: []].insert(branch) }
    }
    entries = entries.mapValues { known in
      known.map { entry in
        var entry = entry
        let said = branches[entry.cause] ?? []
        if entry.branch == nil, said.count == 1 { entry.branch = said.first }
        return entry
      }.merged
    }
  }

  private mutating func addAnalyses(of history: History) {
    for (place, tree) in trees.enumerated() {
      for row in tree.tickets {
        treesOfTicket[row, default: []].append(place)
        for root in tree.roots(ofTicket: row) {
          let node = tree.nodes[root]
          add(
            history.labels.text(of: node.cause), tree.branch(of: root), node.verification,
            .analysis, row)
        }
      }
    }
  }

  /// The roots of a ticket by all its analyses, as far as they were known.
  package func roots(
    ofTicket row: Int, knownBy isPast: (Instant) -> Bool
  ) -> [CauseTree.Node] {
    (treesOfTicket[row] ?? []).flatMap { place in
      trees[place].roots(ofTicket: row, knownBy: isPast).map { trees[place].nodes[$0] }
    }
  }

  private mutating func addTags(of history: History) {
    guard history.tickets.has(.causes) else { return }
    let tags = history[.causes].texts.map { CauseTag.tags(in: $0) }
    for row in history.tickets.indices {
      guard let symbol = history.tickets.value(.causes, row), entries[row] == nil else { continue }
      for tag in tags[Int(symbol.index)] { add(tag.cause, tag.branch, nil, .tag, row) }
    }
  }

  private mutating func add(
    _ name: String, _ branch: CauseBranch?, _ verification: CauseAnalysis.Verification?,
    _ source: Source, _ row: Int
  ) {
    let cause = placeOfName[name] ?? UInt32(names.count)
    if placeOfName.updateValue(cause, forKey: name) == nil { names.append(name) }
    entries[row, default: []].append(
      Entry(cause: cause, branch: branch, verification: verification, source: source))
  }

  /// What only all analyses together show.
  private mutating func noteProblems(_ history: History, _ isComplaint: (Int) -> Bool) {
    for tree in trees where !tree.tickets.isEmpty && !tree.tickets.contains(where: isComplaint) {
      flaws.append(
        CauseFlaw(
          code: .noComplaint, analysis: tree.id, problem: tree.problem, record: tree.firstRecord))
    }
    var roots: [Symbol: [Symbol]] = [:]
    var seen: Set<[Symbol]> = []
    var order: [Symbol] = []
    for tree in trees {
      guard let problem = tree.problem else { continue }
      if roots[problem] == nil { order.append(problem) }
      for root in tree.roots {
        let cause = tree.nodes[root].cause
        if seen.insert([problem, cause]).inserted { roots[problem, default: []].append(cause) }
      }
    }
    for problem in order {
      for cause in (roots[problem] ?? []).dropFirst() {
        flaws.append(CauseFlaw(code: .severalRoots, problem: problem, cause: cause))
      }
    }
  }
}

extension [ComplaintCauses.Entry] {
  /// Each cause once: the first of a kind takes what others add.
  fileprivate var merged: Self {
    guard count > 1 else { return self }
    var merged = Self()
    var places: [NamedCause: Int] = [:]
    for entry in self {
      let kind = NamedCause(cause: entry.cause, branch: entry.branch)
      if let place = places[kind] {
        if entry.verification == .verified { merged[place].verification = .verified }
      } else {
        places[kind] = merged.count
        merged.append(entry)
      }
    }
    return merged
  }
}

private struct NamedCause: Hashable {
  let cause: UInt32
  let branch: CauseBranch?
}
