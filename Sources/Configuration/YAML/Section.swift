import Yams

/// The keys under a key, each once.
struct Section {
  let entries: [Entry]

  struct Entry {
    let name: String
    /// Where the name stands.
    let position: Position?
    let setting: Setting

    /// The place of the name, for a fault of the name itself.
    var place: (path: String, position: Position?) { (setting.path, position) }
  }

  /// Any keys: the caller knows what they mean.
  init(_ setting: Setting, _ faults: inout FaultCollector) {
    guard let mapping = setting.node.mapping else {
      if !setting.isBlank {
        faults.add("must be keys with values, not \(setting.kind)", at: setting)
      }
      entries = []
      return
    }
    var entries: [Entry] = []
    var lines: [String: Int?] = [:]
    for (key, value) in mapping {
      let position = key.mark.map(Position.init)
      guard let name = key.scalar?.string else {
        faults.add("a key must be a single value", path: setting.path, at: position)
        continue
      }
      let path = setting.path.isEmpty ? name : "\(setting.path).\(name)"
      if let first = lines[name] {
        let place = first.map { ", first on line \($0)" } ?? ""
        faults.add("is given twice\(place); leave one of them", path: path, at: position)
        continue
      }
      lines[name] = .some(position?.line)
      entries.append(
        Entry(name: name, position: position, setting: Setting(path: path, node: value)))
    }
    self.entries = entries
  }

  /// These keys and no others.
  init(_ setting: Setting, keys: [String], _ faults: inout FaultCollector) {
    self.init(setting, &faults)
    for entry in entries where !keys.contains(entry.name) {
      faults.addUnknown("key", name: entry.name, at: entry.place, allowed: keys)
    }
  }

  /// The value of a key; nil where it is missing or blank and keeps its default.
  subscript(key: String) -> Setting? {
    entries.first { $0.name == key && !$0.setting.isBlank }?.setting
  }
}
