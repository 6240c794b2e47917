import Desk
import Metrics
import Wording

extension VolumeTexts {
  static let english = VolumeTexts(
    title: SectionTitle("Volume and backlog", "Volume"),
    nothing: { "No tickets were created in \($0), and none are open." },
    missing: "Tickets are missing: rows whose creation time lies in the period supply them.",
    flow: { "\(count($0.created)) tickets created, \(count($0.resolved)) resolved" },
    backlog: { opening, closing in
      let change = closing - opening
      let direction =
        change == 0
        ? "as many as at the start"
        : "\(count(abs(change))) \(change > 0 ? "more" : "fewer") than at the start"
      return "\(count(closing)) are open at the end, \(direction)"
    },
    old: { "\(count($0)) of them have waited for over 30 days" },
    busiest: { "Most tickets come on \($0) from \($1) to \($1 + 1) h" },
    balance: "Balance of the backlog",
    balanceColumns: ["Opening", "Created", "Reopened", "Resolved", "Untimed", "Closing"],
    balanceNote: { reopened, known in
      "Opening + created + reopened − resolved + untimed = closing, to the ticket. Resolved is by the last "
        + "resolution, so a ticket reopened and resolved again counts once, and “reopened” holds "
        + "only what that does not show. Untimed: resolved tickets without a creation, less solved "
        + "ones without a resolution time."
        + (known > 0
          ? " Of \(count(known)) resolved, \(count(reopened)) had been reopened before." : "")
    },
    flowChart: "Created and resolved",
    flowDescription: "Tickets created and resolved in each of the last 13 periods, side by side.",
    backlogChart: "Backlog at the end", backlogDescription: "Open tickets at each period's end.",
    ageChart: "How long open tickets have waited",
    ageDescription: { "Open tickets at the period's end by days waited; the median is \($0)." },
    ageLabel: { from, to in
      guard let to else { return "over \(from) d" }
      return from == 0 ? "under \(to) d" : "\(from)–\(to) d"
    },
    shares: "Categories by change of their share",
    sharesNote:
      "Share of the tickets created, most surprising change first; Benjamini-Hochberg over all "
      + "categories.",
    heat: "When tickets come",
    heatDescription: "Tickets created in the period by weekday and hour; darker is more.")
}

private func count(_ value: Int) -> String { QuantityText.text(Double(value), .count) }
