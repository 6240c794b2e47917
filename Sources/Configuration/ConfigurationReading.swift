import Foundation

extension Configuration {
  /// Reads a configuration file.
  ///
  /// - Throws: ``ConfigurationError`` for a file that cannot be read, is not UTF-8 or not YAML, and
  ///   for unknown keys and bad values: all of them at once. Missing keys are no fault.
  package static func load(
    path: String, known: KnownNames
  ) throws(ConfigurationError) -> Configuration {
    try parse(text: ConfigurationFile.text(at: path), path: path, known: known)
  }

  /// Reads a configuration from its text; `path` is for messages.
  ///
  /// - Throws: ``ConfigurationError``, as ``load(path:known:)``.
  package static func parse(
    text: String, path: String? = nil, known: KnownNames
  ) throws(ConfigurationError) -> Configuration {
    var reading = Reading(known: known)
    reading.configuration.path = path
    if let root = YAMLText.root(of: text, &reading.faults) {
      let readers = [SectionReader].all
      let root = Setting(path: "", node: root)
      let section = Section(root, keys: readers.map(\.key), &reading.faults)
      for reader in readers {
        if let setting = section[reader.key] { reader.read(setting, &reading) }
      }
    }
    guard reading.faults.faults.isEmpty else {
      throw ConfigurationError(path: path, faults: reading.faults.faults)
    }
    return reading.configuration
  }

  /// The `touchstone.yaml` (or `.yml`) in the first input folder, or beside the first input file,
  /// that has one.
  package static func find(beside inputs: [String]) -> String? {
    for input in inputs {
      let folder =
        isDirectory(input) == true ? input : (input as NSString).deletingLastPathComponent
      for name in ["touchstone.yaml", "touchstone.yml"] {
        let candidate = (folder as NSString).appendingPathComponent(name)
        if isDirectory(candidate) == false { return candidate }
      }
    }
    return nil
  }

  /// - Returns: nil when nothing is there.
  private static func isDirectory(_ path: String) -> Bool? {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      return nil
    }
    return isDirectory.boolValue
  }
}
