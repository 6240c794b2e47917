import Desk

@testable import Intake

/// Values read from a cell's text, trimmed as they are in a row.
enum ValueTexts {
  static let clock = WallClock(identifier: "Asia/Shanghai")!

  static func cell<Value>(_ text: String, _ read: (CellBytes) -> Value) -> Value {
    var text = text
    return text.withUTF8 { read(CellText.trimmed($0)) }
  }

  /// `2026-05-01T09:30:00+08:00`, or nil where the cell is no instant in the format.
  static func instant(_ text: String, _ format: InstantFormat) -> String? {
    cell(text) { format.instant($0, on: clock) }.map { clock.text(of: $0) }
  }
}
