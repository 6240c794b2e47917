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
        guard let field = entry.setting.text(&reading.faults) else { continue }
        if !fields.contains(field) {
          reading.faults.addUnknown(
            "field", name: field, at: entry.setting.place, allowed: fields.sorted())
        }
        reading.configuration.intake.mapping[kind, default: [:]][entry.name] = field
      }
    }
  }
}
