import Foundation

/// Texts as the bytes of other encodings, and gzip data, made by the system's own tools.
package enum Encoded {
  /// - Parameter name: as iconv knows it, such as `GB18030`.
  package static func bytes(_ text: String, _ name: String) throws -> [UInt8] {
    try filtered(Array(text.utf8), "iconv -f UTF-8 -t \(name)")
  }

  package static func gzip(_ bytes: [UInt8]) throws -> [UInt8] { try filtered(bytes, "gzip -n -c") }

  package static func gzip(_ text: String) throws -> [UInt8] { try gzip(Array(text.utf8)) }

  private static func filtered(_ bytes: [UInt8], _ command: String) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    try folder.write("in", bytes)
    let outcome = try Program.run("/bin/sh", ["-c", "\(command) < in > out"], in: folder.path)
    guard outcome.status == 0 else { throw Failure(text: "\(command): \(outcome.errors)") }
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.path + "/out")))
  }

  package struct Failure: Error {
    package var text: String
  }
}
