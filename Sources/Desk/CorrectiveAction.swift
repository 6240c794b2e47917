/// An action against a cause, as a register of corrective and preventive actions (CAPA, 整改台账) lists it:
/// what was found, what is done about it by whom until when, and by which figure its effect is judged.
///
/// ```
/// A-07, 第三方通道带宽不足, 第三方通道扩容, corrective, 骆清扬, due 2026-05-15, done 2026-05-12,
///   metric complaint_rate, segment channel = 小程序, control channel != 小程序, window 14
/// ```
package struct CorrectiveAction: Sendable, Equatable, BitwiseCopyable {
  /// The action's own id; this and the following texts are in the table of labels.
  @Compact package var id: Symbol?
  /// The id of the cause analysis that asked for it.
  @Compact package var analysis: Symbol?
  /// What was found: 小程序支付失败上升.
  @Compact package var finding: Symbol?
  @Compact package var cause: Symbol?
  @Compact package var action: Symbol?
  @Compact package var owner: Symbol?
  /// The figure that it is to change: `complaint_rate`.
  @Compact package var metric: Symbol?
  /// The tickets that it is for, as a filter: `channel = 小程序`; absent for all.
  @Compact package var segment: Symbol?
  /// The tickets to compare with, which got no action, as a filter; absent: its effect is not judged.
  @Compact package var control: Symbol?
  @Compact package var startedAt: Instant?
  @Compact package var dueAt: Instant?
  @Compact package var doneAt: Instant?
  /// When somebody looked whether it was really done.
  @Compact package var verifiedAt: Instant?
  package var kind: Kind?
  /// Days before the start and after the end that are compared.
  package var windowDays: UInt16?

  package init() {}

  package enum Kind: String, Sendable, CaseIterable, BitwiseCopyable {
    /// 纠正措施: removes the cause of what has happened.
    case corrective
    /// 预防措施: of what might happen.
    case preventive
  }
}

extension CorrectiveAction: FiledRecord {
  /// By its id; without one, what is done about what by whom.
  package var identity: RecordIdentity? {
    if let id { return RecordIdentity(id.index) }
    guard action != nil else { return nil }
    return RecordIdentity(nil, action?.index, finding?.index, owner?.index)
  }

  package static let fields: [RecordField<CorrectiveAction>] = [
    .text("action_id", { $0.id }, { $0.id = $1 }),
    .text("analysis_id", { $0.analysis }, { $0.analysis = $1 }),
    .freeText("finding", { $0.finding }, { $0.finding = $1 }),
    .freeText("cause", { $0.cause }, { $0.cause = $1 }),
    .freeText("action", { $0.action }, { $0.action = $1 }),
    .word("kind", { $0.kind }, { $0.kind = $1 }),
    .text("owner", { $0.owner }, { $0.owner = $1 }),
    .text("metric", { $0.metric }, { $0.metric = $1 }),
    .freeText("segment", { $0.segment }, { $0.segment = $1 }),
    .freeText("control", { $0.control }, { $0.control = $1 }),
    .whole("window_days", { $0.windowDays }, { $0.windowDays = $1 }),
    .moment("started_at", { $0.startedAt }, { $0.startedAt = $1 }),
    .moment("due_at", { $0.dueAt }, { $0.dueAt = $1 }),
    .moment("done_at", { $0.doneAt }, { $0.doneAt = $1 }),
    .moment("verified_at", { $0.verifiedAt }, { $0.verifiedAt = $1 }),
  ]
}
