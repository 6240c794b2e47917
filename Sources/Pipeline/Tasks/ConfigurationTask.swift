import Configuration
import Desk
import Foundation

/// Writes or checks a configuration: `touchstone config`.
package struct ConfigurationTask: Sendable {
  package var path: String

  package init(path: String) { self.path = path }

  /// Writes a commented configuration with every key at its default.
  ///
  /// - Throws: ``PipelineError`` when the file exists already or cannot be written.
  package func initialise(language: Language) throws(PipelineError) {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw PipelineError(
        .unwritableOutput, "\(path): exists already; name another file, or remove it first")
    }
    do {
      try Data(Configuration.template(language: language).utf8)
        .write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw PipelineError(
        .unwritableOutput, "\(path): cannot be written; check the folder's permissions")
    }
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
