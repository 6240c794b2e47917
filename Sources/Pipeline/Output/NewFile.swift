import Foundation

/// A file that a command writes where the user said: whole or not at all, and never over another
/// one without a word.
struct NewFile {
  let path: String

  /// - Throws: ``PipelineError`` when something is there already.
  func checkFree(remedy: String) throws(PipelineError) {
    guard FileManager.default.fileExists(atPath: path) else { return }
    throw PipelineError(.unwritableOutput, "\(path): exists already; \(remedy)")
  }

  /// - Throws: ``PipelineError`` when the file cannot be written.
  func write(_ text: String) throws(PipelineError) {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw PipelineError(
        .unwritableOutput, "\(path): cannot be written; check the folder and its permissions")
    }
  }
}
