/// A condition on tickets, as it is written after `--where`.
///
/// ```swift
/// try FilterExpression("channel = chat and priority in (P0, P1) and not agent = \"客服 01\"")
/// ```
package indirect enum FilterExpression: Sendable, Equatable {
  case all([FilterExpression])
  case any([FilterExpression])
  case not(FilterExpression)
  case comparison(Dimension, Comparison)

  package enum Comparison: Sendable, Equatable {
    case isOneOf([String])
    case contains(String)
    case isEmpty
    /// Compares numbers where both sides are, else texts: months, days and hours are in order.
    case isBelow(String, orEqual: Bool)
    case isAbove(String, orEqual: Bool)

    /// Whether a dimension's value meets it. An absent value only is empty.
    func isMet(by value: String?) -> Bool {
      guard let value else { return self == .isEmpty }
      return switch self {
      case .isOneOf(let values): values.contains(value)
      case .contains(let part): value.holds(part)
      case .isEmpty: value.isEmpty
      case .isBelow(let limit, orEqual: false): Self.isLess(value, limit)
      case .isBelow(let limit, orEqual: true): !Self.isLess(limit, value)
      case .isAbove(let limit, orEqual: false): Self.isLess(limit, value)
      case .isAbove(let limit, orEqual: true): !Self.isLess(value, limit)
      }
    }

    private static func isLess(_ left: String, _ right: String) -> Bool {
      if let left = Double(left), let right = Double(right) { return left < right }
      return left < right
    }
  }

  /// Whether a ticket with no known field meets it.
  var isMetByUnknown: Bool {
    switch self {
    case .all(let parts): parts.allSatisfy(\.isMetByUnknown)
    case .any(let parts): parts.contains(where: \.isMetByUnknown)
    case .not(let part): !part.isMetByUnknown
    case .comparison(_, let comparison): comparison.isMet(by: nil)
    }
  }

  package func map<Failure: Error>(
    _ transform: (Dimension, Comparison) throws(Failure) -> FilterExpression
  ) throws(Failure) -> FilterExpression {
    func mapped(_ parts: [FilterExpression]) throws(Failure) -> [FilterExpression] {
      var result: [FilterExpression] = []
      for part in parts { result.append(try part.map(transform)) }
      return result
    }
    switch self {
    case .all(let parts): return .all(try mapped(parts))
    case .any(let parts): return .any(try mapped(parts))
    case .not(let part): return .not(try part.map(transform))
    case .comparison(let dimension, let comparison): return try transform(dimension, comparison)
    }
  }

  /// The same with columns that are a known field under the export's own name taken for the field.
  package func named(_ names: [String: Dimension]) -> FilterExpression {
    map { dimension, comparison in
      guard case .custom(let name) = dimension, let known = names[name] else {
        return .comparison(dimension, comparison)
      }
      return .comparison(known, comparison)
    }
  }

  package var comparisons: [(dimension: Dimension, comparison: Comparison)] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.comparisons)
    case .not(let part): part.comparisons
    case .comparison(let dimension, let comparison): [(dimension, comparison)]
    }
  }

  package var dimensions: [Dimension] { comparisons.map(\.dimension) }
}

package struct FilterError: Error, Sendable {
  package var expression: String
  /// Characters before the place, from 0.
  package var offset: Int
  package var expectation: Expectation

  /// In characters.
  package static let longest = 10_000
  /// Groups and negations inside each other.
  package static let deepest = 100

  /// What had to stand at the place.
  package enum Expectation: Sendable, Equatable {
    case dimension, comparison, value, text
    /// A word of the language, such as `empty` behind `is`.
    case word(String)
    case openingParenthesis, closingParenthesis, commaOrClosingParenthesis
    case closingQuote(Character)
    /// Nothing, or another condition.
    case end
    /// The end: a filter is at most ``FilterError/longest``.
    case noMore
    /// A condition: groups are at most ``FilterError/deepest``.
    case lessDeep
  }
}

/// Which tickets meet a filter, decided once for every value that a dimension has.
struct RowFilter {
  private var included: ContiguousArray<Bool>
  let includesUnknown: Bool

  init(
    _ expression: FilterExpression, rowCount: Int, column: (Dimension) -> DimensionColumn
  ) {
    included = Self.evaluate(expression, rowCount, column)
    includesUnknown = expression.isMetByUnknown
  }

  @inline(__always)
  func includes(_ row: Int) -> Bool { included[row] }

  private static func evaluate(
    _ expression: FilterExpression, _ rowCount: Int, _ column: (Dimension) -> DimensionColumn
  ) -> ContiguousArray<Bool> {
    switch expression {
    case .all(let parts):
      return parts.reduce(into: ContiguousArray(repeating: true, count: rowCount)) {
        let part = evaluate($1, rowCount, column)
        for row in 0..<rowCount where !part[row] { $0[row] = false }
      }
    case .any(let parts):
      return parts.reduce(into: ContiguousArray(repeating: false, count: rowCount)) {
        let part = evaluate($1, rowCount, column)
        for row in 0..<rowCount where part[row] { $0[row] = true }
      }
    case .not(let part):
      return ContiguousArray(evaluate(part, rowCount, column).map { !$0 })
    case .comparison(let dimension, let comparison):
      let values = column(dimension)
      let met = values.names.map { comparison.isMet(by: $0) }
      var rows = ContiguousArray(values.codes.map { met[Int($0)] })
      for further in values.further where met[Int(further.code)] {
        rows[Int(further.row)] = true
      }
      return rows
    }
  }
}
