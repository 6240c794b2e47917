import Desk
import Metrics

/// Reviews of a ticket that nothing holds, or of an agent whom no ticket and no roster knows.
struct StrayReviews {
  /// Their records in the history.
  private(set) var ofTickets: [Int] = []
  private(set) var ofAgents: [Int] = []

  /// Without any tickets nobody can tell.
  init(_ reviews: [AssembledReview], _ history: History) {
    guard !history.tickets.isEmpty else { return }
    var agents = Set(history.agents.records.compactMap(\.name))
    for raw in history.tickets.column(SymbolField.agent) ?? [] where raw != .max {
      agents.insert(Symbol(index: raw))
    }
    for review in reviews {
      if review.ticket != nil, review.row == nil { ofTickets.append(review.record) }
      if let agent = history.reviews.records[review.record].agent, !agents.contains(agent) {
        ofAgents.append(review.record)
      }
    }
  }

  /// What is said of them where no file is at hand to name their lines in: reviews out of a store.
  var notes: [String] {
    func counted(_ records: [Int], _ fault: String) -> String? {
      let count = records.count
      return count == 0 ? nil : "\(count) \(count == 1 ? "review is" : "reviews are") \(fault)"
    }
    return [
      counted(ofTickets, "of a ticket that the store does not hold"),
      counted(ofAgents, "of an agent whom no ticket and no roster in the store knows"),
    ].compactMap(\.self)
  }
}
