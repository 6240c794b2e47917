import Desk

/// Something in a file that was not as it should be: where and what.
///
/// The cell's own content is no part of it: a problem may be printed and logged. What it says to
/// people is in Wording.
package struct Problem: Sendable, Equatable {
  package var code: ProblemCode
  /// The line in the file, from 1; nil where the whole file is meant.
  package var line: Int?
  /// The column's name as the file has it; nil where the whole row is meant.
  package var column: String?
  package var detail: Detail?

  /// What was expected, where the code alone says less.
  package enum Detail: Sendable, Equatable {
    /// The scale that a value had to be on.
    case scale(ClosedRange<Double>)
    /// A known export of sums per agent, and the one to take instead.
    case sums(title: String, instead: String)
    /// In English: what the system said about the file, or what a store has kept.
    case message(String)
  }

  package init(
    code: ProblemCode, line: Int? = nil, column: String? = nil, detail: Detail? = nil
  ) {
    self.code = code
    self.line = line
    self.column = column
    self.detail = detail
  }
}

/// The kinds of problem, each with a stable name that outside tools may rely on.
package enum ProblemCode: String, Sendable, CaseIterable {
  case fileNotFound = "file_not_found"
  case fileUnreadable = "file_unreadable"
  case damagedCompression = "damaged_compression"
  case corruptCompression = "corrupt_compression"
  case trailingBytes = "trailing_bytes"
  case unknownEncoding = "unknown_encoding"
  case expandsTooLarge = "expands_too_large"
  case workbook
  case archive
  case webPage = "web_page"
  case notText = "not_text"
  case emptyFile = "empty_file"
  case unknownKind = "unknown_kind"
  case aggregatedRows = "aggregated_rows"
  case unclosedQuote = "unclosed_quote"
  case recordTooLong = "record_too_long"
  case strayQuote = "stray_quote"
  case otherTable = "other_table"
  case damagedText = "damaged_text"
  case nullBytes = "null_bytes"
  case brokenJSON = "broken_json"
  case tooDeep = "nested_too_deep"
  case notAnObject = "not_an_object"
  case listNotRead = "list_not_read"
  case duplicateKey = "duplicate_key"
  case repeatedHeader = "repeated_header"
  case totalsRow = "totals_row"
  case remark = "remark"
  case tooFewCells = "too_few_cells"
  case tooManyCells = "too_many_cells"
  case missingID = "missing_id"
  case missingCreation = "missing_created_at"
  case missingEventTime = "missing_event_time"
  case missingSubject = "missing_subject"
  case unknownBranch = "unknown_branch"
  case brokenTree = "broken_cause_tree"
  case endBeforeStart = "end_before_start"
  case missingParent = "missing_parent"
  case laterParent = "later_parent"
  case circularChain = "circular_chain"
  case unknownTicket = "unknown_ticket"
  case noComplaint = "no_complaint"
  case unreadableScope = "unreadable_affected_tickets"
  case undatedReview = "undated_review"
  case unknownItem = "unknown_item"
  case unknownScorecard = "unknown_scorecard"
  case unknownAgent = "unknown_agent"
  case assumedItem = "assumed_item"
  case unknownWord = "unknown_word"
  case roundedID = "rounded_id"
  case roundedReference = "rounded_reference"
  case suspectedRoundedIDs = "suspected_rounded_ids"
  case badInstant = "bad_instant"
  case unsetInstant = "unset_instant"
  case skippedTime = "skipped_time"
  case repeatedTime = "repeated_time"
  case badDuration = "bad_duration"
  case badNumber = "bad_number"
  case badFlag = "bad_flag"
  case badRating = "bad_rating"
  case outOfScale = "out_of_scale"
  case assumedScale = "assumed_scale"
  case unlikeItsName = "unlike_its_name"
  case ambiguousDates = "ambiguous_dates"
  case assumedUnit = "assumed_unit"
  case assumedDecimalSign = "assumed_decimal_sign"
  case remainingTime = "remaining_time"
  case durationDisagrees = "duration_disagrees"
  case responseBeforeCreation = "response_before_creation"
  case resolutionBeforeCreation = "resolution_before_creation"
  case responseBeforeInvitation = "response_before_invitation"
  case duplicateRow = "duplicate_row"

  /// What a problem takes from the numbers, from the most to the least.
  package enum Cost: Sendable, CaseIterable {
    /// Nothing of the file is read.
    case file
    /// What comes before the place is read, what follows it is not.
    case restOfFile
    case row
    /// The row counts, but without the value of this one cell.
    case cell
    /// Everything counts; the reader should know of it.
    case nothing
  }

  package var cost: Cost {
    switch self {
    case .fileNotFound, .fileUnreadable, .corruptCompression, .unknownEncoding, .workbook, .archive,
      .webPage, .notText, .emptyFile,
      .unknownKind,
      .aggregatedRows:
      .file
    case .damagedCompression, .expandsTooLarge: .restOfFile
    case .unclosedQuote, .recordTooLong, .brokenJSON, .tooDeep, .notAnObject, .tooFewCells,
      .tooManyCells, .missingID, .roundedID, .missingEventTime, .missingSubject, .remark,
      .otherTable:
      .row
    case .missingCreation, .undatedReview, .unknownWord, .badInstant, .unsetInstant, .badDuration,
      .badNumber, .badFlag, .brokenTree,
      .badRating, .outOfScale, .unlikeItsName, .roundedReference,
      .responseBeforeCreation, .resolutionBeforeCreation, .durationDisagrees:
      .cell
    case .strayQuote, .damagedText, .nullBytes, .trailingBytes, .listNotRead, .duplicateKey,
      .repeatedHeader,
      .totalsRow,
      .ambiguousDates, .assumedUnit,
      .assumedDecimalSign, .remainingTime, .duplicateRow, .suspectedRoundedIDs, .skippedTime,
      .repeatedTime,
      .assumedScale, .responseBeforeInvitation, .unknownBranch, .endBeforeStart,
      .unknownItem, .unknownScorecard, .unknownAgent, .assumedItem,
      .missingParent, .laterParent, .circularChain, .unknownTicket, .noComplaint, .unreadableScope:
      .nothing
    }
  }

  /// Problems that cost nothing: a choice that the reader should know of, or a repeated row that
  /// lost nothing. `--strict` counts them all the same.
  package var isNotice: Bool {
    switch self {
    case .assumedUnit, .assumedDecimalSign, .remainingTime, .listNotRead, .duplicateRow,
      .duplicateKey,
      .repeatedHeader, .totalsRow:
      true
    default: false
    }
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
