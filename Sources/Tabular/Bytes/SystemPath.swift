import Desk
import Foundation

/// Paths as text. To the system a file's name is bytes; those that are not UTF-8 are replaced by
/// characters that no text uses, so that such a file can be listed, named, opened and reported.
package enum SystemPath {
  /// `firstStandIn + byte` replaces a byte over 127.
  private static let firstStandIn: UInt32 = 0x10FF00
  /// The characters that replace bytes.
  package static let standIns: ClosedRange<UInt32> = 0x10FF80...0x10FFFF

  package static func text(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = String.UnicodeScalarView()
    var rest = bytes[...]
    while let first = rest.first {
      let whole = (1...4).lazy.map { rest.prefix($0) }
        .compactMap { String(validating: $0, as: UTF8.self) }.first { !$0.isEmpty }
      if let whole {
        text.append(contentsOf: whole.unicodeScalars)
        rest = rest.dropFirst(whole.utf8.count)
      } else {
        text.append(Unicode.Scalar(firstStandIn + UInt32(first)) ?? "\u{FFFD}")
        rest = rest.dropFirst()
      }
    }
    return String(text)
  }

  /// The name that the system knows, with the zero at its end.
  package static func bytes(_ path: String) -> [CChar] {
    path.unicodeScalars.flatMap { scalar -> [CChar] in
      if standIns.contains(scalar.value) {
        return [CChar(bitPattern: UInt8(scalar.value - firstStandIn))]
      }
      return UTF8.encode(scalar)?.map { CChar(bitPattern: $0) } ?? []
    } + [0]
  }

  /// The words of the command line, the program's own name left out.
  package static var arguments: [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      CommandLine.unsafeArgv[index].map { text(bytes(upToZero: $0)) }
    }
  }

  /// Nil when nothing is there.
  package static func isFolder(_ path: String) -> Bool? {
    var status = stat()
    guard stat(bytes(path), &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  /// Nil when nothing is there, false for a folder, a pipe, a device.
  package static func isFile(_ path: String) -> Bool? {
    var status = stat()
    guard stat(bytes(path), &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFREG
  }

  /// The names in a folder, in the order of their text.
  ///
  /// - Throws: when the folder cannot be read.
  package static func names(inFolder path: String) throws(SourceError) -> [String] {
    guard let folder = opendir(bytes(path)) else { throw .unreachable(systemMessage(errno)) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: 256) { text(bytes(upToZero: $0)) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func bytes(upToZero text: UnsafePointer<CChar>) -> [UInt8] {
    UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) }
  }
}
