import Desk
import Improvement
import Metrics
import RootCause
import Statistics
import Wording

/// The tables and drawings about causes, the same in the report and on the command line.
package struct CauseTables: Sendable {
  let words: Words
  let history: History

  package init(_ history: History, language: Language) {
    self.history = history
    words = Words(language)
  }

  func say(_ phrase: CausePhrase) -> String { phrase.text(in: words.language) }

  func name(of branch: CauseBranch?) -> String {
    branch?.text(in: words.language) ?? say(.otherBranch)
  }

  // MARK: Pareto

  package func table(of pareto: CausePareto) -> Table {
    let unit = pareto.weight.unit
    let rows = pareto.rows + (pareto.rest.map { [$0] } ?? [])
    return Table(
      id: "pareto_\(pareto.dimension.name)", title: say(.pareto(by: name(pareto.dimension))),
      columns: [
        .init(id: "name", title: name(pareto.dimension)),
        .init(id: "complaints", title: say(.complaints), unit: .count),
        .init(id: "verified", title: say(.verified), unit: unit),
        .init(id: "unverified", title: say(.unverified), unit: unit),
        .init(
          id: "weight",
          title: pareto.weight == .complaints
            ? words.say(.total) : pareto.weight.text(in: words.language),
          unit: unit, decoration: .dataBar),
        .init(id: "share", title: words.column(.share), unit: .ratio),
        .init(id: "cumulative_share", title: say(.cumulative), unit: .ratio),
      ],
      rows: rows.enumerated().map { index, row in
        [
          .text(index < pareto.rows.count ? name(row, pareto) : say(.rest(pareto.restCount))),
          .quantity(Double(row.complaints), .count), .quantity(row.verified, unit),
          .quantity(row.unverified, unit), .quantity(row.weight, unit),
          .quantity(row.share, .ratio), .quantity(row.cumulativeShare, .ratio),
        ]
      },
      note: say(
        .paretoNote(withoutCause: pareto.withoutCause, withoutWeight: pareto.withoutWeight)))
  }

  package func chart(of pareto: CausePareto) -> Chart {
    let rows = pareto.rows + (pareto.rest.map { [$0] } ?? [])
    return Chart(
      id: "pareto_\(pareto.dimension.name)_chart", title: say(.pareto(by: name(pareto.dimension))),
      description: say(.paretoDescription),
      drawing: .pareto(
        ParetoDrawing(
          labels: rows.enumerated().map { index, row in
            index < pareto.rows.count ? name(row, pareto) : say(.rest(pareto.restCount))
          },
          parts: [
            ChartSeries(name: say(.verified), values: rows.map(\.verified)),
            ChartSeries(name: say(.unverified), values: rows.map(\.unverified)),
          ], unit: pareto.weight.unit, cumulativeShares: rows.map(\.cumulativeShare),
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
    return pareto.dimension == .causeBranch ? self.name(of: CauseBranch(rawValue: name)) : name
  }

  // MARK: Fishbone

  package func chart(of fishbone: Fishbone, problem: String?) -> Chart {
    Chart(
      id: "fishbone", title: say(.fishbone), description: say(.fishboneDescription),
      drawing: .fishbone(
        FishboneDrawing(
          problem: say(.fishboneHead(problem: problem, complaints: fishbone.complaints)),
          bones: fishbone.bones.map { bone in
            .init(
              name: name(of: bone.branch), count: bone.complaints,
              causes: bone.causes.map {
                .init(name: $0.name, count: $0.complaints, verified: $0.verified)
              })
          }, verifiedName: say(.verified), unverifiedName: say(.unverified))))
  }

  package func table(of fishbone: Fishbone) -> Table {
    Table(
      id: "fishbone_causes", title: say(.fishbone),
      columns: [
        .init(id: "branch", title: say(.branch)), .init(id: "cause", title: say(.cause)),
        .init(id: "complaints", title: say(.complaints), unit: .count, decoration: .dataBar),
        .init(id: "verified", title: say(.verified), unit: .count),
      ],
      rows: fishbone.bones.flatMap { bone in
        bone.causes.map { cause in
          [
            .text(name(of: bone.branch)), .text(cause.name),
            .quantity(Double(cause.complaints), .count), .quantity(Double(cause.verified), .count),
          ]
        }
      })
  }

  // MARK: Trees

  /// The name of a tree whose analysis states no problem.
  package var unknownProblem: String { say(.unknownProblem) }

  /// One row a cause, indented below the one that it explains.
  package func table(of forest: WhyForest) -> Table {
    var rows: [[Cell]] = []
    func add(_ node: WhyForest.Node, _ prefix: String, _ isLast: Bool) {
      let branchMark = node.depth == 0 ? "" : prefix + (isLast ? "└ " : "├ ")
      rows.append([
        .text(branchMark + node.text), .quantity(Double(node.depth), .count),
        node.branch.map { .text(name(of: $0)) } ?? .absent,
        .quantity(Double(node.complaints.count), .count),
        .quantity(Double(node.asRoot.count), .count),
        .quantity(Double(node.verified.count), .count),
        .quantity(Double(node.excluded.count), .count),
      ])
      // Blanks that a page does not fold into one.
      let inner = node.depth == 0 ? "" : prefix + (isLast ? "\u{A0}\u{A0}" : "│\u{A0}")
      for (index, child) in node.children.enumerated() {
        add(child, inner, index == node.children.count - 1)
      }
    }
    for problem in forest.problems { add(problem, "", true) }
    return Table(
      id: "why_tree", title: say(.tree),
      columns: [
        .init(id: "cause", title: say(.cause)), .init(id: "depth", title: "#", unit: .count),
        .init(id: "branch", title: say(.branch)),
        .init(id: "complaints", title: say(.complaints), unit: .count, decoration: .dataBar),
        .init(id: "as_root", title: say(.asRoot), unit: .count),
        .init(id: "verified", title: say(.verified), unit: .count),
        .init(id: "ruled_out", title: say(.excluded), unit: .count),
      ], rows: rows, note: say(.treeNote))
  }

  /// Nil where there is nothing to look at.
  package func table(of flaws: [CauseFlaw]) -> Table? {
    guard !flaws.isEmpty else { return nil }
    func label(_ symbol: Symbol?) -> Cell { history.label(symbol).map { .text($0) } ?? .absent }
    return Table(
      id: "cause_flaws", title: say(.flaws),
      columns: [
        .init(id: "code", title: say(.flaw)), .init(id: "analysis", title: say(.analysis)),
        .init(id: "problem", title: say(.problem)), .init(id: "cause", title: say(.cause)),
        .init(id: "ticket", title: words.column(.ticket)),
      ],
      rows: flaws.map { flaw in
        [
          .text(flaw.code.text(in: words.language)), label(flaw.analysis), label(flaw.problem),
          label(flaw.cause),
          history.text(flaw.ticket, of: .id).map { .identifier($0) } ?? .absent,
        ]
      }, note: say(.flawsNote))
  }

  // MARK: What to analyse next

  /// How many tickets a row names.
  private static let shownTickets = 3

  package func table(
    of candidates: [AnalysisCandidate], customer masked: (String) -> String
  ) -> Table {
    Table(
      id: "analysis_candidates", title: say(.candidates),
      columns: [
        .init(id: "dimension", title: say(.subject)), .init(id: "name", title: say(.cause)),
        .init(id: "reason", title: say(.why)),
        .init(id: "complaints", title: say(.complaints), unit: .count),
        .init(id: "rate", title: words.column(.share), unit: .ratio),
        .init(id: "reference", title: words.column(.base), unit: .ratio),
        .init(id: "excess", title: say(.excess), unit: .number),
        .init(id: "analysed", title: say(.analysed), unit: .count),
        .init(id: "tickets", title: say(.tickets)),
      ],
      rows: candidates.map { candidate in
        let isCustomer = candidate.dimension == .field(.customer)
        let ids = candidate.rows.prefix(Self.shownTickets).compactMap {
          history.text(history.tickets.value(.id, $0), of: .id)
        }
        let isMore = candidate.rows.count > Self.shownTickets
        return [
          .text(name(candidate.dimension)),
          isCustomer ? .identifier(masked(candidate.name)) : .text(candidate.name),
          .text(candidate.reason.text(in: words.language)),
          .quantity(Double(candidate.complaints.successes), .count),
          candidate.complaints.value.map { .quantity($0, .ratio) } ?? .absent,
          candidate.reference?.value.map { .quantity($0, .ratio) } ?? .absent,
          .quantity(candidate.excess, .number), .quantity(Double(candidate.analysed), .count),
          .text(ids.joined(separator: ", ") + (isMore ? " …" : "")),
        ]
      }, note: say(.candidatesNote))
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
