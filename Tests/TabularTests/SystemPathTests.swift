import Foundation
import TestSupport
import Testing

@testable import Tabular

@Suite struct `A file's name` {
  @Test(arguments: [
    [0x61, 0xFF, 0x62], [0xE5, 0xB7], [0xC0, 0xAF], [0xED, 0xA0, 0x80], Array("工单 é.csv".utf8),
    [0xB9, 0xA4, 0xB5, 0xA5],
  ])
  func `is the same bytes again, whatever they are`(bytes: [UInt8]) {
    let text = SystemPath.text(bytes)
    #expect(SystemPath.bytes(text).map { UInt8(bitPattern: $0) } == bytes + [0])
  }

  @Test func `in an encoding of old is listed, found and read`() throws {
    let folder = try TemporaryFolder()
    // 工单.csv as a Chinese system of old names it.
    let name: [UInt8] =
      Array(folder.path.utf8) + [0x2F, 0xB9, 0xA4, 0xB5, 0xA5, 0x2E, 0x63, 0x73, 0x76]
    let file = try #require(
      fopen(name.map { CChar(bitPattern: $0) } + [0], "w") as UnsafeMutablePointer<FILE>?)
    fputs("id\n1\n", file)
    fclose(file)

    let names = try SystemPath.names(inFolder: folder.path)
    let path = folder.path + "/" + (try #require(names.first))

    #expect(names.count == 1)
    #expect(SystemPath.isFolder(path) == false)
    #expect(SystemPath.isFolder(folder.path) == true)
    #expect(SystemPath.isFolder(folder.path + "/none") == nil)
    #expect(try TextFile(path: path).sample.elementsEqual("id\n1\n".utf8))
  }
}
