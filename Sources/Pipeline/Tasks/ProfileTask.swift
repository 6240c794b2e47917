import Configuration
import Desk
import Intake
import Profiling
import Tabular

/// Describes any table, column by column: `touchstone profile`.
package struct ProfileTask: Sendable {
  package var workspace: Workspace

  /// - Throws: ``PipelineError`` where there is not one file, or the configuration is faulty.
  package init(input: String, configurationPath: String?) throws {
    workspace = try Workspace(inputs: [input], configurationPath: configurationPath)
    guard workspace.inputs.count == 1 else {
      throw PipelineError(
        .wrongUsage,
        "\(input): \(workspace.inputs.count) files are in it; a profile is of one file")
    }
  }

  /// Reads the file to its end.
  ///
  /// - Throws: ``PipelineError`` where it cannot be read. Rows that are lost are no errors: the result
  ///   counts them.
  package func run() async throws -> ProfiledTable {
    let path = workspace.inputs[0].path
    let settings = workspace.configuration.intake
    let clock = settings.clock
    do {
      let outcome = try await RawRows(
        path: path, settings: settings, workers: workspace.workers
      ).read(into: TableProfile(clock: clock)) { batch, rows in
        var part = TableProfile(clock: clock)
        part.add(batch, rows: rows)
        return part
      } add: { whole, part in
        whole.add(part)
      }
      return ProfiledTable(path: path, outcome, clock: clock)
    } catch let error as SourceError {
      throw PipelineError(.unreadableInput, "\(error)")
    }
  }
}

/// The form in which a profile is given.
package enum ProfileFormat: String, Sendable, CaseIterable {
  case table
  case json
  case html
  case markdown
}
