import Desk

/// Something in a file that was not as it should be: where, what, and what was expected instead.
///
/// The cell's own content is no part of it: a problem may be printed and logged.
package struct Problem: Sendable, Equatable {
  package var code: ProblemCode
  /// The line in the file, from 1; nil where the whole file is meant.
  package var line: Int?
  /// The column's name as the file has it; nil where the whole row is meant.
  package var column: String?
  /// What was expected, for the user to act on.
  package var expected: String
  /// The scale that a value had to be on.
  package var scale: RatingScale?

  package init(
    code: ProblemCode, line: Int? = nil, column: String? = nil, expected: String? = nil,
    scale: RatingScale? = nil
  ) {
    self.code = code
    self.line = line
    self.column = column
    self.scale = scale
    self.expected = expected ?? scale.map { code.expected(on: $0) } ?? code.expected
  }
}

extension ProblemCode {
  /// What should have been there, in one sentence.
  package var expected: String {
    switch self {
    case .fileNotFound: "a file at this path; check its name"
    case .fileUnreadable: "a file that may be read; check its permissions"
    case .damagedCompression: "whole gzip data; export or copy the file again"
    case .corruptCompression:
      "gzip data that is what was packed; it has changed, so any row may be wrong and none was read: "
        + "export or copy the file again"
    case .trailingBytes: "nothing behind the gzip data; bytes of another kind were not read"
    case .unknownEncoding: "text in UTF-8, UTF-16, GB18030, Big5 or Windows-1252"
    case .expandsTooLarge: "a file that expands within the limits"
    case .workbook: "text; this is a spreadsheet: save the sheet as CSV (UTF-8) and import that"
    case .archive: "text; this is an archive: unpack it and import what is inside"
    case .webPage:
      "text of rows; this is a web page: save it as CSV (UTF-8) in a spreadsheet program, or export again"
    case .notText: "text; this is a document or a picture: take the export as CSV or JSON"
    case .emptyFile: "a header and at least one row; export the file again"
    case .unknownKind:
      "columns of tickets (an id and a creation time) or of survey responses (a rating); "
        + "name them under mapping in touchstone.yaml, or say tickets=FILE"
    case .aggregatedRows:
      "one row a ticket; these are sums per agent, so take the ticket or session export instead"
    case .unclosedQuote:
      "a closing quote; the line is left out, correct the quote and import the file again"
    case .strayQuote:
      "quotes around whole cells and doubled inside them; it was taken for a character"
    case .recordTooLong: "a record within the size limit"
    case .repeatedHeader: "the header once; its repetition was passed"
    case .otherTable:
      "one table a file; a second one begins here or above, so save it as a file of its own"
    case .damagedText: "text in the file's encoding; damaged characters are shown as U+FFFD"
    case .nullBytes: "text without NUL characters; they were left out of the row's cells"
    case .brokenJSON: "well-formed JSON; what was whole before this place was read"
    case .tooDeep: "JSON nested within the depth limit"
    case .notAnObject: "a JSON object with the record's fields"
    case .listNotRead:
      "records, events of tickets or more of the same tickets; this list of objects was not read: save "
        + "it as a file of its own if it holds records"
    case .duplicateKey: "each key once; the last one was taken"
    case .totalsRow: "records only; this row holds totals and was left out"
    case .remark: "records only; this row has one filled cell alone and was left out"
    case .tooFewCells: "as many cells as the header has columns; cells are missing"
    case .tooManyCells:
      "as many cells as the header has columns; quote cells that contain the delimiter"
    case .missingID: "a ticket id in every row"
    case .missingCreation: "a creation time; without it the ticket is in no period"
    case .missingEventTime: "the moment of the event; without it the row says nothing"
    case .missingSubject:
      "what the row is about: a review's ticket or agent, the cause and its ticket or problem, an "
        + "agent's name or number"
    case .unknownBranch:
      "a branch of the fishbone: people, machine, material, method, environment, measurement (人机料法环测); "
        + "the cause is shown apart from the six"
    case .brokenTree: "a tree of causes as JSON, each with its text and its own causes"
    case .endBeforeStart: "an end after the start; the action is listed, its effect is not judged"
    case .missingParent:
      "a parent that is a cause of the same analysis; the cause is taken for a first why"
    case .laterParent: "the parent in a row above; it was found below and used"
    case .circularChain: "a chain that ends; it leads back to itself and was cut at its first row"
    case .unknownTicket: "a ticket that is in one of the files; this row counts for no ticket"
    case .noComplaint: "an analysis of a complaint; none of its tickets is one"
    case .unreadableScope:
      "ids of tickets with commas between them, or a filter such as channel = 小程序"
    case .unknownItem: "an item of the scorecard; add it there, or correct its name"
    case .unknownScorecard:
      "a scorecard of this name and version, under quality: scorecards in touchstone.yaml; until then items are "
        + "rated as on another card or version that has them"
    case .unknownAgent:
      "an agent who is in the roster or has a ticket; the review counts all the same"
    case .assumedItem:
      "a line of a scorecard in touchstone.yaml; the column was taken for one by its values"
    case .undatedReview: "the date of the review; without it the review is in no period"
    case .unknownWord:
      "one of the words known for this column, such as 内部 or third party, 已验证 or pending"
    case .roundedID:
      "an id with all its digits; a spreadsheet has rounded this one: export again and import the id "
        + "as text"
    case .roundedReference:
      "an id with all its digits; a spreadsheet has rounded this one, which would make one of many, and "
        + "it was left out: export again and import the id as text"
    case .suspectedRoundedIDs:
      "ids with all their digits; these end in zeros from the sixteenth digit on, as a spreadsheet "
        + "rounds them: export again and import the id as text"
    case .badInstant: "a date and time such as 2026-05-01 09:30:00"
    case .unsetInstant: "a date and time; 0 and -1 were taken for none"
    case .skippedTime:
      "a time that the zone's clocks show; they are put forward over this one, so the moment of the "
        + "change was taken"
    case .repeatedTime:
      "a time that the zone's clocks show once; they are put back over this one, so the first of the "
        + "two was taken"
    case .badDuration: "a length of time such as 90, 1.5 h or 01:30:00"
    case .badNumber: "a number"
    case .badFlag: "a yes or no, such as yes/no, true/false, 是/否, 1/0"
    case .badRating: "a rating on the column's scale"
    case .outOfScale: "a value on the column's scale"
    case .assumedScale:
      "the scale in the column's name, such as (1-5); it was assumed from the values"
    case .unlikeItsName:
      "values as the column's name says; they are none, so the column is kept under its own name"
    case .ambiguousDates:
      "dates that show whether the day or the month comes first; the day was taken to come first: "
        + "say dates: month_first of the column under mapping if it does not"
    case .assumedUnit:
      "the unit in the column's name; seconds were assumed: say unit: minutes of the column under "
        + "mapping if they are"
    case .assumedDecimalSign:
      "numbers that tell the decimal sign; the comma or point before three digits was read as in "
        + "1,234 (a thousand) and 1.234 (one and a bit)"
    case .remainingTime:
      "a length of time; this column counts down to an agreed target, below zero where it was "
        + "breached, and is kept under its own name"
    case .durationDisagrees:
      "a length of time that agrees with the ticket's instants to a minute or to 5 %; the instants "
        + "count"
    case .responseBeforeCreation: "a first response after the creation"
    case .resolutionBeforeCreation: "a resolution after the creation"
    case .responseBeforeInvitation: "an answer after the invitation"
    case .duplicateRow: "each record once; the newest state was kept"
    }
  }

  /// What should have been there on a scale.
  func expected(on scale: RatingScale) -> String {
    let range = "\(scale.lowest) to \(scale.highest)"
    return self == .assumedScale
      ? "the scale in the column's name, such as (1-5); \(range) was assumed from the values"
      : "a value from \(range)"
  }
}

/// What became of every row of a file: read = accepted + rejected + duplicate + empty.
package struct Ledger: Sendable, Equatable {
  package var read = 0
  package var accepted = 0
  package var rejected = 0
  package var duplicate = 0
  package var empty = 0

  package init() {}

  package var isBalanced: Bool { read == accepted + rejected + duplicate + empty }
}
