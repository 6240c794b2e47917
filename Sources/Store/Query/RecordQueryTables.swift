import Desk

extension HistoryTables {
  /// A row for each row of the exports: a review that is given item by item has several.
  var reviews: QueryTable {
    let reviews = RecordColumns(history.reviews.records, self)
    return QueryTable(
      name: "reviews", rowCount: reviews.count,
      columns: [
        reviews.label("review_id") { $0.id }, reviews.field("ticket_id", .id) { $0.ticket },
        reviews.field("agent", .agent) { $0.agent }, reviews.label("reviewer") { $0.reviewer },
        reviews.text("reviewer_kind") { $0.reviewerKind?.rawValue },
        reviews.moment("reviewed_at") { $0.reviewedAt },
        reviews.label("scorecard") { $0.scorecard }, reviews.label("item") { $0.item },
        reviews.number("score") { $0.score }, reviews.number("item_score") { $0.itemScore },
        reviews.number("weight") { $0.weight }, reviews.flag("fatal") { $0.isFatal },
        reviews.flag("passed") { $0.isPassed },
      ])
  }

  var causes: QueryTable {
    let causes = RecordColumns(history.causes.records, self)
    return QueryTable(
      name: "causes", rowCount: causes.count,
      columns: [
        causes.label("cause_id") { $0.id }, causes.field("ticket_id", .id) { $0.ticket },
        causes.label("problem") { $0.problem },
        causes.whole("level") { $0.level.map { Int($0) } }, causes.label("cause") { $0.cause },
        causes.label("branch") { $0.branch },
        causes.text("verification") { $0.verification?.rawValue },
        causes.label("verified_how") { $0.verifiedHow }, causes.label("owner") { $0.owner },
        causes.label("action") { $0.action }, causes.moment("analysed_at") { $0.analysedAt },
        causes.label("node") { $0.node }, causes.label("parent") { $0.parent },
        causes.label("evidence") { $0.evidence }, causes.label("scope") { $0.scope },
        causes.label("goal") { $0.goal }, causes.label("team") { $0.team },
        causes.label("affected") { $0.affected },
      ])
  }

  var actions: QueryTable {
    let actions = RecordColumns(history.actions.records, self)
    return QueryTable(
      name: "actions", rowCount: actions.count,
      columns: [
        actions.label("action_id") { $0.id }, actions.label("analysis_id") { $0.analysis },
        actions.label("finding") { $0.finding }, actions.label("cause") { $0.cause },
        actions.label("action") { $0.action }, actions.text("kind") { $0.kind?.rawValue },
        actions.label("owner") { $0.owner }, actions.label("metric") { $0.metric },
        actions.label("segment") { $0.segment }, actions.label("control") { $0.control },
        actions.whole("window_days") { $0.windowDays.map { Int($0) } },
        actions.moment("started_at") { $0.startedAt }, actions.moment("due_at") { $0.dueAt },
        actions.moment("done_at") { $0.doneAt }, actions.moment("verified_at") { $0.verifiedAt },
      ])
  }

  var agents: QueryTable {
    let agents = RecordColumns(history.agents.records, self)
    return QueryTable(
      name: "agents", rowCount: agents.count,
      columns: [
        agents.label("agent_id") { $0.id }, agents.field("name", .agent) { $0.name },
        agents.field("team", .team) { $0.team }, agents.field("tier", .tier) { $0.tier },
        agents.moment("hired_at") { $0.hiredAt },
      ])
  }
}

/// Makes columns of records of one kind.
private struct RecordColumns<Record> {
  private let records: [Record]
  private let tables: HistoryTables

  init(_ records: some Sequence<Record>, _ tables: HistoryTables) {
    self.records = Array(records)
    self.tables = tables
  }

  var count: Int { records.count }

  private func column(
    _ name: String, _ affinity: QueryTable.Column.Affinity,
    _ value: @escaping (Record) -> QueryValue
  ) -> QueryTable.Column {
    .init(name, affinity) { value(records[$0]) }
  }

  /// A text that is no field of a ticket.
  func label(_ name: String, _ value: @escaping (Record) -> Symbol?) -> QueryTable.Column {
    let labels = tables.history.labels
    return column(name, .text) { QueryValue(value($0).map { labels.text(of: $0) }) }
  }

  func field(
    _ name: String, _ field: SymbolField, _ value: @escaping (Record) -> Symbol?
  ) -> QueryTable.Column {
    column(name, .text) { QueryValue(tables.history.text(value($0), of: field)) }
  }

  func text(_ name: String, _ value: @escaping (Record) -> String?) -> QueryTable.Column {
    column(name, .text) { QueryValue(value($0)) }
  }

  func moment(_ name: String, _ value: @escaping (Record) -> Instant?) -> QueryTable.Column {
    column(name, .text) { tables.local(value($0)) }
  }

  func number(_ name: String, _ value: @escaping (Record) -> Float?) -> QueryTable.Column {
    column(name, .real) { QueryValue(value($0).map { Double($0) }) }
  }

  func whole(_ name: String, _ value: @escaping (Record) -> Int?) -> QueryTable.Column {
    column(name, .integer) { QueryValue(value($0)) }
  }

  func flag(_ name: String, _ value: @escaping (Record) -> Bool?) -> QueryTable.Column {
    column(name, .integer) { QueryValue(value($0)) }
  }
}
