import Desk
import Intake
import Reporting
import Tabular
import TextRendering
import Wording

/// One file, for a person.
struct InspectedFile {
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
