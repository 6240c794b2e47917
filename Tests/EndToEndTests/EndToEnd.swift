import TestSupport

/// Where these tests' own files are.
enum EndToEnd {
  static let folder = Program.root + "/Tests/EndToEndTests"

  static func script(_ name: String) -> String { "\(folder)/\(name)" }
}
