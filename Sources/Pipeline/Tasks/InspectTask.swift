import Configuration
import Desk
import Intake
import Tabular

/// Says how each file was understood and what became of its rows: `touchstone inspect`.
package struct InspectTask: Sendable {
  package var workspace: Workspace

  package init(workspace: Workspace) { self.workspace = workspace }

  package func run() async throws -> [ImportedFile] {
    var importer = FileImporter(settings: workspace.configuration.intake)
    importer.workers = workspace.workers
    var files: [ImportedFile] = []
    for (index, input) in workspace.inputs.enumerated() {
      workspace.progress.show(index, of: workspace.inputs.count, input.path)
      files.append(try await importer.read(input.path, kind: input.kind).file)
    }
    workspace.progress.finish()
    return files
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
  package static func text(_ files: [ImportedFile]) -> String {
    files.map { InspectionText(file: $0).text }.joined(separator: "\n")
  }
}

extension Dialect {
  /// A character as people name it: `,` or `tab`.
  static func name(_ byte: UInt8) -> String {
    byte == 0x09 ? "\t" : String(UnicodeScalar(byte))
  }
}
