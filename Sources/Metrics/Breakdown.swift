/// Measurements of groups of tickets, largest sample first, then by name. An answer lists them by
/// `inCalendarOrder(of:_:)`.
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
    /// The measurements beside those of another period; nil where none was asked for.
    package private(set) var comparisons: [Comparison]?

    fileprivate var isEmpty: Bool {
      measurements.allSatisfy(\.isEmpty) && (comparisons ?? []).allSatisfy(\.base.isEmpty)
    }
  }

  init(_ grouping: Grouping, _ requests: [MetricRequest], _ row: (_ group: Int) -> Row) {
    dimensions = grouping.dimensions
    measurementKeys = requests.flatMap(\.keys)
    rows = grouping.keys.indices.map(row)
      .filter { !$0.isEmpty || grouping.dimensions.isEmpty }
      .inGroupOrder(\.key) { $0.measurements.first?.sample ?? 0 }
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

  /// The order of an answer: groups of a calendar's unit as the calendar has them, those without
  /// one last; other groups as they come. Within a group the next dimension decides.
  package func inCalendarOrder(
    of dimensions: some Sequence<Dimension>, at place: Int = 0, _ key: (Element) -> [String?]
  ) -> [Element] {
    let units = dimensions.map(\.calendarUnit)
    guard units.dropFirst(place).contains(where: { $0 != nil }) else { return Array(self) }
    var (order, members): ([String?], [String?: [Element]]) = ([], [:])
    for element in self {
      let value = key(element)[place]
      if members[value, default: []].isEmpty { order.append(value) }
      members[value, default: []].append(element)
    }
    if let unit = units[place] {
      order.sort { unit.place(of: $0) < unit.place(of: $1) }
    }
    return order.flatMap {
      (members[$0] ?? []).inCalendarOrder(of: dimensions, at: place + 1, key)
    }
  }
}

extension Dimension {
  fileprivate var calendarUnit: CalendarUnit? {
    if case .calendar(let unit) = self { unit } else { nil }
  }
}
