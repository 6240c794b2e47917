/// How much each column adds to its rows, by least squares: value = row + column + rest.
///
/// Reviewers are columns and tickets are rows: a reviewer who rates the same tickets lower than
/// others is severe, by so many points. Rows with a single column do not count. Columns that share
/// no row with others, directly or through other columns, cannot be compared with them: effects sum
/// to 0 within each connected group. Source: the additive model for unbalanced two-way tables,
/// Searle, Linear Models (1971), 7.1; the reduced normal equations after the rows are eliminated.
/// Example: two reviewers of three tickets, 80 70 60 and 74 66 58, have effects of 2 and -2.
package struct TwoWayEffects: Sendable {
  package struct Observation: Sendable {
    package let row: Int
    package let column: Int
    package let value: Double

    package init(row: Int, column: Int, value: Double) {
      self.row = row
      self.column = column
      self.value = value
    }
  }

  package struct Column: Sendable {
    /// Against the mean of its group.
    package let effect: Double
    /// Nil where nothing is left over to tell it from.
    package let standardError: Double?
    package let count: Int
    /// The columns of one group have the same number.
    package let group: Int
    /// The spread of what neither its rows nor its effect explain: how unsteady it is.
    package let spread: Double?
    /// How many independent values that spread was computed from.
    package let spreadDegrees: Double
  }

  /// Nil for a column without a row that it shares.
  package let columns: [Column?]
  /// Of the rest, over all.
  package let spread: Double?
  package let degreesOfFreedom: Double

  /// - Parameters:
  ///   - observations: at most one a row and column; rows with one are passed over.
  ///   - columnCount: columns are numbered from 0.
  package init(_ observations: [Observation], columnCount: Int) {
    precondition(observations.allSatisfy { $0.value.isFinite }, "values are finite")
    let rows = Dictionary(grouping: observations, by: \.row)
      .filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
      .map { $0.value.sorted { $0.column < $1.column } }
    let groups = Self.groups(rows, columnCount)
    var counts = [Int](repeating: 0, count: columnCount)
    var laplacian = Matrix(size: columnCount)
    var sums = [Double](repeating: 0, count: columnCount)
    for row in rows {
      let share = 1 / Double(row.count)
      let mean = row.reduce(0) { $0 + $1.value } * share
      for one in row {
        counts[one.column] += 1
        sums[one.column] += one.value - mean
        laplacian[one.column, one.column] += 1
        for other in row { laplacian[one.column, other.column] -= share }
      }
    }
    let sizes = groups.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
    for one in 0..<columnCount {
      for other in 0..<columnCount where groups[one] == groups[other] {
        laplacian[one, other] += 1 / Double(sizes[groups[one]] ?? 1)
      }
    }
    let inverse = laplacian.inverse
    let effects = inverse.times(sums)
    var squares = [Double](repeating: 0, count: columnCount)
    var degrees = [Double](repeating: 0, count: columnCount)
    for row in rows {
      let share = 1 / Double(row.count)
      let level = row.reduce(0) { $0 + $1.value - effects[$1.column] } * share
      for one in row {
        let rest = one.value - level - effects[one.column]
        squares[one.column] += rest * rest
        degrees[one.column] += 1 - share - Self.leverage(of: one, in: row, inverse)
      }
    }
    let degreesOfFreedom = degrees.reduce(0, +)
    let spread =
      degreesOfFreedom > 1e-9
      ? (squares.reduce(0, +) / degreesOfFreedom).squareRoot() : nil
    self.spread = spread
    self.degreesOfFreedom = degreesOfFreedom
    columns = (0..<columnCount).map { column in
      guard counts[column] > 0 else { return nil }
      let own = inverse[column, column] - 1 / Double(sizes[groups[column]] ?? 1)
      return Column(
        effect: effects[column], standardError: spread.map { $0 * max(0, own).squareRoot() },
        count: counts[column], group: groups[column],
        spread: degrees[column] > 1e-9 ? (squares[column] / degrees[column]).squareRoot() : nil,
        spreadDegrees: degrees[column])
    }
  }

  /// A column's effect against the middle one of its group: one column that is far off makes no
  /// other one look as if it were off the other way.
  package func effectFromMiddle(_ column: Int) -> Double? {
    guard let own = columns[column] else { return nil }
    let effects = columns.compactMap(\.self).filter { $0.group == own.group }.map(\.effect).sorted()
    guard let middle = percentile(0.5, ofSorted: effects) else { return nil }
    // What is left of the arithmetic is no effect.
    return ((own.effect - middle) * 1e9).rounded() / 1e9
  }

  /// How far a value draws its own fit to itself, beyond what its row does.
  private static func leverage(
    of one: Observation, in row: [Observation], _ inverse: Matrix
  ) -> Double {
    let share = 1 / Double(row.count)
    var weights = row.map { (column: $0.column, weight: -share) }
    for index in weights.indices where weights[index].column == one.column {
      weights[index].weight += 1
    }
    return weights.reduce(0) { sum, a in
      sum + weights.reduce(0) { $0 + a.weight * $1.weight * inverse[a.column, $1.column] }
    }
  }

  /// The number of each column's group: columns that share rows, over however many others.
  private static func groups(_ rows: [[Observation]], _ count: Int) -> [Int] {
    var parents = Array(0..<count)
    func root(_ column: Int) -> Int {
      var column = column
      while parents[column] != column { column = parents[column] }
      return column
    }
    for row in rows {
      for one in row.dropFirst() {
        let (a, b) = (root(row[0].column), root(one.column))
        parents[max(a, b)] = min(a, b)
      }
    }
    return (0..<count).map(root)
  }
}

private struct Matrix {
  let size: Int
  private var cells: [Double]

  init(size: Int) {
    self.size = size
    cells = [Double](repeating: 0, count: size * size)
  }

  subscript(row: Int, column: Int) -> Double {
    get { cells[row * size + column] }
    set { cells[row * size + column] = newValue }
  }

  func times(_ vector: [Double]) -> [Double] {
    (0..<size).map { row in
      vector.indices.reduce(0) { $0 + self[row, $1] * vector[$1] }
    }
  }

  /// By Gauss and Jordan with the largest pivot of each column; of a matrix that has one.
  var inverse: Matrix {
    var (left, right) = (self, Matrix(size: size))
    for index in 0..<size { right[index, index] = 1 }
    for pivot in 0..<size {
      let best = (pivot..<size).max { abs(left[$0, pivot]) < abs(left[$1, pivot]) } ?? pivot
      left.swapRows(pivot, best)
      right.swapRows(pivot, best)
      let divisor = left[pivot, pivot]
      for column in 0..<size {
        left[pivot, column] /= divisor
        right[pivot, column] /= divisor
      }
      for row in 0..<size where row != pivot {
        let factor = left[row, pivot]
        if factor == 0 { continue }
        for column in 0..<size {
          left[row, column] -= factor * left[pivot, column]
          right[row, column] -= factor * right[pivot, column]
        }
      }
    }
    return right
  }

  private mutating func swapRows(_ one: Int, _ other: Int) {
    if one == other { return }
    for column in 0..<size { cells.swapAt(one * size + column, other * size + column) }
  }
}
