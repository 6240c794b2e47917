import Foundation
import Reporting

/// Writes the report as one page that needs nothing else: style, script and drawings are inside.
///
/// The same report gives the same bytes.
package struct HTMLRenderer: Renderer {
  package let fileName = "report.html"

  package init() {}

  package func render(_ report: Report, to path: String) throws {
    let page = page(report)
    do {
      try Data(page.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
    } catch {
      throw PageNotWritten(path: path, underlying: error)
    }
  }

  /// The page as text.
  package func page(_ report: Report) -> String { Page(report).markup.html }
}

/// The page could not be written whole: no such folder, no permission, a full disk.
package struct PageNotWritten: Error, CustomStringConvertible {
  package let path: String
  package let underlying: any Error

  package var description: String {
    "cannot write \(path): \(underlying.localizedDescription) "
      + "Check that the folder exists, may be written and has room, or choose another output folder."
  }
}
