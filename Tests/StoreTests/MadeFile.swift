import Desk
import Intake

/// A file of records as intake would hand it over: absorbed, with lines and a balanced ledger.
struct MadeFile {
  private var part = History()
  private var content: FileContent

  init(_ digest: String, kind: RecordKind = .tickets) {
    var file = ImportedFile(path: "exports/\(digest).csv", timeZone: "Asia/Shanghai")
    file.kind = kind
    file.format = "csv"
    file.digest = digest
    content = FileContent(file: file)
  }

  /// The file as intake would give it.
  func finished() -> FileContent {
    var content = content
    _ = content.history.absorb(part)
    let isTickets = content.file.kind == .tickets
    let count = isTickets ? part.tickets.count : part.responses.count
    content.file.ledger.read = count + 1
    content.file.ledger.accepted = count
    content.file.ledger.empty = 1
    return content
  }

  mutating func note(_ problem: Problem) { content.file.note(problem) }

  mutating func setNewestCreation(_ seconds: Int) {
    content.file.newestCreation = Instant(secondsSince1970: seconds)
  }

  mutating func addTicket(
    _ id: String, texts: [SymbolField: String] = [:], instants: [InstantField: Int] = [:],
    custom: [(String, String)] = [], adjust: (inout Ticket) -> Void = { _ in }
  ) {
    var ticket = Ticket()
    ticket[.id] = part[.id].intern(id)
    for (field, text) in texts { ticket[field] = part[field].intern(text) }
    for (field, seconds) in instants { ticket[field] = Instant(secondsSince1970: seconds) }
    adjust(&ticket)
    for (name, value) in custom {
      let index = part.customColumns.firstIndex { $0.name == name } ?? addColumn(name)
      let symbol = part.customColumns[index].table.intern(value)
      part.customColumns[index].set(symbol, row: part.tickets.count)
    }
    part.tickets.append(ticket)
  }

  @discardableResult
  mutating func addColumn(_ name: String) -> Int {
    part.customColumns.append(History.CustomColumn(name: name))
    return part.customColumns.count - 1
  }

  mutating func addResponse(
    ticket: String?, id: String? = nil, mode: String? = nil, comment: String? = nil,
    adjust: (inout SurveyResponse) -> Void = { _ in }
  ) {
    var response = SurveyResponse()
    response.ticket = ticket.map { part[.id].intern($0) }
    response.id = id.map { part[.responseIDs].intern($0) }
    response.mode = mode.map { part[.surveyModes].intern($0) }
    response.comment = comment.map { part[.comments].intern($0) }
    adjust(&response)
    part.responses.append(response)
  }
}
