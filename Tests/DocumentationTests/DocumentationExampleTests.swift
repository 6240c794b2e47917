import Foundation
import TestSupport
import Testing

/// Every Swift example in a doc comment, in README and in CONTRIBUTING is compiled against the modules
/// as they are.
///
/// An example that declares something (`extension Metric { ... }`) is a file of its own; any other is
/// the body of a function. Names that an example takes as given are in `Given.swift.txt` beside this
/// file.
@Suite struct `Examples in the documentation` {
  struct Example {
    var place: String
    var lines: [String]

    var isDeclaration: Bool {
      let words = ["extension ", "struct ", "enum ", "protocol ", "import "]
      return lines.contains { line in words.contains { line.hasPrefix($0) } }
    }
  }

  @Test func `compile`() throws {
    let examples = try Self.examples()
    #expect(examples.count > 20)
    let folder = try TemporaryFolder()
    let given = try String(contentsOfFile: Self.folder + "/Given.swift.txt", encoding: .utf8)
    let imports = try (["GRDB"] + Self.modules()).map { "@testable import \($0)\n" }.joined()
    var files = [try folder.write("Given.swift", imports + given)]
    for (number, example) in examples.enumerated() {
      files.append(
        try folder.write("Example\(number).swift", imports + Self.source(example, number)))
    }

    // One compiler for all of them: the modules are loaded once.
    let compiled = try Program.run(
      "/usr/bin/env",
      ["swiftc", "-typecheck", "-whole-module-optimization", "-suppress-warnings"]
        + Self.options() + files)

    #expect(compiled.status == 0, "\(compiled.errors)")
  }

  /// The example with its place, so that the compiler names the comment and not the copy.
  private static func source(_ example: Example, _ number: Int) -> String {
    let parts = example.place.split(separator: ":")
    let place = "#sourceLocation(file: \"\(parts[0])\", line: \(parts[1]))\n"
    let body = example.lines.joined(separator: "\n")
    return example.isDeclaration
      ? place + body + "\n"
      : "func example\(number)() async throws {\n\(place)\(body)\n#sourceLocation()\n}\n"
  }

  private static let folder = Program.root + "/Tests/DocumentationTests"

  private static func examples() throws -> [Example] {
    let sources = try #require(FileManager.default.enumerator(atPath: Program.root + "/Sources"))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.map { "Sources/" + $0 }
    return try (sources.sorted() + ["README.md", "CONTRIBUTING.md"]).flatMap { path in
      let text = try String(contentsOfFile: "\(Program.root)/\(path)", encoding: .utf8)
      return examples(in: text, of: path)
    }
  }

  private static func examples(in text: String, of path: String) -> [Example] {
    var found: [Example] = []
    var open: Example?
    /// How far the fence is indented, as in a list of Markdown.
    var indent = 0
    for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = path.hasSuffix(".swift") ? unmarked(raw) : raw
      let text = line.drop { $0 == " " }
      if open == nil, text == "```swift" {
        open = Example(place: "\(path):\(index + 2)", lines: [])
        indent = line.count - text.count
      } else if text.hasPrefix("```") {
        open.map { found.append($0) }
        open = nil
      } else {
        open?.lines.append(String(line.dropFirst(min(indent, line.count - text.count))))
      }
    }
    return found
  }

  /// A line of a doc comment without its mark.
  private static func unmarked(_ line: Substring) -> Substring {
    let text = line.drop { $0 == " " }
    guard text.hasPrefix("///") else { return line }
    let rest = text.dropFirst(3)
    return rest.first == " " ? rest.dropFirst() : rest
  }

  /// The modules of the sources; C libraries have no Swift files.
  private static func modules() throws -> [String] {
    let sources = Program.root + "/Sources"
    return try FileManager.default.contentsOfDirectory(atPath: sources).sorted().filter { module in
      let files = FileManager.default.enumerator(atPath: "\(sources)/\(module)")
      return module != "touchstone"
        && (files?.contains { ($0 as? String)?.hasSuffix(".swift") == true } ?? false)
    }
  }

  /// Where the compiled modules are, the headers of the C libraries, and which package it is.
  private static func options() throws -> [String] {
    let products = "/" + Program.touchstone.split(separator: "/").dropLast().joined(separator: "/")
    // The package manager names a package for its folder, as an identifier.
    let folder = Program.root.split(separator: "/").last ?? ""
    let package = String(
      folder.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    let checkouts = URL(fileURLWithPath: products).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("checkouts").path
    let libraries = try Program.run(
      "/usr/bin/find", ["\(Program.root)/Sources", checkouts, "-name", "module.modulemap"]
    ).output.split(separator: "\n").filter { $0.contains("/Sources/") }
    return ["-package-name", package, "-I", products + "/Modules"]
      + libraries.flatMap { ["-Xcc", "-fmodule-map-file=\($0)"] }
  }
}
