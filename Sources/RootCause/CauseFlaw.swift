import Desk

/// Something about an analysis that its analyst should look at. Nothing of it is left out for that.
package struct CauseFlaw: Sendable, Equatable {
  package var code: Code
  /// The analysis's id; this and the following in the history's labels.
  package var analysis: Symbol?
  package var problem: Symbol?
  /// The cause that it is about.
  package var cause: Symbol?
  /// The ticket that the analysis names, in the history's table of ids.
  package var ticket: Symbol?
  /// The place among the history's causes of the one that it was found at; of a whole analysis its first.
  package var record: Int?

  package enum Code: String, Sendable, CaseIterable {
    /// The chain ends before the third why.
    case shortChain = "short_chain"
    /// A cause is, over some steps, its own cause.
    case circularChain = "circular_chain"
    /// A why says again what it should explain.
    case restatesParent = "restates_parent"
    /// One problem was traced to different roots.
    case severalRoots = "several_roots"
    /// No cause of the analysis has the id that is named as parent; it is taken for a first why.
    case missingParent = "missing_parent"
    /// The parent stands behind its cause in the file; it is used all the same.
    case laterParent = "later_parent"
    /// The ticket is in no file.
    case unknownTicket = "unknown_ticket"
    /// None of its tickets is a complaint.
    case noComplaint = "no_complaint"
    /// The affected tickets cannot be told: neither ids nor a filter.
    case unreadableScope = "unreadable_affected_tickets"

    /// The same as a problem of the file's row; nil where the rows are as they should be and only the
    /// analysis is weak.
    package var problem: ProblemCode? {
      switch self {
      case .shortChain, .restatesParent, .severalRoots: nil
      case .circularChain: .circularChain
      case .missingParent: .missingParent
      case .laterParent: .laterParent
      case .unknownTicket: .unknownTicket
      case .noComplaint: .noComplaint
      case .unreadableScope: .unreadableScope
      }
    }
  }
}
