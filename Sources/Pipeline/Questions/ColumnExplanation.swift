import Configuration
import Desk
import Intake
import JSONWriting
import Reporting
import TextRendering
import Wording

/// Why a column is the field that it is: `touchstone inspect --why COLUMN`.
package struct ColumnExplanationQuestion: Question {
  private let column: String

  package init(column: String) { self.column = column }

  package func answer(in workspace: Workspace) async throws -> Answer {
    let needs = HistoryNeeds(columns: .named([], andPersonal: true))
    let read = try await HistoryReader(workspace, needs).readFiles()
    let wanted = column.lowercased()
    let explained = read.files.flatMap { file in
      let columns = file.nearest?.columns ?? file.columns
      let exact = columns.filter { $0.name == column }
      return (exact.isEmpty ? columns.filter { $0.name.lowercased() == wanted } : exact)
        .map { ExplainedColumn(file: file, column: $0) }
    }
    guard !explained.isEmpty else {
      let names = read.files.flatMap(\.columns).map(\.name)
      throw PipelineError(
        .wrongUsage,
        .about("--why", .noSuchColumn(column, near: NearestName.guess(for: column, among: names))))
    }
    return Answer(ColumnExplanation(columns: explained, language: workspace.language))
  }
}

struct ExplainedColumn: Sendable {
  let file: ImportedFile
  let column: ColumnPlan

  var reason: ColumnReason { column.reason ?? ColumnReason() }
}

/// What spoke for each field that a column might be.
struct ColumnExplanation: AnswerBody {
  let columns: [ExplainedColumn]
  let language: Language

  private func say(_ phrase: ColumnReasonPhrase) -> String { phrase.text(in: language) }

  var page: [PagePart] {
    Array(columns.map { part($0) }.joined(separator: [.lines([])]))
  }

  private func part(_ explained: ExplainedColumn) -> [PagePart] {
    let reason = explained.reason
    var facts: [PageFact] = [
      (say(.column), explained.column.name),
      (
        say(.kind),
        say(.kindName(explained.file.kind, nearest: explained.file.nearest?.kind))
      ),
      (say(.field), explained.column.role?.fieldName ?? say(.noField)),
    ]
    if !reason.words.isEmpty { facts.append((say(.words), say(.wordList(reason.words)))) }
    facts.append((say(.values), say(.valueCounts(reason.values))))
    let parts: [PagePart] = [.lines([explained.file.path]), .facts(facts)]
    guard !reason.candidates.isEmpty else { return parts }
    return parts + [.fittedTable(table(reason.candidates), indent: 2)]
  }

  private func table(_ candidates: [ColumnReason.Candidate]) -> Table {
    Table(
      id: "candidates", title: "", of: candidates,
      columns: [
        .text("field", say(.candidate)) { $0.field }.whole,
        .text("basis", say(.basis)) { InspectionPhrase.basisName($0.basis).text(in: language) },
        .text("outcome", say(.outcome)) { say(.outcomeName($0.outcome)) },
      ])
  }

  var data: [Table] {
    let rows = columns.flatMap { explained in
      explained.reason.candidates.map { (explained, $0) }
    }
    return [
      Table(
        id: "candidates", title: "", of: rows,
        columns: [
          .named("path") { .text($0.0.file.path) },
          .named("column") { .text($0.0.column.name) },
          .named("field") { .text($0.1.field) },
          .named("basis") { .text($0.1.basis.rawValue) },
          .named("outcome") { .text($0.1.outcome.code) },
        ])
    ]
  }

  /// One object a column.
  func write(to json: inout JSONWriter) {
    json.list(columns, .expanded) { json, explained in
      let reason = explained.reason
      json.object(.stacked) { json in
        json.member("path", explained.file.path)
        json.member("kind", (explained.file.kind ?? explained.file.nearest?.kind)?.rawValue)
        json.member("column", explained.column.name)
        json.member("field", explained.column.role?.fieldName)
        json.list("candidates", reason.candidates, .hanging) { json, candidate in
          json.object { json in
            json.member("field", candidate.field)
            json.member("basis", candidate.basis.rawValue)
            json.member("outcome", candidate.outcome.code)
          }
        }
        json.list("words", reason.words, .hanging) { json, word in
          json.object { json in
            json.member("word", word.text)
            json.list("meanings", word.notions)
          }
        }
        json.object("values") { json in
          json.member("filled", reason.values.filled)
          json.member("different", reason.values.different)
          json.member("moments", reason.values.moments)
          json.member("lengths", reason.values.lengths)
          json.member("numbers", reason.values.numbers)
          json.member("yes_or_no", reason.values.flags)
          json.member("ratings", reason.values.ratings)
        }
      }
    }
  }
}

extension ColumnReason.Outcome {
  /// As programs read it.
  fileprivate var code: String {
    switch self {
    case .taken: "taken"
    case .isOtherColumn: "other_column"
    case .unlikeValues: "unlike_values"
    }
  }
}
