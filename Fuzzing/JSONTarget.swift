@testable import Tabular

/// A document gives the same columns, records and faults in one block and in small ones.
func fuzzJSON(_ bytes: UnsafeBufferPointer<UInt8>) {
  let size = someSize(of: bytes, upTo: 64)
  let whole = JSONDocument(MemoryStream(bytes), JSONLimits(blockBytes: 4096))
  let blocks = JSONDocument(
    MemoryStream(bytes, piece: 1 + size / 3), JSONLimits(blockBytes: size))
  holdSame(whole, blocks, "blocks of \(size)")
  // A record may be given up a block earlier or later, but neither crashes nor hangs.
  let tight = JSONLimits(
    depth: 4, recordBytes: 60, columns: 4, batchBytes: size, batchRows: 2, blockBytes: size)
  _ = JSONDocument(MemoryStream(bytes), tight)
}

private struct JSONDocument: Equatable {
  private var columns: [String] = []
  private var records = FoundRecords()

  init(_ stream: MemoryStream, _ limits: JSONLimits) {
    var reader = JSONRecordReader(stream, limits: limits)
    reader.keepsOriginalText = true
    do throws(SourceError) {
      while let batch = try reader.nextBatch() {
        records.add(batch)
        hold(batch.cells.count == batch.rowCount * reader.columns.count)
        hold(reader.columns.starts(with: columns))
        columns = reader.columns
      }
    } catch {
      fatalError("memory can always be read")
    }
  }
}
