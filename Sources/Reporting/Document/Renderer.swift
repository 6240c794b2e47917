/// Writes a report in one form: a page, a workbook, JSON.
package protocol Renderer: Sendable {
  /// The file's name in the report's folder, such as `report.html`.
  var fileName: String { get }

  /// Writes the whole file at `path`, which does not exist yet.
  ///
  /// - Throws: an error that says why the file could not be written. Absent values are not errors.
  func render(_ report: Report, to path: String) throws
}
