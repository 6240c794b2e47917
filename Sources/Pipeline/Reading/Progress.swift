import Foundation
import Synchronization
import TextRendering

/// Tells a person at a terminal how far a long run is; silent elsewhere and for short runs.
package final class Progress: Sendable {
  private let isEnabled: Bool
  private let start = ContinuousClock.now
  private let hasDrawn = Mutex(false)
  private let file = Mutex((place: 0, count: 1, path: ""))
  private static let patience = Duration.milliseconds(500)

  package init() { isEnabled = isatty(STDERR_FILENO) == 1 }

  /// Draws a bar of the files that were read, and the name of the one that is next.
  package func begin(file place: Int, of count: Int, _ path: String) {
    file.withLock { $0 = (place, count, path) }
    show(0, of: 0, "")
  }

  /// Draws the same bar with what was read of the file: `rows` of about `total`, 0 where nothing tells.
  package func show(_ rows: Int, of total: Int, _ what: String) {
    let (place, count, path) = file.withLock { $0 }
    let line = Self.line(
      files: Double(place) + (total > 0 ? min(1, Double(rows) / Double(total)) : 0), of: count)
    show("\(line) \(place)/\(count) \(path) \(what)")
  }

  /// A bar of twenty places: `[#####...............]`.
  static func line(files: Double, of count: Int) -> String {
    let filled = min(20, Int(20 * files / Double(max(1, count))))
    return "[\(String(repeating: "#", count: filled) + String(repeating: ".", count: 20 - filled))]"
  }

  /// Says how far work without a known end has come.
  package func show(_ what: String) {
    guard isEnabled, start.duration(to: .now) > Self.patience else { return }
    hasDrawn.withLock { $0 = true }
    write("\r\u{1B}[K\(TerminalText.plain(what))")
  }

  package func finish() {
    hasDrawn.withLock { hasDrawn in
      if hasDrawn { write("\r\u{1B}[K") }
      hasDrawn = false
    }
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
