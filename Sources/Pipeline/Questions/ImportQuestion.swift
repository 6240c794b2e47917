import Configuration
import Desk
import Intake
import TextRendering
import Wording

/// Brings exports into a store without asking anything about them: `touchstone import`.
package struct ImportQuestion: Question {
  package init() {}

  package func answer(in workspace: Workspace) async throws -> Answer {
    guard let store = workspace.store else { preconditionFailure("an import has a store") }
    let (read, tickets, responses, records) = try await HistoryReader(workspace)
      .importFiles(to: store)
    func say(_ note: NotePhrase) -> String { note.text(in: workspace.language) }
    let sentence = say(
      .imported(
        files: read.files.count { $0.kind != nil } - read.knownFiles.count,
        tickets: tickets, responses: responses,
        records: records))
    var answer = Answer(
      SentenceAnswer([sentence], language: workspace.language),
      notes: read.knownFiles.map { say(.knownFile(path: $0)) })
    answer.files = read.files
    return answer
  }
}

/// A configuration file: `touchstone config`.
package enum ConfigurationFile {
  /// Writes a commented configuration with every key at its default; the answer is its path.
  ///
  /// - Throws: ``PipelineError`` when the file exists already or cannot be written.
  package static func write(to path: String, in language: Language) throws(PipelineError) -> Answer
  {
    try NewFile(path, orElse: .nameAnother).write(Configuration.template(language: language))
    return Answer(SentenceAnswer([path], language: language))
  }

  /// - Throws: ``PipelineError`` with every fault of the file.
  package static func check(
    _ path: String, answeringIn language: Language
  ) throws(PipelineError) -> Answer {
    _ = try Workspace(configurationPath: path)
    return Answer(
      SentenceAnswer([NotePhrase.noFaults(path: path).text(in: language)], language: language))
  }
}
