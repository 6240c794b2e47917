import Desk
import Improvement
import Metrics
import RootCause
import Statistics

/// The tables and drawings about causes, the same in the report and on the command line.
package struct CauseTables: Sendable {
  let phrases: Phrasebook
  let history: History

  package init(_ history: History, language: Language) {
    self.history = history
    phrases = .of(language)
  }

  var texts: CauseTexts { phrases.causes }
  private var words: Words { phrases.words }

  // MARK: Pareto

  package func table(of pareto: CausePareto) -> Table {
    let unit = pareto.weight.unit
    let rows = pareto.rows + (pareto.rest.map { [$0] } ?? [])
    return Table(
      id: "pareto_\(pareto.dimension.name)", title: texts.pareto(name(pareto.dimension)),
      columns: [
        .init(id: "name", title: name(pareto.dimension)),
        .init(id: "complaints", title: texts.complaints, unit: .count),
        .init(id: "verified", title: texts.verified, unit: unit),
        .init(id: "unverified", title: texts.unverified, unit: unit),
        .init(
          id: "weight",
          title: pareto.weight == .complaints ? words.total : texts.weight(pareto.weight),
          unit: unit, decoration: .dataBar),
        .init(id: "share", title: words.columns.share, unit: .ratio),
        .init(id: "cumulative_share", title: texts.cumulative, unit: .ratio),
      ],
      rows: rows.enumerated().map { index, row in
        [
          .text(index < pareto.rows.count ? name(row, pareto) : texts.rest(pareto.restCount)),
          .quantity(Double(row.complaints), .count), .quantity(row.verified, unit),
          .quantity(row.unverified, unit), .quantity(row.weight, unit),
          .quantity(row.share, .ratio), .quantity(row.cumulativeShare, .ratio),
        ]
      }, note: texts.paretoNote(pareto.withoutCause, pareto.withoutWeight))
  }

  package func chart(of pareto: CausePareto) -> Chart {
    let rows = pareto.rows + (pareto.rest.map { [$0] } ?? [])
    return Chart(
      id: "pareto_\(pareto.dimension.name)_chart", title: texts.pareto(name(pareto.dimension)),
      description: texts.paretoDescription,
      drawing: .pareto(
        ParetoDrawing(
          labels: rows.enumerated().map { index, row in
            index < pareto.rows.count ? name(row, pareto) : texts.rest(pareto.restCount)
          },
          parts: [
            ChartSeries(name: texts.verified, values: rows.map(\.verified)),
            ChartSeries(name: texts.unverified, values: rows.map(\.unverified)),
          ], unit: pareto.weight.unit, cumulativeShares: rows.map(\.cumulativeShare),
          cumulativeName: texts.cumulative, vitalShare: CausePareto.vitalShare)))
  }

  private func name(_ dimension: Dimension) -> String {
    switch dimension {
    case .cause: texts.cause
    case .causeBranch: texts.branchColumn
    default: words.dimension(dimension.name)
    }
  }

  private func name(_ row: CausePareto.Row, _ pareto: CausePareto) -> String {
    guard let name = row.name else { return words.unknown }
    return pareto.dimension == .causeBranch ? texts.branch(CauseBranch(rawValue: name)) : name
  }

  // MARK: Fishbone

  package func chart(of fishbone: Fishbone, problem: String?) -> Chart {
    Chart(
      id: "fishbone", title: texts.fishbone, description: texts.fishboneDescription,
      drawing: .fishbone(
        FishboneDrawing(
          problem: texts.fishboneHead(problem, fishbone.complaints),
          bones: fishbone.bones.map { bone in
            .init(
              name: texts.branch(bone.branch), count: bone.complaints,
              causes: bone.causes.map {
                .init(name: $0.name, count: $0.complaints, verified: $0.verified)
              })
          }, verifiedName: texts.verified, unverifiedName: texts.unverified)))
  }

  package func table(of fishbone: Fishbone) -> Table {
    Table(
      id: "fishbone_causes", title: texts.fishbone,
      columns: [
        .init(id: "branch", title: texts.branchColumn), .init(id: "cause", title: texts.cause),
        .init(id: "complaints", title: texts.complaints, unit: .count, decoration: .dataBar),
        .init(id: "verified", title: texts.verified, unit: .count),
      ],
      rows: fishbone.bones.flatMap { bone in
        bone.causes.map { cause in
          [
            .text(texts.branch(bone.branch)), .text(cause.name),
            .quantity(Double(cause.complaints), .count), .quantity(Double(cause.verified), .count),
          ]
        }
      })
  }

  // MARK: Trees

  /// The name of a tree whose analysis states no problem.
  package var unknownProblem: String { texts.unknownProblem }

  /// One row a cause, indented below the one that it explains.
  package func table(of forest: WhyForest) -> Table {
    var rows: [[Cell]] = []
    func add(_ node: WhyForest.Node, _ prefix: String, _ isLast: Bool) {
      let branchMark = node.depth == 0 ? "" : prefix + (isLast ? "└ " : "├ ")
      rows.append([
        .text(branchMark + node.text), .quantity(Double(node.depth), .count),
        node.branch.map { .text(texts.branch($0)) } ?? .absent,
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
      id: "why_tree", title: texts.tree,
      columns: [
        .init(id: "cause", title: texts.cause), .init(id: "depth", title: "#", unit: .count),
        .init(id: "branch", title: texts.branchColumn),
        .init(id: "complaints", title: texts.complaints, unit: .count, decoration: .dataBar),
        .init(id: "as_root", title: texts.asRoot, unit: .count),
        .init(id: "verified", title: texts.verified, unit: .count),
        .init(id: "ruled_out", title: texts.excluded, unit: .count),
      ], rows: rows, note: texts.treeNote)
  }

  /// Nil where there is nothing to look at.
  package func table(of flaws: [CauseFlaw]) -> Table? {
    guard !flaws.isEmpty else { return nil }
    func label(_ symbol: Symbol?) -> Cell { history.label(symbol).map { .text($0) } ?? .absent }
    return Table(
      id: "cause_flaws", title: texts.flaws,
      columns: [
        .init(id: "code", title: texts.flawColumn), .init(id: "analysis", title: texts.analysis),
        .init(id: "problem", title: texts.problem), .init(id: "cause", title: texts.cause),
        .init(id: "ticket", title: words.columns.ticket),
      ],
      rows: flaws.map { flaw in
        [
          .text(texts.flaw(flaw.code)), label(flaw.analysis), label(flaw.problem),
          label(flaw.cause),
          history.text(flaw.ticket, of: .id).map { .identifier($0) } ?? .absent,
        ]
      }, note: texts.flawsNote)
  }

  // MARK: What to analyse next

  /// How many tickets a row names.
  private static let shownTickets = 3

  package func table(
    of candidates: [AnalysisCandidate], customer masked: (String) -> String
  ) -> Table {
    Table(
      id: "analysis_candidates", title: texts.candidates,
      columns: [
        .init(id: "dimension", title: texts.subject), .init(id: "name", title: texts.cause),
        .init(id: "reason", title: texts.why),
        .init(id: "complaints", title: texts.complaints, unit: .count),
        .init(id: "rate", title: words.columns.share, unit: .ratio),
        .init(id: "reference", title: words.columns.base, unit: .ratio),
        .init(id: "excess", title: texts.excess, unit: .number),
        .init(id: "analysed", title: texts.analysed, unit: .count),
        .init(id: "tickets", title: texts.tickets),
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
          .text(texts.reason(candidate.reason)),
          .quantity(Double(candidate.complaints.successes), .count),
          candidate.complaints.value.map { .quantity($0, .ratio) } ?? .absent,
          candidate.reference?.value.map { .quantity($0, .ratio) } ?? .absent,
          .quantity(candidate.excess, .number), .quantity(Double(candidate.analysed), .count),
          .text(ids.joined(separator: ", ") + (isMore ? " …" : "")),
        ]
      }, note: texts.candidatesNote)
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
