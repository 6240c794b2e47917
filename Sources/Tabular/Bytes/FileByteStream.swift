import Foundation

/// The bytes of a file on disk, as they lie there.
package struct FileByteStream: ByteStream {
  /// Bytes in the file when it was opened.
  package let size: Int
  private let path: String
  private let file: FileHandle

  /// - Throws: when the file is missing, is a folder or may not be read.
  package init(path: String) throws(SourceError) {
    self.path = path
    let name = SystemPath.bytes(path)
    var status = stat()
    guard stat(name, &status) == 0 else {
      throw SourceError(
        code: errno == ENOENT ? .notFound : .unreadable, path: path,
        advice: errno == ENOENT
          ? "there is no such file; check the path" : "cannot be opened: \(systemMessage(errno))")
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw SourceError(
        code: .unreadable, path: path, advice: "is a folder, not a file; name a file in it")
    }
    // A pipe would be waited for without end, and can be read only once.
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw SourceError(
        code: .unreadable, path: path, advice: "is no regular file; save its content as one")
    }
    let descriptor = open(name, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw SourceError(
        code: .unreadable, path: path,
        advice: "cannot be opened: \(systemMessage(errno)); check its permissions")
    }
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
      throw SourceError(
        code: .unreadable, path: path, advice: "reading stopped: \(systemMessage(errno))")
    }
  }
}

/// The system's words for an error number: `Permission denied`.
package func systemMessage(_ number: Int32) -> String { String(cString: strerror(number)) }
