import Desk
import Metrics
import Wording

/// One row for each ticket created or resolved in the period, and no customer.
struct TicketRegister {
  let material: ReportMaterial

  private typealias Column = ItemColumn<Int>

  private func say(_ phrase: DocumentPhrase) -> String { material.words.say(phrase) }

  var table: Table? {
    let rows = material.readings.rows
    let shown = rows.indices.filter { rows[$0].isCreated || rows[$0].isResolved }
    guard !shown.isEmpty else { return nil }
    let (words, history) = (material.words, material.history)
    func field(_ field: SymbolField) -> Column { material.column(field) { rows[$0].ticket } }
    let category = Column.text("category", words.dimension("category")) { row in
      let levels = [SymbolField.category1, .category2].compactMap {
        history.text(rows[row].ticket[$0], of: $0)
      }
      return levels.isEmpty ? nil : levels.joined(separator: "/")
    }
    let durations = [
      Metric.firstResponseTime, .firstResponseTimeBusiness, .resolutionTime, .handleTime,
    ].map { column($0, .seconds) }
    return Table(
      id: "tickets", title: say(.register), of: shown,
      columns: [
        .identifier("id", words.dimension("id")) {
          history.text(rows[$0].ticket.id, of: .id) ?? ""
        },
        field(.channel), category, field(.product), field(.region), field(.priority),
        field(.status), field(.team), field(.agent),
        .cell("created_at", words.say(Dimension.instant(.createdAt))) {
          material.local(rows[$0].ticket.createdAt)
        },
        .cell("first_response_at", words.say(Dimension.instant(.firstResponseAt))) {
          material.local(rows[$0].respondedAt)
        },
        .cell("resolved_at", say(.resolvedAt)) { material.local(rows[$0].resolvedAt) },
      ] + durations + [
        .count("reopens", say(.reopens)) { rows[$0].ticket[.reopens] },
        .count("transfers", words.say(Dimension.count(.transfers))) { rows[$0].ticket[.transfers] },
        column(.firstContactNoRepeat, .count),
        .count("complaint", words.dimension("complaint")) { rows[$0].isComplaint ? 1 : 0 },
      ], note: say(.registerNote))
  }

  private func column(_ metric: Metric, _ unit: MeasurementUnit) -> Column {
    let readings = material.readings[metric]
    return .quantity(metric.id.name, material.words.label(metric), unit) {
      readings[$0].isValue ? Double(readings[$0].raw) / 1000 : nil
    }
  }
}
