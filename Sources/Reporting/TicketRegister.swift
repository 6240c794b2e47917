import Desk
import Metrics
import Wording

/// One row for each ticket created or resolved in the period, and no customer.
struct TicketRegister {
  let material: ReportMaterial

  private typealias Column = ItemColumn<TicketCase>

  private func say(_ phrase: DocumentPhrase) -> String { material.words.say(phrase) }

  /// Nil where there is no such ticket. A row is read from its ticket when it is written.
  var table: LongTable? {
    let context = material.insights.context
    var tickets: ContiguousArray<UInt32> = []
    context.forEachTicket {
      if $0.isCreatedInPeriod || $0.isResolvedInPeriod { tickets.append(UInt32($0.row)) }
    }
    guard !tickets.isEmpty else { return nil }
    let titles = Table(
      id: "tickets", title: say(.register), columns: columns.map(\.column),
      note: say(.registerNote))
    return LongTable(titles, count: tickets.count) { [tickets] rows in
      let columns = columns
      var cells: [[Cell]] = []
      context.forEachTicket(of: tickets[rows]) { ticket in
        cells.append(columns.map { $0.cell(ticket) })
      }
      return cells
    }
  }

  private var columns: [Column] {
    let (words, history) = (material.words, material.history)
    func field(_ field: SymbolField) -> Column { material.column(field) { $0[field] } }
    let category = Column.text("category", words.dimension("category")) { ticket in
      let levels = [SymbolField.category1, .category2].compactMap {
        history.text(ticket[$0], of: $0)
      }
      return levels.isEmpty ? nil : levels.joined(separator: "/")
    }
    let durations = [
      Metric.firstResponseTime, .firstResponseTimeBusiness, .resolutionTime, .handleTime,
    ].map { column($0, .seconds) }
    return [
      .identifier("id", words.dimension("id")) { history.text($0[.id], of: .id) ?? "" },
      field(.channel), category, field(.product), field(.region), field(.priority),
      field(.status), field(.team), field(.agent),
      .cell("created_at", words.say(Dimension.instant(.createdAt))) {
        material.local($0.createdAt)
      },
      .cell("first_response_at", words.say(Dimension.instant(.firstResponseAt))) {
        material.local($0.respondedAt)
      },
      .cell("resolved_at", say(.resolvedAt)) { material.local($0.resolvedAt) },
    ] + durations + [
      .count("reopens", say(.reopens)) { $0[.reopens] },
      .count("transfers", words.say(Dimension.count(.transfers))) { $0[.transfers] },
      column(.firstContactNoRepeat, .count),
      .count("complaint", words.dimension("complaint")) { $0.isComplaint ? 1 : 0 },
    ]
  }

  private func column(_ metric: Metric, _ unit: MeasurementUnit) -> Column {
    .quantity(metric.id.name, material.words.label(metric), unit) { ticket in
      let reading = ticket.reading(of: metric)
      return reading.isValue ? Double(reading.raw) / 1000 : nil
    }
  }
}
