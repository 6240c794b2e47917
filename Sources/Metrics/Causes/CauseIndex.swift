import Desk

/// What the cause analyses say of tickets.
struct CauseIndex: Sendable {
  /// The causes of a ticket by its row; those that were shown to be none are left out.
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

  /// Whether a ticket has a verified cause, of the causes known by the period's end; outside without any
  /// cause.
  func reading(ofRow row: Int, by context: MeasurementContext) -> Reading {
    let known = causes[UInt32(row)]?.filter { cause in
      cause.analysedAt.map { context.hasHappened($0) } ?? true
    }
    guard let known, !known.isEmpty else { return .outside }
    if known.contains(where: { $0.verification == .verified }) { return .yes }
    return known.contains { $0.verification != nil } ? .no : .leftOut(.notRecorded)
  }
}
