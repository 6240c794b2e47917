import Configuration
import Desk
import Intake
import Metrics
import Reporting
import TextRendering
import Wording

/// How each file is understood and what became of its rows: `touchstone inspect`.
package struct InspectionQuestion: Question {
  /// Where what was understood is written as configuration; nil for nowhere.
  private let mappingPath: String?
  /// Whether a file that is there already is written over.
  private let overwrites: Bool
  /// Asks what the files leave open before the configuration is written; nil to ask nothing.
  private let ask: (@Sendable (String) -> String?)?

  /// - Throws: ``PipelineError`` for overwriting or asking without a file to write.
  package init(
    mappingPath: String? = nil, overwrites: Bool = false,
    ask: (@Sendable (String) -> String?)? = nil
  ) throws(PipelineError) {
    if overwrites, mappingPath == nil { throw PipelineError(.wrongUsage, .forceWithoutMapping) }
    if ask != nil, mappingPath == nil { throw PipelineError(.wrongUsage, .askWithoutMapping) }
    self.ask = ask
    self.mappingPath = mappingPath
    self.overwrites = overwrites
  }

  package func answer(in workspace: Workspace) async throws -> Answer {
    let file = try mappingPath.map { path throws(PipelineError) in
      overwrites ? NewFile(replacing: path) : try NewFile(path, orElse: .nameAnotherOrForce)
    }
    // As an analysis reads them: rows that repeat an earlier file's, or another event, are known as such.
    let needs = HistoryNeeds(columns: .named([], andPersonal: true))
    let read = try await HistoryReader(workspace, needs).readFiles()
    let files = read.files
    let coverage = Coverage(read.history, workspace.configuration.analysis)
    var inspection = InspectionAnswer(files: files, language: workspace.language)
    inspection.otherFiles = read.otherFiles
    inspection.redaction = Redaction(
      .masked, read.history,
      personalColumns: read.personalColumns(workspace.configuration.intake.mapping[.tickets]))
    inspection.timeZoneBasis = workspace.timeZoneBasis
    inspection.meanings = coverage.statuses
    inspection.coverage = CoverageFacts(coverage, of: [], language: workspace.language)
    var answer = Answer(inspection)
    if let file {
      var interview = ask.map { MappingInterview(language: workspace.language, ask: $0) }
      let settled = interview?.settle(files, coverage.statuses) ?? files
      let mapping = MappingFile(
        settled, language: workspace.language, answers: interview?.answers ?? MappingAnswers())
      let note = try write(mapping, of: settled, to: file)
      answer.notes = [note.text(in: workspace.language)]
    }
    answer.isFailure = files.allSatisfy { $0.kind == nil }
    return answer
  }

  private func write(
    _ mapping: MappingFile, of files: [ImportedFile], to file: NewFile
  ) throws(PipelineError) -> NotePhrase {
    guard files.contains(where: { $0.kind != nil || $0.nearest != nil }) else {
      return .mappingNotWritten(path: file.path)
    }
    guard let text = mapping.text else {
      throw PipelineError(.unwritableOutput, .mappingTooLarge(path: file.path))
    }
    try file.write(text)
    return .mappingWritten(path: file.path)
  }
}
