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
