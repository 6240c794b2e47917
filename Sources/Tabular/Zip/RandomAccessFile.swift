import Foundation

/// The bytes of a file at any place of it.
final class RandomAccessFile: Sendable {
  let size: Int
  private let file: FileHandle

  /// - Throws: when the file is missing, is a folder or may not be read.
  convenience init(path: String) throws(SourceError) {
    let stream = try FileByteStream(path: path)
    self.init(stream.file, size: stream.size)
  }

  private init(_ file: FileHandle, size: Int) {
    self.file = file
    self.size = size
  }

  /// All bytes of a stream, in a temporary file that is gone with this value.
  init(copying stream: consuming any ByteStream) throws(SourceError) {
    var path = Array("\(FileManager.default.temporaryDirectory.path)/touchstone-XXXXXX".utf8CString)
    let descriptor = mkstemp(&path)
    guard descriptor >= 0 else { throw .noTemporaryFile(systemMessage(errno)) }
    unlink(path)
    file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var buffer = ContiguousArray<UInt8>(repeating: 0, count: 1 << 18)
    var size = 0
    while case let count = try stream.fill(&buffer, from: 0), count > 0 {
      let written = buffer.withUnsafeBytes { write(descriptor, $0.baseAddress, count) }
      guard written == count else { throw .noTemporaryFile(systemMessage(errno)) }
      size += count
    }
    self.size = size
  }

  /// Fills the front of `buffer` and says how many bytes it wrote; 0 is the end.
  func read(
    at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SourceError) -> Int {
    while true {
      let count = pread(file.fileDescriptor, buffer.baseAddress, buffer.count, off_t(offset))
      if count >= 0 { return count }
      if errno == EINTR { continue }
      throw .readingStopped(systemMessage(errno))
    }
  }

  /// - Throws: also where the file ends before.
  func bytes(at offset: Int, count wanted: Int) throws(SourceError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: wanted)
    var filled = 0
    while filled < wanted {
      var failure: SourceError?
      let count = bytes.withUnsafeMutableBytes { buffer in
        do throws(SourceError) {
          return try read(
            at: offset + filled, into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
        } catch {
          failure = error
          return 0
        }
      }
      if let failure { throw failure }
      guard count > 0 else { throw .damagedPackage }
      filled += count
    }
    return bytes
  }
}
