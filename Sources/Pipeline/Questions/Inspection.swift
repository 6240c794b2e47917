import Configuration
import Desk
import Intake
import JSONWriting
import Metrics
import Reporting
import Tabular
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

/// One file, for a person.
private struct InspectedFile {
  let file: ImportedFile
  let language: Language
  let redaction: Redaction
  let timeZoneBasis: RegionalBasis
  let statuses: FileStatuses

  private func say(_ phrase: InspectionPhrase) -> String { phrase.text(in: language) }

  private func name(of kind: RecordKind?) -> String {
    DataQualityPhrase.kind(kind).text(in: language)
  }

  var page: [PagePart] {
    var parts = [.lines([file.path]), part(facts)]
    if file.kind == nil {
      if file.problemCounts[.unknownKind] != nil {
        parts.append(part(nearest))
        if let nearest = file.nearest { parts.append(.fittedTable(guesses(nearest), indent: 2)) }
        parts.append(part([fact(.remedy, .remedy(file.nearest?.kind, path: file.path))]))
      }
    } else {
      if !file.columns.isEmpty { parts.append(.fittedTable(columnTable, indent: 2)) }
      if let kind = file.kind, file.columns.contains(where: { $0.role == nil }) {
        parts.append(part([(Self.unknownField, say(.unknownColumn(kind)))]))
      }
      parts.append(part([fact(.rows, .ledger(file.ledger))] + statusFacts))
    }
    return parts + (problemParagraphs.isEmpty ? [] : [.paragraphs(problemParagraphs)])
  }

  /// The facts of all parts stand under each other.
  private func part(_ facts: [PageFact]) -> PagePart {
    .facts(facts, alignedWith: InspectionPhrase.Label.allCases.map { say(.label($0)) })
  }

  private func fact(_ label: InspectionPhrase.Label, _ phrase: InspectionPhrase) -> PageFact {
    fact(label, say(phrase))
  }

  private func fact(_ label: InspectionPhrase.Label, _ text: String) -> PageFact {
    (say(.label(label)), text)
  }

  private var facts: [PageFact] {
    var facts = [fact(.holds, holds)]
    if file.kind != nil { facts.append(fact(.format, .format(format))) }
    if file.format != nil {
      facts.append(fact(.writing, .writing(file.dialect, in: file.container)))
    }
    if let encoding = file.encoding { facts.append(fact(.encoding, .encoding(encoding))) }
    if file.kind != nil { facts.append(fact(.times, .timeZone(file.timeZone, timeZoneBasis))) }
    return facts
  }

  private var statusFacts: [PageFact] {
    let words = statuses.phrases.map { $0.text(in: language) }.joined(separator: "; ")
    return (words.isEmpty ? [] : [fact(.statuses, words)])
      + statuses.remedies.map { fact(.remedy, $0.text(in: language)) }
  }

  private var format: ExportFormat? {
    ([ExportFormat].catalogue + .eventLists).first { $0.name == file.format }
  }

  private var holds: String {
    if file.problemCounts[.unknownKind] != nil { return say(.notRecognised) }
    return file.kind == nil ? say(.noRecords) : name(of: file.kind)
  }

  /// What an unknown file comes nearest to, else what each kind needs.
  private var nearest: [PageFact] {
    if let nearest = file.nearest {
      return [fact(.nearest, name(of: nearest.kind))]
        + nearest.missing.map { fact(.lacks, .missing($0)) }
    }
    return NearestKind.needs.enumerated().map { index, need in
      let text = say(.needs(kind: name(of: need.kind), need.needs))
      return index == 0 ? fact(.needs, text) : ("", text)
    }
  }

  /// What each column would be, and how sure that is.
  private func guesses(_ nearest: NearestKind) -> Table {
    Table(
      id: "guesses", title: "", of: nearest.columns,
      columns: [
        .text("column", say(.column)) { $0.name },
        .text("field", say(.guess)) { $0.role?.fieldName ?? Self.unknownField }.whole,
        .text("basis", say(.basis)) { column in
          column.role.flatMap { _ in column.reason?.candidates.first?.basis }
            .map { say(.basisName($0)) } ?? ""
        },
        .text("example", say(.example)) { $0.shownExamples(by: redaction).first ?? "" },
      ])
  }

  private static let unknownField = "–"

  var columnTable: Table {
    Table(
      id: "columns", title: "", of: file.columns,
      columns: [
        .text("column", say(.column)) { $0.name },
        .text("field", say(.field)) { $0.role?.fieldName ?? Self.unknownField }.whole,
        .text("unit", say(.unit)) { unit(of: $0) }.whole,
        .text("example", say(.example)) { $0.shownExamples(by: redaction).first ?? "" },
      ])
  }

  private func unit(of column: ColumnPlan) -> String {
    let assumptions: Set<ProblemCode> = [.assumedUnit, .ambiguousDates, .assumedScale]
    let isAssumed = file.problems.contains {
      assumptions.contains($0.code) && $0.column == column.name
    }
    let unit = column.unit.map { say(.unitName($0)) }
    let zone = column.timeZone.flatMap { $0 == file.timeZone ? nil : $0 }
    let text = [unit, zone].compactMap { $0 }.joined(separator: ", ")
    return isAssumed && unit != nil ? say(.assumed(text)) : text
  }

  private static let shownLines = 5
  private static let shownColumns = 3

  private var problemParagraphs: [PageParagraph] {
    let counts = file.problemCounts.sorted {
      ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue)
    }
    // What was not recognised has been told above, with what to do.
    let told = counts.filter { $0.key != .unknownKind }
    guard !told.isEmpty else { return [] }
    return [PageParagraph(say(.label(.problems)), indent: 2)]
      + told.flatMap { paragraphs(on: $0.key, $0.value) }
  }

  private func paragraphs(on code: ProblemCode, _ count: Int) -> [PageParagraph] {
    let listed = file.problems.filter { $0.code == code }
    var columns: [String] = []
    for column in listed.compactMap(\.column) where !columns.contains(column) {
      columns.append(TerminalText.cut(TerminalText.plain(column), to: 24))
      if columns.count == Self.shownColumns { break }
    }
    let occurrence = InspectionPhrase.occurrence(
      count: count, cost: ProblemPhrase.cost(code.cost).text(in: language), columns: columns,
      lines: listed.prefix(Self.shownLines).compactMap(\.line))
    return [
      PageParagraph("\(code.rawValue)  \(say(occurrence))", indent: 4, hangingIndent: 2),
      PageParagraph(
        sentence(of: listed) ?? Problem(code: code).sentence(in: language), indent: 6),
    ]
  }

  /// What was expected, of each column its own where they differ.
  private func sentence(of listed: [Problem]) -> String? {
    guard let first = listed.first else { return nil }
    var seen: Set<String> = []
    let different = listed.filter { seen.insert($0.expected(in: language)).inserted }
      .prefix(Self.shownColumns)
    guard different.count > 1 else { return first.sentence(in: language) }
    return different.map { problem in
      [problem.column, problem.sentence(in: language)].compactMap(\.self).joined(separator: ": ")
    }.joined(separator: "; ")
  }
}
