import Configuration
import Desk
import HTMLRendering
import Intake
import Profiling
import Reporting
import Tabular
import TextRendering
import Wording

/// Describes any table, column by column: `touchstone profile`.
package struct ProfileQuestion: Question {
  /// The input, as it was named.
  private let input: String

  package init(input: String) { self.input = input }

  /// Reads the file to its end. Rows that are lost are no errors: the answer counts them.
  package func answer(in workspace: Workspace) async throws -> Answer {
    Answer(try await profile(in: workspace))
  }

  /// The same as a page of its own.
  package func page(in workspace: Workspace) async throws -> [UInt8] {
    let profile = try await profile(in: workspace)
    return Array(HTMLRenderer().page(ProfilePage(profile).report).utf8)
  }

  private func profile(in workspace: Workspace) async throws -> ProfileAnswer {
    guard workspace.inputs.count == 1 else {
      throw PipelineError(.wrongUsage, .severalFiles(in: input, count: workspace.inputs.count))
    }
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
      return ProfileAnswer(
        table: ProfiledTable(path: path, outcome, clock: clock), language: workspace.language)
    } catch let error as SourceError {
      throw PipelineError(.unreadableInput, wording: error)
    }
  }
}
