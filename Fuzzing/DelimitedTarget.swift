@testable import Tabular

/// A text gives the same records in one piece, block by block, and in blocks that are read apart.
func fuzzDelimited(_ bytes: UnsafeBufferPointer<UInt8>) {
  let sniffer = DialectSniffer(sample: ContiguousArray(bytes), sampleIsWhole: true)
  let dialect = sniffer.sniff { names in names.count { $0 == "id" } }
  let batch = sniffer.records(in: dialect)
  for row in 0..<min(batch.rowCount, 4) { _ = batch.texts(ofRow: row) }
  if batch.rowCount >= dialect.rowsBeforeData { _ = batch.columnNames(in: dialect) }
  var whole = FoundRecords()
  whole.add(batch)
  let size = 4 + someSize(of: bytes, upTo: 90)
  let blocks = TextBlocks(bytes, dialect, .init(blockSize: size))
  holdSame(whole, blocks.inOrder(), "blocks of \(size)")
  if let apart = blocks.apart() { holdSame(whole, apart, "blocks of \(size) read apart") }
  // A record may be given up a block earlier or later, but neither crashes nor hangs.
  let tight = DelimitedLimits(
    blockSize: size, longestCell: 40, longestRecord: 60, mostCells: 8)
  _ = TextBlocks(bytes, dialect, tight).inOrder()
}

/// A delimited text that is read in blocks, as ``DelimitedSource`` reads a file.
private struct TextBlocks {
  let bytes: UnsafeBufferPointer<UInt8>
  let dialect: Dialect
  let limits: DelimitedLimits

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ dialect: Dialect, _ limits: DelimitedLimits
  ) {
    self.bytes = bytes
    self.dialect = dialect
    self.limits = limits
  }

  private var reader: BlockReader {
    BlockReader(MemoryStream(bytes), quote: dialect.quote, limits: limits)
  }

  private func parse(
    _ block: BlockReader.Block, startsInsideLine: Bool = false
  ) -> ParsedBlock {
    var parsed = DelimitedParser(
      dialect: dialect, isLastBlock: block.isLast, limits: limits,
      startsInsideLine: startsInsideLine
    ).parse(block.bytes)
    parsed.batch.leaveOutNullBytes()
    return parsed
  }

  /// Each block goes on with what the one before left over.
  func inOrder() -> FoundRecords {
    var found = FoundRecords()
    var blocks = reader
    var unfinished = ContiguousArray<UInt8>()
    var ending = ParsedBlock.Ending.betweenLines
    while let block = blocks.next(after: unfinished, reads: ending != .full) {
      let parsed = parse(block, startsInsideLine: ending == .insideLine)
      ending = parsed.ending
      unfinished = ContiguousArray(parsed.batch.bytes[parsed.consumed...])
      found.add(parsed.batch)
    }
    return found
  }

  /// Each block by itself; nil where one turns out not to hold whole records, after which a file is
  /// read in order.
  func apart() -> FoundRecords? {
    var found = FoundRecords()
    var blocks = reader
    while let block = blocks.next() {
      let parsed = parse(block)
      guard parsed.consumed == block.bytes.count, parsed.ending == .betweenLines else {
        return nil
      }
      found.add(parsed.batch)
    }
    return found
  }
}
