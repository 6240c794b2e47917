import Desk

/// Puts the rows of cause analyses together to trees.
///
/// Rows of one analysis id are one tree; without an id, those of one ticket; without a ticket, those of
/// one problem. A cause hangs below the one that it names as parent, else below the why before it.
package struct CauseTreeBuilder {
  private let history: History
  /// The rows of the tickets that a filter or a list of ids means; nil where it is neither.
  private let affected: (String) -> [Int]?

  package init(_ history: History, affected: @escaping (String) -> [Int]?) {
    self.history = history
    self.affected = affected
  }

  private struct Key: Hashable {
    var id: Symbol?
    var ticket: Symbol?
    var problem: Symbol?
  }

  /// A cause with its place among the history's.
  private struct Row {
    var record: Int
    var cause: CauseAnalysis
  }

  /// The trees in the order in which their first rows were read.
  package var trees: [CauseTree] {
    var places: [Key: Int] = [:]
    var groups: [[Row]] = []
    for (index, cause) in history.causes.records.enumerated() {
      let row = Row(record: index, cause: cause)
      let key =
        cause.id != nil
        ? Key(id: cause.id)
        : cause.ticket != nil ? Key(ticket: cause.ticket) : Key(problem: cause.problem)
      if let place = places[key] {
        groups[place].append(row)
      } else {
        places[key] = groups.count
        groups.append([row])
      }
    }
    return groups.map { tree(of: $0) }
  }

  private func tree(of rows: [Row]) -> CauseTree {
    let records = rows.map(\.cause)
    var tree = CauseTree()
    tree.firstRecord = rows.first?.record
    tree.id = records.lazy.compactMap(\.id).first
    tree.problem = records.lazy.compactMap(\.problem).first
    tree.owner = records.lazy.compactMap(\.owner).first
    tree.scope = records.lazy.compactMap(\.scope).first
    tree.goal = records.lazy.compactMap(\.goal).first
    tree.team = records.lazy.compactMap(\.team).first
    addTickets(of: rows, to: &tree)
    // Without a statement of the problem the surface is it.
    let causes = rows.filter { row in
      guard row.cause.level == 0, row.cause.parent == nil else { return true }
      if tree.problem == nil { tree.problem = row.cause.cause }
      return row.cause.cause != tree.problem
    }
    place(causes, in: &tree)
    noteChains(in: &tree)
    return tree
  }

  private func addTickets(of rows: [Row], to tree: inout CauseTree) {
    var tickets: Set<Int> = []
    var looked: Set<Symbol> = []
    for row in rows {
      if let ticket = row.cause.ticket, looked.insert(ticket).inserted {
        if let known = history.row(of: ticket) {
          tickets.insert(known)
        } else {
          tree.flaws.append(flaw(.unknownTicket, tree, at: row.record, ticket: ticket))
        }
      }
    }
    var texts: Set<Symbol> = []
    for row in rows {
      guard let text = row.cause.affected, texts.insert(text).inserted else { continue }
      if let known = affected(history.labels.text(of: text)) {
        tickets.formUnion(known)
      } else {
        tree.flaws.append(flaw(.unreadableScope, tree, at: row.record))
      }
    }
    tree.tickets = tickets.sorted()
  }

  // MARK: Where each cause hangs

  private func place(_ rows: [Row], in tree: inout CauseTree) {
    let records = rows.map(\.cause)
    let parents = parents(of: rows, &tree)
    // Parents first, whatever the order of the rows.
    var placeOfRecord = [Int?](repeating: nil, count: records.count)
    func add(_ index: Int) {
      guard placeOfRecord[index] == nil, records[index].cause != nil else { return }
      if let parent = parents[index] { add(parent) }
      let parent = parents[index].flatMap { placeOfRecord[$0] }
      placeOfRecord[index] = merge(records[index], below: parent, into: &tree)
    }
    for index in records.indices { add(index) }
  }

  /// The tickets of one analysis may tell the same chain each: a cause that is there already takes what
  /// the row adds.
  private func merge(
    _ record: CauseAnalysis, below parent: Int?, into tree: inout CauseTree
  ) -> Int {
    let row = history.row(of: record.ticket)
    let known = tree.nodes.firstIndex { $0.parent == parent && $0.cause == record.cause }
    let place = known ?? tree.nodes.count
    if known == nil {
      let level = record.level.map { Int($0) } ?? parent.map { tree.nodes[$0].level + 1 } ?? 1
      tree.nodes.append(CauseTree.Node(parent: parent, cause: record.cause!, level: level))
    }
    var node = tree.nodes[place]
    node.branchText = node.branchText ?? record.branch
    node.branch =
      node.branch ?? record.branch.flatMap { CauseBranch(word: history.labels.text(of: $0)) }
    node.verification = stronger(node.verification, record.verification)
    node.verifiedHow = node.verifiedHow ?? record.verifiedHow
    node.evidence = node.evidence ?? record.evidence
    node.action = node.action ?? record.action
    node.analysedAt = node.analysedAt ?? record.analysedAt
    if let row, !node.tickets.contains(row), record.affected == nil { node.tickets.append(row) }
    tree.nodes[place] = node
    return place
  }

  /// Verified for one ticket is verified.
  private func stronger(
    _ first: CauseAnalysis.Verification?, _ second: CauseAnalysis.Verification?
  ) -> CauseAnalysis.Verification? {
    guard let first, let second else { return first ?? second }
    let order: [CauseAnalysis.Verification] = [.verified, .pending, .excluded]
    return order.first { $0 == first || $0 == second }
  }

  /// The place of each record's parent among the records.
  private func parents(of rows: [Row], _ tree: inout CauseTree) -> [Int?] {
    let records = rows.map(\.cause)
    var placeOfNode: [Symbol: Int] = [:]
    for (index, record) in records.enumerated() {
      if let node = record.node, placeOfNode[node] == nil { placeOfNode[node] = index }
    }
    var parents = records.indices.map { index -> Int? in
      guard let named = records[index].parent else { return before(index, in: records) }
      guard let parent = placeOfNode[named] ?? place(ofCauseNamed: named, records, not: index)
      else {
        tree.flaws.append(
          flaw(.missingParent, tree, records[index].cause, at: rows[index].record))
        return nil
      }
      if parent > index {
        tree.flaws.append(
          flaw(.laterParent, tree, records[index].cause, at: rows[index].record))
      }
      return parent
    }
    breakCircles(&parents, rows, &tree)
    return parents
  }

  /// A parent may be named by its text as well.
  private func place(
    ofCauseNamed name: Symbol, _ records: [CauseAnalysis], not index: Int
  ) -> Int? {
    records.indices.first { $0 != index && records[$0].cause == name }
  }

  /// The why before a cause: of its ticket, the nearest row above with a lower level, else, where the rows
  /// stand in another order, the one that is next below in level.
  private func before(_ index: Int, in records: [CauseAnalysis]) -> Int? {
    guard let level = records[index].level else { return nil }
    func isAbove(_ other: Int) -> Bool {
      records[other].ticket == records[index].ticket && (records[other].level ?? level) < level
    }
    if let nearest = records[..<index].indices.last(where: isAbove) {
      // Of the rows above, those of the level just before: 1, 2, 3, 3 is a why with two answers.
      let best = records[..<index].indices.filter(isAbove).map { records[$0].level! }.max()!
      return records[nearest].level == best
        ? nearest : records[..<index].indices.last { isAbove($0) && records[$0].level == best }
    }
    return records.indices.filter { $0 > index && isAbove($0) }
      .max { records[$0].level! < records[$1].level! }
  }

  /// A chain that leads back to itself is cut at its first row.
  private func breakCircles(
    _ parents: inout [Int?], _ rows: [Row], _ tree: inout CauseTree
  ) {
    for start in parents.indices {
      var seen: Set<Int> = [start]
      var place = start
      while let parent = parents[place] {
        guard seen.insert(parent).inserted else {
          let first = seen.filter { $0 >= 0 }.min() ?? start
          tree.flaws.append(
            flaw(.circularChain, tree, rows[first].cause.cause, at: rows[first].record))
          parents[first] = nil
          break
        }
        place = parent
      }
    }
  }

  // MARK: What the chains look like

  private static let usualDepth = 3

  private func noteChains(in tree: inout CauseTree) {
    for root in tree.roots {
      let path = tree.path(to: root)
      let whys = path.filter { tree.nodes[$0].level > 0 }
      if whys.count < Self.usualDepth {
        tree.flaws.append(flaw(.shortChain, tree, tree.nodes[root].cause))
      }
    }
    for index in tree.nodes.indices {
      let cause = tree.nodes[index].cause
      let above = tree.path(to: index).dropLast().map { tree.nodes[$0].cause }
      let chain = (tree.problem.map { [$0] } ?? []) + above
      guard let parent = chain.last else { continue }
      if chain.dropLast().contains(cause) {
        tree.flaws.append(flaw(.circularChain, tree, cause))
      } else if Restatement.restates(
        history.labels.text(of: cause), history.labels.text(of: parent))
      {
        tree.flaws.append(flaw(.restatesParent, tree, cause))
      }
    }
  }

  private func flaw(
    _ code: CauseFlaw.Code, _ tree: CauseTree, _ cause: Symbol? = nil, at record: Int? = nil,
    ticket: Symbol? = nil
  ) -> CauseFlaw {
    CauseFlaw(
      code: code, analysis: tree.id, problem: tree.problem, cause: cause, ticket: ticket,
      record: record ?? tree.firstRecord)
  }
}
