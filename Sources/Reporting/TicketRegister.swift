import Desk
import Metrics
import Wording

/// One row for each ticket created or resolved in the period, with the values that the measures were
/// made from. Customers are not in it.
struct TicketRegister {
  private let material: ReportMaterial

  init(_ material: ReportMaterial) { self.material = material }

  private func say(_ phrase: DocumentPhrase) -> String { phrase.text(in: material.language) }

  var table: Table? {
    let readings = material.readings
    let rows = readings.rows.indices.filter {
      readings.rows[$0].isCreated || readings.rows[$0].isResolved
    }
    guard !rows.isEmpty else { return nil }
    return Table(
      id: "tickets", title: say(.register), columns: columns, rows: rows.map(row),
      note: say(.registerNote))
  }

  private var columns: [Table.Column] {
    let words = material.words
    let dimensions = [
      "id", "channel", "category", "product", "region", "priority", "status", "team", "agent",
    ]
    var columns = dimensions.map { Table.Column(id: $0, title: words.dimension($0)) }
    columns += [
      .init(id: "created_at", title: material.words.say(Dimension.instant(.createdAt))),
      .init(
        id: "first_response_at", title: material.words.say(Dimension.instant(.firstResponseAt))),
      .init(id: "resolved_at", title: say(.resolvedAt)),
    ]
    columns += Self.durations.map {
      .init(id: $0.id.name, title: material.label($0), unit: .seconds)
    }
    columns += [
      .init(id: "reopens", title: say(.reopens), unit: .count),
      .init(id: "transfers", title: material.words.say(Dimension.count(.transfers)), unit: .count),
      .init(id: "fcr_no_repeat", title: material.label(.firstContactNoRepeat), unit: .count),
      .init(id: "complaint", title: words.dimension("complaint"), unit: .count),
    ]
    return columns
  }

  private static let durations: [Metric] = [
    .firstResponseTime, .firstResponseTimeBusiness, .resolutionTime, .handleTime,
  ]

  private func row(_ index: Int) -> [Cell] {
    let row = material.readings.rows[index]
    let ticket = row.ticket
    let history = material.history
    let category = [
      history.text(ticket[.category1], of: .category1),
      history.text(ticket[.category2], of: .category2),
    ].compactMap { $0 }.joined(separator: "/")
    var cells: [Cell] = [
      .identifier(history.text(ticket.id, of: .id) ?? ""),
      material.text(ticket[.channel], .channel),
      category.isEmpty ? .absent : .text(category),
    ]
    for field in [SymbolField.product, .region, .priority, .status, .team, .agent] {
      cells.append(material.text(ticket[field], field))
    }
    cells += [ticket.createdAt, row.respondedAt, row.resolvedAt].map { material.local($0) }
    cells += Self.durations.map { quantity(material.readings[$0][index], .seconds) }
    cells += [ticket[.reopens], ticket[.transfers]].map { count in
      count.map { .quantity(Double($0), .count) } ?? .absent
    }
    cells.append(quantity(material.readings[.firstContactNoRepeat][index], .count))
    cells.append(.quantity(row.isComplaint ? 1 : 0, .count))
    return cells
  }

  private func quantity(_ reading: Reading, _ unit: MeasurementUnit) -> Cell {
    reading.isValue ? .quantity(Double(reading.raw) / 1000, unit) : .absent
  }
}
