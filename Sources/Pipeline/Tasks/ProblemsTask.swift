import Desk
import Intake
import Wording

/// Lists every kind of problem with what it means, costs and asks for: `touchstone problems`.
package struct ProblemsTask: Sendable {
  package var language: Language
  /// Nil: all.
  package var code: String?

  package init(language: Language, code: String?) {
    self.language = language
    self.code = code
  }

  /// - Throws: ``PipelineError`` when there is no problem of that code.
  package func run(_ format: OutputFormat, width: Int) throws(PipelineError) -> [UInt8] {
    var codes = ProblemCode.allCases
    if let code {
      guard let known = ProblemCode(rawValue: code) else {
        throw PipelineError(
          .wrongUsage,
          "\(code): no such problem; problems: "
            + codes.map(\.rawValue).sorted().joined(separator: ", "))
      }
      codes = [known]
    }
    switch format {
    case .json: return json(codes)
    case .table: return Array(details(codes, width: width).utf8)
    case .csv: return Array(table(codes).csv.utf8)
    case .markdown: return Array(table(codes).markdown.utf8)
    }
  }

  private func say(_ phrase: ProblemPhrase) -> String { phrase.text(in: language) }

  private func table(_ codes: [ProblemCode]) -> PlainTable {
    var table = PlainTable(
      [.codeTitle, .meaningTitle, .costTitle, .remedyTitle].map { .init(say($0)) })
    for code in codes {
      table.rows.append(
        [code.rawValue] + [.meaning(code), .cost(code.cost), .remedy(code)].map { say($0) })
    }
    return table
  }

  /// A paragraph a problem: sentences do not fit the columns of a terminal.
  private func details(_ codes: [ProblemCode], width: Int) -> String {
    codes.map { code in
      let lines = [
        say(.meaning(code)), "\(say(.costTitle)): \(say(.cost(code.cost)))",
        "\(say(.remedyTitle)): \(say(.remedy(code)))",
      ].flatMap { TerminalText.wrapped($0, to: width - 2) }
      return ([code.rawValue] + lines.map { "  " + $0 }).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private func json(_ codes: [ProblemCode]) -> [UInt8] {
    var json = JSONText()
    json.raw("[")
    for (index, code) in codes.enumerated() {
      json.raw(index == 0 ? "\n  {\"code\": " : ",\n  {\"code\": ")
      json.string(code.rawValue)
      json.raw(", \"meaning\": ")
      json.string(say(.meaning(code)))
      json.raw(", \"cost\": ")
      json.string(say(.cost(code.cost)))
      json.raw(", \"expected\": ")
      json.string(say(.expected(code)))
      json.raw(", \"remedy\": ")
      json.string(say(.remedy(code)))
      json.raw("}")
    }
    json.raw("\n]\n")
    return json.bytes
  }
}
