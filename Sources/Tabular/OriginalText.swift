import Desk

/// The text of a batch's records as written in the file, quotes and escapes included: what is kept
/// of a row that could not be used whole.
package struct OriginalText: Sendable {
  private struct Place: Sendable {
    /// Counted from 1 at the batch's first line.
    var line: Int
    var range: Range<Int>
  }

  /// UTF-8, unless the file itself is damaged.
  private var bytes: ContiguousArray<UInt8> = []
  private var places: [Place] = []
  /// Where ``bytes`` is a piece of the file: the lines on which its records start, in order.
  private var startingLines: ContiguousArray<UInt32>?

  /// Where a row is no text of the file: its cells, in the only element.
  private var rows: [RecordBatch] = []

  package init() {}

  /// The rows of a sheet, whose cells are written as a delimited file would.
  init(rowsOf batch: RecordBatch) { rows = [batch] }

  /// - Parameter piece: of a delimited file, whole records; what follows `end` is not looked at.
  init(piece: ContiguousArray<UInt8>, upTo end: Int, of batch: RecordBatch) {
    bytes = piece
    if end < bytes.count { bytes.removeSubrange(end...) }
    let lost = batch.faults.filter(\.losesRecord).map { UInt32($0.line) }
    startingLines = lost.isEmpty ? batch.lines : ContiguousArray((batch.lines + lost).sorted())
  }

  /// Adds a separate record, such as an object of a JSON document.
  mutating func add(_ record: some Collection<UInt8>, line: Int) {
    let start = bytes.count
    bytes.append(contentsOf: record)
    places.append(Place(line: line, range: start..<bytes.count))
  }

  /// The records that start on certain lines, in order, without the line break at their end.
  package func records(onLines wanted: Set<Int>) -> [(line: Int, text: String)] {
    if let rows = rows.first {
      return rows.lines.indices.filter { wanted.contains(Int(rows.lines[$0])) }.map { row in
        (Int(rows.lines[row]), rows.texts(ofRow: row).map(Self.quoted).joined(separator: ","))
      }
    }
    let places = startingLines.map { pieces(startingOn: $0, wanted) } ?? self.places
    return places.filter { wanted.contains($0.line) }.map { place in
      (place.line, String(decoding: bytes[place.range], as: UTF8.self))
    }
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  /// Counts lines through the piece, up to the last one that is wanted.
  private func pieces(
    startingOn lines: ContiguousArray<UInt32>, _ wanted: Set<Int>
  ) -> [Place] {
    var starts = lines.map { Int($0) }[...]
    let last = wanted.max() ?? 0
    var found: [Place] = []
    bytes.withUnsafeBufferPointer { bytes in
      var line = 1
      var offset = 0
      func passLine() {
        offset = bytes.lineEnd(from: offset, to: bytes.count) ?? bytes.count
        line += 1
      }
      while offset < bytes.count, line <= last {
        let start = offset
        let first = line
        while let next = starts.first, next <= first { starts.removeFirst() }
        let nextStart = starts.first ?? Int.max
        passLine()
        guard wanted.contains(first) else { continue }
        while offset < bytes.count, line < nextStart { passLine() }
        found.append(Place(line: first, range: start..<Self.withoutBreak(bytes, start, offset)))
      }
    }
    return found
  }

  private static func withoutBreak(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    var end = end
    if end > start, bytes[end - 1] == 0x0A { end -= 1 }
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }
}
