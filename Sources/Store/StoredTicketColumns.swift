import Desk

/// The columns of the table `tickets`, in the order in which a ticket's fields are bound and read.
enum StoredTicketColumns {
  static let symbols = SymbolField.allCases
  static let instants = InstantField.allCases
  static let durations = DurationField.allCases
  static let counts = CountField.allCases
  static let flags = FlagField.allCases

  static let names =
    symbols.map(\.column) + instants.map(\.column) + durations.map(\.column)
    + counts.map(\.column) + flags.map(\.column)
}

// A released column name never changes; a new field needs a migration that adds its column.

extension SymbolField {
  var column: String {
    switch self {
    case .id: "id"
    case .customer: "customer"
    case .channel: "channel"
    case .category1: "category1"
    case .category2: "category2"
    case .product: "product"
    case .region: "region"
    case .customerType: "customer_type"
    case .priority: "priority"
    case .impact: "impact"
    case .urgency: "urgency"
    case .status: "status"
    case .mood: "mood"
    case .agent: "agent"
    case .team: "team"
    case .tier: "tier"
    case .mergedInto: "merged_into"
    case .firstPriority: "first_priority"
    case .priorityBeforeLast: "priority_before_last"
    case .causes: "causes"
    }
  }
}

extension InstantField {
  var column: String {
    switch self {
    case .createdAt: "created_at"
    case .firstAssignedAt: "first_assigned_at"
    case .handlingStartedAt: "handling_started_at"
    case .firstResponseAt: "first_response_at"
    case .firstResolvedAt: "first_resolved_at"
    case .resolvedAt: "resolved_at"
    case .closedAt: "closed_at"
    case .updatedAt: "updated_at"
    case .escalatedAt: "escalated_at"
    case .promisedAt: "promised_at"
    case .assessedAt: "assessed_at"
    case .nextReplyAskedAt: "next_reply_asked_at"
    case .nextReplyAt: "next_reply_at"
    case .replyAwaitedSince: "reply_awaited_since"
    case .priorityFirstChangedAt: "priority_first_changed_at"
    case .priorityLastChangedAt: "priority_last_changed_at"
    case .holdStartedAt: "hold_started_at"
    case .holdEndedAt: "hold_ended_at"
    case .pendingStartedAt: "pending_started_at"
    case .pendingEndedAt: "pending_ended_at"
    }
  }
}

extension DurationField {
  var column: String {
    switch self {
    case .waitTime: "wait"
    case .firstResponseTime: "first_response_time"
    case .firstResponseTimeBusiness: "first_response_time_business"
    case .resolutionTime: "resolution_time"
    case .resolutionTimeBusiness: "resolution_time_business"
    case .handleTime: "handle_time"
    case .onHoldTime: "on_hold_time"
    case .requesterWaitTime: "requester_wait_time"
    case .agentWaitTime: "agent_wait_time"
    case .newTime: "new_time"
    case .openTime: "open_time"
    case .solvedTime: "solved_time"
    case .nextReplyTime: "next_reply_time"
    }
  }
}

extension CountField {
  var column: String {
    switch self {
    case .replies: "replies"
    case .customerReplies: "customer_replies"
    case .reopens: "reopens"
    case .transfers: "transfers"
    case .returns: "returns"
    }
  }
}

extension FlagField {
  var column: String {
    switch self {
    case .answered: "answered"
    case .resolved: "resolved"
    case .resolvedAtFirstContact: "resolved_at_first_contact"
    case .isComplaint: "is_complaint"
    case .escalated: "escalated"
    case .spam: "spam"
    case .hasDescription: "has_description"
    case .hasCustomerDetails: "has_customer_details"
    }
  }
}
