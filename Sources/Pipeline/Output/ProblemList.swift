import Desk
import Foundation
import Intake
import Wording

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
          problem.code.rawValue, problem.expected(in: language),
        ])
      }
      for (code, count) in file.problemCounts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        let listed = file.problems.count { $0.code == code }
        if listed < count {
          let more = ProblemPhrase.more(count - listed)
          table.rows.append([file.name, "", "", code.rawValue, more.text(in: language)])
        }
      }
    }
    try Data(("\u{FEFF}" + table.csv).utf8).write(to: URL(fileURLWithPath: path))
  }
}
