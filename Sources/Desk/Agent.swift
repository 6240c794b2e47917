/// A member of the team, as the roster of agents names them.
package struct Agent: Sendable, Equatable, BitwiseCopyable {
  /// In the table of agents, as tickets name them.
  @CompactSymbol package var name: Symbol?
  /// The number or account, in the table of labels.
  @CompactSymbol package var id: Symbol?
  /// In the table of teams.
  @CompactSymbol package var team: Symbol?
  /// 一线, 二线, in the table of tiers.
  @CompactSymbol package var tier: Symbol?
  @CompactInstant package var hiredAt: Instant?

  package init() {}
}

extension Agent: FiledRecord {
  /// An agent is the same if the id is, or the name where the roster has no ids.
  package struct Identity: Sendable, Hashable {
    let id: Symbol?
    let name: Symbol?
  }

  package var identity: Identity? {
    guard id != nil || name != nil else { return nil }
    return Identity(id: id, name: id == nil ? name : nil)
  }

  package func translated(by maps: RecordMaps) -> Agent {
    var result = self
    result.name = maps.field(name, .agent)
    result.id = maps.label(id)
    result.team = maps.field(team, .team)
    result.tier = maps.field(tier, .tier)
    return result
  }

  package func filled(from older: Agent) -> Agent {
    var result = self
    result.name = name ?? older.name
    result.team = team ?? older.team
    result.tier = tier ?? older.tier
    result.hiredAt = hiredAt ?? older.hiredAt
    return result
  }
}
