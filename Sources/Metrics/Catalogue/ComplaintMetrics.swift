import Desk

extension Metric {
  /// Tickets that are complaints: by their own flag, else by the configured categories.
  package static let complaints = Metric(
    .complaints, .complaints, .count, .prefersSmaller, .created, .count,
    of: .tickets { $0.isComplaint ? .yes : .outside })

  /// The share of tickets that are complaints.
  package static let complaintRate = Metric(
    .complaintRate, .complaints, .ratio, .prefersSmaller, .created, .share,
    shown: Placement(
      headline: 6, finding: 4, segments: 3, agents: 7, breakdowns: .byServiceAndTopic,
      isExplained: true),
    of: .tickets { .success($0.isComplaint) })

  /// The share of complaints by a customer who had complained in the 30 days before.
  package static let repeatComplaintRate = Metric(
    .repeatComplaintRate, .complaints, .ratio, .prefersSmaller, .created, .share,
    leavesOut: [.notRecorded, .unknownCustomer], shown: Placement(finding: 12),
    of: .tickets { ticketCase in
      guard ticketCase.isComplaint else { return .outside }
      guard ticketCase[.customer] != nil else { return .leftOut(.unknownCustomer) }
      guard ticketCase.createdAt != nil else { return .leftOut(.notRecorded) }
      return .success(ticketCase.context.facts.complaints.isRepeat(ticketCase.row))
    })

  /// The resolution time of complaints.
  package static let complaintResolutionTime = Metric(
    .complaintResolutionTime, .complaints, .seconds, .prefersSmaller, .resolved,
    .distribution([.mean, .percentile(50), .percentile(90)]),
    leavesOut: [.notRecorded, .impossible],
    of: .tickets { $0.isComplaint ? $0.resolutionReading : .outside })

  /// The share of complaints with a cause whose cause was verified.
  package static let causeVerifiedRate = Metric(
    .causeVerifiedRate, .complaints, .ratio, .prefersLarger, .created, .share,
    leavesOut: [.notRecorded],
    of: .tickets { ticketCase in
      guard ticketCase.isComplaint else { return .outside }
      return ticketCase.context.facts.causes.reading(
        ofRow: ticketCase.row, by: ticketCase.context)
    })
}

/// Which tickets are complaints, and which of those come from a customer who complained before.
struct ComplaintIndex: Sendable {
  /// 30 days.
  static let repeatWindow = 30 * 86_400

  /// Bit 0: a complaint. Bit 1: one that repeats an earlier one.
  private var states: ContiguousArray<UInt8>

  init(_ history: History, _ settings: AnalysisSettings) {
    let names = Set(settings.complaintCategories.map { Vocabulary.folded($0) })
    let tickets = history.tickets
    states = ContiguousArray(repeating: 0, count: tickets.count)
    for field in [SymbolField.category1, .category2] {
      guard let column = tickets.column(field) else { continue }
      let isNamed = history[field].texts.map { names.contains(Vocabulary.folded($0)) }
      for row in column.indices where column[row] != .max && isNamed[Int(column[row])] {
        states[row] = 1
      }
    }
    markPaths(history, names.filter { $0.contains("/") })
    for row in tickets.indices {
      // The ticket's own flag goes before its category.
      if let flag = tickets.value(.isComplaint, row) { states[row] = flag ? 1 : 0 }
    }
    markRepeats(history)
  }

  @inline(__always)
  func isComplaint(_ row: Int) -> Bool { states[row] & 1 != 0 }

  /// Whether the same customer had complained in the 30 days before.
  func isRepeat(_ row: Int) -> Bool { states[row] & 2 != 0 }

  /// Marks tickets by their whole category: 售后/投诉.
  private mutating func markPaths(_ history: History, _ paths: Set<String>) {
    guard !paths.isEmpty, let firsts = history.tickets.column(SymbolField.category1),
      let seconds = history.tickets.column(SymbolField.category2)
    else { return }
    let texts = (history[.category1].texts, history[.category2].texts)
    var isNamed: [UInt64: Bool] = [:]
    for row in firsts.indices where firsts[row] != .max && seconds[row] != .max {
      let pair = UInt64(firsts[row]) << 32 | UInt64(seconds[row])
      let known = isNamed[pair]
      let path = { "\(texts.0[Int(firsts[row])])/\(texts.1[Int(seconds[row])])" }
      let isMarked = known ?? paths.contains(Vocabulary.folded(path()))
      if known == nil { isNamed[pair] = isMarked }
      if isMarked { states[row] = 1 }
    }
  }

  /// Complaints of the same second are ordered by the ticket's id, whatever the order of the files.
  private mutating func markRepeats(_ history: History) {
    let tickets = history.tickets
    func id(_ row: Int) -> String { history.text(tickets.value(.id, row), of: .id) ?? "" }
    var complaints: [(customer: UInt32, created: Int, row: Int)] = []
    for row in states.indices where states[row] != 0 {
      guard let customer = tickets.value(.customer, row),
        let created = tickets.value(.createdAt, row)
      else { continue }
      complaints.append((customer.index, created.secondsSince1970, row))
    }
    complaints.sort { left, right in
      if (left.customer, left.created) != (right.customer, right.created) {
        return (left.customer, left.created) < (right.customer, right.created)
      }
      return id(left.row) < id(right.row)
    }
    for (before, complaint) in zip(complaints, complaints.dropFirst())
    where before.customer == complaint.customer
      && complaint.created - before.created <= Self.repeatWindow
    {
      states[complaint.row] |= 2
    }
  }
}

/// The causes that analyses found for tickets.
struct CauseIndex: Sendable {
  /// The causes of a ticket by its row; causes that were excluded are left out.
  private var causes: [UInt32: [Cause]] = [:]

  private struct Cause: Sendable {
    let analysedAt: Instant?
    let verification: CauseAnalysis.Verification?
  }

  init(_ history: History) {
    for cause in history.causes.records where cause.verification != .excluded {
      guard let row = history.row(of: cause.ticket) else { continue }
      causes[UInt32(row), default: []].append(
        Cause(analysedAt: cause.analysedAt, verification: cause.verification))
    }
  }

  /// Whether a ticket has a verified cause, of the causes known by the period's end; outside
  /// without any cause.
  func reading(ofRow row: Int, by context: MeasurementContext) -> Reading {
    let known = causes[UInt32(row)]?.filter { cause in
      cause.analysedAt.map { context.hasHappened($0) } ?? true
    }
    guard let known, !known.isEmpty else { return .outside }
    if known.contains(where: { $0.verification == .verified }) { return .yes }
    return known.contains { $0.verification != nil } ? .no : .leftOut(.notRecorded)
  }
}
