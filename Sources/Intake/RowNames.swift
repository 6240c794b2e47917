import Digest
import Tabular

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
