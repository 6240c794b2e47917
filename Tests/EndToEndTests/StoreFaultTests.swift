import Foundation
import TestSupport
import Testing

@Suite struct `A store under difficulties` {
  private let exports: MonthlyExports

  init() throws { exports = try MonthlyExports(files: 3, rows: 3000) }

  @Test func `takes two imports at once, the second waits`() throws {
    let store = exports.folder.path + "/shared.sqlite"
    let first = try exports.start(["import", exports.paths[0], "--store", store])
    let second = try Program.run("import", exports.paths[1], "--store", store)
    first.waitUntilExit()
    #expect(first.terminationStatus == 0)
    #expect(second.status == 0, "\(second.errors)")
    let again = try exports.importAll(into: store)
    #expect(again.status == 0)
    #expect(again.output.hasPrefix("files imported: 1; the store holds 4500 tickets"))
  }

  /// The limit of a file's size stands for a full disk: the system refuses to write on.
  @Test(arguments: [100, 400])
  func `that finds no room is left as it was, and takes the rest later`(blocks: Int) throws {
    let store = exports.folder.path + "/small.sqlite"
    let whole = exports.folder.path + "/whole.sqlite"
    #expect(try Program.run("import", exports.paths[0], "--store", store).status == 0)
    let before = try exports.state(of: store)
    let size = try FileManager.default.attributesOfItem(atPath: store)[.size] as? Int ?? 0
    let limited = try Program.run(
      "/bin/bash",
      [
        "-c", "trap '' XFSZ; ulimit -f \(size / 1024 + blocks); exec \"$@\"", "bash",
        Program.touchstone, "import", exports.folder.path + "/exports", "--store", store,
      ])
    #expect(limited.status == 1)
    #expect(limited.errors.contains("make room"))
    if blocks == 100 { #expect(try exports.state(of: store) == before) }

    #expect(try exports.importAll(into: store).status == 0)
    #expect(try exports.importAll(into: whole).status == 0)
    #expect(try exports.report(from: store) == exports.report(from: whole))
  }
}
