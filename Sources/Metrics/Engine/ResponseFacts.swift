import Desk

/// Responses of a period by kind of ticket, and the tickets that are late.
package struct ResponseFacts: Sendable {
  private let readings: TicketReadings
  private let clock: WallClock
  private let calendar: BusinessCalendar
  private let seriesOfChannel: [ServiceSeries]

  package init(_ insights: PeriodInsights) {
    readings = insights.readings
    clock = insights.analysis.settings.clock
    calendar = insights.analysis.settings.calendar
    seriesOfChannel = ServiceSeries.ofChannels(insights.analysis.history[.channel])
  }

  /// The tickets created in the period, tallied by a group that each falls into; nil: in none.
  package func tallies<Group: Hashable>(
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
  package func series(_ row: TicketReadings.Row) -> ServiceSeries? {
    row.ticket[.channel].map { seriesOfChannel[Int($0.index)] }
  }

  /// What kind of day a ticket came on, by the calendar.
  package enum DayKind: Int, CaseIterable, Sendable {
    case ordinary
    case makeUp
    case holiday
  }

  /// The kind of day on which a ticket was created.
  package func dayKind(_ row: TicketReadings.Row) -> DayKind? {
    row.ticket.createdAt.map { created in
      switch calendar.exceptions[clock.local(created).date]?.kind {
      case .holiday: .holiday
      case .makeUpWorkday: .makeUp
      case .halfDay, nil: .ordinary
      }
    }
  }

  /// An open ticket whose first response or resolution is late.
  package struct Late: Sendable {
    package let row: TicketReadings.Row
    /// Whether nobody has answered; else it is answered and not solved in time.
    package let isUnanswered: Bool
    /// Seconds since its creation.
    package let age: Int
  }

  /// All late open tickets: unanswered ones first, then the oldest.
  package var late: [Late] {
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

/// The three series in which responses are told apart: calls, conversations and written tickets.
package enum ServiceSeries: Int, CaseIterable, Sendable {
  case phone
  case online
  case tickets

  /// The series of each channel of a table; the table's symbols are its indices.
  static func ofChannels(_ table: SymbolTable) -> [ServiceSeries] {
    table.texts.map { Self.of(channel: Vocabulary.folded($0)) }
  }

  private static func of(channel: String) -> ServiceSeries {
    if phoneNames.contains(channel) { return .phone }
    return onlineNames.contains(channel) ? .online : .tickets
  }

  private static let phoneNames = Set(Vocabulary.phone.map { Vocabulary.folded($0) })
  /// Chats, and the places of an app or a site that open one.
  private static let onlineNames = Set(
    (Vocabulary.chat + [
      "APP", "小程序", "公众号", "官网", "网站", "微信", "企业微信", "web", "website", "app",
      "wechat", "mini program", "whatsapp", "messenger",
    ]).map { Vocabulary.folded($0) })
}

extension Tally {
  /// A figure of durations; nil without values.
  package func figure(_ statistic: Statistic) -> Measurement? {
    count > 0 ? measurement(of: .distribution([statistic]), statistic) : nil
  }

  /// A ratio; nil without cases.
  package var ratio: Measurement? { count > 0 ? measurement(of: .share) : nil }
}
