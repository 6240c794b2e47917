import Configuration
import Desk
import Intake
import TextRendering
import Wording

/// How each file is understood and what became of its rows: `touchstone inspect`.
package struct InspectionQuestion: Question {
  /// Where what was understood is written as configuration; nil for nowhere.
  private let mappingPath: String?
  /// Whether a file that is there already is written over.
  private let overwrites: Bool

  /// - Throws: ``PipelineError`` for overwriting without a file to write.
  package init(mappingPath: String? = nil, overwrites: Bool = false) throws(PipelineError) {
    if overwrites, mappingPath == nil { throw PipelineError(.wrongUsage, .forceWithoutMapping) }
    self.mappingPath = mappingPath
    self.overwrites = overwrites
  }

  package func answer(in workspace: Workspace) async throws -> Answer {
    let file = try mappingPath.map { path throws(PipelineError) in
      overwrites ? NewFile(replacing: path) : try NewFile(path, orElse: .nameAnotherOrForce)
    }
    // As an analysis reads them: rows that repeat an earlier file's, or another event, are known as such.
    let files = try await HistoryReader(workspace).readFiles().files
    var answer = Answer(InspectionAnswer(files: files, language: workspace.language))
    if let file {
      let note = try write(files, to: file, in: workspace.language)
      answer.notes = [note.text(in: workspace.language)]
    }
    answer.isFailure = files.allSatisfy { $0.kind == nil }
    return answer
  }

  private func write(
    _ files: [ImportedFile], to file: NewFile, in language: Language
  ) throws(PipelineError) -> NotePhrase {
    guard files.contains(where: { $0.kind != nil }) else {
      return .mappingNotWritten(path: file.path)
    }
    guard let text = MappingFile(files, language: language).text else {
      throw PipelineError(.unwritableOutput, .mappingTooLarge(path: file.path))
    }
    try file.write(text)
    return .mappingWritten(path: file.path)
  }
}
