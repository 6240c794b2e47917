import Configuration
import Desk
import Intake
import Tabular

/// Says how each file was understood and what became of its rows: `touchstone inspect`.
package struct InspectTask: Sendable {
  package var workspace: Workspace
  /// Where what was understood is written as configuration; nil for nowhere.
  package var mappingPath: String?
  /// Whether a file that is there already is written over.
  package var overwrites = false

  package init(workspace: Workspace) { self.workspace = workspace }

  /// - Throws: ``PipelineError`` when the mapping cannot be written where it should be.
  package func run() async throws -> Result {
    if let mappingPath, !overwrites {
      try NewFile(path: mappingPath).checkFree(
        remedy: "name another file, or say --force to write over it")
    }
    // As an analysis reads them: rows that repeat an earlier file's, or another event, are known as such.
    let files = try await HistoryReader(
      settings: workspace.configuration.intake, workers: workspace.workers,
      progress: workspace.progress
    ).read(workspace.inputs).files
    let isWritten = try mappingPath.map { try writeMapping(of: files, to: $0) }
    return Result(files: files, hasWrittenMapping: isWritten ?? false)
  }

  package struct Result: Sendable {
    package var files: [ImportedFile]
    /// False where none was asked for, and where no file was recognised: there was nothing to write.
    package var hasWrittenMapping: Bool
  }

  private func writeMapping(
    of files: [ImportedFile], to path: String
  ) throws(PipelineError) -> Bool {
    guard files.contains(where: { $0.kind != nil }) else { return false }
    guard let text = MappingFile(files, language: workspace.language).text else {
      throw PipelineError(
        .unwritableOutput,
        "\(path): not written: over 1 MiB of columns are too many for a configuration")
    }
    try NewFile(path: path).write(text)
    return true
  }

  /// The contract of `inspect --json`: one object a file.
  package static func json(_ files: [ImportedFile]) -> [UInt8] {
    var text = JSONText()
    text.raw("[")
    for (index, file) in files.enumerated() {
      text.raw(index == 0 ? "\n" : ",\n")
      InspectionJSON(file: file).write(into: &text)
    }
    text.raw("\n]\n")
    return text.bytes
  }

  /// For people: what was understood, a table of columns, the ledger and the problems.
  package static func text(_ files: [ImportedFile], language: Language, width: Int) -> String {
    files.map { InspectionText($0, language: language, width: max(width, 40)).text }
      .joined(separator: "\n\n")
  }
}

extension Dialect {
  /// A character as programs name it: `,` or a tab.
  static func name(_ byte: UInt8) -> String {
    byte == 0x09 ? "\t" : String(UnicodeScalar(byte))
  }
}
