import Desk
import HTMLRendering
import Reporting

/// A drawing as an SVG file of its own, to be put into a slide or a document.
package struct DrawingFile: Sendable {
  private let svg: String

  package init(_ chart: Chart, language: Language) {
    svg = SVGDocument(chart, language: language).text
  }

  /// - Throws: ``PipelineError`` where the file is already there, or cannot be written.
  package func write(to path: String) throws {
    let file = NewFile(path: path)
    try file.checkFree(remedy: "say another --output, or remove it first")
    try file.write(svg)
  }
}
