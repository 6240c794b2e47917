import Desk
import Intake
import Reporting
import TextRendering
import Wording

/// What is said on the terminal of a file that was not read as it should be.
package struct FileMessage: Sendable {
  private let language: Language

  package init(in language: Language) {
    self.language = language
  }

  private func say(_ phrase: InspectionPhrase) -> String { phrase.text(in: language) }

  /// `export.csv:12: column 解决时间: bad_instant: expected a date and time ...`
  package func sentence(_ file: ImportedFile, _ problem: Problem) -> String {
    var place = file.path
    if let line = problem.line { place += ":\(line)" }
    if let column = problem.column { place += ": \(say(.place(column: column)))" }
    return TerminalText.plain(
      "\(place): \(problem.code.rawValue): \(problem.sentence(in: language))")
  }

  /// One sentence for each file that lost rows or cells, and for each that could not be used.
  package func summaries(_ files: [ImportedFile]) -> [String] {
    files.flatMap { file -> [String] in
      guard let kind = file.kind else {
        return file.problems.prefix(1).map { sentence(file, $0) }
      }
      let counts = file.problemCounts.filter { !$0.key.isNotice }
        .sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      guard !counts.isEmpty else { return [] }
      let what = counts.map { "\($0.key.rawValue) \($0.value)" }.joined(separator: ", ")
      let loss = say(
        .loss(kind: DataQualityPhrase.kind(kind).text(in: language), file.ledger, problems: what))
      return [TerminalText.plain("\(file.path): \(loss)")]
    }
  }

  /// Why a run ends without a record: what was wrong with each file, and that this is all.
  func nothingUsable(_ files: [ImportedFile]) -> [String] {
    files.flatMap { file in file.problems.prefix(1).map { sentence(file, $0) } }
      + [say(.nothingUsable)]
  }
}
