import Desk
import Foundation
import Tabular
import TestSupport
import Testing

@Suite struct `A file's bytes` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func error(opening path: String) -> SourceError? {
    do throws(SourceError) {
      _ = try FileByteStream(path: path)
      return nil
    } catch {
      return error
    }
  }

  @Test func `come as they lie on the disk`() throws {
    var stream = try FileByteStream(path: folder.write("a.csv", [1, 0, 255, 10]))
    var bytes = ContiguousArray<UInt8>(repeating: 7, count: 6)
    #expect(stream.size == 4)
    #expect(try stream.fill(&bytes, from: 1) == 5)
    #expect(bytes == [7, 1, 0, 255, 10, 7])
  }

  @Test func `of a file that is missing cannot be had, which says that it is missing`() {
    let path = folder.path + "/nothing.csv"
    #expect(error(opening: path) == .missing)
    #expect(error(opening: path)?.code == .fileNotFound)
  }

  @Test func `of a folder cannot be had, which says that it is one`() {
    #expect(error(opening: folder.path)?.code == .fileUnreadable)
    #expect(error(opening: folder.path) == .folder)
  }

  @Test func `of a path through a file cannot be had`() throws {
    let path = try folder.write("a.csv", "x") + "/b.csv"
    #expect(error(opening: path)?.code == .fileUnreadable)
  }

  @Test(.disabled(if: getuid() == 0, "root may read everything"))
  func `of a file without permission cannot be had, which says so`() throws {
    let path = try folder.write("a.csv", "x")
    chmod(path, 0)
    #expect(error(opening: path)?.code == .fileUnreadable)
    #expect(error(opening: path) == .closed("Permission denied"))
  }
}
