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

  /// - Parameter measurements: those of a group, one for each key.
  init(
    _ grouping: Grouping, _ requests: [MetricRequest],
    _ measurements: (_ group: Int) -> [Measurement]
  ) {
    dimensions = grouping.dimensions
    measurementKeys = requests.flatMap(\.keys)
    var rows: [(row: Row, sample: Int)] = []
    for group in grouping.keys.indices {
      let measurements = measurements(group)
      let isEmpty = measurements.allSatisfy(\.isEmpty)
      if isEmpty && !grouping.dimensions.isEmpty { continue }
      let row = Row(key: grouping.keys[group], measurements: measurements)
      rows.append((row, measurements.first?.sample ?? 0))
    }
    rows.sort { GroupOrder.isBefore($0.row.key, $0.sample, $1.row.key, $1.sample) }
    self.rows = rows.map(\.row)
  }

  private init(dimensions: [Dimension], measurementKeys: [String], rows: [Row]) {
    self.dimensions = dimensions
    self.measurementKeys = measurementKeys
    self.rows = rows
  }

  /// The same with the first rows only.
  package func limited(to count: Int) -> Breakdown {
    Breakdown(
      dimensions: dimensions, measurementKeys: measurementKeys, rows: Array(rows.prefix(count)))
  }

  /// The measurement of a key in a row of one, or in the row of a group.
  package subscript(key: String, group: [String?] = []) -> Measurement? {
    guard let index = measurementKeys.firstIndex(of: key) else { return nil }
    return rows.first { $0.key == group }?.measurements[index]
  }
}

extension Measurement {
  /// Whether there is no case at all, neither with a value nor without one.
  var isEmpty: Bool { sample == 0 && leftOut.isEmpty }
}

/// The order in which groups are listed: largest sample first, then by name; those without a name
/// last.
enum GroupOrder {
  static func isBefore(
    _ left: [String?], _ leftSample: Int, _ right: [String?], _ rightSample: Int
  ) -> Bool {
    if leftSample != rightSample { return leftSample > rightSample }
    for (left, right) in zip(left, right) where left != right {
      guard let left else { return false }
      guard let right else { return true }
      return left < right
    }
    return false
  }
}
