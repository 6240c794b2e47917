import Desk
import Intake
import JSONWriting
import Metrics
import Reporting
import Tabular
import TextRendering
import Wording

/// How files were understood: facts, columns, rows, problems.
package struct InspectionAnswer: AnswerBody {
  package let files: [ImportedFile]
  package let language: Language
  /// Files that were not looked at.
  var otherFiles: [ImportedFile] = []
  /// What all files together cover; nil where it was not looked for.
  var coverage: CoverageFacts?
  /// What the statuses in all files mean.
  var meanings: StatusMeanings?
  /// Knows the customers of all files.
  var redaction = Redaction(.masked, History(), personalColumns: [])
  var timeZoneBasis = RegionalBasis.configuration

  package init(files: [ImportedFile], language: Language) {
    self.files = files
    self.language = language
  }

  package var page: [PagePart] {
    Array(
      files.map { inspected($0).page }.joined(separator: [.lines([])])
    ) + otherPage + coveragePage
  }

  private var otherPage: [PagePart] {
    guard !otherFiles.isEmpty else { return [] }
    let sentence = InspectionPhrase.otherFiles(otherFiles.map(\.path)).text(in: language)
    return [.lines([]), .paragraphs([PageParagraph(TerminalText.plain(sentence))])]
  }

  private var coveragePage: [PagePart] {
    guard let coverage, coverage.coverage.leading != nil else { return [] }
    return [
      .lines([]), .lines([words.say(CoveragePhrase.title)]),
      .fittedTable(coverage.table, indent: 2),
      .paragraphs(coverage.sentences.map { PageParagraph($0, indent: 2, hangingIndent: 2) }),
    ]
  }

  package var data: [Table] {
    files.map { inspected($0).columnTable }
  }

  private func inspected(_ file: ImportedFile) -> InspectedFile {
    InspectedFile(
      file: file, language: language, redaction: redaction, timeZoneBasis: timeZoneBasis,
      statuses: FileStatuses(file, meanings, by: redaction))
  }

  /// One object a file.
  package func write(to json: inout JSONWriter) {
    json.list(files + otherFiles, .expanded) { json, file in
      json.object(.stacked) { write(file, to: &$0) }
    }
  }

  private func write(_ file: ImportedFile, to json: inout JSONWriter) {
    json.member("path", file.path)
    json.member("kind", file.kind?.rawValue)
    json.member("format", file.format)
    json.member("encoding", file.encoding?.encoding.rawValue)
    json.member("encoding_confidence", file.encoding?.confidence.rawValue)
    write(file.dialect, to: &json)
    json.member("time_zone", file.timeZone)
    json.list("columns", file.columns, .hanging) { json, column in
      json.object { json in
        json.member("name", column.name)
        json.member("field", column.role?.fieldName)
        json.list("examples", column.shownExamples(by: redaction))
      }
    }
    if let nearest = file.nearest { write(nearest, to: &json) }
    json.object("rows") { json in
      json.member("read", file.ledger.read)
      json.member("accepted", file.ledger.accepted)
      json.member("rejected", file.ledger.rejected)
      json.member("duplicate", file.ledger.duplicate)
      json.member("empty", file.ledger.empty)
    }
    FileStatuses(file, meanings, by: redaction).write(to: &json)
    json.list("problems", file.problems.prefix(100), .hanging) { json, problem in
      json.object { json in
        json.member("line", problem.line)
        json.member("column", problem.column)
        json.member("code", problem.code.rawValue)
        json.member("expected", problem.expected(in: .english))
      }
    }
    json.object("problem_counts") { json in
      for (code, count) in file.problemCounts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        json.member(code.rawValue, count)
      }
    }
  }

  /// How a file that was not recognised would be read as what it comes nearest to.
  private func write(_ nearest: NearestKind, to json: inout JSONWriter) {
    json.object("nearest") { json in
      json.member("kind", nearest.kind.rawValue)
      json.list("missing", nearest.missing.map(\.field))
      json.list("columns", nearest.columns, .hanging) { json, column in
        json.object { json in
          json.member("name", column.name)
          json.member("field", column.role?.fieldName)
          json.member(
            "basis", column.role.flatMap { _ in column.reason?.candidates.first?.basis.rawValue })
        }
      }
    }
  }

  private func write(_ dialect: Dialect?, to json: inout JSONWriter) {
    guard let dialect else { return json.null("dialect") }
    /// A character as programs name it: `,` or a tab.
    func name(_ byte: UInt8) -> String { String(UnicodeScalar(byte)) }
    json.object("dialect") { json in
      json.member("delimiter", name(dialect.delimiter))
      json.member("quote", dialect.quote.map(name))
      json.member("escape", dialect.escape.rawValue)
      json.member("header", dialect.headerRows > 0)
      if dialect.headerRows > 1 { json.member("header_rows", dialect.headerRows) }
      if dialect.quotesLines { json.member("quoted_lines", true) }
      json.member("line_ending", dialect.lineEnding.rawValue)
    }
  }
}
