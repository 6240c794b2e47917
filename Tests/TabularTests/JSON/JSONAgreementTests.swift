import Desk
import Foundation
import Statistics
import Testing

@testable import Tabular

@Suite struct `Agreement with Foundation's JSON` {
  @Test(arguments: UInt64(1)...40)
  func `on random documents`(seed: UInt64) throws {
    var writer = RandomDocument(dice: SeededGenerator(seed: seed))
    let document = writer.records()
    let reading = try JSONReading(document, limits: JSONLimits(blockBytes: 512))
    #expect(reading.faults == [])
    let expected = try #require(
      try JSONSerialization.jsonObject(with: Data(document.utf8)) as? [[String: Any]])
    #expect(reading.rows.count == expected.count)
    for (row, record) in zip(reading.rows, expected) {
      var leaves: [String: Any] = [:]
      flatten(record, "", into: &leaves)
      #expect(Set(row.keys) == Set(leaves.keys))
      for (path, cell) in row {
        #expect(try agrees(cell, leaves[path] ?? NSNull()), "\(path): \(cell)")
      }
    }
  }

  private func flatten(_ value: Any, _ path: String, into leaves: inout [String: Any]) {
    switch value {
    case let object as [String: Any]:
      for (key, value) in object {
        flatten(value, path.isEmpty ? key : "\(path).\(key)", into: &leaves)
      }
    case is NSNull: break
    case let list as [Any] where list.allSatisfy({ $0 is NSNull }): break
    default: leaves[path] = value
    }
  }

  private func agrees(_ cell: String, _ value: Any) throws -> Bool {
    switch value {
    case let text as String: return cell == text
    case let list as [Any]:
      if !list.contains(where: { $0 is [Any] || $0 is [String: Any] }) {
        // No text of these documents holds a semicolon.
        let texts = cell.components(separatedBy: "; ")
        let elements = list.filter { !($0 is NSNull) }
        return try texts.count == elements.count && zip(texts, elements).allSatisfy(agrees)
      }
      let parsed = try JSONSerialization.jsonObject(with: Data(cell.utf8)) as? NSArray
      return parsed == list as NSArray
    case let number as NSNumber:
      if let flag = Bool(cell) { return number.boolValue == flag }
      return Double(cell) == number.doubleValue
    default: return false
    }
  }
}

/// Writes documents that no one would write by hand, white space and escapes at random.
private struct RandomDocument {
  var dice: SeededGenerator

  mutating func records() -> String {
    let records = (0..<number(0...30)).map { _ in object(1) }
    return "[" + space() + records.joined(separator: space() + "," + space()) + space() + "]"
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &dice)
  }

  private mutating func space() -> String {
    ["", "", "", " ", "\n", "\t\r\n  "].randomElement(using: &dice) ?? ""
  }

  private mutating func object(_ depth: Int) -> String {
    let keys = Array(0..<12).shuffled(using: &dice).prefix(number(0...8))
    let members = keys.map { key in
      "\"k\(key)键\"" + space() + ":" + space() + value(depth + 1)
    }
    return "{" + space() + members.joined(separator: "," + space()) + space() + "}"
  }

  private mutating func value(_ depth: Int) -> String {
    switch number(0...(depth > 6 ? 5 : 9)) {
    case 0: ["true", "false", "null"].randomElement(using: &dice) ?? ""
    case 1: "\(number(-1_000_000...1_000_000))"
    case 2: "\(number(-999...999)).\(number(0...999))e\(number(-9...9))"
    case 3...5: string()
    case 6: list { $0.number(0...4) == 0 ? "null" : $0.string() }
    case 7: list { $0.value(depth + 1) }
    default: object(depth)
    }
  }

  private mutating func list(_ element: (inout Self) -> String) -> String {
    let elements = (0..<number(0...5)).map { _ in element(&self) }
    return "[" + elements.joined(separator: space() + "," + space()) + space() + "]"
  }

  private mutating func string() -> String {
    let scalars: [Unicode.Scalar] = ["a", "Z", " ", "\"", "\\", "/", "\n", "é", "报", "😀", "\u{1}"]
    let text = (0..<number(0...20)).map { _ in
      written(scalars.randomElement(using: &dice) ?? "a")
    }
    return "\"" + text.joined() + "\""
  }

  private mutating func written(_ scalar: Unicode.Scalar) -> String {
    if scalar.value < 32 || scalar == "\"" || scalar == "\\" || number(0...5) == 0 {
      return String(scalar).utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    }
    return String(scalar)
  }
}
