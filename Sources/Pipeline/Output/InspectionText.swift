import Desk
import Intake
import Reporting
import Tabular

/// How a file was understood, for a person at a terminal: facts, columns, rows, problems.
struct InspectionText {
  let file: ImportedFile
  /// The width of the terminal.
  let width: Int
  private let phrases: Phrasebook
  private let problems: ProblemTexts

  init(_ file: ImportedFile, language: Language, width: Int) {
    self.file = file
    self.width = width
    phrases = Phrasebook.of(language)
    problems = phrases.problems
  }

  private var texts: InspectionTexts { phrases.inspection }

  var text: String {
    var parts = [[TerminalText.plain(file.path)], facts]
    if file.kind == nil {
      parts += [nearest]
    } else {
      parts += [columns, facts(of: [(texts.labels.rows, texts.ledger(file.ledger))])]
    }
    parts += [problemLines]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  // MARK: Facts

  private var facts: [String] {
    var facts = [(texts.labels.holds, holds)]
    if file.kind != nil { facts.append((texts.labels.format, texts.format(format))) }
    if file.format != nil { facts.append((texts.labels.writing, texts.writing(file.dialect))) }
    if let encoding = file.encoding {
      facts.append((texts.labels.encoding, texts.encoding(encoding)))
    }
    if file.kind != nil { facts.append((texts.labels.times, texts.times(file.timeZone))) }
    return self.facts(of: facts)
  }

  private var format: ExportFormat? {
    ([ExportFormat].catalogue + .eventLists).first { $0.name == file.format }
  }

  private var holds: String {
    if file.problemCounts[.unknownKind] != nil { return texts.notRecognised }
    return file.kind == nil ? texts.noRecords : phrases.dataQuality.kind(file.kind)
  }

  /// A label and what it says, which is wrapped beside it.
  private func facts(of facts: [(label: String, text: String)]) -> [String] {
    facts.flatMap { fact in
      let lines = TerminalText.wrapped(
        TerminalText.plain(fact.text), to: width - labelWidth - 4)
      return lines.enumerated().map { index, line in
        "  " + TerminalText.padded(index == 0 ? fact.label : "", to: labelWidth) + "  " + line
      }
    }
  }

  private var labelWidth: Int {
    let labels = texts.labels
    return [
      labels.holds, labels.format, labels.writing, labels.encoding, labels.times, labels.rows,
      labels.nearest,
      labels.has, labels.lacks, labels.needs, labels.remedy,
    ].map { TerminalText.width($0) }.max() ?? 0
  }

  /// What a file that is nothing known comes nearest to, and what to do; its columns, where nothing
  /// is near. A file of another fault needs none of this.
  private var nearest: [String] {
    guard file.problemCounts[.unknownKind] != nil else { return [] }
    let labels = texts.labels
    var facts: [(String, String)] = []
    if let nearest = NearestKind(columns: file.columns.map(\.name)) {
      facts = [
        (labels.nearest, phrases.dataQuality.kind(nearest.kind)),
        (labels.has, texts.has(nearest.found)),
      ]
      facts += nearest.missing.map { (labels.lacks, texts.lacks($0)) }
    } else {
      facts = NearestKind.needs.enumerated().map { index, need in
        (
          index == 0 ? labels.needs : "",
          texts.needs(phrases.dataQuality.kind(need.kind), need.needs)
        )
      }
    }
    return self.facts(of: facts + [(labels.remedy, texts.remedy)])
  }

  // MARK: Columns

  private var columns: [String] {
    guard let kind = file.kind, !file.columns.isEmpty else { return [] }
    let titles = texts.titles
    var table = PlainTable([
      .init(titles.column), .init(titles.field, isWhole: true),
      .init(titles.unit, isWhole: true), .init(titles.example),
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
      lines += facts(of: [(Self.unknownField, texts.ownColumn(kind))])
    }
    return lines
  }

  private static let unknownField = "–"

  private func unit(of column: ColumnPlan) -> String {
    let isAssumed = [ProblemCode.assumedUnit, .ambiguousDates, .assumedScale].contains { code in
      file.problemCounts[code] != nil
        && file.problems.contains { $0.code == code && $0.column == column.name }
    }
    let unit = column.unit.map { texts.unit($0) }
    let zone = column.timeZone.flatMap { $0 == file.timeZone ? nil : $0 }
    let text = [unit, zone].compactMap { $0 }.joined(separator: ", ")
    return isAssumed && unit != nil ? texts.assumed(text) : text
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
    return ["  " + texts.labels.problems] + told.flatMap { lines(of: $0.key, $0.value) }
  }

  private func lines(of code: ProblemCode, _ count: Int) -> [String] {
    let listed = file.problems.filter { $0.code == code }
    var columns: [String] = []
    for column in listed.compactMap(\.column) where !columns.contains(column) {
      columns.append(TerminalText.cut(TerminalText.plain(column), to: 24))
      if columns.count == Self.shownColumns { break }
    }
    let occurrence = InspectionTexts.Occurrence(
      count: count, cost: problems.cost(code.cost), columns: columns,
      lines: listed.prefix(Self.shownLines).compactMap(\.line))
    let sentence = sentence(of: listed) ?? problems.sentence(Problem(code: code))
    let head = wrapped("\(code.rawValue)  \(texts.occurrence(occurrence))")
    return ["    " + head[0]] + (head.dropFirst() + wrapped(sentence)).map { "      " + $0 }
  }

  /// What was expected, of each column its own where they differ.
  private func sentence(of listed: [Problem]) -> String? {
    guard let first = listed.first else { return nil }
    var seen: Set<String> = []
    let different = listed.filter { seen.insert($0.expected).inserted }.prefix(Self.shownColumns)
    guard different.count > 1 else { return problems.sentence(first) }
    return different.map { problem in
      [problem.column, problems.sentence(problem)].compactMap(\.self).joined(separator: ": ")
    }.joined(separator: "; ")
  }

  private func wrapped(_ text: String) -> [String] {
    TerminalText.wrapped(TerminalText.plain(text), to: width - 6)
  }
}
