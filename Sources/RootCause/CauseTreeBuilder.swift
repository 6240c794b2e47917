import Desk

/// Puts the rows of cause analyses together to trees.
///
/// Rows of one analysis id are one tree; without an id, those of one ticket; without a ticket,
/// those of one problem. A cause hangs below the one that it names as parent, else below the why
/// before it.
struct CauseTreeBuilder {
  let history: History
  /// The rows of the tickets that a filter or a list of ids means; nil where it is neither.
  let affected: (String) -> [Int]?

  private struct Key: Hashable {
    var id: Symbol?
    var ticket: Symbol?
    var problem: Symbol?
  }

  private typealias Row = (record: Int, cause: CauseAnalysis)

  /// The trees in the order in which their first rows were read.
  var trees: [CauseTree] {
    var places: [Key: Int] = [:]
    var groups: [[Row]] = []
    for (index, cause) in history.causes.records.enumerated() {
      let key =
        cause.id != nil
        ? Key(id: cause.id)
        : cause.ticket != nil ? Key(ticket: cause.ticket) : Key(problem: cause.problem)
      let place = places[key] ?? groups.count
      if places.updateValue(place, forKey: key) == nil { groups.append([]) }
      groups[place].append((index, cause))
    }
    return groups.map { tree(of: $0) }
  }

  private func tree(of rows: [Row]) -> CauseTree {
    var tree = CauseTree()
    tree.firstRecord = rows.first?.record
    tree.id = rows.lazy.compactMap(\.cause.id).first
    tree.problem = rows.lazy.compactMap(\.cause.problem).first
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

  private func place(_ rows: [Row], in tree: inout CauseTree) {
    let parents = parents(of: rows, &tree)
    var placeOfRow = [Int?](repeating: nil, count: rows.count)
    var placeOfCause: [PlacedCause: Int] = [:]
    for index in rows.indices {
      // Parents first, whatever the order of the rows.
      var waiting = [index]
      while let parent = parents[waiting[waiting.count - 1]], placeOfRow[parent] == nil {
        waiting.append(parent)
      }
      for index in waiting.reversed() where placeOfRow[index] == nil {
        guard let cause = rows[index].cause.cause else { continue }
        let parent = parents[index].flatMap { placeOfRow[$0] }
        let key = PlacedCause(parent: parent, cause: cause)
        let place = placeOfCause[key] ?? tree.nodes.count
        if placeOfCause.updateValue(place, forKey: key) == nil {
          let record = rows[index].cause
          let level = record.level.map { Int($0) } ?? parent.map { tree.nodes[$0].level + 1 } ?? 1
          tree.nodes.append(
            CauseTree.Node(
              parent: parent, cause: cause, level: level, analysedAt: record.analysedAt))
        }
        add(rows[index].cause, to: &tree.nodes[place])
        placeOfRow[index] = place
      }
    }
    tree.index()
  }

  /// The tickets of one analysis may tell the same chain each: a cause below the same one is the
  /// same.
  private struct PlacedCause: Hashable {
    var parent: Int?
    var cause: Symbol
  }

  /// A cause that is there already takes what the row adds.
  private func add(_ record: CauseAnalysis, to node: inout CauseTree.Node) {
    node.branch =
      node.branch ?? record.branch.flatMap { CauseBranch(word: history.labels.text(of: $0)) }
    let verifications = [node.verification, record.verification]
    // Verified for one ticket is verified.
    node.verification = CauseAnalysis.Verification.allCases.first { verifications.contains($0) }
    if record.affected == nil, let row = history.row(of: record.ticket) { node.tickets.insert(row) }
  }

  private func parents(of rows: [Row], _ tree: inout CauseTree) -> [Int?] {
    let records = rows.map(\.cause)
    var (placeOfNode, placeOfText) = ([Symbol: Int](), [Symbol: Int]())
    for (index, record) in records.enumerated() {
      if let node = record.node, placeOfNode[node] == nil { placeOfNode[node] = index }
      if let cause = record.cause, placeOfText[cause] == nil { placeOfText[cause] = index }
    }
    let before = before(rows)
    var parents = records.indices.map { index -> Int? in
      guard let named = records[index].parent else { return before[index] }
      // A parent may be named by its text as well.
      let byText = placeOfText[named].flatMap { $0 == index ? nil : $0 }
      guard let parent = placeOfNode[named] ?? byText else {
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

  /// The why before each cause: of its ticket, the nearest row above with a lower level, else,
  /// where the rows stand in another order, the one that is next below in level.
  private func before(_ rows: [Row]) -> [Int?] {
    var rowsOfTicket: [Symbol?: [Int]] = [:]
    for (index, row) in rows.enumerated() where row.cause.level != nil {
      rowsOfTicket[row.cause.ticket, default: []].append(index)
    }
    var result = [Int?](repeating: nil, count: rows.count)
    for places in rowsOfTicket.values {
      // The latest row of each level, which is a number under a hundred.
      var latest = [Int?](repeating: nil, count: 256)
      var orphans: [Int] = []
      for index in places {
        let level = Int(rows[index].cause.level ?? 0)
        let parent = latest[..<level].last { $0 != nil } ?? nil
        result[index] = parent
        if parent == nil, level > 0 { orphans.append(index) }
        latest[level] = index
      }
      for index in orphans {
        let level = Int(rows[index].cause.level ?? 0)
        result[index] = latest[..<level].last { $0.map { $0 > index } ?? false } ?? nil
      }
    }
    return result
  }

  /// A chain that leads back to itself is cut at its first row, and so is one that does not end.
  private func breakCircles(
    _ parents: inout [Int?], _ rows: [Row], _ tree: inout CauseTree
  ) {
    var depth = [Int](repeating: 0, count: rows.count)
    for start in rows.indices where depth[start] == 0 {
      var chain = [start]
      var isInChain: Set<Int> = [start]
      while let parent = parents[chain[chain.count - 1]], depth[parent] == 0 {
        guard isInChain.insert(parent).inserted else {
          let circle = chain[chain.firstIndex(of: parent)!...]
          let first = circle.min() ?? parent
          tree.flaws.append(
            flaw(.circularChain, tree, rows[first].cause.cause, at: rows[first].record))
          parents[first] = nil
          break
        }
        chain.append(parent)
      }
      // From the problem downwards; where the circle was cut, the walk begins again.
      for index in chain.reversed() {
        let above = parents[index].map { depth[$0] } ?? 0
        if parents[index] != nil, above == 0 { continue }
        depth[index] = above + 1
        guard above >= Self.deepest else { continue }
        tree.flaws.append(
          flaw(.circularChain, tree, rows[index].cause.cause, at: rows[index].record))
        parents[index] = nil
        depth[index] = 1
      }
    }
  }

  /// More whys than anybody asks.
  private static let deepest = 100

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
