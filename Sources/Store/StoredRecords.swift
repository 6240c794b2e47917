import Desk
import GRDB

/// Reads the store's rows as records.
enum StoredRecords {
  static func ticket(
    _ statement: inout PreparedStatement, _ part: inout History
  ) throws -> Ticket {
    var ticket = Ticket()
    for field in StoredTicketColumns.symbols {
      ticket[field] = statement.symbol(in: &part.tables[field.tableIndex])
    }
    guard ticket[.id] != nil else { throw Damage.error }
    for field in StoredTicketColumns.instants { ticket[field] = try statement.instant() }
    for field in StoredTicketColumns.durations { ticket[field] = statement.real() }
    for field in StoredTicketColumns.counts {
      guard let count = statement.integer() else { continue }
      guard count >= 0 else { throw Damage.error }
      ticket[field] = count
    }
    for field in StoredTicketColumns.flags { ticket[field] = statement.flag() }
    return ticket
  }

  /// What a log of events tells of a ticket, named in the history's own tables.
  static func foldedTicket(
    _ statement: inout PreparedStatement, _ history: inout History
  ) throws -> Ticket {
    var ticket = Ticket()
    for field in [SymbolField.id] + FoldedFields.symbols {
      ticket[field] = statement.symbol(in: &history.tables[field.tableIndex])
    }
    guard ticket[.id] != nil else { throw Damage.error }
    for field in FoldedFields.instants { ticket[field] = try statement.instant() }
    for field in FoldedFields.durations { ticket[field] = statement.real() }
    for field in FoldedFields.counts {
      guard let count = statement.integer() else { continue }
      guard count >= 0 else { throw Damage.error }
      ticket[field] = count
    }
    for field in FoldedFields.flags { ticket[field] = statement.flag() }
    return ticket
  }

  static func response(
    _ statement: inout PreparedStatement, _ part: inout History
  ) throws -> SurveyResponse {
    var response = SurveyResponse()
    response.id = statement.symbol(in: &part.responseIDs)
    response.ticket = statement.symbol(in: &part.tables[SymbolField.id.rawValue])
    response.isFromTicket = statement.flag() == true
    response.invitedAt = try statement.instant()
    response.respondedAt = try statement.instant()
    response.answeredFlag = statement.flag()
    response.rating = try rating(&statement)
    response.recommendation = statement.real().map { Float($0) }
    response.effort = statement.real().map { Float($0) }
    response.attitude = statement.real().map { Float($0) }
    response.ability = statement.real().map { Float($0) }
    response.convenience = statement.real().map { Float($0) }
    response.solvedAtFirstContact = statement.flag()
    response.mode = statement.symbol(in: &part.surveyModes)
    response.comment = statement.symbol(in: &part.comments)
    return response
  }

  private static func rating(_ statement: inout PreparedStatement) throws -> Rating? {
    let value = statement.real()
    let ends = (statement.integer(), statement.integer())
    let satisfied = statement.integer()
    guard let value else { return nil }
    guard let lowest = ends.0.flatMap({ UInt8(exactly: $0) }),
      let highest = ends.1.flatMap({ UInt8(exactly: $0) }), lowest < highest,
      (0...255).contains(satisfied ?? 0)
    else { throw Damage.error }
    let scale = RatingScale(
      lowest: lowest, highest: highest, satisfiedFrom: satisfied.map { UInt8($0) })
    return Rating(value: Float(value), scale: scale)
  }
}

/// A value that this program never wrote: the file was damaged or changed by hand.
enum Damage {
  static var error: DatabaseError { DatabaseError(resultCode: .SQLITE_CORRUPT) }
}

extension PreparedStatement {
  mutating func instant() throws -> Instant? {
    guard let seconds = integer() else { return nil }
    guard Instant.representable.contains(seconds) else { throw Damage.error }
    return Instant(secondsSince1970: seconds)
  }
}
