import Desk
import Metrics
import Store

extension QueryTable {
  /// One row a ticket: its id, and a column for each quantity of a ticket, named as the metric is.
  ///
  /// Ratios are 1, 0 or null, lengths of time seconds; null is a ticket that the metric leaves out or
  /// does not speak of. A column is computed when a query first asks for it.
  static func ticketFacts(_ analysis: Analysis) -> QueryTable {
    let history = analysis.history
    let ids = QueryTable.Column("id", .text) { row in
      QueryValue(history.text(history.tickets.value(.id, row), of: .id))
    }
    let facts = [Metric].catalogue.filter(\.isOfTickets).map { metric in
      let readings = LazyReadings(analysis, metric)
      return QueryTable.Column(metric.id.rawValue, metric.affinity) { row in
        readings.value(row).isValue ? metric.queryValue(readings.value(row)) : .null
      }
    }
    return QueryTable(
      name: "ticket_facts", rowCount: history.tickets.count, columns: [ids] + facts)
  }
}

/// A metric's readings, made when the first is wanted.
private final class LazyReadings {
  private let analysis: Analysis
  private let metric: Metric
  private lazy var readings = analysis.facts(of: metric) ?? []

  init(_ analysis: Analysis, _ metric: Metric) {
    self.analysis = analysis
    self.metric = metric
  }

  func value(_ row: Int) -> Reading { readings[row] }
}

extension Metric {
  fileprivate var isOfTickets: Bool {
    if case .tickets = subject { true } else { false }
  }

  /// Whether a ticket's value is a yes or a no.
  private var isFlag: Bool { aggregation == .share || aggregation == .count }

  fileprivate var affinity: QueryTable.Column.Affinity { isFlag ? .integer : .real }

  fileprivate func queryValue(_ reading: Reading) -> QueryValue {
    isFlag ? .integer(Int(reading.raw / 1000)) : .real(Double(reading.raw) / 1000)
  }
}
