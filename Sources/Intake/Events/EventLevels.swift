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
    /// Whether only the record's own row has it, where it has one.
    var isOfRecordAlone = false
  }

  private let limits: JSONLimits
  private var levels: [Level]
  private(set) var names: [String] = []
  private var places: [String: Int] = [:]
  /// Whether a column of ``names`` is one of the innermost objects.
  private(set) var isOwn: [Bool] = []
  /// Before the names of the objects' columns.
  private(set) var prefix = ""
  /// Whether each record has a row of its own before those of its objects.
  private var hasRecordRows = false

  static let deepest = 3

  /// - Parameter columns: from the record inward, that in which each level's lists stand.
  init(columns: [Int], limits: JSONLimits) {
    self.limits = limits
    levels = columns.map { Level(column: $0, reader: JSONListReader(limits: limits)) }
  }

  /// The same lists with one more level inside, for each column that holds such lists.
  var deeper: [EventLevels] {
    guard levels.count < Self.deepest, let last = levels.last else { return [] }
    return last.reader.listColumns.map {
      EventLevels(columns: levels.map(\.column) + [$0], limits: limits)
    }
  }

  /// The same lists with a row for each record, and names of the objects' columns that say which list they
  /// are of.
  func withRecords(named prefix: String) -> EventLevels {
    var lists = EventLevels(columns: [], limits: limits)
    lists.levels = levels
    lists.prefix = prefix
    lists.hasRecordRows = true
    return lists
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
  mutating func rows(of batch: RecordBatch, carrying carried: [Carried]) -> RecordBatch {
    var batches = [batch]
    let records = (0..<batch.rowCount).map { Chain(Int32($0), -1, -1, -1) }
    var chains = records
    for index in levels.indices {
      let inner = levels[index].reader.read(batches[index], column: levels[index].column)
      chains = Self.lengthened(chains, at: index, by: inner.outerRows)
      batches.append(inner.rows)
    }
    if hasRecordRows {
      chains = (records + chains).sorted {
        ($0[0], $0[1], $0[2], $0[3]) < ($1[0], $1[1], $1[2], $1[3])
      }
    }
    return join(chains, batches, carried)
  }

  /// The rows of an event and of the objects around it, from the record inward.
  private typealias Chain = SIMD4<Int32>

  /// Each chain once for each object in the list at its end; an empty list tells nothing.
  ///
  /// - Parameters:
  ///   - end: the level whose objects hold the lists.
  ///   - outerRows: for each object the row whose list holds it, in order.
  private static func lengthened(
    _ chains: [Chain], at end: Int, by outerRows: [Int]
  ) -> [Chain] {
    var longer: [Chain] = []
    longer.reserveCapacity(max(chains.count, outerRows.count))
    var next = 0
    for var chain in chains {
      while next < outerRows.count, outerRows[next] == Int(chain[end]) {
        chain[end + 1] = Int32(next)
        longer.append(chain)
        next += 1
      }
    }
    return longer
  }

  /// Where the cells of a column come from, the innermost object first.
  private typealias Source = (place: Int, level: Int, column: Carried)

  private mutating func join(
    _ chains: [Chain], _ batches: [RecordBatch], _ carried: [Carried]
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
        let place = row * names.count + source.place
        let inner = Int(chain[source.level])
        let isElsewhere = inner < 0 || source.column.isOfRecordAlone && chain[1] >= 0
        guard !isElsewhere, joined.cells[place].isEmpty,
          let cell = batches[source.level].cell(row: inner, column: source.column.column),
          cell.end != 0
        else { continue }
        joined.cells[place] = .init(
          start: cell.start + starts[source.level], end: cell.end + starts[source.level])
      }
      joined.rowStarts.append(UInt32((row + 1) * names.count))
      joined.lines.append(batches[0].lines[Int(chain[0])])
    }
    joined.lineCount = batches[0].lineCount
    return joined
  }

  private mutating func sources(_ carried: [Carried]) -> [Source] {
    var sources: [Source] = []
    func add(_ column: Carried, level: Int) {
      let isInnermost = level == levels.count
      let name = level == 0 ? column.name : prefix + column.name
      // An id is of one object alone.
      if column.name == "id", !isInnermost, places[name].map({ isOwn[$0] }) == true { return }
      let place = places[name] ?? names.count
      if place == names.count {
        places[name] = place
        names.append(name)
        isOwn.append(isInnermost)
      }
      if isInnermost { isOwn[place] = true }
      sources.append((place, level, column))
    }
    if hasRecordRows { for column in carried { add(column, level: 0) } }
    for (index, level) in levels.enumerated().reversed() {
      let lists = Set(level.reader.listColumns)
      for (column, name) in level.reader.columns.enumerated() where !lists.contains(column) {
        add(Carried(column: column, name: name), level: index + 1)
      }
    }
    if !hasRecordRows { for column in carried { add(column, level: 0) } }
    return sources
  }
}
