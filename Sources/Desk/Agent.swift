/// A member of the team, as the roster of agents names them.
package struct Agent: Sendable, Equatable, BitwiseCopyable {
  /// In the table of agents, as tickets name them.
  @Compact package var name: Symbol?
  /// The number or account, in the table of labels.
  @Compact package var id: Symbol?
  @Compact package var team: Symbol?
  /// 一线, 二线, in the table of tiers.
  @Compact package var tier: Symbol?
  @Compact package var hiredAt: Instant?

  package init() {}
}

extension Agent: FiledRecord {
  package var identity: RecordIdentity? {
    guard id != nil || name != nil else { return nil }
    return RecordIdentity(id?.index, id == nil ? name?.index : nil)
  }

  package static let fields: [RecordField<Agent>] = [
    .text("agent_id", { $0.id }, { $0.id = $1 }),
    .text("name", in: .field(.agent), { $0.name }, { $0.name = $1 }),
    .text("team", in: .field(.team), { $0.team }, { $0.team = $1 }),
    .text("tier", in: .field(.tier), { $0.tier }, { $0.tier = $1 }),
    .moment("hired_at", { $0.hiredAt }, { $0.hiredAt = $1 }),
  ]
}
