import Desk
import Tabular

/// The unit of lengths of time that no name says, by the moments beside them.
extension FilePlan {
  /// Settles the units that were assumed, where most of the first rows agree on one: a length of 2.5
  /// between 9:00 and 11:30 is in hours.
  ///
  /// A length between days without hours tells nothing.
  mutating func findUnits(in batch: RecordBatch, rows: Range<Int>) {
    let ends: [(DurationField, [InstantField])] = [
      (.firstResponseTime, [.firstResponseAt]), (.resolutionTime, [.resolvedAt, .closedAt]),
      (.waitTime, [.handlingStartedAt]),
    ]
    guard let creation = instants(.createdAt) else { return }
    for (length, candidates) in ends {
      guard let index = columns.firstIndex(where: { $0.role == .duration(length) }),
        notices.contains(Problem(code: .assumedUnit, column: columns[index].name)),
        let end = candidates.compactMap({ instants($0) }).first
      else { continue }
      var votes = UnitVotes()
      batch.bytes.withUnsafeBufferPointer { bytes in
        for row in rows.prefix(ColumnSample.rowsLooked) {
          guard let range = batch.cell(row: row, column: index),
            let cell = CellText.value(range.bytes(in: bytes)),
            let number = NumberText.number(cell, decimal: columns[index].decimalSign),
            let from = creation.moment(row, batch, bytes), let to = end.moment(row, batch, bytes)
          else { continue }
          let decimals = CellText.string(cell).split { $0 == "." || $0 == "," }.dropFirst().last
          votes.add(number, decimals: decimals?.count ?? 0, between: to.seconds(since: from))
        }
      }
      guard let unit = votes.unit else { continue }
      columns[index].duration?.secondsPerUnit = unit
      notices.removeAll { $0 == Problem(code: .assumedUnit, column: columns[index].name) }
    }
  }

  private func instants(_ field: InstantField) -> InstantColumn? {
    columns.first { $0.role == .instant(field) }.map { InstantColumn(plan: $0) }
  }
}

private struct InstantColumn {
  let plan: ColumnPlan

  func moment(_ row: Int, _ batch: RecordBatch, _ bytes: CellBytes) -> Instant? {
    func cell(_ column: Int) -> CellBytes? {
      batch.cell(row: row, column: column).flatMap { CellText.value($0.bytes(in: bytes)) }
    }
    guard let text = cell(plan.index) else { return nil }
    var day = DayMemory()
    let format = plan.instantFormat ?? .yearFirst
    if let time = plan.timeColumn.flatMap(cell) {
      return TimeOfDayText.joined(text, time) {
        format.instantInAnyForm($0, on: plan.clock, &day)
      }
    }
    return format.instantInAnyForm(text, on: plan.clock, &day)
  }
}

/// How many rows speak for each unit.
private struct UnitVotes {
  private var rows = 0
  private var votes: [Double: Int] = [:]

  /// - Parameter decimals: how many digits stand behind the number's sign: `0.3` may be
  ///   anything that is rounded or cut to it.
  mutating func add(_ number: Double, decimals: Int, between seconds: Int) {
    guard number > 0, seconds > 0, !seconds.isMultiple(of: 86_400) else { return }
    rows += 1
    var step = 1.0
    for _ in 0..<min(decimals, 9) { step /= 10 }
    for unit in [0.001, 1, 60, 3600, 86_400] {
      let difference = abs(number * unit - Double(seconds))
      if difference <= max(0.02 * Double(seconds), 1.01 * step * unit) {
        votes[unit, default: 0] += 1
      }
    }
  }

  /// That of at least three rows and four in five; nil where two units have as many.
  var unit: Double? {
    guard let most = votes.values.max(), most >= 3, most * 5 >= rows * 4 else { return nil }
    let best = votes.filter { $0.value == most }
    return best.count == 1 ? best.first?.key : nil
  }
}
