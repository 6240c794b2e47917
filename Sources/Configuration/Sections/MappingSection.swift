import Intake
import Wording

extension Configuration {
  /// Columns that are not recognised by themselves, each with its field alone, or with how its
  /// values are written:
  ///
  /// ```yaml
  /// mapping:
  ///   tickets:
  ///     处理人: agent
  ///     处理时长: {field: handle_time, unit: minutes}
  ///     建单时间: {field: created_at, dates: day_first}
  /// ```
  mutating func readMapping(_ setting: Setting) {
    let section = Section(setting, keys: RecordKind.allCases.map(\.rawValue))
    for kind in RecordKind.allCases {
      guard let columns = section[kind.rawValue] else { continue }
      let roles = ColumnRole.named(kind)
      for entry in Section(columns).entries {
        if entry.key.isEmpty { entry.fault(.columnNeedsName, ofKey: true) }
        guard let (field, notation) = entry.mappedColumn(roles) else { continue }
        intake.mapping[kind, default: [:]][entry.key] = field
        if notation != ColumnNotation() {
          intake.notations[kind, default: [:]][entry.key] = notation
        }
      }
    }
  }
}

extension Setting {
  /// Nil after a fault without which nothing is known of the column.
  fileprivate func mappedColumn(
    _ roles: [String: ColumnRole]
  ) -> (field: String, ColumnNotation)? {
    var notation = ColumnNotation()
    guard hasKeys else { return field(roles).map { ($0, notation) } }
    let section = Section(self, keys: ["field", "unit", "dates"])
    guard let named = section["field"] else { return nothing(because: .needsField) }
    guard let field = named.field(roles) else { return nil }
    if let unit = section["unit"] {
      notation.unit = unit.choice(.unit)
      if let role = roles[field], role.values != .length { unit.fault(.value(field, .noLengths)) }
    }
    if let dates = section["dates"] {
      notation.dates = dates.choice(.order)
      if let role = roles[field], role.values != .instant { dates.fault(.value(field, .noTimes)) }
    }
    return (field, notation)
  }

  /// An unknown field is a fault, and is kept all the same: it hides no other.
  private func field(_ roles: [String: ColumnRole]) -> String? {
    let field = text()
    if let field, roles[field] == nil { unknown(.field, field, allowed: roles.keys.sorted()) }
    return field
  }
}
