import Configuration
import Desk

/// Writes or checks a configuration: `touchstone config`.
package struct ConfigurationTask: Sendable {
  package var path: String

  package init(path: String) { self.path = path }

  /// Writes a commented configuration with every key at its default.
  ///
  /// - Throws: ``PipelineError`` when the file exists already or cannot be written.
  package func initialise(language: Language) throws(PipelineError) {
    let file = NewFile(path: path)
    try file.checkFree(remedy: "name another file, or remove it first")
    try file.write(Configuration.template(language: language))
  }

  /// - Throws: ``PipelineError`` with every fault of the file.
  package func check() throws(PipelineError) {
    do {
      _ = try Configuration.load(path: path, known: .catalogue)
    } catch {
      throw PipelineError(error)
    }
  }
}
