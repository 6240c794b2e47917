import Intake

/// Brings exports into a store without reporting on them: `touchstone import`.
package struct ImportTask: Sendable {
  package var workspace: Workspace

  /// - Parameter workspace: one with a store.
  package init(workspace: Workspace) { self.workspace = workspace }

  /// What was imported, and what the store holds now.
  package struct Outcome: Sendable {
    package var files: [ImportedFile]
    /// Files whose bytes the store held already.
    package var knownFiles: [String]
    package var tickets: Int
    package var responses: Int
    /// Reviews, causes and agents.
    package var records: Int
  }

  package func run() async throws -> Outcome {
    guard let store = workspace.store else { preconditionFailure("an import has a store") }
    return try await workspace.add(to: store)
  }
}
