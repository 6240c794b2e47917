/// Reads records without any quote, which nearly all are, sixteen bytes at a time.
///
/// It stops in front of the first record that holds a quote, that the block may not finish or that
/// is beyond a limit, and leaves it to the state machine: what quotes mean is decided in one place.
struct PlainRecords {
  let bytes: UnsafeRawBufferPointer
  let delimiter: UInt8
  /// 0 where the dialect has no quote.
  let quote: UInt8
  let limits: DelimitedLimits

  private typealias Lanes = SIMD16<UInt8>

  /// Adds the cells of whole records to a batch.
  ///
  /// - Returns: where the first record starts that was not read.
  func read(from start: Int, line: inout Int, into batch: inout RecordBatch) -> Int {
    // Cells are gathered in a little memory of their own: an array asks at every one whether it has
    // room and is not shared.
    withUnsafeTemporaryAllocation(of: RecordBatch.CellRange.self, capacity: Self.capacity) {
      run(start, &line, &batch, $0)
    }
  }

  private static let capacity = 1024

  private func run(
    _ start: Int, _ line: inout Int, _ batch: inout RecordBatch,
    _ cells: UnsafeMutableBufferPointer<RecordBatch.CellRange>
  ) -> Int {
    let patterns = (
      Lanes(repeating: delimiter), Lanes(repeating: 0x0A), Lanes(repeating: 0x0D),
      Lanes(repeating: quote)
    )
    var recordStart = start
    var cellStart = start
    var gathered = 0
    /// Cells of the record being read that are in the batch already.
    var flushed = 0
    /// Cells of whole records, and of the record that is being read.
    var wholeCells = batch.cells.count
    let (longestRecord, mostCells) = (limits.longestRecord, limits.mostCells)
    let batchCells = limits.batchCells
    var offset = start
    while offset &+ 16 <= bytes.count {
      let lanes = bytes.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
      let found =
        (lanes .== patterns.0) .| (lanes .== patterns.1) .| (lanes .== patterns.2)
        .| (lanes .== patterns.3)
      let halves = unsafeBitCast(found, to: SIMD2<UInt64>.self)
      for half in 0..<2 {
        var matches = halves[half] & 0x8080_8080_8080_8080
        while matches != 0 {
          let place = offset &+ half &* 8 &+ matches.trailingZeroBitCount / 8
          matches &= matches &- 1
          // The line feed behind a carriage return was taken with it.
          if place < cellStart { continue }
          let byte = bytes[place]
          let isBreak = byte == 0x0A || byte == 0x0D
          guard byte == delimiter || isBreak else {
            return stop(recordStart, wholeCells, &batch)
          }
          cells[gathered] = RecordBatch.CellRange(
            start: UInt32(truncatingIfNeeded: cellStart), end: UInt32(truncatingIfNeeded: place))
          gathered &+= 1
          cellStart = place &+ 1
          if isBreak {
            if byte == 0x0D {
              guard cellStart < bytes.count else { return stop(recordStart, wholeCells, &batch) }
              if bytes[cellStart] == 0x0A { cellStart &+= 1 }
            }
            if place &- recordStart > longestRecord || flushed &+ gathered > mostCells {
              return stop(recordStart, wholeCells, &batch)
            }
            recordStart = cellStart
            batch.lines.append(UInt32(truncatingIfNeeded: line))
            line &+= 1
          }
          if isBreak || gathered == Self.capacity {
            batch.cells.append(contentsOf: UnsafeBufferPointer(rebasing: cells[..<gathered]))
            flushed = isBreak ? 0 : flushed &+ gathered
            gathered = 0
            if flushed > mostCells {
              return stop(recordStart, wholeCells, &batch)
            }
          }
          if isBreak {
            wholeCells = batch.cells.count
            batch.rowStarts.append(UInt32(truncatingIfNeeded: wholeCells))
            if wholeCells >= batchCells { return recordStart }
          }
        }
      }
      offset &+= 16
    }
    return stop(recordStart, wholeCells, &batch)
  }

  private func stop(_ recordStart: Int, _ wholeCells: Int, _ batch: inout RecordBatch) -> Int {
    batch.cells.removeSubrange(wholeCells...)
    return recordStart
  }
}
