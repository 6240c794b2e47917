import Desk

/// Responses of a period by kind of ticket, and the tickets that are late.
extension PeriodInsights {
  /// The tickets created in the period, tallied by a group that each falls into; nil: in none.
  package func tallies<Group: Hashable>(
    _ metric: Metric, by group: (TicketCase) -> Group?
  ) -> [Group: Tally] {
    var grouped: [Group: GrowingTally] = [:]
    let context = context
    guard case .tickets(let read) = context.inForce(metric).subject else { return [:] }
    context.forEachTicket { ticket in
      guard ticket.isCreatedInPeriod, let group = group(ticket) else { return }
      grouped[group, default: GrowingTally(keepsValues: true)].add(read(ticket))
    }
    return grouped.mapValues { growing in
      var growing = growing
      return growing.take()
    }
  }

  /// Tells the series of a ticket; nil without a channel.
  package var seriesOfTicket: (TicketCase) -> ServiceSeries? {
    let ofChannel = analysis.history[.channel].texts.map(ServiceSeries.init(channel:))
    return { ticket in ticket[.channel].map { ofChannel[Int($0.index)] } }
  }

  /// Tells on which kind of day a ticket came; nil where its creation is not known.
  package var dayKind: (TicketCase) -> DayKind? {
    let (clock, exceptions) = (analysis.settings.clock, analysis.settings.calendar.exceptions)
    return { ticket in
      ticket.createdAt.map { created in
        switch exceptions[clock.local(created).date]?.kind {
        case .holiday: .holiday
        case .makeUpWorkday: .makeUp
        case .halfDay, nil: .ordinary
        }
      }
    }
  }

  /// All late open tickets: unanswered ones first, then the oldest.
  package var lateTickets: [LateTicket] {
    var late: [LateTicket] = []
    context.forEachTicket { ticket in
      guard ticket.isOpen, let created = ticket.createdAt else { return }
      func isMissed(_ metric: Metric) -> Bool { ticket.reading(of: metric) == .no }
      let isUnanswered =
        ticket.respondedAt == nil
        && (isMissed(.firstResponseAttainment) || isMissed(.pickUpAttainment))
      guard isUnanswered || isMissed(.resolutionAttainment) else { return }
      late.append(
        LateTicket(
          row: ticket.row, isUnanswered: isUnanswered,
          age: ticket.context.asOf.seconds(since: created)))
    }
    let history = analysis.history
    func id(_ late: LateTicket) -> String {
      history.text(history.tickets.value(.id, late.row), of: .id) ?? ""
    }
    return late.sorted { one, other in
      guard one.isUnanswered == other.isUnanswered else { return one.isUnanswered }
      return one.age == other.age ? id(one) < id(other) : one.age > other.age
    }
  }
}

/// What kind of day a ticket came on, by the calendar.
package enum DayKind: Int, CaseIterable, Sendable {
  case ordinary, makeUp, holiday
}

/// An open ticket whose first response or resolution is late.
package struct LateTicket: Sendable {
  package let row: Int
  /// Whether nobody has answered; else it is answered and not solved in time.
  package let isUnanswered: Bool
  /// Seconds since its creation.
  package let age: Int
}

/// The three series in which responses are told apart: calls, conversations and written tickets.
package enum ServiceSeries: Int, CaseIterable, Sendable {
  case phone, online, tickets

  fileprivate init(channel: String) {
    let name = Vocabulary.folded(channel)
    self =
      Self.phoneNames.contains(name)
      ? .phone : Self.onlineNames.contains(name) ? .online : .tickets
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
  package func figure(_ statistic: Statistic) -> Measurement? {
    count > 0 ? measurement(of: .distribution([statistic]), statistic) : nil
  }

  package var ratio: Measurement? { count > 0 ? measurement(of: .share) : nil }
}
