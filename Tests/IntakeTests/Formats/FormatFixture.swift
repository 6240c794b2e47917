import Desk
import Intake
import Testing

/// An export of a named format, a few made-up rows of it, and what has to be understood of them.
struct FormatFixture: Sendable, CustomTestStringConvertible {
  /// The format's name.
  let format: String
  let text: String
  /// The field of each column; columns that are left out are none of the fields.
  let fields: [String: String]
  /// What is known of each ticket, as ``Import/facts(of:)`` says it, worked out by hand.
  let tickets: [[String]]
  /// How many of the file's columns the general recogniser alone understands in the same way.
  let generalCount: Int
  /// Problems that the rows really have.
  var problems: [String] = []

  var testDescription: String { format }

  /// The fixture of every named format, in the catalogue's order; a format without one fails its tests.
  static let all: [FormatFixture] = {
    let fixtures: [FormatFixture] = .zendesk + .cloudDesks + .serviceDesks + .openSource + .chinese
    let order = [ExportFormat].catalogue.map(\.name)
    return fixtures.sorted {
      order.firstIndex(of: $0.format) ?? 0 < order.firstIndex(of: $1.format) ?? 0
    }
  }()
}

extension Import {
  /// Everything that a report counts of a ticket, as `field value`, in the order of the fields.
  func facts(of row: Int) -> [String] {
    var facts: [String] = []
    func add(_ name: String, _ value: String?) {
      if let value { facts.append("\(name) \(value)") }
    }
    for (name, field) in Self.instants { add(name, times(field)[row]) }
    for (name, field) in Self.durations {
      add(name, seconds(field)[row].map { "\(Int($0.rounded()))" })
    }
    for (name, field) in Self.counts { add(name, counts(field)[row].map { "\($0)" }) }
    for (name, field) in Self.symbols { add(name, texts(field)[row]) }
    let ticket = history.tickets[row][.id]
    if let response = history.responses.first(where: { $0.ticket == ticket }) {
      add(
        "rating",
        response.rating.map { "\(Int($0.value)) of \($0.scale.lowest)-\($0.scale.highest)" })
    }
    return facts
  }

  private static let instants: [(String, InstantField)] = [
    ("created", .createdAt), ("responded", .firstResponseAt), ("resolved", .resolvedAt),
    ("closed", .closedAt),
  ]
  private static let durations: [(String, DurationField)] = [
    ("wait", .waitTime), ("response", .firstResponseTime),
    ("response in hours", .firstResponseTimeBusiness), ("resolution", .resolutionTime),
    ("resolution in hours", .resolutionTimeBusiness), ("handling", .handleTime),
  ]
  private static let counts: [(String, CountField)] = [
    ("replies", .replies), ("customer replies", .customerReplies), ("reopens", .reopens),
    ("transfers", .transfers),
  ]
  private static let symbols: [(String, SymbolField)] = [
    ("status", .status), ("priority", .priority), ("agent", .agent), ("team", .team),
    ("channel", .channel), ("category", .category1), ("subcategory", .category2),
    ("customer", .customer),
  ]
}
