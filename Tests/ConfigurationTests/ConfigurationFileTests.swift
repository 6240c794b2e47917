import Configuration
import Desk
import Foundation
import Testing

/// A folder that lives as long as the test.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "touchstone-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      Issue.record(error)
    }
  }

  /// Writes a file, with the folders that it needs, and returns its path.
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = "\(path)/\(name)"
    let folder = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }
}

@Suite struct `A configuration file` {
  private func complaint(about path: String) -> String? {
    do throws(ConfigurationError) {
      _ = try Configuration.load(path: path)
      return nil
    } catch {
      return error.description
    }
  }

  @Test func `is read, with or without a byte order mark`() throws {
    let folder = try TemporaryFolder()
    let text = Array("organisation: 青禾商城\n".utf8)
    for bytes in [text, [0xEF, 0xBB, 0xBF] + text] {
      let path = try folder.write("touchstone.yaml", bytes)
      let configuration = try Configuration.load(path: path)
      #expect(configuration.organisation == "青禾商城")
    }
  }

  @Test func `that is missing is told by name`() {
    #expect(
      complaint(about: "/nowhere/touchstone.yaml")
        == "/nowhere/touchstone.yaml: there is no such file; give another with --config, or mend it"
    )
  }

  @Test func `that is a folder is told`() throws {
    let folder = try TemporaryFolder()
    #expect(complaint(about: folder.path)?.contains(": is a folder, not a file") == true)
  }

  @Test func `saved as GB18030 is told to be saved as UTF-8, with the line`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "touchstone.yaml", Array("privacy: plain\norganisation: ".utf8) + [0xC7, 0xE0, 0xBA, 0xCC])
    #expect(complaint(about: path) == "\(path):2: is not UTF-8 text; save it as UTF-8")
  }

  @Test func `that is an export by mistake is not read whole`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("tickets.csv", [UInt8](repeating: 65, count: 2 << 20))
    #expect(complaint(about: path)?.contains("too large for a configuration") == true)
  }

  @Test func `is found in an input folder, or beside an input file`() throws {
    let folder = try TemporaryFolder()
    let yaml = try folder.write("may/touchstone.yaml", [])
    let yml = try folder.write("june/touchstone.yml", [])
    let export = try folder.write("may/tickets.csv", [])
    let other = try folder.write("july/tickets.csv", [])
    #expect(Configuration.find(beside: ["\(folder.path)/may"]) == yaml)
    #expect(Configuration.find(beside: [export]) == yaml)
    #expect(Configuration.find(beside: ["\(folder.path)/june/"]) == yml)
    #expect(Configuration.find(beside: [other, export]) == yaml)
    #expect(Configuration.find(beside: [other]) == nil)
    #expect(Configuration.find(beside: ["\(folder.path)/nowhere/x.csv"]) == nil)
    #expect(Configuration.find(beside: []) == nil)
  }

  @Test func `is no folder of that name`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("touchstone.yaml/x", [])
    #expect(Configuration.find(beside: [folder.path]) == nil)
  }
}
