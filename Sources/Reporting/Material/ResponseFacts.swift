import Desk
import Metrics

/// What the section on responses needs from single tickets.
struct ResponseFacts {
  private let material: ReportMaterial
  private let readings: TicketReadings
  private let seriesOfChannel: [ServiceSeries]

  init(_ material: ReportMaterial) {
    self.material = material
    readings = material.readings
    seriesOfChannel = ServiceSeries.ofChannels(material.history[.channel])
  }

  /// The tickets created in the period, tallied by a group that each falls into; nil: in none.
  func tallies<Group: Hashable>(
    _ metric: Metric, by group: (TicketReadings.Row) -> Group?
  ) -> [Group: Tally] {
    let values = readings[metric]
    var grouped: [Group: [Reading]] = [:]
    for (index, row) in readings.rows.enumerated() where row.isCreated {
      guard let group = group(row) else { continue }
      grouped[group, default: []].append(values[index])
    }
    return grouped.mapValues { Tally($0, keepsValues: true) }
  }

  /// The series of a ticket; nil without a channel.
  func series(_ row: TicketReadings.Row) -> ServiceSeries? {
    row.ticket[.channel].map { seriesOfChannel[Int($0.index)] }
  }

  /// What kind of day a ticket came on, by the calendar.
  enum DayKind: Int, CaseIterable {
    case ordinary
    case makeUp
    case holiday
  }

  /// The kind of day of every date of the period.
  func dayKind(_ row: TicketReadings.Row) -> DayKind? {
    guard let created = row.ticket.createdAt else { return nil }
    let date = material.analysis.settings.clock.local(created).date
    switch material.analysis.settings.calendar.exceptions[date]?.kind {
    case .holiday: return .holiday
    case .makeUpWorkday: return .makeUp
    case .halfDay, nil: return .ordinary
    }
  }

  /// An open ticket whose first response or resolution is late.
  struct Late {
    var row: TicketReadings.Row
    /// Whether nobody has answered; else it is answered and not solved in time.
    var isUnanswered: Bool
    var age: Int
  }

  /// All late open tickets: unanswered ones first, then the oldest.
  var late: [Late] {
    let response = readings[.firstResponseAttainment]
    let resolution = readings[.resolutionAttainment]
    var late: [Late] = []
    for (index, row) in readings.rows.enumerated() where row.isOpen {
      guard let created = row.ticket.createdAt else { continue }
      let isUnanswered = row.respondedAt == nil && response[index] == .no
      guard isUnanswered || resolution[index] == .no else { continue }
      late.append(
        Late(row: row, isUnanswered: isUnanswered, age: readings.asOf.seconds(since: created)))
    }
    return late.sorted {
      if $0.isUnanswered != $1.isUnanswered { return $0.isUnanswered }
      return $0.age == $1.age ? $0.row.index < $1.row.index : $0.age > $1.age
    }
  }
}

extension Tally {
  /// A figure of durations; nil without values.
  func figure(_ statistic: Statistic) -> Measurement? {
    count > 0 ? measurement(of: .distribution([statistic]), statistic) : nil
  }

  /// A ratio; nil without cases.
  var ratio: Measurement? { count > 0 ? measurement(of: .share) : nil }
}
