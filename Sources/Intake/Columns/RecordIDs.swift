import Desk
import Digest
import Tabular

/// Which columns cannot name a file's tickets, whatever they are called, and what names them then.
extension FieldAssignment {
  /// Columns with an id's name that tell no tickets apart: the same value in every row, or the rows'
  /// own numbers, which begin anew in each month's form. Nor do such numbers tell answers apart.
  func columnsNamingNoTicket() -> Set<Int> {
    if kind == .surveyResponses { return Set(headers.indices.filter { samples[$0].countsUp }) }
    guard kind == .tickets else { return [] }
    let creations = headers.indices.filter {
      candidates(of: headers[$0]).contains(.instant(.createdAt))
    }
    let differ = creations.contains { samples[$0].distinct.count > 1 }
    return Set(
      headers.indices.filter { index in
        let sample = samples[index]
        let isConstant = sample.distinct.count == 1 && sample.filled > (creations.isEmpty ? 2 : 1)
        return isConstant && (differ || creations.isEmpty)
          || sample.countsUp && headers[index].isRowNumber
      })
  }

  /// Says that no column names the tickets, and which one only seemed to.
  mutating func noteMissingIDs() {
    guard kind == .tickets, !isTaken(.symbol(.id)) else { return }
    let seeming = namingNoTicket.filter { candidates(of: headers[$0]).contains(.symbol(.id)) }
    note(.noIDs, seeming.min())
  }
}

extension HeaderName {
  /// `序号`, `No.`, `#`: what numbers rows, and tickets only where the values say so.
  var isRowNumber: Bool { wholeKey.isEmpty || Self.rowNumbers.contains(wholeKey) }

  private static let rowNumbers: Set<String> = [
    "序号", "行号", "项次", "編番", "番号", "連番", "no", "nr", "nº", "num", "n", "sn", "slno", "srno",
    "serialno", "seq", "seqno", "sequence", "row", "rowno", "rownumber", "line", "lineno", "index",
    "item", "lfdnr",
  ]
}

/// Names for the tickets of a file that has none: the file's digest and the row's line, so that the same
/// file read again holds the same tickets, and another file others: `3f0a9c41-2` for the row on line 2,
/// `3f0a9c41-2.2` for the second record of a document on that line.
struct RowNames: Sendable {
  private let prefix: String
  private var last = (line: 0, count: 0)

  /// - Parameter digest: in hexadecimal.
  init(digest: String) { prefix = String(digest.prefix(8)) }

  mutating func name(line: Int) -> String {
    last = line == last.line ? (line, last.count + 1) : (line, 1)
    return "\(prefix)-\(line)" + (last.count > 1 ? ".\(last.count)" : "")
  }
}

/// The SHA-256 of a file in hexadecimal, of a sheet that of its workbook and its name; nil when it cannot
/// be read, as its import says.
package func digest(ofFile path: String) -> String? {
  do {
    let place = try SourcePlace(path)
    var stream = try place.open()
    let hash = SHA256()
    var buffer = ContiguousArray<UInt8>(repeating: 0, count: 1 << 18)
    while true {
      let count = try stream.fill(&buffer, from: 0)
      if count == 0 { break }
      buffer.withUnsafeBytes { hash.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
    if let sheet = place.sheet {
      Array("#\(sheet)".utf8).withUnsafeBytes { hash.update($0) }
    }
    let digits = Array("0123456789abcdef")
    return String(hash.finish().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  } catch {
    return nil
  }
}
