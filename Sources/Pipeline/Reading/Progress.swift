import Foundation
import Synchronization
import TextRendering

/// Tells a person at a terminal how far a long run is; silent elsewhere and for short runs.
package final class Progress: Sendable {
  private let isEnabled: Bool
  private let start = ContinuousClock.now
  private let hasDrawn = Mutex(false)
  private static let patience = Duration.milliseconds(500)

  package init() { isEnabled = isatty(STDERR_FILENO) == 1 }

  /// Draws a bar: `done` of `total` steps, and what is being done.
  package func show(_ done: Int, of total: Int, _ what: String) {
    let filled = total > 0 ? 20 * done / total : 0
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 20 - filled)
    show("[\(bar)] \(done)/\(total) \(what)")
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
