import Desk
import GRDB

/// A kind of record with a table of its own beside that of the tickets.
protocol StoredRecord: Sendable, Equatable {
  static var table: String { get }
  static var fields: [RecordField<Self>] { get }
  /// The columns behind the number, the import and the identity, in the order of binding and reading.
  static var columns: [String] { get }

  /// Where a history has its records.
  static var list: WritableKeyPath<History, ContiguousArray<Self>> { get }

  init()

  /// - Throws: damage, for a value that this program never wrote.
  mutating func read(_ statement: inout PreparedStatement, _ history: inout History) throws

  func bind(to statement: inout PreparedStatement, in history: History) throws

  /// By what the record is recognised, as a text that the store can look up; nil where nothing tells
  /// it from others.
  func identityText(in history: History) -> String?
}

let storedRecords: [any StoredRecord.Type] = [
  SurveyResponse.self, Review.self, CauseAnalysis.self, Agent.self, CorrectiveAction.self,
]

extension StoredRecord {
  static var columns: [String] { fields.map(\.name) }

  mutating func read(_ statement: inout PreparedStatement, _ history: inout History) throws {
    try readFields(&statement, &history)
  }

  func bind(to statement: inout PreparedStatement, in history: History) throws {
    try bindFields(to: &statement, in: history)
  }

  fileprivate mutating func readFields(
    _ statement: inout PreparedStatement, _ history: inout History
  ) throws {
    for field in Self.fields {
      guard let value = try statement.value(field.type, &history) else { continue }
      guard field.put(value, into: &self) else { throw DatabaseError.damage }
    }
  }

  fileprivate func bindFields(to statement: inout PreparedStatement, in history: History) throws {
    for field in Self.fields { try statement.bind(field.value(self), in: history) }
  }
}

extension StoredRecord where Self: FiledRecord {
  /// - Parameter texts: the parts of the identity, each with its length before it, so that no two
  ///   identities are one text.
  fileprivate func identityText(_ texts: [String?]) -> String? {
    guard identity != nil else { return nil }
    return texts.map { text in text.map { "\($0.utf8.count):\($0)" } ?? "-" }
      .joined(separator: " ")
  }
}

extension PreparedStatement {
  fileprivate mutating func value(
    _ type: RecordFieldType, _ history: inout History
  ) throws -> RecordValue? {
    switch type {
    case .text(let table): symbol(in: &history[table]).map { .text($0, table) }
    case .moment: try instant().map { .moment($0) }
    case .number: real().map { .number($0) }
    case .whole: integer().map { .whole($0) }
    case .flag: flag().map { .flag($0) }
    case .word: text().map { .word($0) }
    }
  }

  fileprivate mutating func bind(_ value: RecordValue?, in history: History) throws {
    switch value {
    case nil: try bind(nil as Int?)
    case .text(let symbol, let table)?: try bind(symbol, in: history[table])
    case .moment(let moment)?: try bind(moment)
    case .number(let number)?: try bind(number)
    case .whole(let whole)?: try bind(whole)
    case .flag(let flag)?: try bind(flag)
    case .word(let word)?: try bind(word)
    }
  }
}

extension SurveyResponse: StoredRecord {
  static let table = "survey_responses"
  static let columns =
    fields.map(\.name) + ["rating", "rating_lowest", "rating_highest", "rating_satisfied_from"]

  static var list: WritableKeyPath<History, ContiguousArray<Self>> { \.responses }

  mutating func read(_ statement: inout PreparedStatement, _ history: inout History) throws {
    try readFields(&statement, &history)
    let value = statement.real()
    let ends = (statement.integer(), statement.integer())
    let satisfied = statement.integer()
    guard let value else { return }
    guard let lowest = ends.0.flatMap({ UInt8(exactly: $0) }),
      let highest = ends.1.flatMap({ UInt8(exactly: $0) }), lowest < highest,
      (0...255).contains(satisfied ?? 0)
    else { throw DatabaseError.damage }
    let scale = RatingScale(
      lowest: lowest, highest: highest, satisfiedFrom: satisfied.map { UInt8($0) })
    rating = Rating(value: Float(value), scale: scale)
  }

  func bind(to statement: inout PreparedStatement, in history: History) throws {
    try bindFields(to: &statement, in: history)
    try statement.bind(rating.map { Double($0.value) })
    let scale = rating?.scale
    for end in [scale?.lowest, scale?.highest, scale?.satisfiedFrom] {
      try statement.bind(end.map { Int($0) })
    }
  }

  func identityText(in history: History) -> String? {
    if let id { return "id \(history[.responseIDs].text(of: id))" }
    guard let ticket = history.text(ticket, of: .id) else { return nil }
    if isFromTicket { return "ticket \(ticket)" }
    let moment = invitedAt ?? respondedAt
    return "survey \(moment.map { "\($0.secondsSince1970)" } ?? "-") \(ticket)"
  }
}

extension Review: StoredRecord {
  static let table = "reviews"
  static var list: WritableKeyPath<History, ContiguousArray<Self>> { \.reviews.records }

  func identityText(in history: History) -> String? {
    let ofItem = history.label(item)
    let moment = reviewedAt.map { "\($0.secondsSince1970)" }
    // Of a state that is not counted nothing is added: so earlier versions of the store wrote it.
    let state = revision == 0 ? [] : ["\(revision)"]
    if let id { return identityText(["id", history.label(id), ofItem, moment] + state) }
    return identityText(
      [
        history.text(ticket, of: .id), ticket == nil ? history.text(agent, of: .agent) : nil,
        history.label(reviewer), moment, ofItem,
      ] + state)
  }
}

extension CauseAnalysis: StoredRecord {
  static let table = "causes"
  static var list: WritableKeyPath<History, ContiguousArray<Self>> { \.causes.records }

  func identityText(in history: History) -> String? {
    let isOfTicket = ticket != nil
    let texts = [
      history.text(ticket, of: .id), isOfTicket ? nil : history.label(id),
      isOfTicket ? nil : history.label(problem), level.map { "\($0)" }, history.label(cause),
    ]
    // What is not there adds nothing, so that identities of earlier versions hold.
    let isInTree = node != nil || parent != nil
    return identityText(
      texts + (isInTree ? [history.label(node), history.label(parent)] : [])
        + (isOfTicket && id != nil ? [history.label(id)] : []))
  }
}

extension CorrectiveAction: StoredRecord {
  static let table = "actions"
  static var list: WritableKeyPath<History, ContiguousArray<Self>> { \.actions.records }

  func identityText(in history: History) -> String? {
    if id != nil { return identityText(["id", history.label(id)]) }
    return identityText(
      ["action", history.label(action), history.label(finding), history.label(owner)])
  }
}

extension Agent: StoredRecord {
  static let table = "agents"
  static var list: WritableKeyPath<History, ContiguousArray<Self>> { \.agents.records }

  func identityText(in history: History) -> String? {
    identityText(
      id == nil ? ["name", history.text(name, of: .agent)] : ["id", history.label(id)])
  }
}

/// The rows of one kind of record in the store: found by what they are recognised by, written, loaded.
extension StoredRecord {
  private static var columnList: String { columns.joined(separator: ", ") }

  /// Hands over the stored state of each record that a part names, with its number and its import's.
  static func find(
    in part: History, _ db: Database, _ body: (StoredPlace, inout PreparedStatement) throws -> Void
  ) throws {
    let records = part[keyPath: list]
    guard !records.isEmpty else { return }
    var statement = try PreparedStatement(
      db,
      """
      SELECT number, import, identity, \(columnList)
      FROM \(table)
      WHERE identity = ?
      """)
    var asked: Set<String> = []
    for record in records {
      guard let identity = record.identityText(in: part), asked.insert(identity).inserted else {
        continue
      }
      try statement.bind(identity)
      while try statement.step() {
        var place = try StoredPlace(&statement)
        statement.passOver()
        place.identity = statement.checksum
        try body(place, &statement)
      }
    }
  }

  /// Writes a part's records: the changed ones over their rows, the new ones behind all others.
  static func write(
    _ known: KnownRecords, over before: History, to file: inout FileRecords, _ db: Database
  ) throws {
    let records = known.history[keyPath: list]
    guard !records.isEmpty else { return }
    let (recordsBefore, places) = (before[keyPath: list], known.places[table] ?? [])
    var insertion = try PreparedStatement(
      db, insertInto: table, ["number", "import", "identity"] + columns)
    var change = try PreparedStatement(db, update: table, ["import"] + columns)
    for (place, record) in records.enumerated() {
      if place >= recordsBefore.count {
        let number = file[table].nextNumber()
        try insertion.bind(number, file.importNumber)
        insertion.beginChecksum()
        try insertion.bind(record.identityText(in: known.history))
        try record.bind(to: &insertion, in: known.history)
        file.sums[table].add(insertion.checksum(number: number), to: file.importNumber)
        try insertion.run()
      } else if record != recordsBefore[place] {
        let before = places[place]
        try change.bind(file.importNumber)
        change.beginChecksum(with: before.identity)
        try record.bind(to: &change, in: known.history)
        file.sums[table].remove(before.checksum, from: before.importNumber)
        file.sums[table].add(change.checksum(number: before.number), to: file.importNumber)
        try change.run(before.number)
        file[table].noteChange(of: before.number)
      }
    }
  }

  /// Hands over every record with its number and its import's, in the order of storing.
  static func load(
    _ db: Database, _ body: (StoredPlace, inout PreparedStatement) throws -> Void
  ) throws {
    var statement = try PreparedStatement(
      db,
      """
      SELECT number, import, identity, \(columnList)
      FROM \(table)
      ORDER BY number
      """)
    while try statement.step() {
      let place = try StoredPlace(&statement)
      statement.passOver()
      try body(place, &statement)
    }
  }
}
