@testable import Tabular

/// The records of a whole text, however many batches they came in.
struct FoundRecords: Equatable {
  /// All cells one behind the other, and where each ends.
  private var text: ContiguousArray<UInt8> = []
  private var cellEnds: ContiguousArray<Int> = []
  private var rowEnds: ContiguousArray<Int> = []
  private var lines: ContiguousArray<Int> = []
  private var faults: [RecordFault] = []
  private var linesBefore = 0

  mutating func add(_ batch: RecordBatch) {
    Self.check(batch)
    for row in 0..<batch.rowCount {
      for cell in batch.cells[batch.cellRanges(ofRow: row)] {
        text += batch.bytes[Int(cell.start)..<Int(cell.end)]
        cellEnds.append(text.count)
      }
      rowEnds.append(cellEnds.count)
      lines.append(Int(batch.lines[row]) + linesBefore)
    }
    for var fault in batch.faults {
      fault.line += linesBefore
      faults.append(fault)
    }
    faults.sort {
      ($0.line, $0.code.rawValue, $0.cell ?? 0) < ($1.line, $1.code.rawValue, $1.cell ?? 0)
    }
    linesBefore += batch.lineCount
  }

  /// Cells lie within the bytes, rows within the cells, lines in their order.
  static func check(_ batch: RecordBatch) {
    for cell in batch.cells {
      hold(cell.start <= cell.end && Int(cell.end) <= batch.bytes.count)
    }
    hold(batch.rowStarts.count == batch.rowCount + 1)
    hold(zip(batch.rowStarts, batch.rowStarts.dropFirst()).allSatisfy { $0 <= $1 })
    hold(Int(batch.rowStarts[batch.rowCount]) == batch.cells.count)
    hold(zip(batch.lines, batch.lines.dropFirst()).allSatisfy { $0 <= $1 })
    hold(batch.lines.allSatisfy { $0 >= 1 && $0 <= batch.lineCount + 1 })
  }
}
