import Configuration
import Desk
import Foundation
import Intake
import Metrics
import Wording

/// Asks what files leave open, one question after the other: `touchstone inspect --ask`.
struct MappingInterview {
  /// Shows a question and gives the line that answers it; nil where no more will come.
  typealias Asker = @Sendable (String) -> String?

  let language: Language
  let ask: Asker
  private(set) var answers = MappingAnswers()

  init(language: Language, ask: @escaping Asker) {
    (self.language, self.ask) = (language, ask)
  }

  /// Goes through the files, then the statuses in all of them.
  ///
  /// - Returns: the files, those that were not recognised as what they were said to be.
  mutating func settle(_ files: [ImportedFile], _ statuses: StatusMeanings) -> [ImportedFile] {
    let files = files.map { settled($0) }
    for file in files {
      for column in file.columns { settle(column, of: file) }
    }
    for word in statuses.words where word.basis == .unknown {
      let categories = StatusCategory.allCases
      if let category = choice(
        .status(word.word, tickets: word.tickets), of: categories, named: \.name)
      {
        answers.statuses.append((word.word, category))
      }
    }
    return files
  }

  private func settled(_ file: ImportedFile) -> ImportedFile {
    guard file.kind == nil, let nearest = file.nearest else { return file }
    let guesses = nearest.columns.compactMap { column in
      column.role.map { "\(column.name): \($0.fieldName)" }
    }
    let question = InterviewPhrase.kind(file.path, nearest.kind, guesses)
    guard choice(question, of: [true], named: { _ in "y" }) == true else { return file }
    var file = file
    (file.kind, file.columns) = (nearest.kind, nearest.columns)
    return file
  }

  private mutating func settle(_ column: ColumnPlan, of file: ImportedFile) {
    func isOpen(_ code: ProblemCode) -> Bool {
      file.problems.contains { $0.code == code && $0.column == column.name }
    }
    let example = column.examples.first ?? ""
    if isOpen(.ambiguousDates), answers.dates[column.name] == nil {
      answers.dates[column.name] = choice(
        .dates(column.name, example: example), of: ColumnNotation.DateOrder.allCases,
        named: \.rawValue)
    }
    if isOpen(.assumedUnit), answers.units[column.name] == nil {
      answers.units[column.name] = choice(
        .unit(column.name, example: example), of: ColumnNotation.LengthUnit.allCases,
        named: \.rawValue)
    }
  }

  /// What was chosen, by its name or the beginning of it; nil for an empty line. Any other
  /// answer is asked again, twice.
  private func choice<Value>(
    _ question: InterviewPhrase, of values: [Value], named name: (Value) -> String
  ) -> Value? {
    let names = values.map(name)
    let text = question.text(in: language) + " [" + names.joined(separator: ", ") + "] "
    for _ in 0..<3 {
      guard let line = ask(text) else { return nil }
      let answer = line.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
      if answer.isEmpty { return nil }
      let meant = names.indices.filter { names[$0] == answer }
      let begun = meant.isEmpty ? names.indices.filter { names[$0].hasPrefix(answer) } : meant
      if begun.count == 1 { return values[begun[0]] }
    }
    return nil
  }
}
