import Desk
import Intake
import Reporting
import Tabular
import Wording

/// How a file was understood, for a person at a terminal: facts, columns, rows, problems.
struct InspectionText {
  let file: ImportedFile
  /// The width of the terminal.
  let width: Int
  private let language: Language

  init(_ file: ImportedFile, language: Language, width: Int) {
    self.file = file
    self.width = width
    self.language = language
  }

  private func say(_ phrase: InspectionPhrase) -> String { phrase.text(in: language) }

  private func say(_ label: InspectionPhrase.Label) -> String { label.text(in: language) }

  private func name(of kind: RecordKind?) -> String {
    DataQualityPhrase.kind(kind).text(in: language)
  }

  var text: String {
    var parts = [[TerminalText.plain(file.path)], facts]
    if file.kind == nil {
      parts += [nearest]
    } else {
      parts += [columns, facts(of: [(.rows, say(.ledger(file.ledger)))])]
    }
    parts += [problemLines]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  // MARK: Facts

  private var facts: [String] {
    var facts: [(InspectionPhrase.Label, String)] = [(.holds, holds)]
    if file.kind != nil { facts.append((.format, say(.format(format)))) }
    if file.format != nil { facts.append((.writing, say(.writing(file.dialect)))) }
    if let encoding = file.encoding { facts.append((.encoding, say(.encoding(encoding)))) }
    if file.kind != nil { facts.append((.times, say(.timeZone(file.timeZone)))) }
    return self.facts(of: facts)
  }

  private var format: ExportFormat? {
    ([ExportFormat].catalogue + .eventLists).first { $0.name == file.format }
  }

  private var holds: String {
    if file.problemCounts[.unknownKind] != nil { return say(.notRecognised) }
    return file.kind == nil ? say(.noRecords) : name(of: file.kind)
  }

  private func facts(of facts: [(label: InspectionPhrase.Label, text: String)]) -> [String] {
    labelled(facts.map { (say($0.label), $0.text) })
  }

  /// Labels and what they say, which is wrapped beside them.
  private func labelled(_ facts: [(label: String, text: String)]) -> [String] {
    facts.flatMap { fact in
      let lines = TerminalText.wrapped(
        TerminalText.plain(fact.text), to: width - labelWidth - 4)
      return lines.enumerated().map { index, line in
        "  " + TerminalText.padded(index == 0 ? fact.label : "", to: labelWidth) + "  " + line
      }
    }
  }

  private var labelWidth: Int {
    InspectionPhrase.Label.allCases.map { TerminalText.width(say($0)) }.max() ?? 0
  }

  /// What a file that is nothing known comes nearest to, and what to do; its columns, where nothing
  /// is near. A file of another fault needs none of this.
  private var nearest: [String] {
    guard file.problemCounts[.unknownKind] != nil else { return [] }
    var facts: [(String, String)] = []
    if let nearest = NearestKind(columns: file.columns.map(\.name)) {
      facts = [
        (say(.nearest), name(of: nearest.kind)), (say(.has), say(.found(nearest.found))),
      ]
      facts += nearest.missing.map { (say(.lacks), say(.missing($0))) }
    } else {
      facts = NearestKind.needs.enumerated().map { index, need in
        (
          index == 0 ? say(InspectionPhrase.Label.needs) : "",
          say(.needs(kind: name(of: need.kind), need.needs))
        )
      }
    }
    return labelled(
      facts + [(say(InspectionPhrase.Label.remedy), say(InspectionPhrase.remedy))])
  }

  // MARK: Columns

  private var columns: [String] {
    guard let kind = file.kind, !file.columns.isEmpty else { return [] }
    var table = PlainTable([
      .init(say(.column)), .init(say(.field), isWhole: true), .init(say(.unit), isWhole: true),
      .init(say(.example)),
    ])
    for column in file.columns {
      table.rows.append([
        column.name, column.role?.fieldName ?? Self.unknownField, unit(of: column),
        column.shownExamples.first ?? "",
      ])
    }
    var lines = table.aligned(within: width - 2).split(separator: "\n").map { "  " + $0 }
    if file.columns.contains(where: { $0.role == nil }) {
      lines.append("")
      lines += labelled([(Self.unknownField, say(.unknownColumn(kind)))])
    }
    return lines
  }

  private static let unknownField = "–"

  private func unit(of column: ColumnPlan) -> String {
    let isAssumed = [ProblemCode.assumedUnit, .ambiguousDates, .assumedScale].contains { code in
      file.problemCounts[code] != nil
        && file.problems.contains { $0.code == code && $0.column == column.name }
    }
    let unit = column.unit.map { $0.text(in: language) }
    let zone = column.timeZone.flatMap { $0 == file.timeZone ? nil : $0 }
    let text = [unit, zone].compactMap { $0 }.joined(separator: ", ")
    return isAssumed && unit != nil ? say(.assumed(text)) : text
  }

  // MARK: Problems

  private static let shownLines = 5
  private static let shownColumns = 3

  private var problemLines: [String] {
    let counts = file.problemCounts.sorted {
      ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue)
    }
    // What was not recognised has been told above, with what to do.
    let told = counts.filter { $0.key != .unknownKind }
    guard !told.isEmpty else { return [] }
    return ["  " + say(.problems)] + told.flatMap { lines(of: $0.key, $0.value) }
  }

  private func lines(of code: ProblemCode, _ count: Int) -> [String] {
    let listed = file.problems.filter { $0.code == code }
    var columns: [String] = []
    for column in listed.compactMap(\.column) where !columns.contains(column) {
      columns.append(TerminalText.cut(TerminalText.plain(column), to: 24))
      if columns.count == Self.shownColumns { break }
    }
    let occurrence = InspectionPhrase.occurrence(
      count: count, cost: ProblemPhrase.cost(code.cost).text(in: language), columns: columns,
      lines: listed.prefix(Self.shownLines).compactMap(\.line))
    let sentence = sentence(of: listed) ?? Problem(code: code).sentence(in: language)
    let head = wrapped("\(code.rawValue)  \(say(occurrence))")
    return ["    " + head[0]] + (head.dropFirst() + wrapped(sentence)).map { "      " + $0 }
  }

  /// What was expected, of each column its own where they differ.
  private func sentence(of listed: [Problem]) -> String? {
    guard let first = listed.first else { return nil }
    var seen: Set<String> = []
    let different = listed.filter { seen.insert($0.expected(in: language)).inserted }.prefix(
      Self.shownColumns)
    guard different.count > 1 else { return first.sentence(in: language) }
    return different.map { problem in
      [problem.column, problem.sentence(in: language)].compactMap(\.self).joined(separator: ": ")
    }.joined(separator: "; ")
  }

  private func wrapped(_ text: String) -> [String] {
    TerminalText.wrapped(TerminalText.plain(text), to: width - 6)
  }
}
