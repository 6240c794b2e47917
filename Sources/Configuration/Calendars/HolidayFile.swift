import Desk

/// Finds a set of holidays by its name, or reads it from a user's file.
enum HolidayFile {
  /// Whether a text is a file's name and no date or set's name.
  static func isNamed(by text: String) -> Bool {
    [".csv", ".yaml", ".yml"].contains { text.lowercased().hasSuffix($0) }
  }

  /// Reads the set that `holidays: china` or `holidays: PATH.csv` names; nil after a fault.
  ///
  /// - Parameter configuration: the configuration's path; a file is looked for beside it.
  static func read(
    _ name: String, beside configuration: String?, at item: Setting,
    _ faults: inout FaultCollector
  ) -> HolidaySet? {
    if let text = HolidaySet.text(named: name) {
      do throws(HolidaySet.Fault) {
        return try HolidaySet(csv: text)
      } catch {
        preconditionFailure("the program's own holidays, line \(error.line ?? 0): \(error.problem)")
      }
    }
    guard isNamed(by: name) else {
      faults.addUnknown(
        "holidays", name: name, at: item.place,
        allowed: HolidaySet.names + [Holidays.allowed, "or a file such as holidays.csv"])
      return nil
    }
    let path = path(of: name, beside: configuration)
    do throws(ConfigurationError) {
      let text = try ConfigurationFile.text(at: path, remedy: "name another file, or mend it")
      let isCSV = name.lowercased().hasSuffix(".csv")
      let set = isCSV ? try fromCSV(text, path) : try fromYAML(text, path)
      if set.days.isEmpty { faults.add("\(name) holds no day", at: item) }
      return set
    } catch {
      for fault in error.faults {
        let place = fault.line.map { " line \($0)" } ?? ""
        let key = fault.keyPath.isEmpty ? "" : " \(fault.keyPath)"
        faults.add(
          "\(name)\(place):\(key) \(fault.problem)", path: item.path, at: item.position,
          allowed: fault.allowed)
      }
      return nil
    }
  }

  /// A file's path, where its name is relative to the configuration's folder.
  private static func path(of name: String, beside configuration: String?) -> String {
    guard !name.hasPrefix("/"), let configuration,
      let slash = configuration.lastIndex(of: "/")
    else { return name }
    return configuration[...slash] + name
  }

  private static func fromCSV(
    _ text: String, _ path: String
  ) throws(ConfigurationError) -> HolidaySet {
    do throws(HolidaySet.Fault) {
      return try HolidaySet(csv: text)
    } catch {
      throw ConfigurationError(
        path: path,
        faults: [
          .init(
            line: error.line, column: nil, keyPath: "", problem: error.problem, allowed: nil)
        ])
    }
  }

  /// ```yaml
  /// holidays: {2026-05-01..2026-05-05: 劳动节}
  /// workdays: {2026-05-09: {zh: 劳动节, en: Labour Day}}
  /// ```
  private static func fromYAML(
    _ text: String, _ path: String
  ) throws(ConfigurationError) -> HolidaySet {
    var faults = FaultCollector()
    var days: [CivilDate: HolidaySet.Day] = [:]
    if let root = YAMLText.root(of: text, &faults) {
      let section = Section(
        Setting(path: "", node: root), keys: ["holidays", "workdays"], &faults)
      for (key, isWorked) in [("holidays", false), ("workdays", true)] {
        guard let setting = section[key] else { continue }
        for day in Holidays.days(of: setting, &faults) {
          if days.updateValue(.init(isWorked: isWorked, name: day.name), forKey: day.date) != nil {
            faults.add("\(day.date) is given twice; leave one of them", at: day.item)
          }
        }
      }
    }
    guard faults.faults.isEmpty else {
      throw ConfigurationError(path: path, faults: faults.faults)
    }
    return HolidaySet(days: days)
  }
}
