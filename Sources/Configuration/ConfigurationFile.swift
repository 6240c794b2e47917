import Foundation
import Tabular
import Wording

extension Configuration {
  /// Reads a configuration file.
  ///
  /// - Throws: ``ConfigurationError`` for a file that cannot be read, is not UTF-8 or not YAML, and
  ///   for unknown keys and bad values: all of them at once. Missing keys are no fault.
  package static func load(path: String) throws(ConfigurationError) -> Configuration {
    try parse(text: ConfigurationFile.text(at: path, forHolidays: false), path: path)
  }

  /// Reads a configuration from its text; `path` is for messages, and files that it names are looked
  /// for beside it.
  ///
  /// - Throws: ``ConfigurationError``, as ``load(path:)``.
  package static func parse(
    text: String, path: String? = nil
  ) throws(ConfigurationError) -> Configuration {
    let file = YAMLFile(text, path: path)
    var configuration = Configuration()
    configuration.privacyKeyPath = file.path(of: usualKeyName)
    if let root = file.root() {
      let section = Section(root, keys: sections.map(\.key))
      for (key, read) in sections {
        if let setting = section[key] { read(setting, &configuration) }
      }
    }
    try file.check()
    return configuration
  }

  /// The `touchstone.yaml` (or `.yml`) in the first input folder, or beside the first input file,
  /// that has one.
  package static func find(beside inputs: [String]) -> String? {
    for input in inputs {
      let folder =
        SystemPath.isFolder(input) == true ? input : (input as NSString).deletingLastPathComponent
      for name in ["touchstone.yaml", "touchstone.yml"] {
        let candidate = (folder as NSString).appendingPathComponent(name)
        if SystemPath.isFolder(candidate) == false { return candidate }
      }
    }
    return nil
  }
}

/// The bytes of a configuration file as text.
enum ConfigurationFile {
  /// Larger files are exports given by mistake, not configurations.
  static let largestSize = 1 << 20

  static func text(at path: String, forHolidays: Bool) throws(ConfigurationError) -> String {
    var bytes = try bytes(at: path, forHolidays)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    throw ConfigurationError(path: path, .notUTF8, line: line.map { $0 + 1 })
  }

  private static func bytes(
    at path: String, _ forHolidays: Bool
  ) throws(ConfigurationError) -> [UInt8] {
    var bytes = ContiguousArray<UInt8>(repeating: 0, count: largestSize + 1)
    let end: Int
    do throws(SourceError) {
      var file = try FileByteStream(path: path)
      end = try file.fill(&bytes, from: 0)
    } catch {
      throw ConfigurationError(path: path, .unreadable(reason(error), forHolidays: forHolidays))
    }
    guard end <= largestSize else { throw ConfigurationError(path: path, .tooLarge) }
    return Array(bytes[..<end])
  }

  private static func reason(_ error: SourceError) -> ConfigurationFault {
    if case .closed = error { return .forbidden }
    return error == .missing ? .missing : error == .folder ? .folder : .failed(error)
  }
}
