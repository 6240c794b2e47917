/// A record that stands beside the tickets in a file of its own: a review, a cause analysis, an
/// agent.
///
/// ```swift
/// history.reviews.append(review)  // symbols of `history`
/// _ = whole.absorb(history)       // recognised there by its identity
/// ```
package protocol FiledRecord: Sendable, Equatable {
  /// Nil where nothing tells the record from others: it is then always a new one.
  var identity: RecordIdentity? { get }

  static var fields: [RecordField<Self>] { get }

  init()
}

/// What rows of the same record share: up to eight symbols and numbers, in an order of the kind's own.
package struct RecordIdentity: Sendable, Hashable {
  private var parts = SIMD8<UInt32>(repeating: .max)

  init(_ parts: UInt32?...) {
    for (place, part) in parts.enumerated() { self.parts[place] = part ?? .max }
  }
}

extension FiledRecord {
  /// The record with every symbol moved to another history's tables.
  func translated(by maps: [ContiguousArray<UInt32>]) -> Self {
    var result = self
    for field in Self.fields {
      guard case .text(let symbol, let table)? = field.value(self) else { continue }
      _ = field.put(.text(maps[table.index].moved(symbol), table), into: &result)
    }
    return result
  }

  /// The record with what it lacks taken from an older state of it, but for fields of which it says
  /// itself that there is nothing.
  ///
  /// - Parameter stated: a bit a field, by its place in ``fields``.
  package func filled(from older: Self, except stated: UInt32 = 0) -> Self {
    var result = self
    for (place, field) in Self.fields.enumerated()
    where stated >> UInt32(place) & 1 == 0 && field.value(self) == nil {
      if let value = field.value(older) { _ = field.put(value, into: &result) }
    }
    return result
  }
}

/// The records of one kind, each once.
///
/// The later state of a record counts, and keeps from the earlier one what it has no column for.
package struct RecordList<Record: FiledRecord>: Sendable {
  package var records: ContiguousArray<Record> = []
  /// Of a part: the fields that each record's row has a column for; nothing is known of those behind.
  private var stated: ContiguousArray<UInt32> = []
  private var places: [RecordIdentity: Int] = [:]
  var currentFile: FileMark?

  package var count: Int { records.count }
  package var isEmpty: Bool { records.isEmpty }

  /// Adds a record as a file's row has it, known or not: for a part that a history absorbs.
  ///
  /// - Parameter stated: the fields that the row has a column for, a bit each.
  package mutating func append(_ record: Record, stating stated: UInt32 = 0) {
    self.stated += repeatElement(0, count: records.count - self.stated.count)
    records.append(record)
    self.stated.append(stated)
  }

  mutating func absorb(_ part: Self, _ maps: [ContiguousArray<UInt32>]) -> [History.Fate] {
    part.records.enumerated().map { index, record in
      absorb(
        record.translated(by: maps),
        stating: index < part.stated.count ? part.stated[index] : 0)
    }
  }

  private mutating func absorb(_ record: Record, stating stated: UInt32) -> History.Fate {
    let identity = record.identity
    guard let identity, let place = places[identity] else {
      if let identity { places[identity] = records.count }
      records.append(record)
      return .new
    }
    let merged = record.filled(from: records[place], except: stated)
    if merged == records[place] { return .duplicate }
    records[place] = merged
    return currentFile.fate(ofChanged: place)
  }
}
