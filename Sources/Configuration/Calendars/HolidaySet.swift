import Desk
import Wording

/// Public holidays, and the days that are worked to make up for them: those that the program knows
/// by a name, or those of a user's file.
package struct HolidaySet {
  struct Day {
    var isWorked: Bool
    var name: TranslatedName?
  }

  private(set) var days: [CivilDate: Day] = [:]

  /// The years of which it knows any day.
  var years: ClosedRange<Int>? {
    guard let first = days.keys.min(), let last = days.keys.max() else { return nil }
    return first.year...last.year
  }

  /// The names of the sets that the program brings.
  package static let names = ["china"]

  /// The text of a set that the program brings, to be kept as a file and changed.
  package static func text(named name: String) -> String? {
    name == "china" ? String(decoding: PackageResources.china_csv, as: UTF8.self) : nil
  }
}

extension HolidaySet {
  /// Whether a text is a file's name and no date or set's name.
  static func isFile(_ text: String) -> Bool {
    [".csv", ".yaml", ".yml"].contains { text.lowercased().hasSuffix($0) }
  }

  /// Reads the set that `holidays: china` or `holidays: PATH.csv` names; nil after a fault. A file
  /// is looked for beside the configuration.
  init?(_ name: String, for item: Setting) {
    if let text = Self.text(named: name) {
      do throws(ConfigurationError) {
        try self.init(csv: text, path: nil)
        return
      } catch {
        preconditionFailure("the program's own holidays: \(error)")
      }
    }
    guard Self.isFile(name) else {
      item.unknown(.holidays, name, allowed: Self.names, or: .holidays)
      return nil
    }
    do throws(ConfigurationError) {
      try self.init(path: item.file.path(of: name))
      if days.isEmpty { item.fault(.value(name, .holdsNoDay)) }
    } catch {
      for fault in error.faults {
        item.fault(.inHolidays(file: name, line: fault.line, key: fault.keyPath, fault.problem))
      }
      return nil
    }
  }

  private init(path: String) throws(ConfigurationError) {
    let text = try ConfigurationFile.text(at: path, forHolidays: true)
    if path.lowercased().hasSuffix(".csv") {
      try self.init(csv: text, path: path)
    } else {
      try self.init(yaml: YAMLFile(text, path: path))
    }
  }

  /// Reads a CSV text with a line a day or range of days; `#` begins a remark:
  ///
  /// ```
  /// date,day,name,english_name
  /// 2026-05-01..2026-05-05,off,劳动节,Labour Day
  /// 2026-05-09,work,劳动节,Labour Day
  /// ```
  ///
  /// - Throws: ``ConfigurationError`` for the first line that is not a day.
  private init(csv text: String, path: String?) throws(ConfigurationError) {
    var hasHeader = false
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      guard !line.allSatisfy({ $0 == " " || $0 == "," }), !line.hasPrefix("#") else { continue }
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(Self.cell)
      if !hasHeader, cells.first == "date" {
        hasHeader = true
      } else if let problem = add(cells) {
        throw ConfigurationError(path: path, problem, line: index + 1)
      }
    }
  }

  /// The columns `name` and `english_name`.
  private static let nameLanguages = [Language.simplifiedChinese, .english]

  /// - Returns: what is wrong with the line, if anything is.
  private mutating func add(_ cells: [String]) -> ConfigurationFault? {
    guard (2...2 + Self.nameLanguages.count).contains(cells.count) else {
      return .rowHasCells(cells.count)
    }
    guard let dates = Holiday.range(cells[0]), dates.first <= dates.last,
      dates.last.daysSince1970 - dates.first.daysSince1970 < 366
    else {
      return .value(cells[0], .noDateInRow)
    }
    guard let isWorked = ["off": false, "work": true][cells[1].lowercased()] else {
      return .value(cells[1], .noKindOfDay)
    }
    let names = zip(Self.nameLanguages, cells.dropFirst(2)).filter { !$0.1.isEmpty }
    let name = TranslatedName(Dictionary(uniqueKeysWithValues: names))
    for day in dates.first.daysSince1970...dates.last.daysSince1970 {
      let date = CivilDate(daysSince1970: day)
      if days.updateValue(Day(isWorked: isWorked, name: name), forKey: date) != nil {
        return .value("\(date)", .repeated(firstLine: nil))
      }
    }
    return nil
  }

  /// Without blanks and the quotes that spreadsheets put around a text.
  private static func cell(_ text: Substring) -> String {
    let text = text.trimmingBlanks
    guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
    return String(text.dropFirst().dropLast())
  }

  /// ```yaml
  /// holidays: {2026-05-01..2026-05-05: 劳动节}
  /// workdays: {2026-05-09: {zh: 劳动节, en: Labour Day}}
  /// ```
  private init(yaml file: YAMLFile) throws(ConfigurationError) {
    if let root = file.root() {
      let section = Section(root, keys: ["holidays", "workdays"])
      for (key, isWorked) in [("holidays", false), ("workdays", true)] {
        for day in section[key]?.holidays() ?? [] {
          if days.updateValue(Day(isWorked: isWorked, name: day.name), forKey: day.date) != nil {
            day.setting.fault(.value("\(day.date)", .repeated(firstLine: nil)))
          }
        }
      }
    }
    try file.check()
  }
}
