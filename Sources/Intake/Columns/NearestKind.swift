import Desk

/// What a file that was not recognised comes nearest to: how its columns would be read as that, and
/// which it lacks.
package struct NearestKind: Sendable {
  package var kind: RecordKind
  package var columns: [ColumnPlan]
  package var missing: [Need]

  /// A field that every file of the kind has.
  package struct Need: Sendable, Equatable {
    package var field: String
    /// What exports call it, in English and Chinese.
    package var examples: [String]
  }

  /// Nil where the columns hint at no kind.
  ///
  /// - Parameter plans: how the file would be read, as each kind.
  init?(_ plans: [FilePlan]) {
    let kinds = plans.compactMap { plan -> NearestKind? in
      guard let needs = Self.needs.first(where: { $0.kind == plan.kind })?.needs else { return nil }
      let fields = plan.columns.compactMap { $0.role?.fieldName }
      let missing = needs.filter { !fields.contains($0.field) }
      let isNear = fields.count > 1 || (missing.count < needs.count && !missing.isEmpty)
      return isNear ? NearestKind(kind: plan.kind, columns: plan.columns, missing: missing) : nil
    }
    let nearest = kinds.min {
      ($0.missing.count, -$0.found) < ($1.missing.count, -$1.found)
    }
    guard let nearest else { return nil }
    self = nearest
  }

  private init(kind: RecordKind, columns: [ColumnPlan], missing: [Need]) {
    (self.kind, self.columns, self.missing) = (kind, columns, missing)
  }

  private var found: Int { columns.count { $0.role != nil } }

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
