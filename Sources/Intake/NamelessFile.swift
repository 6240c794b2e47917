import Foundation

/// A temporary file without a name, which is gone with this value, however the run ends.
final class NamelessFile: Sendable {
  private let file: Int32

  init() throws(TemporaryFolderError) {
    var path = Array(TemporaryFolderError.folder.utf8CString.dropLast())
    path += "/touchstone-XXXXXX".utf8CString
    file = mkstemp(&path)
    guard file >= 0 else { throw TemporaryFolderError() }
    unlink(path)
  }

  deinit { close(file) }

  var size: Int { max(0, Int(lseek(file, 0, SEEK_END))) }

  func append(_ bytes: UnsafeRawBufferPointer) throws(TemporaryFolderError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0, errno != EINTR { throw TemporaryFolderError() }
      rest = rest.dropFirst(max(0, count))
    }
  }

  /// - Parameter range: of what was written.
  func bytes(_ range: Range<Int>) throws(TemporaryFolderError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    var position = 0
    while position < range.count {
      let count = bytes.withUnsafeMutableBytes {
        pread(
          file, $0.baseAddress! + position, range.count - position,
          off_t(range.lowerBound + position))
      }
      guard count > 0 else { throw TemporaryFolderError() }
      position += count
    }
    return bytes
  }
}

/// The temporary folder could not take, or give back, what does not fit into memory.
package struct TemporaryFolderError: Error {
  package let path = Self.folder
  /// In the system's words.
  package let reason = String(cString: strerror(errno))

  static var folder: String { FileManager.default.temporaryDirectory.path }
}
