import Desk
import Tabular

extension RecordInterpreter {
  /// Each row as one cause of an analysis, or as a whole analysis with a column for each why or with a
  /// tree of causes.
  func readCauses(
    _ rows: ContiguousArray<RowPlace>, of source: RowSource, _ part: inout InterpretedPart
  ) {
    let fields = fields(of: CauseAnalysis.self)
    let bits = bits(of: fields)
    for row in rows {
      var reading = CauseRow()
      var problems: [Problem] = []
      for cell in cells(of: row, source) {
        guard case .cause(let role)? = columns[cell.index].role else { continue }
        var code: ProblemCode?
        if let level = role.level {
          reading.whys.append((level, part.history.labels.intern(cell.bytes)))
        } else if let field = fields[cell.index] {
          code = read(cell, as: field, &reading.cause, &part.history)
          if role == .branch, CauseBranch(word: cell.text) == nil { code = .unknownBranch }
        } else if let tree = CauseTreeText.causes(in: cell.text) {
          reading.tree = tree
        } else {
          code = .brokenTree
        }
        if let code { problems.append(problem(code, row, cell.index)) }
      }
      let causes = reading.causes(&part.history.labels)
      guard causes.first?.identity != nil else {
        // A tree that cannot be read is why there is no cause.
        part.problems += problems.filter { $0.code == .brokenTree }
        part.reject(row, as: .missingSubject)
        continue
      }
      part.problems += problems
      // Of several causes in a row no column is each one's own.
      let stated = causes.count == 1 ? stated(bits, by: row, source) : 0
      for cause in causes { part.history.causes.append(cause, stating: stated) }
      part.recordLines.append(Int(row.line))
      part.recordLines += repeatElement(InterpretedPart.sameRow, count: causes.count - 1)
    }
  }
}

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
