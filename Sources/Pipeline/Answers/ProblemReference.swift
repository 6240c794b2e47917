import Desk
import Intake
import JSONWriting
import Reporting
import TextRendering
import Wording

/// Explains every problem that a file can have, or one: `touchstone problems`.
package struct ProblemReference: AnswerBody {
  package let language: Language
  private let codes: [ProblemCode]

  /// - Parameter code: nil for all.
  /// - Throws: ``PipelineError`` when there is no problem of that code.
  private init(_ code: String?, language: Language) throws(PipelineError) {
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

  package static func answer(
    _ code: String?, language: Language
  ) throws(PipelineError) -> Answer {
    Answer(try ProblemReference(code, language: language))
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
    let titles: [ProblemPhrase] = [.codeTitle, .meaningTitle, .costTitle, .remedyTitle]
    return Table(
      id: "problems", title: "",
      columns: titles.map { .init(id: say($0), title: say($0)) },
      rows: codes.map { code in
        [.identifier(code.rawValue)]
          + [.meaning(code), .cost(code.cost), .remedy(code)].map { .text(say($0)) }
      })
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
