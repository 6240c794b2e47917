import Tabular

/// Lists inside records, one inside the other, whose innermost objects are events: the audits'
/// events, the items of an issue's histories.
///
/// An event's row has the cells of its own object, then those of the objects around it under names
/// that it does not have itself, then what it takes from the record.
struct EventLevels: Sendable {
  /// A list by the column of the level above it in which it stands.
  private struct Level: Sendable {
    var column: Int
    var reader: JSONListReader
  }

  /// A column of the record that its events carry, under a name of their own.
  struct Carried: Sendable {
    var column: Int
    var name: String
  }

  private var levels: [Level]
  private(set) var names: [String] = []
  private var places: [String: Int] = [:]
  /// Whether a column of ``names`` is one of the innermost objects.
  private(set) var isOwn: [Bool] = []

  static let deepest = 3

  private init(levels: [Level]) { self.levels = levels }

  init(column: Int, limits: JSONLimits) {
    levels = [Level(column: column, reader: JSONListReader(limits: limits))]
  }

  /// The same lists with one more level inside, for each column that holds such lists.
  var deeper: [EventLevels] {
    guard levels.count < Self.deepest, let last = levels.last else { return [] }
    return last.reader.listColumns.map { column in
      let columns = levels.map(\.column) + [column]
      return EventLevels(levels: columns.map { Level(column: $0, reader: JSONListReader()) })
    }
  }

  /// The names of the lists, from the outermost in: `changelog.histories.items`.
  func path(in records: [String]) -> String {
    var names = records
    return levels.map { level in
      defer { names = level.reader.columns }
      return names[level.column]
    }.joined(separator: ".")
  }

  /// The columns in which the innermost objects hold lists in their turn.
  var listsInside: [String] {
    guard let last = levels.last?.reader else { return [] }
    return last.listColumns.map { last.columns[$0] }
  }

  /// The events of a batch of records as rows whose cells belong to ``names``.
  ///
  /// - Returns: the rows, and for each the row of its record.
  mutating func rows(
    of batch: RecordBatch, carrying carried: [Carried]
  ) -> (rows: RecordBatch, records: [Int]) {
    var batches = [batch]
    var chains = ContiguousArray(
      (0..<batch.rowCount).map { EventChain(record: Int32($0)) })
    for index in levels.indices {
      let inner = levels[index].reader.read(batches[index], column: levels[index].column)
      chains = EventChain.lengthened(chains, at: index, by: inner.outerRows)
      batches.append(inner.rows)
    }
    return (join(chains, batches, carried), chains.map { Int($0.rows[0]) })
  }

  /// Where the cells of a column come from, the innermost object first.
  private struct Source {
    var place: Int
    var level: Int
    var column: Int
  }

  private mutating func join(
    _ chains: ContiguousArray<EventChain>, _ batches: [RecordBatch], _ carried: [Carried]
  ) -> RecordBatch {
    let sources = sources(carried)
    var joined = RecordBatch()
    var starts: [UInt32] = []
    for batch in batches {
      starts.append(UInt32(joined.bytes.count))
      joined.bytes.append(contentsOf: batch.bytes)
    }
    joined.cells = ContiguousArray(repeating: .absent, count: names.count * chains.count)
    for (row, chain) in chains.enumerated() {
      for source in sources {
        let inner = chain.rows[source.level]
        let place = row * names.count + source.place
        guard joined.cells[place].end == 0 else { continue }
        guard let cell = batches[source.level].cell(row: Int(inner), column: source.column),
          cell.end != 0
        else { continue }
        joined.cells[place] = .init(
          start: cell.start + starts[source.level], end: cell.end + starts[source.level])
      }
      joined.rowStarts.append(UInt32((row + 1) * names.count))
      joined.lines.append(batches[0].lines[Int(chain.rows[0])])
    }
    joined.lineCount = batches[0].lineCount
    return joined
  }

  private mutating func sources(_ carried: [Carried]) -> [Source] {
    var sources: [Source] = []
    for (index, level) in levels.enumerated().reversed() {
      let lists = Set(level.reader.listColumns)
      for (column, name) in level.reader.columns.enumerated() where !lists.contains(column) {
        let isOwn = index == levels.count - 1
        // An id is of one object alone.
        if name == "id", !isOwn, self.isOwn[safe: places[name]] == true { continue }
        sources.append(Source(place: place(of: name, isOwn), level: index + 1, column: column))
      }
    }
    for column in carried {
      if column.name == "id", isOwn[safe: places["id"]] == true { continue }
      sources.append(
        Source(place: place(of: column.name, false), level: 0, column: column.column))
    }
    return sources
  }

  private mutating func place(of name: String, _ isOwn: Bool) -> Int {
    if let place = places[name] {
      if isOwn { self.isOwn[place] = true }
      return place
    }
    places[name] = names.count
    names.append(name)
    self.isOwn.append(isOwn)
    return names.count - 1
  }
}

/// The rows of an event and of the objects around it, from the record inward.
private struct EventChain: BitwiseCopyable {
  var rows: SIMD4<Int32>

  init(record: Int32) {
    rows = SIMD4(repeating: -1)
    rows[0] = record
  }

  /// Each chain once for each object in the list at its end; an empty list tells nothing.
  ///
  /// - Parameters:
  ///   - end: the level whose objects hold the lists.
  ///   - outerRows: for each object the row whose list holds it, in order.
  static func lengthened(
    _ chains: ContiguousArray<EventChain>, at end: Int, by outerRows: [Int]
  ) -> ContiguousArray<EventChain> {
    var longer = ContiguousArray<EventChain>()
    longer.reserveCapacity(max(chains.count, outerRows.count))
    var next = 0
    for chain in chains {
      var chain = chain
      while next < outerRows.count, outerRows[next] == Int(chain.rows[end]) {
        chain.rows[end + 1] = Int32(next)
        longer.append(chain)
        next += 1
      }
    }
    return longer
  }
}

extension Array {
  fileprivate subscript(safe index: Int?) -> Element? {
    index.flatMap { indices.contains($0) ? self[$0] : nil }
  }
}
