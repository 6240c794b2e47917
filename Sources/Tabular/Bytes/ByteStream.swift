import Foundation

package protocol ByteStream {
  /// Fills the front of `buffer` and says how many bytes it wrote; 0 is the end.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int
}

extension ByteStream {
  /// Fills `bytes` from `start` on until it is full or the stream ends, and says where it ends.
  package mutating func fill(
    _ bytes: inout ContiguousArray<UInt8>, from start: Int
  ) throws(SourceError) -> Int {
    let (end, failure) = fillWhatCanBeRead(&bytes, from: start)
    if let failure { throw failure }
    return end
  }

  /// Fills `bytes` from `start` on until it is full, the stream ends or reading stops.
  ///
  /// - Returns: where the filled part ends, and why reading stopped, if it did.
  package mutating func fillWhatCanBeRead(
    _ bytes: inout ContiguousArray<UInt8>, from start: Int
  ) -> (end: Int, failure: SourceError?) {
    var end = start
    var failure: SourceError?
    while end < bytes.count, failure == nil {
      var count = 0
      bytes.withUnsafeMutableBytes { buffer in
        do throws(SourceError) {
          count = try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[end...]))
        } catch {
          failure = error
        }
      }
      if count == 0 { break }
      end += count
    }
    return (end, failure)
  }
}

/// The bytes of a file on disk.
package struct FileByteStream: ByteStream {
  /// Bytes in the file when it was opened.
  package let size: Int
  let file: FileHandle

  /// - Throws: when the file is missing, is a folder or may not be read.
  package init(path: String) throws(SourceError) {
    let name = SystemPath.bytes(path)
    var status = stat()
    guard stat(name, &status) == 0 else {
      throw errno == ENOENT ? .missing : .unreachable(systemMessage(errno))
    }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .folder }
    // A pipe would be waited for without end, and can be read only once.
    guard status.st_mode & S_IFMT == S_IFREG else { throw .noRegularFile }
    // A file of the system's own may have nothing to give yet: it fails instead of being waited for.
    let descriptor = open(name, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .closed(systemMessage(errno)) }
    file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    size = Int(status.st_size)
  }

  package mutating func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(SourceError) -> Int {
    while true {
      let count = Foundation.read(file.fileDescriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno == EINTR { continue }
      throw .readingStopped(systemMessage(errno))
    }
  }
}

/// What the system knows of a file: where two states differ, it was written to in between, or another
/// file took its place.
package struct FileState: Sendable, Equatable {
  private let numbers: [Int]

  /// Nil where nothing is there.
  ///
  /// - Parameter path: of a file, or into one, whose state it then is.
  package init?(path: String) {
    var status = stat()
    let file = SourcePlace.file(of: path)
    guard stat(SystemPath.bytes(file), &status) == 0 else { return nil }
    numbers = [
      Int(truncatingIfNeeded: status.st_dev), Int(truncatingIfNeeded: status.st_ino),
      Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec,
      status.st_ctim.tv_nsec,
    ]
  }
}

/// The system's words for an error number: `Permission denied`.
package func systemMessage(_ number: Int32) -> String { String(cString: strerror(number)) }

/// Bytes that are in memory already.
struct BytesInMemory: ByteStream {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: some Sequence<UInt8>) { rest = Array(bytes)[...] }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let part = rest.prefix(buffer.count)
    buffer.copyBytes(from: part)
    rest = rest.dropFirst(part.count)
    return part.count
  }
}
