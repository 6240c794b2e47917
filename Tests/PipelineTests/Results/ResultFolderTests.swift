import Foundation
import TestSupport
import Testing
import Wording

@testable import Pipeline

@Suite struct `A folder of results` {
  private let scratch: TemporaryFolder
  private var folder: String { scratch.path + "/2026-05" }

  init() throws {
    scratch = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder + "/mine", withIntermediateDirectories: true)
    for name in ["report.html", "report.xlsx", "notes.txt", "mine/page.html"] {
      try scratch.write("2026-05/" + name, "old")
    }
  }

  @Test func `has the files of one run, and the user's own`() throws {
    let results = try ResultFolder(folder)
    for name in ["report.html", "problems.csv"] { try results.write(name, "new") }
    #expect(try names() == ["mine", "notes.txt", "report.html", "report.xlsx"])
    #expect(try text("report.html") == "old")

    try results.putInPlace()

    #expect(try names() == ["mine", "notes.txt", "problems.csv", "report.html"])
    #expect(try text("report.html") == "new")
    #expect(try text("notes.txt") == "old")
    #expect(try text("mine/page.html") == "old")
    #expect(try names(in: scratch.path) == ["2026-05"])
  }

  @Test func `stays as it was when a file cannot be written`() throws {
    #expect(throws: PipelineError.self) {
      let results = try ResultFolder(folder)
      try results.write("report.html", "new")
      try results.write("report.xlsx") { _ in throw POSIXError(.ENOSPC) }
    }
    #expect(try text("report.html") == "old")
    #expect(try names(in: scratch.path) == ["2026-05"])
  }

  @Test func `is put in place where a file system cannot exchange two folders`() throws {
    let aside = try AsideFolder(in: scratch.path, for: "2026-05")
    try Data("new".utf8).write(to: URL(fileURLWithPath: aside.path + "/report.html"))

    try aside.exchange(with: folder, canExchange: false)

    #expect(try names() == ["mine", "notes.txt", "report.html"])
    #expect(try text("report.html") == "new")
    #expect(try names(in: scratch.path) == ["2026-05"])
  }

  @Test func `holds nothing that a writer puts beside its file for a while`() throws {
    let results = try ResultFolder(folder)
    try results.write("report.xlsx") { path in
      let file = URL(fileURLWithPath: path)
      try Data("part".utf8).write(to: file.deletingLastPathComponent().appending(path: "tmp.x9"))
      try Data("new".utf8).write(to: file)
    }
    for name in try names(in: scratch.path) where name.hasPrefix(".2026-05") {
      #expect(try names(in: scratch.path + "/" + name) == ["report.xlsx"])
    }
    try results.putInPlace()
    #expect(try names() == ["mine", "notes.txt", "report.xlsx"])
    #expect(try names(in: scratch.path) == ["2026-05"])
  }

  @Test func `is rid of what a killed run has left, but not of the user's files`() throws {
    let left = scratch.path + "/.2026-05.touchstone-abc123"
    let other = scratch.path + "/.2026-05.touchstone-notes"
    for path in [left, other] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      for name in ["report.html", "plan.txt"] {
        try Data("left".utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
      }
    }

    _ = try ResultFolder(folder)

    #expect(try names(in: scratch.path) == [".2026-05.touchstone-notes", "2026-05"])
    #expect(try text("plan.txt") == "left")
    #expect(try text("report.html") == "old")
  }

  @Test func `comes back when a run was killed between its two renamings`() throws {
    try FileManager.default.moveItem(
      atPath: folder, toPath: scratch.path + "/.2026-05.touchstone-abc123-before")

    _ = try ResultFolder(folder)

    #expect(try names(in: scratch.path) == ["2026-05"])
    #expect(try text("notes.txt") == "old")
  }

  @Test func `knows its files by a list where they have the names of people`() throws {
    let people = folder + "/agents"
    for page in ["Amy.html", "Bob.html"] {
      let results = try ResultFolder(people, of: [page])
      try results.write(page, "a page")
      try results.putInPlace()
      try scratch.write("2026-05/agents/mine.html", "mine")
    }
    #expect(try names(in: people) == [".touchstone-files", "Bob.html", "mine.html"])
  }

  @Test func `is not written through a link`() throws {
    let link = scratch.path + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder)
    #expect(throws: PipelineError.self) { try ResultFolder(link) }
  }

  @Test func `is refused where a folder has the name of a file, and nothing is changed`() throws {
    try FileManager.default.createDirectory(
      atPath: folder + "/report.json", withIntermediateDirectories: true)
    let results = try ResultFolder(folder)
    for name in ["report.html", "report.json"] { try results.write(name, "new") }
    #expect(throws: PipelineError.self) { try results.putInPlace() }
    #expect(try text("report.html") == "old")
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
  }

  private func names(in path: String? = nil) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path ?? folder).sorted()
  }
}

@Suite struct `A new file` {
  private let scratch: TemporaryFolder

  init() throws { scratch = try TemporaryFolder() }

  @Test func `is written through no link, and over no other file`() throws {
    let target = try scratch.write("target", "old")
    let link = scratch.path + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    let nowhere = scratch.path + "/nowhere"
    try FileManager.default.createSymbolicLink(
      atPath: nowhere, withDestinationPath: scratch.path + "/not there")

    for path in [target, link, nowhere] {
      #expect(throws: PipelineError.self) { try NewFile(path, orElse: .nameAnother) }
    }
    try NewFile(replacing: link).write("new")

    #expect(try String(contentsOfFile: target, encoding: .utf8) == "old")
    #expect(try String(contentsOfFile: link, encoding: .utf8) == "new")
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted()
    #expect(left == ["link", "nowhere", "target"])
  }

  @Test func `that came while it was made is not written over`() throws {
    let path = scratch.path + "/plan.csv"
    let file = try NewFile(path, orElse: .nameAnother)
    #expect(throws: PipelineError.self) {
      try file.write { aside in
        try Data("new".utf8).write(to: URL(fileURLWithPath: aside))
        try scratch.write("plan.csv", "another's")
      }
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "another's")
  }
}

extension ResultFolder {
  fileprivate func write(_ name: String, _ text: String) throws {
    try write(name) { try Data(text.utf8).write(to: URL(fileURLWithPath: $0)) }
  }
}
