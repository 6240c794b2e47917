import Desk
import Metrics
import Reporting
import Testing

/// Small histories for the report to speak of.
struct ReportSample {
  var history = History()

  /// Adds a ticket; hours count from its creation, and its number is its id.
  mutating func add(
    day: CivilDate, channel: String = "在线聊天", category: String = "咨询/规格",
    customer: String? = nil, respondedAfterHours: Double? = 0.5, resolvedAfterHours: Int? = 4,
    reopens: Int = 0, rating: Float? = nil, comment: String? = nil
  ) {
    var ticket = Ticket()
    let number = history.tickets.count + 1
    let created = day.daysSince1970 * 86_400 + 3600 + number % 7 * 600
    let levels = category.split(separator: "/").map(String.init)
    ticket[.id] = history[.id].intern("QH\(number)")
    ticket[.channel] = history[.channel].intern(channel)
    ticket[.category1] = history[.category1].intern(levels[0])
    if levels.count > 1 { ticket[.category2] = history[.category2].intern(levels[1]) }
    ticket[.customer] = customer.map { history[.customer].intern($0) }
    ticket[.agent] = history[.agent].intern("客服\(number % 3)")
    ticket[.team] = history[.team].intern("一组")
    ticket[.createdAt] = Instant(secondsSince1970: created)
    ticket[.firstResponseAt] = respondedAfterHours.map {
      Instant(secondsSince1970: created + Int($0 * 3600))
    }
    ticket[.resolvedAt] = resolvedAfterHours.map {
      Instant(secondsSince1970: created + $0 * 3600)
    }
    ticket[.reopens] = reopens
    history.tickets.append(ticket)
    guard let rating else { return }
    var response = SurveyResponse()
    response.ticket = ticket.id
    response.respondedAt = Instant(secondsSince1970: created + 20_000)
    response.rating = Rating(value: rating, scale: .oneToFive)
    response.comment = comment.map { history[.comments].intern($0) }
    history.responses.append(response)
  }

  /// A month of so many tickets, spread over its days.
  mutating func addMonth(_ text: String, tickets: Int, rating: Float? = nil) throws {
    let month = try #require(Period(text))
    for index in 0..<tickets {
      add(
        day: month.first.adding(days: index % month.dayCount), customer: "1380013\(1000 + index)",
        rating: rating)
    }
  }

  /// The history as an import would hand it over: with every ticket known by its id.
  var absorbed: History {
    var whole = History()
    _ = whole.absorb(history)
    return whole
  }

  func report(
    _ period: String, _ language: Language = .simplifiedChinese,
    targets: [String: Double] = [:]
  ) async throws -> Report {
    let analysis = Analysis(absorbed, AnalysisSettings(clock: .utc))
    var request = ReportRequest(
      organisation: "青禾商城", language: language, period: try #require(Period(period)))
    request.targets = targets.mapValues { MetricTarget(value: $0) }
    request.workers = 2
    return await request.report(of: analysis)
  }
}

extension Report {
  func section(_ id: String) throws -> Section {
    try #require(sections.first { $0.id == id })
  }

  var tables: [Table] { sections.flatMap(\.tables) + [ticketRegister?.beginning].compactMap { $0 } }

  func table(_ id: String) throws -> Table { try #require(tables.first { $0.id == id }) }
}

extension Section {
  var tables: [Table] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  var missing: [String] {
    blocks.compactMap { if case .missing(let line) = $0 { line } else { nil } }
  }

  var findings: [Finding] {
    blocks.flatMap { if case .findings(let findings) = $0 { findings } else { [] as [Finding] } }
  }

  var charts: [Chart] {
    blocks.compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
  }
}

extension Table {
  /// The cell of a column in the row that begins with a text.
  func cell(_ row: String, _ column: String) throws -> Cell {
    let index = try #require(columns.firstIndex { $0.id == column })
    return try #require(rows.first { $0[0] == .text(row) })[index]
  }
}
