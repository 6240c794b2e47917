import Configuration
import Desk
import Foundation
import Intake
import Metrics
import Store
import Tabular
import Wording

/// What every question is asked with: the inputs, the configuration beside them, the store.
package struct Workspace: Sendable {
  package var inputs: [InputFile]
  /// Files beside them in folders and archives whose endings are none of records.
  package private(set) var otherFiles: [InputFile] = []
  package var configuration: Configuration
  package var store: HistoryStore?
  package var language = Language.english
  package var progress = Progress()
  /// What said the time zone.
  package var timeZoneBasis = RegionalBasis.configuration
  /// Threads to work with: as many as the machine has, four at the most.
  package var workers = min(4, max(1, ProcessInfo.processInfo.activeProcessorCount))

  /// - Parameters:
  ///   - inputs: files, folders and `kind=PATH`.
  ///   - configurationPath: nil to look for `touchstone.yaml` beside the inputs.
  ///   - storePath: nil for a history in memory.
  ///   - makesStore: whether the inputs may begin a store where there is none.
  ///   - language: of what is said on the terminal.
  ///   - machine: decides the language of reports and the time zone where nothing else does; nil for the
  ///     configuration's defaults.
  /// - Throws: ``PipelineError`` for paths that do not exist, a faulty configuration, a store that
  ///   cannot be opened.
  package init(
    inputs: [String], configurationPath: String? = nil, storePath: String? = nil,
    makesStore: Bool = false, language: Language = .english, machine: RegionalMachine? = nil
  ) throws(PipelineError) {
    self.language = language
    let named = inputs.map(InputFile.init)
    let files = try InputFile.files(of: named)
    self.inputs = files.filter { $0.notRead != .otherEnding }
    if self.inputs.isEmpty && storePath == nil {
      throw PipelineError(.nothingUsable, inputs.isEmpty ? .noInput : .noExports(in: inputs))
    }
    let configurationPath =
      configurationPath ?? Configuration.find(beside: named.map { SourcePlace.file(of: $0.path) })
    configuration = try Self.configuration(at: configurationPath)
    // What the program itself reads or keeps there is no export.
    otherFiles = files.filter { file in
      file.notRead == .otherEnding && file.path != configurationPath
        && !file.path.hasSuffix("/touchstone.key")
        && (storePath.map { !file.path.hasPrefix($0) } ?? true)
    }
    do throws(StoreError) {
      let mayMake = makesStore && !self.inputs.isEmpty
      store = try storePath.map { path throws(StoreError) in
        try HistoryStore(path: path, mayMake: mayMake)
      }
      store?.statuses = configuration.intake.statuses
      store?.originalRows = OriginalRowLimit(rows: configuration.originalRows)
    } catch {
      throw PipelineError(error)
    }
    if let machine { try settleRegion(machine) }
  }

  /// Without inputs: for what only the configuration decides.
  ///
  /// - Parameter configurationPath: nil for the `touchstone.yaml` of the present folder, else the
  ///   defaults.
  /// - Throws: ``PipelineError`` for a faulty configuration.
  package init(configurationPath: String?) throws(PipelineError) {
    inputs = []
    configuration = try Self.configuration(
      at: configurationPath ?? Configuration.find(beside: ["."]))
  }

  private static func configuration(at path: String?) throws(PipelineError) -> Configuration {
    guard let path else { return Configuration() }
    do {
      return try Configuration.load(path: path)
    } catch {
      throw PipelineError(.badConfiguration, error.phrases.map(FaultPhrase.configuration))
    }
  }
}
