import Desk
import Tabular

extension RecordInterpreter {
  /// Each row as one cause of an analysis, or as a whole analysis with a column for each why or with a
  /// tree of causes.
  func readCauses(
    _ rows: ContiguousArray<RowPlace>, of source: RowSource, _ part: inout InterpretedPart
  ) {
    for row in rows {
      var reading = CauseRow()
      var problems: [Problem] = []
      for index in columns.indices {
        guard case .cause(let field)? = columns[index].role,
          let cell = source.cell(row, columns[index].cell)
        else { continue }
        if let code = read(field, cell, index, &reading, &part.history) {
          problems.append(problem(code, row, index))
        }
      }
      let causes = reading.causes(&part.history.labels)
      guard let first = causes.first, first.identity != nil else {
        part.rejected += 1
        // A tree that cannot be read is why there is no cause.
        part.problems += problems.filter { $0.code == .brokenTree }
        part.problems.append(Problem(code: .missingSubject, line: Int(row.line)))
        continue
      }
      part.problems += problems
      for cause in causes { part.history.causes.append(cause) }
      part.recordLines.append(Int(row.line))
      part.recordLines += repeatElement(InterpretedPart.sameRow, count: causes.count - 1)
    }
  }

  private func read(
    _ field: CauseField, _ cell: CellBytes, _ index: Int, _ row: inout CauseRow,
    _ history: inout History
  ) -> ProblemCode? {
    if let level = field.level {
      row.whys.append((level, history.labels.intern(cell)))
      return nil
    }
    switch field {
    case .analysisID: return label(cell, into: &row.cause.id, &history)
    case .node: return label(cell, into: &row.cause.node, &history)
    case .parent: return label(cell, into: &row.cause.parent, &history)
    case .ticket:
      if RoundedID.isScientific(cell) { return .roundedReference }
      row.cause.ticket = history[.id].append(cell)
      return nil
    case .problem: return label(cell, into: &row.cause.problem, &history)
    case .cause: return label(cell, into: &row.cause.cause, &history)
    case .branch:
      _ = label(cell, into: &row.cause.branch, &history)
      return CauseBranch(word: CellText.string(cell)) == nil ? .unknownBranch : nil
    case .verifiedHow: return label(cell, into: &row.cause.verifiedHow, &history)
    case .evidence: return label(cell, into: &row.cause.evidence, &history)
    case .scope: return label(cell, into: &row.cause.scope, &history)
    case .goal: return label(cell, into: &row.cause.goal, &history)
    case .team: return label(cell, into: &row.cause.team, &history)
    case .affected: return label(cell, into: &row.cause.affected, &history)
    case .owner: return label(cell, into: &row.cause.owner, &history)
    case .action: return label(cell, into: &row.cause.action, &history)
    case .analysedAt: return readInstant(cell, index, into: &row.cause.analysedAt)
    case .level:
      row.cause.level = RecordWords.level(CellText.string(cell))
      return row.cause.level == nil ? .unknownWord : nil
    case .verification:
      row.cause.verification = RecordWords.verification(CellText.string(cell))
      return row.cause.verification == nil ? .unknownWord : nil
    case .tree:
      guard let tree = CauseTreeText.causes(in: CellText.string(cell)) else { return .brokenTree }
      row.tree = tree
      return nil
    case .surface, .why1, .why2, .why3, .why4, .why5, .why6, .why7: return nil
    }
  }
}

/// What one row of an analysis says, before it is parted into causes.
private struct CauseRow {
  /// What the row says of its analysis and, without further whys, of its one cause.
  var cause = CauseAnalysis()
  var whys: [(level: UInt8, text: Symbol)] = []
  var tree: [CauseTreeText.Node] = []

  /// The row's causes from the surface inward.
  ///
  /// Of a row with a column for each why, the last is the root: the row's branch is that of all, its
  /// verification and its action are the root's.
  func causes(_ labels: inout SymbolTable) -> [CauseAnalysis] {
    if whys.isEmpty, tree.isEmpty { return cause.cause == nil ? [] : [cause] }
    var causes: [CauseAnalysis] = []
    var steps = whys.sorted { $0.level < $1.level }
    if let root = cause.cause, steps.last?.text != root {
      steps.append(((steps.last?.level ?? 0) + 1, root))
    }
    for (index, step) in steps.enumerated() {
      var why = cause
      why.cause = step.text
      why.level = step.level
      if index < steps.count - 1 || !tree.isEmpty { why.leaveRootsOwn() }
      causes.append(why)
    }
    if let last = causes.indices.last, !tree.isEmpty {
      causes[last].node = causes[last].node ?? labels.intern("why \(causes[last].level ?? 0)")
    }
    add(tree, below: causes.last, path: "", &causes, &labels)
    return causes
  }

  private func add(
    _ nodes: [CauseTreeText.Node], below parent: CauseAnalysis?, path: String,
    _ causes: inout [CauseAnalysis], _ labels: inout SymbolTable
  ) {
    for (index, node) in nodes.enumerated() {
      var why = cause
      if parent != nil || !node.causes.isEmpty { why.leaveRootsOwn() }
      let place = path.isEmpty ? "\(index + 1)" : "\(path).\(index + 1)"
      why.cause = labels.intern(node.text)
      why.node = labels.intern(node.id ?? place)
      why.parent = parent?.node
      why.level = (parent?.level ?? 0) + 1
      why.branch = node.branch.map { labels.intern($0) } ?? parent?.branch ?? cause.branch
      why.verification =
        node.verification.flatMap { RecordWords.verification($0) } ?? why.verification
      why.verifiedHow = node.verifiedHow.map { labels.intern($0) } ?? why.verifiedHow
      why.evidence = node.evidence.map { labels.intern($0) } ?? why.evidence
      causes.append(why)
      add(node.causes, below: why, path: place, &causes, &labels)
    }
  }
}

extension CauseAnalysis {
  /// What a row says of its root alone is not said of the whys before it.
  fileprivate mutating func leaveRootsOwn() {
    verification = nil
    verifiedHow = nil
    evidence = nil
    action = nil
  }
}
