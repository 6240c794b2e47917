/// A record that stands beside the tickets in a file of its own: a review, a cause analysis, an
/// agent.
///
/// ```swift
/// history.reviews.append(review)  // symbols of `history`
/// _ = whole.absorb(history)       // recognised there by its identity
/// ```
package protocol FiledRecord: Sendable, Equatable {
  /// What two rows of the same record share.
  associatedtype Identity: Hashable, Sendable

  /// Nil where nothing tells the record from others: it is then always a new one.
  var identity: Identity? { get }

  /// The record with every symbol moved to another history's tables.
  func translated(by maps: RecordMaps) -> Self

  /// The record with what it lacks taken from an older state of it.
  func filled(from older: Self) -> Self
}

/// Where the symbols of a part's records went in the history that took them over: `map[index]` is the
/// new index of an old one.
package struct RecordMaps: Sendable {
  let fields: [ContiguousArray<UInt32>]
  let labels: ContiguousArray<UInt32>

  func field(_ symbol: Symbol?, _ field: SymbolField) -> Symbol? {
    symbol.map { Symbol(index: fields[field.rawValue][Int($0.index)]) }
  }

  func label(_ symbol: Symbol?) -> Symbol? {
    symbol.map { Symbol(index: labels[Int($0.index)]) }
  }
}

/// The records of one kind, each once.
///
/// The later state of a record counts, and keeps what it leaves blank from the earlier one.
package struct RecordList<Record: FiledRecord>: Sendable {
  package private(set) var records: ContiguousArray<Record> = []
  private var places: [Record.Identity: Int] = [:]
  /// While a file is read: how many records were known before it, and which of them it has changed.
  private var knownBefore: Int?
  private var changed: Set<Int> = []

  package init() {}

  package var count: Int { records.count }
  package var isEmpty: Bool { records.isEmpty }

  /// Adds a record as a file's row has it, known or not: for a part that a history absorbs.
  package mutating func append(_ record: Record) { records.append(record) }

  mutating func beginFile() {
    knownBefore = records.count
    changed = []
  }

  mutating func endFile() { knownBefore = nil }

  mutating func absorb(_ record: Record) -> History.Fate {
    guard let identity = record.identity else {
      records.append(record)
      return .new
    }
    guard let place = places[identity] else {
      places[identity] = records.count
      records.append(record)
      return .new
    }
    let merged = record.filled(from: records[place])
    if merged == records[place] { return .duplicate }
    records[place] = merged
    guard let knownBefore else { return .update }
    return place < knownBefore && changed.insert(place).inserted ? .update : .duplicate
  }
}
