/// Which tickets meet a filter, decided once for every value that a dimension has.
struct RowFilter {
  private var included: ContiguousArray<Bool>
  /// Whether it lets through the responses whose ticket is not known.
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
      for further in values.further.joined() where met[Int(further.code)] {
        rows[Int(further.row)] = true
      }
      return rows
    }
  }
}
