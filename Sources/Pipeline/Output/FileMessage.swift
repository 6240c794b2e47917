import Intake

/// What is said on the terminal of a file that was not read as it should be.
package enum FileMessage {
  /// `export.csv:12: column 解决时间: bad_instant: expected a date and time ...`
  package static func sentence(_ file: ImportedFile, _ problem: Problem) -> String {
    var place = file.path
    if let line = problem.line { place += ":\(line)" }
    if let column = problem.column { place += ": column \(column)" }
    let isCatalogued = problem.expected == problem.code.expected
    return TerminalText.plain(
      "\(place): \(problem.code.rawValue): \(isCatalogued ? "expected " : "")\(problem.expected)")
  }

  /// One sentence for each file that lost rows or cells, and for each that could not be used.
  package static func summaries(_ files: [ImportedFile]) -> [String] {
    files.flatMap { file -> [String] in
      guard let kind = file.kind else {
        return file.problems.prefix(1).map { sentence(file, $0) }
      }
      let counts = file.problemCounts.filter { !$0.key.isNotice }
        .sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      guard !counts.isEmpty else { return [] }
      let what = counts.map { "\($0.key.rawValue) \($0.value)" }.joined(separator: ", ")
      return [
        TerminalText.plain(
          "\(file.path): \(kind.rawValue): \(file.ledger.read) rows read, "
            + "\(file.ledger.accepted) accepted, \(file.ledger.rejected) rejected (\(what))")
      ]
    }
  }
}
