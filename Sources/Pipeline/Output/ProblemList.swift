import Desk
import Foundation
import Intake
import Reporting

/// Every problem of every file as a CSV: file, line, column, code, what was expected.
///
/// It begins with a byte order mark, by which spreadsheets know that it is UTF-8.
struct ProblemList {
  let files: [ImportedFile]
  let language: Language

  func write(to path: String) throws {
    var table = PlainTable([
      .init("file"), .init("line", isNumber: true), .init("column"), .init("code"),
      .init("expected"),
    ])
    for file in files {
      for problem in file.problems {
        table.rows.append([
          file.name, problem.line.map { "\($0)" } ?? "", problem.column ?? "",
          problem.code.rawValue, texts.expected(problem),
        ])
      }
      for (code, count) in file.problemCounts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        let listed = file.problems.count { $0.code == code }
        if listed < count {
          table.rows.append([file.name, "", "", code.rawValue, texts.more(count - listed)])
        }
      }
    }
    try Data(("\u{FEFF}" + table.csv).utf8).write(to: URL(fileURLWithPath: path))
  }

  private var texts: ProblemTexts { Phrasebook.of(language).problems }
}
