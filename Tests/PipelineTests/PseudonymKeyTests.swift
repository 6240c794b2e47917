import Configuration
import Desk
import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite struct `The key of customers' codes` {
  private let folder: TemporaryFolder
  private var file: PseudonymKeyFile { PseudonymKeyFile(path: folder.path + "/touchstone.key") }

  init() throws { folder = try TemporaryFolder() }

  @Test func `is made once, for its owner alone, and then kept`() throws {
    let (made, isNew) = try file.key()
    let (kept, isNewAgain) = try file.key()

    #expect(isNew && !isNewAgain)
    #expect(made.code(of: "张三丰") == kept.code(of: "张三丰"))
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(attributes[.size] as? Int == 32)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
  }

  @Test func `differs from folder to folder`() throws {
    let other = try TemporaryFolder()
    let (key, _) = try PseudonymKeyFile(path: other.path + "/touchstone.key").key()
    #expect(try file.key().key.code(of: "张三丰") != key.code(of: "张三丰"))
  }

  @Test(arguments: [("", "fewer"), ("short", "fewer"), (String(repeating: "x", count: 33), "more")])
  func `of another length is one error, and the file stays`(text: String, word: String) throws {
    try folder.write("touchstone.key", text)
    do {
      _ = try file.key()
      Issue.record("a file of \(text.utf8.count) bytes was taken for a key")
    } catch {
      #expect(error.faults.count == 1)
      #expect(error.description.contains("touchstone.key: \(word) than 32 bytes"))
    }
    #expect(try String(contentsOfFile: file.path, encoding: .utf8) == text)
  }

  @Test func `that cannot be read or made is one error`() throws {
    #expect(throws: PipelineError.self) { try PseudonymKeyFile(path: folder.path).key() }
    #expect(throws: PipelineError.self) {
      try PseudonymKeyFile(path: folder.path + "/none/touchstone.key").key()
    }
  }

  @Test func `stands beside the configuration, or where privacy_key says`() throws {
    let path = "shop/touchstone.yaml"
    let usual = try Configuration.parse(text: "privacy: hashed", path: path)
    #expect(usual.privacyKeyPath == "shop/touchstone.key")
    let other = try Configuration.parse(text: "privacy_key: keys/k", path: path)
    #expect(other.privacyKeyPath == "shop/keys/k")
    let absolute = try Configuration.parse(text: "privacy_key: /etc/k", path: path)
    #expect(absolute.privacyKeyPath == "/etc/k")
    #expect(Configuration().privacyKeyPath == "touchstone.key")
  }
}
