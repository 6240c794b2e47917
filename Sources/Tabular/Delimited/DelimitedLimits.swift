import Desk

extension DelimitedReader {
  /// How much a delimited file may ask of the reader, so that no file can fill the memory.
  package struct Limits: Sendable {
    /// Bytes that are parsed at a time.
    package var blockSize: Int
    /// A quoted cell longer than this (32 MiB) is taken for one whose quote never closes; where it
    /// holds no line break, for a record that is too long.
    package var longestCell: Int
    /// A record longer than this (32 MiB) is given up; the next line is read again.
    package var longestRecord: Int
    /// So is a record of more cells than this (65,536, four times what a spreadsheet has columns).
    package var mostCells: Int

    package init(
      blockSize: Int = 1 << 19, longestCell: Int = 1 << 25, longestRecord: Int = 1 << 25,
      mostCells: Int = 1 << 16
    ) {
      self.blockSize = max(blockSize, 1)
      self.longestCell = longestCell
      self.longestRecord = longestRecord
      self.mostCells = mostCells
    }

    /// Cells and faults in a batch. A usual block never has as many; one that an odd record has
    /// stretched is parsed in parts.
    var batchCells: Int { max(1 << 20, 2 * blockSize) }
    /// Bytes without a record's end that are gathered before one thread reads on in order.
    var longestSearch: Int { min(max(8 * blockSize, 1 << 22), longestRecord) }
  }
}
