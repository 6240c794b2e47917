/// An action against a cause, as a register of corrective and preventive actions (CAPA, 整改台账) lists it:
/// what was found, what is done about it by whom until when, and by which figure its effect is judged.
///
/// ```
/// A-07, 第三方通道带宽不足, 第三方通道扩容, corrective, 骆清扬, due 2026-05-15, done 2026-05-12,
///   metric complaint_rate, segment channel = 小程序, control channel != 小程序, window 14
/// ```
package struct CorrectiveAction: Sendable, Equatable, BitwiseCopyable {
  /// The action's own id; this and the following texts are in the table of labels.
  @CompactSymbol package var id: Symbol?
  /// The id of the cause analysis that asked for it.
  @CompactSymbol package var analysis: Symbol?
  /// What was found: 小程序支付失败上升.
  @CompactSymbol package var finding: Symbol?
  /// The cause that it removes: 第三方通道带宽不足.
  @CompactSymbol package var cause: Symbol?
  /// What is done.
  @CompactSymbol package var action: Symbol?
  @CompactSymbol package var owner: Symbol?
  /// The figure that it is to change: `complaint_rate`.
  @CompactSymbol package var metric: Symbol?
  /// The tickets that it is for, as a filter: `channel = 小程序`; absent for all.
  @CompactSymbol package var segment: Symbol?
  /// The tickets to compare with, which got no action, as a filter; absent for all others.
  @CompactSymbol package var control: Symbol?
  @CompactInstant package var startedAt: Instant?
  @CompactInstant package var dueAt: Instant?
  @CompactInstant package var doneAt: Instant?
  /// When somebody looked whether it was really done.
  @CompactInstant package var verifiedAt: Instant?
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
  package struct Identity: Sendable, Hashable {
    let id: Symbol?
    let action: Symbol?
    let finding: Symbol?
    let owner: Symbol?
  }

  package var identity: Identity? {
    if id != nil { return Identity(id: id, action: nil, finding: nil, owner: nil) }
    guard action != nil else { return nil }
    return Identity(id: nil, action: action, finding: finding, owner: owner)
  }

  package func translated(by maps: RecordMaps) -> CorrectiveAction {
    var result = self
    for field in Self.labels { result[keyPath: field] = maps.label(self[keyPath: field]) }
    return result
  }

  package func filled(from older: CorrectiveAction) -> CorrectiveAction {
    var result = self
    for field in Self.labels {
      result[keyPath: field] = self[keyPath: field] ?? older[keyPath: field]
    }
    for field in Self.moments {
      result[keyPath: field] = self[keyPath: field] ?? older[keyPath: field]
    }
    result.kind = kind ?? older.kind
    result.windowDays = windowDays ?? older.windowDays
    return result
  }

  private static var labels: [WritableKeyPath<CorrectiveAction, Symbol?>] {
    [\.id, \.analysis, \.finding, \.cause, \.action, \.owner, \.metric, \.segment, \.control]
  }

  private static var moments: [WritableKeyPath<CorrectiveAction, Instant?>] {
    [\.startedAt, \.dueAt, \.doneAt, \.verifiedAt]
  }
}
