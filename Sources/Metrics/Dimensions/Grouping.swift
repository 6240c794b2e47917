import Desk

/// Which group each ticket falls into when tickets are broken down by some dimensions.
struct Grouping {
  let dimensions: [Dimension]
  /// Indices of ``keys`` by ticket, `.max` for one that the filter leaves out: in two bytes where
  /// there are few enough groups, which keeps twice as many of them close to the processor.
  private let narrowGroups: ContiguousArray<UInt16>
  private let wideGroups: ContiguousArray<UInt32>
  /// The values of the dimensions, in their order; nil where a ticket has none.
  let keys: [[String?]]
  /// The group of responses whose ticket is not known; nil when a filter leaves them out.
  let orphanGroup: UInt32?

  init(
    _ dimensions: [Dimension], rowCount: Int, filter: RowFilter?,
    column: (Dimension) -> DimensionColumn
  ) {
    self.dimensions = dimensions
    var groups = ContiguousArray<UInt32>(repeating: 0, count: rowCount)
    var keys: [[String?]] = [[]]
    for dimension in dimensions {
      let values = column(dimension)
      (groups, keys) = Self.refined(groups, keys, by: values)
    }
    var orphan: UInt32?
    if let filter {
      for row in groups.indices where !filter.includes(row) { groups[row] = .max }
    }
    if filter?.includesUnknown ?? true {
      let unknown = [String?](repeating: nil, count: dimensions.count)
      orphan = keys.firstIndex(of: unknown).map { UInt32($0) } ?? UInt32(keys.count)
      if Int(orphan ?? 0) == keys.count { keys.append(unknown) }
    }
    let isNarrow = keys.count < UInt16.max
    narrowGroups =
      isNarrow ? ContiguousArray(groups.map { UInt16(truncatingIfNeeded: $0) }) : []
    wideGroups = isNarrow ? [] : groups
    self.keys = keys
    orphanGroup = orphan
  }

  /// The group of a ticket, or of a response whose ticket is not known (`.max`); `.max` where the
  /// filter leaves it out.
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
