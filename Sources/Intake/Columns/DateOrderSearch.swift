import Desk
import Tabular

/// Decides from every row of a file whether the day or the month comes first, in the columns whose
/// first rows do not tell: a month sorted by date may begin with twelve days that fit both orders.
struct DateOrderSearch: Sendable {
  let reader: DelimitedReader
  let clock: WallClock

  /// The plan with the columns decided that the rows decide; the others keep their notice.
  ///
  /// - Throws: what ``DelimitedReader/read(into:transform:add:)`` throws.
  func decide(_ plan: FilePlan) async throws -> FilePlan {
    let open = plan.columns.filter { column in
      plan.notices.contains { $0.code == .ambiguousDates && $0.column == column.name }
    }
    guard !open.isEmpty else { return plan }
    let cells = open.map(\.index)
    let lead = try await reader.read(
      into: [Int](repeating: 0, count: cells.count),
      transform: { batch, firstRow in leads(in: batch, firstRow, cells) },
      add: { whole, part, _ in for index in part.indices { whole[index] += part[index] } }
    ).whole
    var decided = plan
    for (column, lead) in zip(open, lead) where lead != 0 {
      decided.columns[column.index].reading = .instant(
        lead > 0 ? .dayFirst : .monthFirst, column.clock ?? clock)
      decided.notices.removeAll { $0.code == .ambiguousDates && $0.column == column.name }
    }
    decided.takeOrderOfOtherColumns()
    return decided
  }

  /// By how many cells of each column the day first reads more than the month first.
  private func leads(in batch: RecordBatch, _ firstRow: Int, _ cells: [Int]) -> [Int] {
    var leads = [Int](repeating: 0, count: cells.count)
    batch.bytes.withUnsafeBufferPointer { bytes in
      for row in firstRow..<batch.rowCount {
        let range = batch.cellRanges(ofRow: row)
        for (index, cell) in cells.enumerated() where cell < range.count {
          let place = batch.cells[range.lowerBound + cell]
          let text = CellText.trimmed(
            CellBytes(rebasing: bytes[Int(place.start)..<Int(place.end)]))
          if InstantFormat.dayFirst.instant(text, on: clock) != nil { leads[index] += 1 }
          if InstantFormat.monthFirst.instant(text, on: clock) != nil { leads[index] -= 1 }
        }
      }
    }
    return leads
  }
}

extension FilePlan {
  /// A program writes all its dates in one order: columns that nothing decides take that of the
  /// columns that are decided, where these agree.
  mutating func takeOrderOfOtherColumns() {
    let open = Set(notices.filter { $0.code == .ambiguousDates }.compactMap(\.column))
    let decided = Set(columns.filter { !open.contains($0.name) }.compactMap(\.dateOrder))
    guard !open.isEmpty, decided.count == 1, let order = decided.first else { return }
    for index in columns.indices where open.contains(columns[index].name) {
      if case .instant(_, let clock) = columns[index].reading {
        columns[index].reading = .instant(order, clock)
      }
    }
    notices.removeAll { $0.code == .ambiguousDates }
  }
}

extension ColumnPlan {
  /// Whether its dates have the day or the month first; nil where they have neither.
  fileprivate var dateOrder: InstantFormat? {
    guard case .instant(let format, _) = reading, format == .dayFirst || format == .monthFirst
    else { return nil }
    return format
  }

  fileprivate var clock: WallClock? {
    if case .instant(_, let clock) = reading { clock } else { nil }
  }
}
