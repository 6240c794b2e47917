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

  init(
    _ grouping: Grouping, _ requests: [MetricRequest],
    _ measurements: (_ group: Int) -> [Measurement]
  ) {
    dimensions = grouping.dimensions
    measurementKeys = requests.flatMap(\.keys)
    rows = grouping.keys.indices
      .map { Row(key: grouping.keys[$0], measurements: measurements($0)) }
      .filter { !$0.measurements.allSatisfy(\.isEmpty) || grouping.dimensions.isEmpty }
      .inGroupOrder(\.key) { $0.measurements.first?.sample ?? 0 }
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

extension Sequence {
  /// The order of groups: largest sample first, then by name, those without one last.
  func inGroupOrder(
    _ key: (Element) -> [String?], _ sample: (Element) -> Int
  ) -> [Element] {
    sorted { left, right in
      let (leftSample, rightSample) = (sample(left), sample(right))
      if leftSample != rightSample { return leftSample > rightSample }
      for (left, right) in zip(key(left), key(right)) where left != right {
        guard let left else { return false }
        guard let right else { return true }
        return left < right
      }
      return false
    }
  }
}
