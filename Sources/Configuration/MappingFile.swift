import Desk
import Intake
import Wording

/// What was understood of exports, as a configuration to correct and to keep: `time_zone`, and under
/// `mapping` each column with its field. Used as it is, it changes nothing.
///
/// ```yaml
/// time_zone: Asia/Shanghai
/// mapping:
///   tickets:
///     工单编号: id
///     创建时间: {field: created_at, dates: day_first}
/// ```
package struct MappingFile: Sendable {
  private let files: [ImportedFile]
  private let language: Language
  private let answers: MappingAnswers

  /// - Parameters:
  ///   - language: of its comments.
  ///   - answers: to what the files leave open.
  package init(
    _ files: [ImportedFile], language: Language, answers: MappingAnswers = MappingAnswers()
  ) {
    self.files = files
    self.language = language
    self.answers = answers
  }

  /// Nil where no file was recognised, or the text would be too large for a configuration.
  package var text: String? {
    let kinds = RecordKind.allCases.filter { kind in files.contains { $0.kind == kind } }
    let guessed = files.filter { $0.kind == nil && $0.nearest != nil }
    guard let timeZone = files.first?.timeZone, !kinds.isEmpty || !guessed.isEmpty else {
      return nil
    }
    var lines = ["time_zone: \(YAMLName.text(timeZone))", ""]
    if !kinds.isEmpty { lines.append("mapping:") }
    for kind in kinds { lines += section(kind) }
    for file in guessed { lines += guesses(file, isAlone: kinds.isEmpty) }
    lines += answers.statusLines
    let text =
      Configuration.commentLines(say(.mappingHead)) + lines.joined(separator: "\n") + "\n"
    return text.utf8.count <= ConfigurationFile.largestSize ? text : nil
  }

  private func say(_ phrase: ConfigurationPhrase) -> String { phrase.text(in: language) }

  private func section(_ kind: RecordKind) -> [String] {
    let columns = columns(of: kind)
    let known = columns.filter { $0.role != nil }
    let disputed = columns.filter(\.isDisputed)
    let unknown = columns.filter { $0.role == nil && !$0.isDisputed }
    var lines = ["  \(kind.rawValue):"] + known.map { "    " + line(of: $0) }
    if !disputed.isEmpty {
      lines += ["    # \(say(.disputedColumns))"] + disputed.map { "    # \(comment($0)):" }
    }
    if !unknown.isEmpty {
      lines += ["    # \(say(.unknownColumns))"] + unknown.map { "    # \(comment($0)):" }
    }
    let fields = ColumnRole.named(kind).keys.sorted()
    return lines + ["    # \(say(.fields))"] + Self.filled(fields).map { "    #   \($0)" }
  }

  private func columns(of kind: RecordKind) -> [UnderstoodColumn] {
    var columns: [UnderstoodColumn] = []
    var places: [String: Int] = [:]
    for file in files where file.kind == kind {
      for column in file.columns {
        let place = places[column.name] ?? columns.count
        if place == columns.count {
          places[column.name] = place
          columns.append(UnderstoodColumn(name: column.name))
        }
        columns[place].add(column, of: file)
      }
    }
    return columns
  }

  private func line(of column: UnderstoodColumn) -> String {
    let field = column.role?.fieldName ?? ""
    let name = YAMLName.text(column.name)
    if name.count > YAMLName.longest { return "# \(comment(column)): \(field)" }
    if let unit = answers.units[column.name] {
      return "\(name): {field: \(field), unit: \(unit.rawValue)}"
    }
    if let order = answers.dates[column.name] ?? column.provenOrder {
      return "\(name): {field: \(field), dates: \(order.rawValue)}"
    }
    let open = column.hasAmbiguousDates ? "dates: day_first" : "unit: seconds"
    if column.hasAmbiguousDates || column.hasAssumedUnit {
      return "\(name): \(field)  # \(say(.settle("{field: \(field), \(open)}")))"
    }
    let others = column.otherFields.sorted()
    return "\(name): \(field)" + (others.isEmpty ? "" : "  # \(say(.otherFields(others)))")
  }

  /// The columns of a file that was not recognised, each with the field that it would be: comments
  /// only, for whoever takes them for right to take the # away.
  private func guesses(_ file: ImportedFile, isAlone: Bool) -> [String] {
    guard let nearest = file.nearest else { return [] }
    let kind = nearest.kind
    let head = say(.guessedColumns(file: YAMLName.text(file.name), kind.rawValue))
    let columns = nearest.columns.map { column in
      var line = "#     \(comment(UnderstoodColumn(name: column.name))):"
      if let field = column.role?.fieldName { line += " \(field)" }
      let others = column.reason?.candidates.filter { $0.outcome != .taken }.map(\.field) ?? []
      return others.isEmpty ? line : line + "  # \(say(.otherFields(others)))"
    }
    return ["# \(head)"] + (isAlone ? ["# mapping:"] : []) + ["#   \(kind.rawValue):"] + columns
  }

  /// A name as it may stand in a comment: on one line, and not for ever.
  private func comment(_ column: UnderstoodColumn) -> String {
    let name = YAMLName.text(column.name)
    return name.count > YAMLName.longest ? name.prefix(60) + "…" : name
  }

  /// Names with commas, in lines of a page's width.
  private static func filled(_ names: [String]) -> [String] {
    var lines: [String] = []
    var line = ""
    for (index, name) in names.enumerated() {
      let word = index + 1 < names.count ? name + "," : name
      if line.count + word.count + 1 > 88 {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? word : " " + word
    }
    return lines + [line]
  }
}

/// What a column name means in all files of a kind that have it.
struct UnderstoodColumn {
  let name: String
  /// A field, or none, for each file.
  private(set) var meanings: Set<ColumnRole?> = []
  /// How its values are written, in the files that tell.
  private(set) var units: Set<ColumnUnit> = []
  /// Further fields that its name speaks for, and no other column is.
  private(set) var otherFields: Set<String> = []
  /// What files had to say of it.
  private(set) var problems: Set<ProblemCode> = []

  mutating func add(_ column: ColumnPlan, of file: ImportedFile) {
    meanings.insert(column.role)
    if let unit = column.unit { units.insert(unit) }
    for candidate in column.reason?.candidates ?? [] where candidate.outcome == .unlikeValues {
      otherFields.insert(candidate.field)
    }
    problems.formUnion(file.problems.filter { $0.column == column.name }.map(\.code))
  }

  var hasAssumedUnit: Bool { problems.contains(.assumedUnit) }

  var hasAmbiguousDates: Bool { problems.contains(.ambiguousDates) }

  /// Nil where it is no known field, or one in one file and another in the next.
  var role: ColumnRole? { meanings.count == 1 ? meanings.first ?? nil : nil }

  /// Whether files disagree about it.
  var isDisputed: Bool { meanings.count > 1 }

  /// The order of day and month that the values themselves tell.
  var provenOrder: ColumnNotation.DateOrder? {
    guard !hasAmbiguousDates, units.count == 1, case .instants(let format)? = units.first else {
      return nil
    }
    return ColumnNotation.DateOrder(rawValue: format.rawValue)
  }
}

/// What somebody has said of what files leave open, to be written down with what was understood.
package struct MappingAnswers: Sendable {
  /// By the name of the column.
  package var dates: [String: ColumnNotation.DateOrder] = [:]
  package var units: [String: ColumnNotation.LengthUnit] = [:]
  /// In the order of the answers.
  package var statuses: [(word: String, category: StatusCategory)] = []

  package init() {}

  /// The statuses as a section of the configuration; empty where none was told.
  var statusLines: [String] {
    let categories = StatusCategory.allCases.filter { category in
      statuses.contains { $0.category == category }
    }
    guard !categories.isEmpty else { return [] }
    return ["", "statuses:"]
      + categories.flatMap { category in
        ["  \(category.name):"]
          + statuses.filter { $0.category == category }.map { "    - \(YAMLName.text($0.word))" }
      }
  }
}
