/// Finds the name that a misspelt one most likely meant.
package enum NearestName {
  /// The nearest name, where it is near enough to be worth suggesting.
  ///
  /// Up to a third of the letters may be wrong, left out or swapped; the beginning of a name stands
  /// for it too, and so does a name with something behind it.
  package static func guess(for text: String, among names: [String]) -> String? {
    guard let nearest = ranked(names, by: text).first else { return nil }
    let written = folded(text)
    if distance(from: written, to: folded(nearest)) <= max(1, written.count / 3) { return nearest }
    let related = names.filter { name in
      let name = folded(name)
      return min(name.count, written.count) >= 3
        && (name.starts(with: written) || written.starts(with: name))
    }
    return related.count == 1 ? related[0] : nil
  }

  /// The names, nearest first; those equally near in their own order.
  static func ranked(_ names: [String], by text: String) -> [String] {
    let written = folded(text)
    let distances = names.map { distance(from: written, to: folded($0)) }
    return names.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }.map { names[$0] }
  }

  /// Letter case, and whether words are joined by `_`, `-` or a blank, make no difference.
  private static func folded(_ text: String) -> [Character] {
    text.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 }
  }

  /// Letters to insert, delete, replace or swap with their neighbour (optimal string alignment).
  private static func distance(from left: [Character], to right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for column in right.indices {
        let isSame = letter == right[column]
        var best = min(
          last[column + 1] + 1, current[column] + 1, last[column] + (isSame ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == right[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
