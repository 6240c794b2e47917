/// Measurements of groups of tickets, largest sample first, then by name.
package struct Breakdown: Sendable {
  package let dimensions: [Dimension]
  /// The keys of the measurements in each row: `csat`, `first_response_time.p90`.
  package let measurementKeys: [String]
  package let rows: [Row]

  package struct Row: Sendable {
    /// The values of the dimensions, in their order; nil where tickets have none.
    package let key: [String?]
    /// `measurements[index]` belongs to `measurementKeys[index]`.
    package let measurements: [Measurement]
  }

  init(_ grouping: Grouping, _ requests: [MetricRequest], _ table: [[Measurement]]) {
    dimensions = grouping.dimensions
    measurementKeys = requests.flatMap(\.keys)
    var rows: [(row: Row, sample: Int)] = []
    for group in grouping.keys.indices {
      let measurements = table[group]
      let isEmpty = measurements.allSatisfy { $0.sample == 0 && $0.leftOut.isEmpty }
      if isEmpty && !grouping.dimensions.isEmpty { continue }
      let row = Row(key: grouping.keys[group], measurements: measurements)
      rows.append((row, measurements.first?.sample ?? 0))
    }
    rows.sort { left, right in
      if left.sample != right.sample { return left.sample > right.sample }
      return Self.isBefore(left.row.key, right.row.key)
    }
    self.rows = rows.map(\.row)
  }

  /// By name, group after group; groups without a name come last.
  private static func isBefore(_ left: [String?], _ right: [String?]) -> Bool {
    for (left, right) in zip(left, right) where left != right {
      guard let left else { return false }
      guard let right else { return true }
      return left < right
    }
    return false
  }

  /// The measurement of a key in a row of one, or in the row of a group.
  package subscript(key: String, group: [String?] = []) -> Measurement? {
    guard let index = measurementKeys.firstIndex(of: key) else { return nil }
    return rows.first { $0.key == group }?.measurements[index]
  }
}
