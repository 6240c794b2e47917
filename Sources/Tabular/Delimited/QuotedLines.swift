import Desk

extension RecordBatch {
  /// Takes lines that are in quotes as a whole apart into their cells, as report tools write them:
  ///
  ///     "7,""a, b"",open"     7 | a, b | open
  ///
  /// A row that has several cells already stays as it is.
  mutating func takeLinesApart(_ dialect: Dialect) {
    var inside = dialect
    inside.quotesLines = false
    let parser = DelimitedParser(dialect: inside, isLastBlock: true)
    var apart = RecordBatch(bytes: bytes)
    for row in 0..<rowCount {
      let range = cellRanges(ofRow: row)
      let line =
        range.count == 1
        ? parser.parse(ContiguousArray(bytes[cells[range.lowerBound].places])).batch : nil
      if let line, line.rowCount == 1 {
        let start = UInt32(apart.bytes.count)
        apart.bytes += line.bytes
        apart.cells += line.cells.map { CellRange(start: $0.start + start, end: $0.end + start) }
        faults += line.faults.map { fault in
          RecordFault(code: fault.code, line: Int(lines[row]), cell: fault.cell, losesRecord: false)
        }
      } else {
        apart.cells += cells[range]
      }
      apart.rowStarts.append(UInt32(apart.cells.count))
    }
    (bytes, cells, rowStarts) = (apart.bytes, apart.cells, apart.rowStarts)
  }
}
