@testable import Tabular

/// Bytes in memory as a stream, a few at a time.
private struct MemoryStream: ByteStream {
  let bytes: ContiguousArray<UInt8>
  var offset = 0

  mutating func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(SourceError) -> Int {
    let count = min(buffer.count, bytes.count - offset, 4096)
    bytes.withUnsafeBytes {
      buffer.copyMemory(from: .init(rebasing: $0[offset..<(offset + count)]))
    }
    offset += count
    return count
  }
}

/// Cells lie within the bytes, rows within the cells, lines in their order.
private func check(_ batch: RecordBatch) {
  for cell in batch.cells {
    precondition(cell.start <= cell.end && Int(cell.end) <= batch.bytes.count)
  }
  precondition(batch.rowStarts.count == batch.rowCount + 1)
  precondition(zip(batch.rowStarts, batch.rowStarts.dropFirst()).allSatisfy { $0 <= $1 })
  precondition(Int(batch.rowStarts[batch.rowCount]) <= batch.cells.count)
  precondition(zip(batch.lines, batch.lines.dropFirst()).allSatisfy { $0 <= $1 })
}

func fuzzDelimited(_ bytes: UnsafeBufferPointer<UInt8>) {
  let sniffer = DialectSniffer(sample: ContiguousArray(bytes), sampleIsWhole: true)
  let dialect = sniffer.sniff { names in names.count { $0.contains("id") } }
  check(sniffer.records(in: dialect))
}

func fuzzJSON(_ bytes: UnsafeBufferPointer<UInt8>) {
  var reader = JSONRecordReader(MemoryStream(bytes: ContiguousArray(bytes)))
  while true {
    do throws(SourceError) {
      guard let batch = try reader.nextBatch() else { return }
      check(batch)
    } catch {
      return
    }
  }
}

func fuzzEncoding(_ bytes: UnsafeBufferPointer<UInt8>) {
  let guess = EncodingGuess(sample: bytes)
  var text = ContiguousArray<UInt8>()
  do throws(SourceError) {
    var stream = try TranscodingByteStream(
      MemoryStream(bytes: ContiguousArray(bytes)), from: guess.encoding, path: "input")
    var block = ContiguousArray<UInt8>(repeating: 0, count: 512)
    while true {
      let count = try stream.fill(&block, from: 0)
      if count == 0 { break }
      text += block[..<count]
    }
  } catch {
    return
  }
  // What comes out is UTF-8 whatever went in.
  precondition(guess.encoding == .utf8 || String(validating: text, as: UTF8.self) != nil)
}
