import Desk
import GRDB
import Intake

/// One file's way into the store, inside a transaction.
///
/// The history in memory absorbs the file and decides what is new, by the one rule that files
/// without a store follow too; what it then holds is written. So both ways give the same numbers.
struct Addition {
  let db: Database
  let moment: Instant?

  func add(_ content: FileContent, into known: inout StoredHistory) throws -> ImportedFile {
    guard let digest = content.file.digest else {
      preconditionFailure("a file for the store has a digest")
    }
    if let first = try ImportRecord.all(db, digest: digest).first {
      var file = first.file
      file.path = content.file.path
      return file
    }
    let changes = HistoryChanges(of: content.history, to: known.history)
    var content = content
    content.absorb(into: &known.history)
    let number = try ImportWriter(db: db).write(content.file, digest: digest, at: moment)

    let history = known.history
    var tickets = try TicketWriter(db, importNumber: number, columns: history.customColumns)
    for row in changes.ticketRows(in: history) { try tickets.write(row: row, of: history) }
    var responses = try ResponseWriter(db, importNumber: number)
    for row in changes.responseRows(in: history) { try responses.write(row: row, of: history) }
    known.agrees(throughImport: number)
    return content.file
  }
}
