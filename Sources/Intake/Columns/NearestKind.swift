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

  /// Nil where the columns' names hint at no kind: a name that several kinds have is not a hint.
  package init?(columns: [String]) {
    let keys = columns.map { HeaderName($0).keys }
    let kinds = Self.needs.map { kind, needs in
      let roles = keys.map { $0.flatMap { kind.columnNames[$0] } }
      let found = zip(columns, roles).compactMap { column, roles in
        roles.first.map { Found(column: column, field: $0.fieldName) }
      }
      let fields = Set(roles.joined().map(\.fieldName))
      let missing = needs.filter { !fields.contains($0.field) }
      let isNear = !missing.isEmpty && (found.count > 1 || missing.count < needs.count)
      return (kind: kind, found: found, missing: missing, isNear: isNear)
    }
    let nearest = kinds.filter(\.isNear)
      .min { ($0.missing.count, -$0.found.count) < ($1.missing.count, -$1.found.count) }
    guard let nearest else { return nil }
    (kind, found, missing) = (nearest.kind, nearest.found, nearest.missing)
  }

  /// What each kind must have.
  package static let needs: [(kind: RecordKind, needs: [Need])] = [
    fields(of: .tickets, ("id", "Ticket ID", "工单编号"), ("created_at", "Created at", "创建时间")),
    fields(of: .surveyResponses, ("ticket_id", "Ticket ID", "工单编号"), ("rating", "Rating", "满意度评分")),
    fields(
      of: .ticketEvents, ("ticket_id", "Ticket ID", "工单编号"), ("happened_at", "Time", "时间"),
      ("event", "Event", "动作")),
    fields(
      of: .reviews, ("ticket_id", "Ticket ID", "工单编号"), ("reviewer", "Reviewer", "质检员"),
      ("score", "QA score", "质检得分")),
    fields(
      of: .causes, ("ticket_id", "Ticket ID", "工单编号"), ("cause", "Root cause", "根因"),
      ("verification_status", "Verification status", "验证状态")),
    fields(
      of: .agents, ("name", "Agent name", "客服姓名"), ("agent_id", "Employee ID", "工号"),
      ("team", "Team", "团队")),
    fields(
      of: .actions, ("action", "Action", "整改措施"), ("due_at", "Due date", "计划完成日期"),
      ("action_id", "Action ID", "措施编号")),
  ]

  private static func fields(
    of kind: RecordKind, _ fields: (name: String, english: String, chinese: String)...
  ) -> (kind: RecordKind, needs: [Need]) {
    (kind, fields.map { Need(field: $0.name, examples: [$0.english, $0.chinese]) })
  }
}
