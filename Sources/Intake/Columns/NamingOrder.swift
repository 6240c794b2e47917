/// Which column chooses its field first, and which has none to choose.
extension Assignment {
  /// Columns in the order in which they choose: a name with a unit before one without, one that says
  /// another's codes in words before that one, a name that is known before one of which a part is,
  /// then the plainer name, then the place in the file.
  var bestNamedFirst: [Int] {
    let ranks = kind.columnNames.ranks
    let keys = Set(headers.map(\.wholeKey))
    let order = headers.indices.map { index in
      let header = headers[index]
      let rank = ranks[header.key] ?? ranks[header.wholeKey]
      let shortRank = header.shortKeys.lazy.compactMap { ranks[$0] }.first ?? .max
      let isLabel = header.keyOfCode.map { keys.contains($0) } ?? false
      let detours = isLabel ? -1 : (rank == nil ? 1 : 0) + (header.isNested ? 1 : 0)
      return (header.secondsPerUnit == nil ? 1 : 0, detours, rank ?? shortRank, index)
    }
    return order.sorted(by: <).map(\.3)
  }

  /// Whether a column shows what is left of an agreed target rather than a length of time: clocks of
  /// hours and minutes of which some are below zero, here or in another `Time to ...` of the file.
  func countsDown(_ index: Int) -> Bool {
    guard headers[index].secondsPerUnit == nil else { return false }
    if samples[index].countdowns > 0 { return true }
    func isTarget(_ index: Int) -> Bool { headers[index].wholeKey.hasPrefix("timeto") }
    return isTarget(index) && samples[index].numbers == 0
      && headers.indices.contains { isTarget($0) && samples[$0].countdowns > 0 }
  }
}
