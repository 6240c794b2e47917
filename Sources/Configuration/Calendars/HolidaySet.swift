import Desk

/// Public holidays, and the days that are worked to make up for them: those that the program knows
/// by a name, or those of a user's file.
///
/// A CSV file has a line a day or range of days, `#` begins a remark:
///
/// ```
/// date,day,name,english_name
/// 2026-05-01..2026-05-05,off,劳动节,Labour Day
/// 2026-05-09,work,劳动节,Labour Day
/// ```
package struct HolidaySet: Sendable, Equatable {
  package struct Day: Sendable, Equatable {
    package var isWorked: Bool
    package var name: TranslatedName?
  }

  package internal(set) var days: [CivilDate: Day] = [:]

  /// The years of which it knows any day.
  package var years: ClosedRange<Int>? {
    guard let first = days.keys.min(), let last = days.keys.max() else { return nil }
    return first.year...last.year
  }

  /// The names of the sets that the program brings.
  package static let names = ["china"]

  /// The text of a set that the program brings, to be kept as a file and changed.
  package static func text(named name: String) -> String? {
    name == "china" ? String(decoding: PackageResources.china_csv, as: UTF8.self) : nil
  }

  /// What a text in the form of a set says wrongly.
  struct Fault: Error, Equatable {
    var line: Int?
    var problem: String
  }

  /// Reads a CSV text.
  ///
  /// - Throws: ``Fault`` for the first line that is no day.
  init(csv text: String) throws(Fault) {
    var hasHeader = false
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      guard !line.allSatisfy({ $0 == " " || $0 == "," }), !line.hasPrefix("#") else { continue }
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(Self.cell)
      if !hasHeader, cells.first == "date" {
        hasHeader = true
        continue
      }
      guard (2...2 + Language.allCases.count).contains(cells.count) else {
        throw Fault(
          line: index + 1,
          problem: "has \(cells.count) cells; expected date,day,name,english_name")
      }
      try add(cells, line: index + 1)
    }
  }

  /// Reads keys `holidays` and `workdays`, each with dates and their names, of a YAML file.
  init(days: [CivilDate: Day]) { self.days = days }

  private mutating func add(_ cells: [String], line: Int) throws(Fault) {
    guard let dates = Holidays.range(cells[0]), dates.first <= dates.last,
      dates.last.daysSince1970 - dates.first.daysSince1970 < 366
    else {
      throw Fault(
        line: line,
        problem: "\(cells[0]) is not a date or a range of dates; expected \(Holidays.allowed)")
    }
    guard let isWorked = ["off": false, "work": true][cells[1].lowercased()] else {
      throw Fault(line: line, problem: "\(cells[1]) is not a kind of day; expected off or work")
    }
    // A column of names a language, in their order.
    let names = zip(Language.allCases, cells.dropFirst(2)).filter { !$0.1.isEmpty }
    let name = TranslatedName(Dictionary(uniqueKeysWithValues: names))
    for day in dates.first.daysSince1970...dates.last.daysSince1970 {
      let date = CivilDate(daysSince1970: day)
      if days.updateValue(Day(isWorked: isWorked, name: name), forKey: date) != nil {
        throw Fault(line: line, problem: "\(date) is given twice; leave one of them")
      }
    }
  }

  /// Without blanks and the quotes that spreadsheets put around a text.
  private static func cell(_ text: Substring) -> String {
    let text = text.trimmingBlanks
    guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
    return String(text.dropFirst().dropLast())
  }
}

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
