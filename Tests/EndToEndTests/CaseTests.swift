import Foundation
import TestSupport
import Testing

/// Each folder of `Cases` is a test: `cmd` is a line for bash, run in a copy of the folder, and
/// `expected` is what it writes to standard output, then to standard error, then its status.
///
/// With `TOUCHSTONE_ACCEPT=1` the results become what is expected; read them before they stay.
@Suite struct `A command line` {
  private static let cases = EndToEnd.folder + "/Cases"

  private static var names: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: cases).filter { !$0.hasPrefix(".") }
        .sorted()
    }
  }

  @Test func `has cases to be tried`() throws { #expect(try Self.names.count > 20) }

  @Test(arguments: try names) func `gives what its case expects`(name: String) throws {
    let folder = "\(Self.cases)/\(name)"
    let found = try result(of: folder)
    let expected = URL(fileURLWithPath: "\(folder)/expected")
    if ProcessInfo.processInfo.environment["TOUCHSTONE_ACCEPT"] == "1" {
      try Data(found.utf8).write(to: expected)
    }
    let scratch = try TemporaryFolder()
    let written = try scratch.write("found", found)

    let difference = try Program.run("/usr/bin/diff", ["-u", expected.path, written])

    #expect(difference.status == 0, "\(difference.output)\(difference.errors)")
  }

  private func result(of folder: String) throws -> String {
    let scratch = try TemporaryFolder()
    let copy = scratch.path + "/case"
    try FileManager.default.copyItem(atPath: folder, toPath: copy)
    let programs = scratch.path + "/bin"
    try FileManager.default.createDirectory(
      atPath: programs, withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: programs + "/touchstone", withDestinationPath: Program.touchstone)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let outcome = try Program.run(
      "/bin/bash", ["cmd"], in: copy,
      environment: ["PATH": "\(programs):\(path)", "LC_ALL": "C.UTF-8", "COLUMNS": "80"])
    return outcome.output + outcome.errors + "status \(outcome.status)\n"
  }
}
