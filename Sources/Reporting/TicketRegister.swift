import Desk
import Metrics
import Wording

/// One row for each ticket created or resolved in the period, with the values that the measures were
/// made from. Customers are not in it.
struct TicketRegister {
  let material: ReportMaterial

  private typealias Column = ItemColumn<Int>

  private func say(_ phrase: CoverPhrase) -> String { material.words.say(phrase) }

  var table: Table? {
    let rows = material.readings.rows
    let shown = rows.indices.filter { rows[$0].isCreated || rows[$0].isResolved }
    guard !shown.isEmpty else { return nil }
    let (words, history) = (material.words, material.history)
    func field(_ field: SymbolField) -> Column { material.column(field) { rows[$0].ticket } }
    func instant(_ id: String, _ title: CoverPhrase, _ instant: @escaping (Int) -> Instant?)
      -> Column
    {
      .cell(id, say(title)) { material.local(instant($0)) }
    }
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
        instant("created_at", .createdAt) { rows[$0].ticket.createdAt },
        instant("first_response_at", .firstResponseAt) { rows[$0].respondedAt },
        instant("resolved_at", .resolvedAt) { rows[$0].resolvedAt },
      ] + durations + [
        .count("reopens", say(.reopens)) { rows[$0].ticket[.reopens] },
        .count("transfers", say(.transfers)) { rows[$0].ticket[.transfers] },
        column(.firstContactNoRepeat, .count),
        .count("complaint", words.dimension("complaint")) { rows[$0].isComplaint ? 1 : 0 },
      ], note: say(.registerNote))
  }

  private func column(_ metric: Metric, _ unit: MeasurementUnit) -> Column {
    let readings = material.readings[metric]
    return .quantity(metric.id.rawValue, material.words.label(metric), unit) {
      readings[$0].isValue ? Double(readings[$0].raw) / 1000 : nil
    }
  }
}
