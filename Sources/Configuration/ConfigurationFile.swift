import Foundation

/// The bytes of a configuration file as text.
enum ConfigurationFile {
  /// Larger files are exports given by mistake, not configurations.
  static let largestSize = 1 << 20

  /// - Parameter remedy: what to do where it cannot be read.
  static func text(
    at path: String, remedy: String = "give another with --config, or mend it"
  ) throws(ConfigurationError) -> String {
    var bytes = try bytes(at: path, remedy)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    throw error(path, "is not UTF-8 text; save it as UTF-8", line: line.map { $0 + 1 })
  }

  private static func bytes(
    at path: String, _ remedy: String
  ) throws(ConfigurationError) -> [UInt8] {
    let data: Data?
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      data = try file.read(upToCount: largestSize + 1)
    } catch {
      let reason = reason(why: error, at: path)
      throw Self.error(path, "\(reason); \(remedy)")
    }
    guard let data else { return [] }
    guard data.count <= largestSize else {
      throw error(path, "is over 1 MiB, too large for a configuration; is it an export?")
    }
    return Array(data)
  }

  private static func reason(why error: any Error, at path: String) -> String {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return "there is no such file"
    }
    if isFolder.boolValue { return "is a folder, not a file" }
    if !FileManager.default.isReadableFile(atPath: path) {
      return "may not be read (permission denied)"
    }
    return "cannot be read (\(error.localizedDescription))"
  }

  private static func error(
    _ path: String, _ problem: String, line: Int? = nil
  ) -> ConfigurationError {
    let fault = ConfigurationError.Fault(
      line: line, column: nil, keyPath: "", problem: problem, allowed: nil)
    return ConfigurationError(path: path, faults: [fault])
  }
}
