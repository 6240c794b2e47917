import Desk
import Intake
import Reporting
import Tabular

/// What is said under a table about the records that are not in it.
enum UnreadNotes {
  static func texts(on unread: UnreadRecords, _ texts: ProfileTexts.Notes) -> [String] {
    var notes = unread.lost.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { texts.lost($0.value, $0.key.rawValue) }
    if let line = unread.brokenLine { notes.append(texts.broken(line)) }
    if let stopped = unread.stopped { notes.append(texts.stopped(stopped.rawValue)) }
    return notes
  }
}
