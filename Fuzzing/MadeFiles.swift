import Foundation
import Intake

/// Files of all kinds that belong together, and sometimes a configuration: small, mostly meaningful, and
/// hostile here and there.
///
/// Each cell is a choice: most values fit their column, so that the records reach the report; a few are
/// what no export should hold, or any bytes at all.
enum MadeFiles {
  /// Writes up to four files into a folder.
  static func write(into folder: String, by choices: inout Choices) throws {
    for place in 0...choices.number(below: 4) {
      let kind = choices.one(of: columns)
      let isJSON = choices.number(below: 4) == 3
      let file = records(kind.kind, kind.columns, isJSON: isJSON, &choices)
      let name = "\(place)-\(kind.kind.rawValue).\(isJSON ? "json" : "csv")"
      try Data(file).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }
    let lines = (0..<choices.number(below: 5)).map { _ in
      String(
        choices.one(of: settings).flatMap { character in
          character == "$" ? choices.one(of: settingValues) : String(character)
        })
    }
    if !lines.isEmpty {
      let text = lines.joined(separator: "\n") + "\n"
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/touchstone.yaml"))
    }
  }

  private static func records(
    _ kind: RecordKind, _ columns: [(name: String, values: String)], isJSON: Bool,
    _ choices: inout Choices
  ) -> [UInt8] {
    // The first columns are what the kind is known by.
    let count = 3 + choices.number(below: columns.count - 2)
    let first = choices.number(below: columns.count - 2)
    let chosen =
      columns.prefix(2) + (2..<count).map { columns[2 + (first + $0) % (columns.count - 2)] }
    let copies = choices.one(of: [1, 1, 9, 40])
    var rows: [[[UInt8]]] = []
    for _ in 0...choices.number(below: 8) {
      let cells = chosen.map { cell(valuesByKind[$0.values] ?? words, &choices) }
      // Of what is long one is enough.
      let isLong = cells.contains { $0.count > 100 }
      for _ in 0..<(isLong ? 1 : copies) { rows.append(cells.map { numbered($0, rows.count) }) }
    }
    let names = chosen.map(\.name)
    return isJSON ? json(names, rows) : csv(names, rows)
  }

  private static func cell(_ fitting: [String], _ choices: inout Choices) -> [UInt8] {
    let byte = choices.byte()
    if byte == 255 { return choices.text() }
    if byte >= 192 { return Array(hostile[(byte - 192) % hostile.count].utf8) }
    return Array(fitting[byte % fitting.count].utf8)
  }

  /// `#` is the row's number, `@` a day of one of six months.
  private static func numbered(_ cell: [UInt8], _ row: Int) -> [UInt8] {
    guard cell.count < 40 else { return cell }
    return cell.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "#"): Array("\(row)".utf8)
      case UInt8(ascii: "@"): Array("2026-0\(1 + row % 6)-\(10 + row % 17)".utf8)
      default: [byte]
      }
    }
  }

  private static func csv(_ names: [String], _ rows: [[[UInt8]]]) -> [UInt8] {
    let lines = [names.map { Array($0.utf8) }] + rows
    let quote = UInt8(ascii: "\"")
    return lines.flatMap { cells in
      cells.map { [quote] + $0.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote] }
        .joined(separator: [UInt8(ascii: ",")]) + [UInt8(ascii: "\n")]
    }
  }

  /// What begins as a number, a list, an object or a text of JSON is written as it is.
  private static func json(_ names: [String], _ rows: [[[UInt8]]]) -> [UInt8] {
    let objects = rows.map { cells -> [UInt8] in
      let members = zip(names, cells).map { name, cell -> [UInt8] in
        let isValue = cell.first.map { "{[\"0123456789-".utf8.contains($0) } ?? false
        let isDate = cell.count > 4 && cell[4] == UInt8(ascii: "-")
        let escaped = cell.flatMap { byte -> [UInt8] in
          byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
            ? [UInt8(ascii: "\\"), byte] : [byte]
        }
        let value = isValue && !isDate ? cell : Array("\"".utf8) + escaped + Array("\"".utf8)
        return Array("\"\(name)\": ".utf8) + value
      }
      return Array("{".utf8) + members.joined(separator: Array(", ".utf8)) + Array("}".utf8)
    }
    return Array("[".utf8) + objects.joined(separator: Array(",\n".utf8)) + Array("]".utf8)
  }
}
