import Desk
import RootCause

extension [Metric] {
  /// How often customers complain, and how it ends.
  static let complaints: [Metric] = [
    .complaints, .complaintRate, .repeatComplaintRate, .complaintResolutionTime,
    .causeVerifiedRate,
  ]
}

extension Metric {
  /// Tickets that are complaints: by their own flag, else by the configured categories.
  package static let complaints = Metric(
    .complaints, .complaints, .count, .prefersSmaller, .created, .count, leavesOut: [.notRecorded],
    of: .tickets { ticketCase in
      if ticketCase.isComplaint { return .yes }
      return ticketCase.tellsComplaints ? .outside : .leftOut(.notRecorded)
    })

  package static let complaintRate = Metric(
    .complaintRate, .complaints, .ratio, .prefersSmaller, .created, .share,
    leavesOut: [.notRecorded],
    shown: Placement(
      headline: 6, finding: 4, segments: 3, agents: 7, breakdowns: .byServiceAndTopic,
      isExplained: true),
    of: .tickets { $0.tellsComplaints ? .success($0.isComplaint) : .leftOut(.notRecorded) })

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

  package static let complaintResolutionTime = Metric(
    .complaintResolutionTime, .complaints, .seconds, .prefersSmaller, .resolved,
    .distribution([.mean, .percentile(50), .percentile(90)]),
    leavesOut: [.notRecorded, .impossible],
    of: .tickets { $0.isComplaint ? $0.resolutionReading(.calendar) : .outside })

  /// The share of analysed complaints whose root causes were all verified. The whys above them are
  /// verified one by one and prove nothing of the root.
  package static let causeVerifiedRate = Metric(
    .causeVerifiedRate, .complaints, .ratio, .prefersLarger, .created, .share,
    leavesOut: [.notRecorded], ripens: true,
    of: .tickets { ticketCase in
      guard ticketCase.isComplaint else { return .outside }
      let context = ticketCase.context
      let roots = context.facts.complaintCauses.roots(ofTicket: ticketCase.row) {
        context.hasHappened($0)
      }
      if roots.isEmpty { return .outside }
      if roots.contains(where: { $0.verification == .pending }) { return .no }
      return roots.allSatisfy { $0.verification == .verified } ? .yes : .leftOut(.notRecorded)
    })
}

extension TicketCase {
  /// Whether its export says what is a complaint: by a yes and no, or by categories of which some are
  /// complaints.
  fileprivate var tellsComplaints: Bool {
    isComplaint || context.facts.recorded.complaint.isThere(row)
  }
}

/// Which tickets are complaints, and which of those come from a customer who complained before.
struct ComplaintIndex: Sendable {
  static let repeatWindow = 30 * 86_400

  private var complaints: ContiguousArray<Bool>
  /// Among complaints alone, whatever their category.
  private var repeats: RepeatContacts?

  init(_ history: History, _ settings: AnalysisSettings) {
    let names = Set(settings.complaintCategories.map { Vocabulary.folded($0) })
    let tickets = history.tickets
    complaints = ContiguousArray(repeating: false, count: tickets.count)
    for field in [SymbolField.category1, .category2] {
      guard let column = tickets.column(field) else { continue }
      let isNamed = history[field].texts.map { names.contains(Vocabulary.folded($0)) }
      for row in column.indices where column[row] != .max && isNamed[Int(column[row])] {
        complaints[row] = true
      }
    }
    // Whole categories: 售后/投诉.
    if names.contains(where: { $0.contains("/") }) {
      let column = DimensionColumn(categoriesOf: history)
      let isNamed = column.names.map { $0.map { names.contains(Vocabulary.folded($0)) } ?? false }
      for row in tickets.indices where isNamed[Int(column.codes[row])] { complaints[row] = true }
    }
    for row in tickets.indices {
      // The ticket's own flag goes before its category.
      if let flag = tickets.value(.isComplaint, row) { complaints[row] = flag }
    }
    guard complaints.contains(true) else { return }
    repeats = RepeatContacts(
      history, among: { complaints[$0] }, category: { _ in 0 },
      reach: { (tickets.value(.createdAt, $0)?.secondsSince1970 ?? 0) + Self.repeatWindow })
  }

  /// Whether the categories tell complaints: the organisation says which do, or some are called so.
  static func areNamed(_ history: History, _ settings: AnalysisSettings) -> Bool {
    if settings.complaintCategories != Vocabulary.complaint { return true }
    let names = Set(settings.complaintCategories.map { Vocabulary.folded($0) })
    return [SymbolField.category1, .category2].contains { field in
      history[field].texts.contains { names.contains(Vocabulary.folded($0)) }
    }
  }

  @inline(__always)
  func isComplaint(_ row: Int) -> Bool { complaints[row] }

  func isRepeat(_ row: Int) -> Bool { repeats?.isRepeat(row) ?? false }
}
