import Desk
import Foundation
import Reporting
import TestSupport
import Testing
import Wording

@testable import HTMLRendering

@Suite struct `The report's page` {
  private let page = HTMLRenderer().page(PageSample.report)

  @Test func `is well formed and every id is there once`() throws {
    let ids = try ReadMarkup(page).elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
  }

  @Test func `refers only to ids that exist`() throws {
    let read = try ReadMarkup(page)
    let ids = Set(read.elements.compactMap { $0.attributes["id"] })
    for name in ["aria-labelledby", "aria-describedby", "href"] {
      for value in read.elements.compactMap({ $0.attributes[name] }) {
        #expect(ids.contains(value.hasPrefix("#") ? String(value.dropFirst()) : value))
      }
    }
  }

  @Test func `allows its own style and script by their digests and nothing else`() throws {
    let read = try ReadMarkup(page)
    let policy = try #require(
      read.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" })
    let text = try #require(policy.attributes["content"]).split(separator: "&#39;")
      .joined(separator: "'")
    let style = ContentSecurityPolicy.source(try #require(read.all("style").first).text)
    let script = ContentSecurityPolicy.source(try #require(read.all("script").first).text)
    #expect(text.hasPrefix("default-src 'none'; style-src \(style); script-src \(script);"))
    #expect(!text.contains("unsafe"))
  }

  @Test func `has no style attributes, no event handlers and no addresses`() throws {
    for element in try ReadMarkup(page).elements {
      #expect(element.attributes["style"] == nil)
      #expect(element.attributes["src"] == nil)
      #expect(element.attributes.keys.allSatisfy { !$0.hasPrefix("on") })
    }
    #expect(!page.contains("http://") && !page.contains("https://"))
    #expect(!page.contains("@import") && !page.contains("url(h"))
  }

  @Test func `says its language and links every section from the contents`() throws {
    let read = try ReadMarkup(page)
    #expect(read.all("html").first?.attributes["lang"] == "zh-Hans")
    let nav = try #require(read.indices("nav").first)
    #expect(
      read.inside(nav).compactMap { $0.attributes["href"] }
        == PageSample.report.sections.map { "#\($0.id)" })
    #expect(read.all("h1").count == 1)
  }

  @Test func `is the same, byte for byte, when made again`() {
    #expect(page == HTMLRenderer().page(PageSample.report))
  }

  @Test func `stands without any section`() throws {
    #expect(try ReadMarkup(HTMLRenderer().page(PageSample.empty)).all("section").isEmpty)
  }

  @Test func `embeds less than 30 KB`() {
    let parts = [PackageResources.style_css, PackageResources.script_js].map(\.count)
    #expect(parts.reduce(0, +) < 25_000)
  }

  @Test func `is written whole, and says what to do when it cannot be`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "page-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: HTMLRenderer().fileName).path
    try HTMLRenderer().render(PageSample.report, to: path)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == page)
    let missing = folder.path + "/absent/report.html"
    let error = #expect(throws: FaultPhrase.self) {
      try HTMLRenderer().render(PageSample.report, to: missing)
    }
    #expect(error?.text(in: .english).contains(missing) == true)
  }
}
