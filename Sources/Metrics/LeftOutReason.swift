import Desk

/// Why a case of a metric's population has no value. Each is counted and reported.
package enum LeftOutReason: UInt8, Sendable, Hashable, CaseIterable {
  /// The export has no such field, or the cell is empty.
  case notRecorded
  /// No person has replied yet.
  case unanswered
  /// The standard has not come due, whether it is kept already or not.
  case notYetDue
  /// No policy of the standards covers the ticket.
  case notCovered
  /// A policy covers it, and the export lacks the fields to judge it by.
  case notMeasurable
  /// The repeat window has not closed yet.
  case pending
  /// It ends before it begins.
  case impossible
  /// Not a first contact: it repeats an earlier one.
  case repeatContact
  case unknownCustomer
  /// Solved at a time that the export does not give.
  case unknownResolution
  /// Rated on another scale than most.
  case otherScale
  /// Cancelled, merged, spam, or given up by the caller: neither open nor resolved.
  case endedUnresolved
  /// Its status, or that of most tickets, is a word whose meaning is not known.
  case unknownStatus

  /// The name in JSON: `not_recorded`.
  package var name: String { Self.names[Int(rawValue)] }

  private static let names = allCases.map { "\($0)".snakeCased }
}

/// How many cases of a metric's population have no value, by reason.
///
/// ```swift
/// let leftOut: LeftOutCounts = [.pending: 2]
/// leftOut[.pending]     // 2
/// leftOut[.impossible]  // nil: none
/// ```
package struct LeftOutCounts: Sendable {
  /// `counts[reason.rawValue]`
  private var counts = InlineArray<13, UInt32>(repeating: 0)

  package init() {
    assert(counts.count == LeftOutReason.allCases.count, "every reason has a count")
  }

  /// Nil where there is none.
  @inline(__always)
  package subscript(reason: LeftOutReason) -> Int? {
    let count = counts[Int(reason.rawValue)]
    return count == 0 ? nil : Int(count)
  }

  package var isEmpty: Bool {
    for index in counts.indices where counts[index] != 0 { return false }
    return true
  }

  @inline(__always)
  mutating func add(_ count: Int, _ reason: LeftOutReason) {
    counts[Int(reason.rawValue)] += UInt32(count)
  }

  static func + (left: LeftOutCounts, right: LeftOutCounts) -> LeftOutCounts {
    var sum = left
    for index in sum.counts.indices { sum.counts[index] += right.counts[index] }
    return sum
  }
}

extension LeftOutCounts: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (LeftOutReason, Int)...) {
    for (reason, count) in elements { add(count, reason) }
  }
}

extension LeftOutCounts: Equatable {
  package static func == (left: LeftOutCounts, right: LeftOutCounts) -> Bool {
    for index in left.counts.indices where left.counts[index] != right.counts[index] {
      return false
    }
    return true
  }
}
