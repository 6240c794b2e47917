import Desk
import Intake
import Wording

extension DataQualityTexts {
  package static let english = DataQualityTexts(
    title: SectionTitle("Data quality", "Data quality"),
    noFiles: "There is no record of source files: the data comes from the history kept so far.",
    fromStore: "The data comes from the history kept so far; no new files were imported",
    summary: { files, ledger in
      func text(_ value: Int) -> String { QuantityText.text(Double(value), .count) }
      return "\(files) files, \(text(ledger.read)) rows read: \(text(ledger.accepted)) accepted, "
        + "\(text(ledger.rejected)) rejected, \(text(ledger.duplicate)) duplicate, "
        + "\(text(ledger.empty)) empty"
    },
    balanced: {
      $0 ? "Every file balances; no row is unaccounted for" : "Some files do not balance, see below"
    },
    excluded: { kind, count in
      let name =
        switch kind {
        case .merged: "merged into others"
        case .spam: "marked as spam"
        }
      return "Tickets \(name) and left out of every number: \(count)"
    },
    files: "Source files and rows",
    filesNote:
      "Read = accepted + rejected + duplicate + empty. Where files hold the same ticket, the newer "
      + "state counts.",
    file: "File", kindColumn: "Holds",
    kind: { kind in
      switch kind {
      case .tickets?: "tickets"
      case .surveyResponses?: "survey answers"
      case .ticketEvents?: "events of tickets"
      case .reviews?: "quality reviews"
      case .causes?: "cause analyses"
      case .agents?: "agents"
      case .actions?: "corrective actions"
      case nil: "not recognised"
      }
    },
    encoding: "Encoding", read: "Read", accepted: "Accepted", rejected: "Rejected",
    duplicate: "Duplicate", empty: "Empty", digest: "SHA-256, first 12", problems: "Problems",
    problemsNote: "Lines of the file, the first three of each kind; all are in problems.csv.",
    noProblems: "No problem was found in any file.", problemColumn: "Expected",
    column: "Column", lines: "Lines", code: "Code",
    leftOut: "Left out, by measure",
    leftOutNote:
      "Absent is not zero: tickets without the field are in no denominator, but counted here.")
}
