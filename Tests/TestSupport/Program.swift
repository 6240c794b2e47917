import Foundation

/// Runs programs as a user would: this one, and the tools that check its results.
package enum Program {
  package struct Outcome: Sendable {
    package var status: Int32
    package var output: String
    package var errors: String
  }

  /// The folder of the package's sources.
  package static let root: String = {
    var parts = #filePath.split(separator: "/")
    parts.removeLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  /// The program that was built beside these tests, or the one that `TOUCHSTONE` names.
  package static var touchstone: String {
    if let path = ProcessInfo.processInfo.environment["TOUCHSTONE"] { return path }
    let tests = CommandLine.arguments[0].split(separator: "/").dropLast()
    return "/" + tests.joined(separator: "/") + "/touchstone"
  }

  /// The test environment's Python; nil, with the reason printed, where it was not installed.
  package static var python: String? {
    let path = root + "/.venv/bin/python3"
    if FileManager.default.isExecutableFile(atPath: path) { return path }
    print("skipped: no \(path); run Scripts/install --tests")
    return nil
  }

  /// The environment of programs: of the machine's place, only what a test says of it.
  package static func environment(_ said: [String: String] = [:]) -> [String: String] {
    ProcessInfo.processInfo.environment
      .merging(["TZ": "Asia/Shanghai"]) { $1 }.merging(said) { $1 }
  }

  /// Runs this program with some arguments.
  package static func run(_ arguments: String..., in folder: String = root) throws -> Outcome {
    try run(touchstone, arguments, in: folder)
  }

  package static func run(
    _ program: String, _ arguments: [String], in folder: String = root,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = Self.environment(environment)
    let files = try TemporaryFolder()
    let output = try FileHandle(forWritingTo: URL(fileURLWithPath: files.write("output", "")))
    let errors = try FileHandle(forWritingTo: URL(fileURLWithPath: files.write("errors", "")))
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    func text(_ name: String) throws -> String {
      String(
        decoding: try Data(contentsOf: URL(fileURLWithPath: files.path + "/" + name)),
        as: UTF8.self)
    }
    return Outcome(
      status: process.terminationStatus, output: try text("output"), errors: try text("errors"))
  }
}
