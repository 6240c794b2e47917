import Desk
import Metrics
import RootCause
import Wording

extension CauseTables {
  /// What the user's rules meet: how many complaints each, how many of those nobody else explains, and
  /// where rules disagree.
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
      columns: [
        .init(id: "rule", title: say(.rule)), .init(id: "branch", title: say(.branch)),
        .init(id: "cause", title: say(.cause)),
        .init(id: "complaints", title: say(.matched), unit: .count),
        .init(id: "open", title: say(.ofOpen), unit: .count),
        .init(id: "conflicts", title: say(.conflicts), unit: .count),
        .init(id: "tickets", title: say(.sample)),
      ],
      rows: matches.map { match in
        let rows = match.rows.filter { complaints.contains($0) }
        let ids = rows.prefix(3).compactMap {
          history.text(history.tickets.value(.id, $0), of: .id)
        }
        return [
          .text(match.rule.written), .text(name(of: match.rule.tag.branch)),
          .text(match.rule.tag.cause), .quantity(Double(rows.count), .count),
          .quantity(Double(rows.count { open.contains($0) }), .count),
          .quantity(Double(rows.count { (rulesOfRow[$0]?.count ?? 0) > 1 }), .count),
          .text(ids.joined(separator: ", ")),
        ]
      },
      note: say(
        .rulesNote(covered: open.count { rulesOfRow[$0] != nil }, open: open.count)))
  }
}
