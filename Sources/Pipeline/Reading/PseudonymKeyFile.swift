import Configuration
import Desk
import Foundation
import Tabular
import Wording

/// The file of the key that codes of customers are made with. The key is nowhere else.
struct PseudonymKeyFile {
  let path: String

  /// The key; where there is no file yet, it is made of random bytes for its owner alone.
  ///
  /// - Throws: ``PipelineError`` for a file that cannot be read or made, or that is no key.
  func key() throws(PipelineError) -> (key: PseudonymKey, isNew: Bool) {
    do throws(PrivacyPhrase) {
      if let key = try read() { return (key, false) }
      let isNew = try make()
      if let key = try read() { return (key, isNew) }
      throw .keyUnreadable(path: path, reason: Self.reason(ENOENT))
    } catch {
      throw PipelineError(.badConfiguration, .privacy(error))
    }
  }

  /// Nil where there is no file.
  private func read() throws(PrivacyPhrase) -> PseudonymKey? {
    // A pipe must not keep the program waiting.
    let file = open(SystemPath.bytes(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw .keyUnreadable(path: path, reason: Self.reason(errno))
    }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: PseudonymKey.byteCount + 1)
    let count = Foundation.read(file, &bytes, bytes.count)
    guard count >= 0 else { throw .keyUnreadable(path: path, reason: Self.reason(errno)) }
    guard let key = PseudonymKey(Array(bytes.prefix(count))) else {
      throw .keyOfWrongSize(path: path, isShort: count < PseudonymKey.byteCount)
    }
    return key
  }

  /// Writes a key beside its place and then gives it its name, so that nobody reads half a key.
  ///
  /// - Returns: false where another run was first.
  private func make() throws(PrivacyPhrase) -> Bool {
    var part = SystemPath.bytes(path + ".XXXXXX")
    // Only its owner may read such a file.
    let file = mkstemp(&part)
    guard file >= 0 else { throw .keyNotMade(path: path, reason: Self.reason(errno)) }
    defer { unlink(part) }
    var random = SystemRandomNumberGenerator()
    let bytes = (0..<PseudonymKey.byteCount).map { _ -> UInt8 in random.next() }
    let isWritten = write(file, bytes, bytes.count) == bytes.count && fsync(file) == 0
    let fault = errno
    close(file)
    guard isWritten else { throw .keyNotMade(path: path, reason: Self.reason(fault)) }
    if link(part, SystemPath.bytes(path)) == 0 { return true }
    guard errno == EEXIST else { throw .keyNotMade(path: path, reason: Self.reason(errno)) }
    return false
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}

extension Workspace {
  /// How customers are shown, and what is said of a key that had to be made for it.
  ///
  /// - Throws: ``PipelineError`` where codes are asked for and their key cannot be read or made.
  func privacy() throws(PipelineError) -> (privacy: Privacy, note: PrivacyPhrase?) {
    switch configuration.privacy {
    case .masked: return (.masked, nil)
    case .plain: return (.plain, nil)
    case .hashed:
      let path = configuration.privacyKeyPath
      let (key, isNew) = try PseudonymKeyFile(path: path).key()
      return (.hashed(key), isNew ? .keyMade(path: path) : nil)
    }
  }
}
