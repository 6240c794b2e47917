import Digest
import Tabular

/// Names a file by its content.
enum FileDigest {
  /// The SHA-256 of a file's bytes in hexadecimal; nil when the file cannot be read, which its
  /// import then says.
  static func sha256(ofFileAt path: String) -> String? {
    do {
      var stream = try FileByteStream(path: path)
      let hash = SHA256()
      var buffer = ContiguousArray<UInt8>(repeating: 0, count: 1 << 18)
      while true {
        let count = try stream.fill(&buffer, from: 0)
        if count == 0 { break }
        buffer.withUnsafeBytes { hash.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      }
      return hash.finish().map { byte in
        let text = String(byte, radix: 16)
        return text.count == 1 ? "0" + text : text
      }.joined()
    } catch {
      return nil
    }
  }
}
