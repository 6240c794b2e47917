import Desk
import Intake
import JSONWriting
import Reporting
import TextRendering
import Wording

extension ImportedFile {
  /// What is said on the terminal of a problem:
  /// `export.csv:12: column 解决时间: bad_instant: expected a date and time ...`
  fileprivate func sentence(_ problem: Problem, in language: Language) -> String {
    var place = path
    if let line = problem.line { place += ":\(line)" }
    if let column = problem.column {
      place += ": \(InspectionPhrase.place(column: column).text(in: language))"
    }
    return TerminalText.plain(
      "\(place): \(problem.code.rawValue): \(problem.sentence(in: language))")
  }
}

extension [ImportedFile] {
  /// One sentence for each file that lost rows or cells, and for each that could not be used.
  package func summaries(in language: Language) -> [String] {
    flatMap { file -> [String] in
      guard let kind = file.kind else {
        return file.problems.prefix(1).map { file.sentence($0, in: language) }
      }
      let counts = file.problemCounts.filter { !$0.key.isNotice }
        .sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      guard !counts.isEmpty else { return [] }
      let loss = InspectionPhrase.loss(
        kind: DataQualityPhrase.kind(kind).text(in: language), file.ledger,
        problems: counts.map { "\($0.key.rawValue) \($0.value)" }.joined(separator: ", "))
      return [TerminalText.plain("\(file.path): \(loss.text(in: language))")]
    }
  }

  /// Why a run ends without a record: what was wrong with each file, and that this is all.
  func nothingUsable(in language: Language) -> [String] {
    flatMap { file in file.problems.prefix(1).map { file.sentence($0, in: language) } }
      + [InspectionPhrase.nothingUsable.text(in: language)]
  }
}

/// Explains every problem that a file can have, or one: `touchstone problems`.
package struct ProblemReference: AnswerBody {
  package let language: Language
  private let codes: [ProblemCode]

  /// - Parameter code: nil for all.
  /// - Throws: ``PipelineError`` when there is no problem of that code.
  package init(_ code: String?, language: Language) throws(PipelineError) {
    self.language = language
    guard let code else {
      codes = ProblemCode.allCases
      return
    }
    guard let known = ProblemCode(rawValue: code) else {
      let all = ProblemCode.allCases.map(\.rawValue).sorted()
      throw PipelineError(.wrongUsage, .unknownProblem(code, known: all))
    }
    codes = [known]
  }

  private func say(_ phrase: ProblemPhrase) -> String { phrase.text(in: language) }

  /// A paragraph each: sentences do not fit the columns of a terminal.
  package var page: [PagePart] {
    codes.map { code in
      .paragraphs([
        PageParagraph(code.rawValue), PageParagraph(say(.meaning(code)), indent: 2),
        PageParagraph("\(say(.costTitle)): \(say(.cost(code.cost)))", indent: 2),
        PageParagraph("\(say(.remedyTitle)): \(say(.remedy(code)))", indent: 2),
      ])
    }
  }

  package var document: [PagePart] { [.table(table)] }

  package var data: [Table] { [table] }

  private var table: Table {
    Table(
      id: "problems", title: "", of: codes,
      columns: [
        .named(say(.codeTitle)) { .identifier($0.rawValue) },
        .named(say(.meaningTitle)) { .text(say(.meaning($0))) },
        .named(say(.costTitle)) { .text(say(.cost($0.cost))) },
        .named(say(.remedyTitle)) { .text(say(.remedy($0))) },
      ])
  }

  package func write(to json: inout JSONWriter) {
    json.list(codes, .expanded) { json, code in
      json.object { json in
        json.member("code", code.rawValue)
        json.member("meaning", say(.meaning(code)))
        json.member("cost", say(.cost(code.cost)))
        json.member("expected", say(.expected(code)))
        json.member("remedy", say(.remedy(code)))
      }
    }
  }
}
