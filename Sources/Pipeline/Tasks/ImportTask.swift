import Intake

/// Brings exports into a store without reporting on them: `touchstone import`.
package struct ImportTask: Sendable {
  package var workspace: Workspace

  package init(workspace: Workspace) { self.workspace = workspace }

  /// What was imported, and which files the store held already.
  package func run() async throws -> HistoryReader.Result {
    try await workspace.read(comments: true, digests: true)
  }
}
