import Intake

extension SectionReader {
  /// Columns that are not recognised by themselves: `mapping: {tickets: {处理人: agent}}`.
  static let mapping = SectionReader(key: "mapping") { setting, reading in
    let section = Section(setting, keys: RecordKind.allCases.map(\.rawValue), &reading.faults)
    for kind in RecordKind.allCases {
      guard let columns = section[kind.rawValue] else { continue }
      let fields = reading.known.fields[kind] ?? []
      for entry in Section(columns, &reading.faults).entries {
        if entry.name.isEmpty {
          reading.faults.add(
            "a column needs a name", path: entry.setting.path, at: entry.position)
        }
        guard let column = MappedColumn(entry.setting, kind, fields, &reading.faults) else {
          continue
        }
        reading.configuration.intake.mapping[kind, default: [:]][entry.name] = column.field
        if column.notation != ColumnNotation() {
          reading.configuration.intake.notations[kind, default: [:]][entry.name] = column.notation
        }
      }
    }
  }
}

/// What is said of one column: its field alone, or with how its values are written.
///
/// ```yaml
/// 处理人: agent
/// 处理时长: {field: handle_time, unit: minutes}
/// 建单时间: {field: created_at, dates: day_first}
/// ```
private struct MappedColumn {
  let field: String
  var notation = ColumnNotation()

  /// Nil after a fault without which nothing is known of the column.
  init?(
    _ setting: Setting, _ kind: RecordKind, _ fields: Set<String>, _ faults: inout FaultCollector
  ) {
    guard setting.hasKeys else {
      guard let field = Self.field(setting, fields, &faults) else { return nil }
      self.field = field
      return
    }
    let section = Section(setting, keys: ["field", "unit", "dates"], &faults)
    guard let named = section["field"] else {
      faults.add("needs the field that the column is", at: setting, allowed: "field: created_at")
      return nil
    }
    guard let field = Self.field(named, fields, &faults) else { return nil }
    self.field = field
    let role = ColumnRole.named(kind)[field]
    if let unit = section["unit"] {
      notation.unit = unit.choice("unit", &faults)
      if let role, role.values != .length { faults.add("\(field) is no length of time", at: unit) }
    }
    if let dates = section["dates"] {
      notation.dates = dates.choice("order", &faults)
      if let role, role.values != .instant { faults.add("\(field) is no date or time", at: dates) }
    }
  }

  /// An unknown field is a fault, and is kept all the same: it hides no other.
  private static func field(
    _ setting: Setting, _ fields: Set<String>, _ faults: inout FaultCollector
  ) -> String? {
    guard let field = setting.text(&faults) else { return nil }
    if !fields.contains(field) {
      faults.addUnknown("field", name: field, at: setting.place, allowed: fields.sorted())
    }
    return field
  }
}
