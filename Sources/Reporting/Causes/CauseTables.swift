import Desk
import Improvement
import Metrics
import RootCause
import Statistics
import Wording

/// The tables and drawings about causes, the same in the report and on the command line.
package struct CauseTables: Sendable {
  private let words: Words
  private let history: History
  private let redaction: Redaction

  package init(_ history: History, _ redaction: Redaction, language: Language) {
    self.history = history
    self.redaction = redaction
    words = Words(language)
  }

  private func say(_ phrase: CausePhrase) -> String { words.say(phrase) }

  private func name(of branch: CauseBranch?) -> String {
    branch.map { say(.branchName($0)) } ?? say(.otherBranch)
  }

  package func table(of pareto: CausePareto) -> Table {
    let unit = pareto.weight.unit
    return Table(
      id: "pareto_\(pareto.dimension.name)", title: say(.pareto(by: name(pareto.dimension))),
      of: named(pareto),
      columns: [
        .text("name", name(pareto.dimension)) { $0.name },
        .count("complaints", say(.complaints)) { $0.row.complaints },
        .quantity("verified", say(.verified), unit) { $0.row.verified },
        .quantity("unverified", say(.unverified), unit) { $0.row.unverified },
        .quantity(
          "weight",
          pareto.weight == .complaints
            ? words.say(.total) : say(.weight(pareto.weight)), unit,
          hasBars: true
        ) { $0.row.weight },
        .quantity("share", words.column(.share), .ratio) { $0.row.share },
        .quantity("cumulative_share", say(.cumulative), .ratio) { $0.row.cumulativeShare },
      ],
      note: say(
        .paretoNote(withoutCause: pareto.withoutCause, withoutWeight: pareto.withoutWeight)))
  }

  /// The rows with their names, the rest as the last.
  private func named(_ pareto: CausePareto) -> [(name: String, row: CausePareto.Row)] {
    pareto.rows.map { (name($0, pareto), $0) }
      + (pareto.rest.map { [(say(.rest(pareto.restCount)), $0)] } ?? [])
  }

  package func chart(of pareto: CausePareto) -> Chart {
    let rows = named(pareto)
    return Chart(
      id: "pareto_\(pareto.dimension.name)_chart", title: say(.pareto(by: name(pareto.dimension))),
      description: say(.paretoDescription),
      drawing: .pareto(
        ParetoDrawing(
          labels: rows.map(\.name),
          parts: [
            ChartSeries(name: say(.verified), values: rows.map(\.row.verified)),
            ChartSeries(name: say(.unverified), values: rows.map(\.row.unverified)),
          ], unit: pareto.weight.unit, cumulativeShares: rows.map(\.row.cumulativeShare),
          cumulativeName: say(.cumulative), vitalShare: CausePareto.vitalShare)))
  }

  private func name(_ dimension: Dimension) -> String {
    switch dimension {
    case .cause: say(.cause)
    case .causeBranch: say(.branch)
    default: words.dimension(dimension.name)
    }
  }

  private func name(_ row: CausePareto.Row, _ pareto: CausePareto) -> String {
    guard let name = row.name else { return words.say(.blank) }
    return pareto.dimension == .causeBranch
      ? self.name(of: CauseBranch(rawValue: name)) : redaction.value(name, of: pareto.dimension)
  }

  package func chart(of fishbone: Fishbone, problem: String?) -> Chart {
    Chart(
      id: "fishbone", title: say(.fishbone), description: say(.fishboneDescription),
      drawing: .fishbone(
        FishboneDrawing(
          problem: say(
            .fishboneHead(problem: redaction.text(ifAny: problem), complaints: fishbone.complaints)),
          bones: fishbone.bones.map { bone in
            .init(
              name: name(of: bone.branch), count: bone.complaints,
              causes: bone.causes.map {
                .init(
                  name: redaction.text($0.name), count: $0.complaints, verified: $0.verified)
              })
          }, verifiedName: say(.verified), unverifiedName: say(.unverified))))
  }

  package func table(of fishbone: Fishbone) -> Table {
    Table(
      id: "fishbone_causes", title: say(.fishbone),
      of: fishbone.bones.flatMap { bone in bone.causes.map { (branch: bone.branch, cause: $0) } },
      columns: [
        .text("branch", say(.branch)) { name(of: $0.branch) },
        .text("cause", say(.cause)) { redaction.text($0.cause.name) },
        .count("complaints", say(.complaints), hasBars: true) { $0.cause.complaints },
        .count("verified", say(.verified)) { $0.cause.verified },
      ])
  }

  package var unknownProblem: String { say(.unknownProblem) }

  /// One row a cause, indented below the one that it explains.
  package func table(of forest: WhyForest) -> Table {
    var nodes: [(text: String, node: WhyForest.Node)] = []
    func add(_ node: WhyForest.Node, _ prefix: String, _ isLast: Bool) {
      let branchMark = node.depth == 0 ? "" : prefix + (isLast ? "└ " : "├ ")
      nodes.append((branchMark + redaction.text(node.text), node))
      // Blanks that a page does not fold into one.
      let inner = node.depth == 0 ? "" : prefix + (isLast ? "\u{A0}\u{A0}" : "│\u{A0}")
      for (index, child) in node.children.enumerated() {
        add(child, inner, index == node.children.count - 1)
      }
    }
    for problem in forest.problems { add(problem, "", true) }
    return Table(
      id: "why_tree", title: say(.tree), of: nodes,
      columns: [
        .text("cause", say(.cause)) { $0.text },
        .count("depth", "#") { $0.node.depth },
        .text("branch", say(.branch)) { $0.node.branch.map { name(of: $0) } },
        .count("complaints", say(.complaints), hasBars: true) { $0.node.complaints.count },
        .count("as_root", say(.asRoot)) { $0.node.asRoot.count },
        .count("verified", say(.verified)) { $0.node.verified.count },
        .count("ruled_out", say(.excluded)) { $0.node.excluded.count },
      ], note: say(.treeNote))
  }

  package func table(of flaws: [CauseFlaw]) -> Table? {
    guard !flaws.isEmpty else { return nil }
    return Table(
      id: "cause_flaws", title: say(.flaws), of: flaws,
      columns: [
        .text("code", say(.flaw)) { say(.doubt($0.code)) },
        .text("analysis", say(.analysis)) { history.label($0.analysis) },
        .text("problem", say(.problem)) { redaction.text(ifAny: history.label($0.problem)) },
        .text("cause", say(.cause)) { redaction.text(ifAny: history.label($0.cause)) },
        .identifier("ticket", words.column(.ticket)) { history.text($0.ticket, of: .id) },
      ], note: say(.flawsNote))
  }

  package func table(of candidates: some Sequence<AnalysisCandidate>) -> Table {
    Table(
      id: "analysis_candidates", title: say(.candidates), of: candidates,
      columns: [
        .text("dimension", say(.subject)) { name($0.dimension) },
        .cell("name", say(.cause)) {
          $0.dimension == .field(.customer)
            ? .identifier(redaction.person($0.name))
            : .text(redaction.value($0.name, of: $0.dimension))
        },
        .text("reason", say(.why)) { say(.reason($0.reason)) },
        .count("complaints", say(.complaints)) { $0.complaints.successes },
        .quantity("rate", words.column(.share), .ratio) { $0.complaints.value },
        .quantity("reference", words.column(.base), .ratio) { $0.reference?.value },
        .quantity("excess", say(.excess), .number) { $0.excess },
        .count("analysed", say(.analysed)) { $0.analysed },
        .text("tickets", say(.tickets)) {
          firstTickets($0.rows) + ($0.rows.count > Self.shownTickets ? " …" : "")
        },
      ], note: say(.candidatesNote))
  }

  /// How many tickets a row names.
  private static let shownTickets = 3

  private func firstTickets(_ rows: [Int]) -> String {
    rows.prefix(Self.shownTickets).compactMap {
      history.text(history.tickets.value(.id, $0), of: .id)
    }.joined(separator: ", ")
  }

  /// What the user's rules meet, how much of it nothing else explains, and where rules disagree.
  package func table(of matches: [(rule: CauseRule, rows: [Int])], in analysis: Analysis) -> Table {
    let causes = analysis.complaintCauses
    func isOpen(_ row: Int) -> Bool {
      causes.entries[row]?.allSatisfy { $0.source == .rule } ?? true
    }
    let complaints = Set(history.tickets.indices.filter { analysis.isComplaint($0) })
    let open = complaints.filter(isOpen)
    var rulesOfRow: [Int: Set<CauseTag>] = [:]
    for match in matches {
      for row in match.rows where complaints.contains(row) {
        rulesOfRow[row, default: []].insert(match.rule.tag)
      }
    }
    return Table(
      id: "cause_rules", title: say(.rules),
      of: matches.map { (rule: $0.rule, rows: $0.rows.filter { complaints.contains($0) }) },
      columns: [
        .text("rule", words.column(.rule)) { redaction.text($0.rule.written) },
        .text("branch", say(.branch)) { name(of: $0.rule.tag.branch) },
        .text("cause", say(.cause)) { redaction.text($0.rule.tag.cause) },
        .count("complaints", say(.matched)) { $0.rows.count },
        .count("open", say(.ofOpen)) { $0.rows.count { open.contains($0) } },
        .count("conflicts", say(.conflicts)) { $0.rows.count { (rulesOfRow[$0]?.count ?? 0) > 1 } },
        .text("tickets", say(.sample)) { firstTickets($0.rows) },
      ],
      note: say(
        .rulesNote(covered: open.count { rulesOfRow[$0] != nil }, open: open.count)))
  }
}

extension CausePareto.Weight {
  var unit: MeasurementUnit {
    switch self {
    case .complaints, .lostSatisfaction: .count
    case .handleTime: .seconds
    case .cost: .number
    }
  }
}
