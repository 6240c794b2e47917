import Desk

/// What a file that was not recognised comes nearest to, and which columns it lacks for that.
///
/// ```swift
/// NearestKind(columns: ["工单编号", "渠道", "金额"])
/// // tickets; has 工单编号 (id); lacks created_at
/// ```
package struct NearestKind: Sendable, Equatable {
  package var kind: RecordKind
  package var found: [Found]
  package var missing: [Need]

  package struct Found: Sendable, Equatable {
    package var column: String
    package var field: String
  }

  /// A field that every file of the kind has.
  package struct Need: Sendable, Equatable {
    package var field: String
    /// What exports call it, in English and Chinese.
    package var examples: [String]
  }

  /// Nil where the columns' names hint at neither kind: one that both might have is no hint.
  package init?(columns: [String]) {
    let nearest = Self.needs.map { NearestKind(kind: $0.kind, needs: $0.needs, columns: columns) }
      .filter { !$0.missing.isEmpty && ($0.found.count > 1 || $0.hasNeeded) }
      .min { ($0.missing.count, -$0.found.count) < ($1.missing.count, -$1.found.count) }
    guard let nearest else { return nil }
    self = nearest
  }

  private init(kind: RecordKind, needs: [Need], columns: [String]) {
    let table = kind.columnNames.table
    var fields: Set<String> = []
    found = columns.compactMap { column in
      let header = HeaderName(column)
      let roles = (table[header.key] ?? []) + (table[header.wholeKey] ?? [])
      fields.formUnion(roles.map(\.fieldName))
      return roles.first.map { Found(column: column, field: $0.fieldName) }
    }
    self.kind = kind
    missing = needs.filter { !fields.contains($0.field) }
  }

  private var hasNeeded: Bool {
    Self.needs.contains { $0.kind == kind && $0.needs.count > missing.count }
  }

  /// What each kind must have.
  package static let needs: [(kind: RecordKind, needs: [Need])] = [
    (
      .tickets,
      [
        Need(field: "id", examples: ["Ticket ID", "工单编号"]),
        Need(field: "created_at", examples: ["Created at", "创建时间"]),
      ]
    ),
    (
      .surveyResponses,
      [
        Need(field: "ticket_id", examples: ["Ticket ID", "工单编号"]),
        Need(field: "rating", examples: ["Rating", "满意度评分"]),
      ]
    ),
    (
      .ticketEvents,
      [
        Need(field: "ticket_id", examples: ["Ticket ID", "工单编号"]),
        Need(field: "happened_at", examples: ["Time", "时间"]),
        Need(field: "event", examples: ["Event", "动作"]),
      ]
    ),
    (
      .reviews,
      [
        Need(field: "ticket_id", examples: ["Ticket ID", "工单编号"]),
        Need(field: "reviewer", examples: ["Reviewer", "质检员"]),
        Need(field: "score", examples: ["QA score", "质检得分"]),
      ]
    ),
    (
      .causes,
      [
        Need(field: "ticket_id", examples: ["Ticket ID", "工单编号"]),
        Need(field: "cause", examples: ["Root cause", "根因"]),
        Need(field: "verification_status", examples: ["Verification status", "验证状态"]),
      ]
    ),
    (
      .agents,
      [
        Need(field: "name", examples: ["Agent name", "客服姓名"]),
        Need(field: "agent_id", examples: ["Employee ID", "工号"]),
        Need(field: "team", examples: ["Team", "团队"]),
      ]
    ),
    (
      .actions,
      [
        Need(field: "action", examples: ["Action", "整改措施"]),
        Need(field: "due_at", examples: ["Due date", "计划完成日期"]),
        Need(field: "action_id", examples: ["Action ID", "措施编号"]),
      ]
    ),
  ]
}
