import Tabular

/// What of a file is not among its rows as they were read: lost records, and places where the file is
/// damaged or ends too early.
package struct UnreadRecords: Sendable, Equatable {
  /// Records that could not be read, by what was wrong with them.
  package var lost: [RecordFault.Code: Int] = [:]
  /// Why reading stopped before the file's end.
  package var stopped: RecordFault.Code?
  /// The first line where a JSON document is broken between its records: none of those that are there
  /// is lost, but some may never have been written.
  package var brokenLine: Int?

  package init() {}

  mutating func note(_ faults: [RecordFault]) {
    for fault in faults {
      switch fault.code {
      case .damagedCompression, .unreadable, .expandsTooLarge: stopped = fault.code
      case .otherList: lost[fault.code, default: 0] += 1
      case _ where fault.losesRecord: lost[fault.code, default: 0] += 1
      case .brokenJSON: brokenLine = brokenLine ?? fault.line
      default: break
      }
    }
  }
}
