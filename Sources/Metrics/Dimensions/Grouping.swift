import Desk

/// Which group each ticket falls into when tickets are broken down by some dimensions.
struct Grouping: Sendable {
  let dimensions: [Dimension]
  /// Indices of ``keys`` by ticket, `.max` for one that the filter leaves out: in two bytes where
  /// there are few enough groups, which keeps twice as many of them close to the processor.
  private let narrowGroups: ContiguousArray<UInt16>
  private let wideGroups: ContiguousArray<UInt32>
  /// The values of the dimensions, in their order; nil where a ticket has none.
  let keys: [[String?]]
  /// The group of responses whose ticket is not known; nil when a filter leaves them out.
  let orphanGroup: UInt32?

  /// Of tickets with several values each group but the first, by row.
  private var further: [UInt32: [UInt32]] = [:]

  init(
    _ dimensions: [Dimension], rowCount: Int, filter: RowFilter?,
    column: (Dimension) -> DimensionColumn
  ) {
    let columns = dimensions.map(column)
    // While groups are found, further values follow the rows.
    let furtherRows = columns.first { !$0.further.isEmpty }?.further.map { Int($0.row) } ?? []
    var groups = ContiguousArray<UInt32>(repeating: 0, count: rowCount + furtherRows.count)
    var keys: [[String?]] = [[]]
    for values in columns {
      (groups, keys) = Self.refined(groups, keys, by: values.extended(by: furtherRows))
    }
    var orphan: UInt32?
    if let filter {
      for row in 0..<rowCount where !filter.includes(row) { groups[row] = .max }
      for (place, row) in furtherRows.enumerated() where !filter.includes(row) {
        groups[rowCount + place] = .max
      }
    }
    if filter?.includesUnknown ?? true {
      let unknown = [String?](repeating: nil, count: dimensions.count)
      orphan = keys.firstIndex(of: unknown).map { UInt32($0) } ?? UInt32(keys.count)
      if Int(orphan ?? 0) == keys.count { keys.append(unknown) }
    }
    var known: Set<UInt64> = []
    for (row, group) in zip(furtherRows, groups[rowCount...]) where group != .max {
      // Two causes of one branch are one ticket of that branch.
      let isNew = known.insert(UInt64(row) << 32 | UInt64(group)).inserted
      if isNew, groups[row] != group { further[UInt32(row), default: []].append(group) }
    }
    groups.removeLast(furtherRows.count)
    self.dimensions = dimensions
    let isNarrow = keys.count < UInt16.max
    narrowGroups =
      isNarrow ? ContiguousArray(groups.map { UInt16(truncatingIfNeeded: $0) }) : []
    wideGroups = isNarrow ? [] : groups
    self.keys = keys
    orphanGroup = orphan
  }

  /// Whether a ticket may be in several groups.
  var hasFurther: Bool { !further.isEmpty }

  /// The groups behind the first of a ticket with several values; none for nearly all.
  @inline(__always)
  func furtherGroups(ofRow row: UInt32) -> [UInt32] { further.isEmpty ? [] : further[row] ?? [] }

  /// All groups of a ticket, or of a response without a known one (`.max`).
  func groups(ofRow row: UInt32) -> [UInt32] {
    let first = group(ofRow: row)
    return (first == .max ? [] : [first]) + furtherGroups(ofRow: row)
  }

  /// The first group of a ticket, or of a response without a known one (`.max`); `.max` for none.
  @inline(__always)
  func group(ofRow row: UInt32) -> UInt32 {
    if row == .max { return orphanGroup ?? .max }
    guard wideGroups.isEmpty else { return wideGroups[Int(row)] }
    let group = narrowGroups[Int(row)]
    return group == .max ? .max : UInt32(group)
  }

  /// Splits groups by one more dimension; groups are numbered as they are met.
  private static func refined(
    _ groups: ContiguousArray<UInt32>, _ keys: [[String?]], by values: DimensionColumn
  ) -> (ContiguousArray<UInt32>, [[String?]]) {
    let width = values.names.count
    if keys.count == 1, keys[0].isEmpty {
      return (values.codes, values.names.map { [$0] })
    }
    var refinedKeys: [[String?]] = []
    var refinedGroups = groups
    var table = [Int: UInt32]()
    var direct = [UInt32](repeating: .max, count: min(keys.count * width, 1 << 22))
    let isDirect = keys.count * width <= direct.count
    for row in groups.indices {
      let combined = Int(groups[row]) * width + Int(values.codes[row])
      var group = isDirect ? direct[combined] : table[combined] ?? .max
      if group == .max {
        group = UInt32(refinedKeys.count)
        refinedKeys.append(keys[Int(groups[row])] + [values.names[Int(values.codes[row])]])
        if isDirect { direct[combined] = group } else { table[combined] = group }
      }
      refinedGroups[row] = group
    }
    return (refinedGroups, refinedKeys)
  }
}

extension DimensionColumn {
  /// The same with a code for each further value of a ticket behind those of the rows.
  fileprivate func extended(by rows: [Int]) -> DimensionColumn {
    guard !rows.isEmpty else { return self }
    var column = self
    if further.isEmpty {
      for row in rows { column.codes.append(codes[row]) }
    } else {
      for value in further { column.codes.append(value.code) }
    }
    return column
  }
}
