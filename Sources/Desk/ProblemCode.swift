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
  /// A file in a folder or in an archive that is not looked at.
  case notRead = "not_read"
  case unknownKind = "unknown_kind"
  case aggregatedRows = "aggregated_rows"
  /// The first row holds a record already, so that no column has a name.
  case noHeader = "no_header"
  /// Rows have more cells than the header has names; the cells beyond are columns all the same.
  case unnamedColumns = "unnamed_columns"
  /// Several rows were put together to one record: answers to questions, steps of a call.
  case gatheredRows = "gathered_rows"
  /// A row of a call log that is of no call.
  case noCall = "no_call"
  case unclosedQuote = "unclosed_quote"
  case recordTooLong = "record_too_long"
  /// A quote where the rules have none; it was taken for a character of the cell.
  case strayQuote = "stray_quote"
  /// A row of a second table in the same file, or the header of that table.
  case otherTable = "other_table"
  case damagedText = "damaged_text"
  /// Characters of value zero; they were left out of the cells of the row.
  case nullBytes = "null_bytes"
  case hiddenSheet = "hidden_sheet"
  case hiddenColumn = "hidden_column"
  case hiddenRow = "hidden_row"
  /// A cell that is merged with one in a row above, and has its value.
  case mergedCell = "merged_cell"
  /// A formula that was stored before anything computed it.
  case formulaWithoutValue = "formula_without_value"
  /// `#REF!` and its like.
  case formulaError = "formula_error"
  /// A cell that names a text which the workbook does not have.
  case brokenCell = "broken_cell"
  case brokenJSON = "broken_json"
  case tooDeep = "nested_too_deep"
  case notAnObject = "not_an_object"
  /// A list of objects beside the list of records.
  case listNotRead = "list_not_read"
  case duplicateKey = "duplicate_key"
  /// Keys beyond those that a file's records can have; their values were not read.
  case tooManyKeys = "too_many_keys"
  case repeatedHeader = "repeated_header"
  case totalsRow = "totals_row"
  case remark
  case tooFewCells = "too_few_cells"
  case tooManyCells = "too_many_cells"
  case missingID = "missing_id"
  /// No column of a file of tickets has ids; each row got one of its place in the file.
  case noIDs = "no_ids"
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
  /// Some cells of a column can only have the day first, others only the month.
  case mixedDates = "mixed_dates"
  /// A column of an end or a beginning that has days and no hours.
  case daysOnly = "days_only"
  case assumedUnit = "assumed_unit"
  case assumedDecimalSign = "assumed_decimal_sign"
  case remainingTime = "remaining_time"
  case durationDisagrees = "duration_disagrees"
  case responseBeforeCreation = "response_before_creation"
  case resolutionBeforeCreation = "resolution_before_creation"
  case resolutionBeforeResponse = "resolution_before_response"
  /// An open status beside an older resolution time, and beside one that is later than the status.
  case openAfterResolution = "open_after_resolution"
  case resolvedAfterStatus = "resolved_after_status"
  case solvedWithoutTime = "solved_without_time"
  /// A closing time in an export that has no resolution time.
  case closingIsNoResolution = "closing_is_no_resolution"
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

  package var cost: Cost { effect.cost }

  /// Problems that cost nothing: a choice that the reader should know of, or a repeated row that
  /// lost nothing. `--strict` counts them all the same.
  package var isNotice: Bool { effect.isNotice }

  private var effect: (cost: Cost, isNotice: Bool) {
    switch self {
    case .fileNotFound, .fileUnreadable, .corruptCompression, .unknownEncoding, .workbook,
      .archive, .webPage, .notText, .emptyFile, .notRead, .unknownKind, .aggregatedRows:
      (.file, false)
    case .damagedCompression, .expandsTooLarge: (.restOfFile, false)
    case .unclosedQuote, .recordTooLong, .brokenJSON, .tooDeep, .notAnObject, .tooFewCells,
      .tooManyCells, .missingID, .roundedID, .missingEventTime, .missingSubject, .remark,
      .otherTable:
      (.row, false)
    case .formulaWithoutValue, .formulaError, .brokenCell, .tooManyKeys, .missingCreation,
      .undatedReview, .unknownWord, .badInstant, .unsetInstant, .badDuration, .badNumber, .badFlag,
      .brokenTree, .badRating, .outOfScale, .unlikeItsName,
      .roundedReference, .responseBeforeCreation, .resolutionBeforeCreation, .durationDisagrees,
      .openAfterResolution, .solvedWithoutTime:
      (.cell, false)
    case .noHeader, .unnamedColumns, .gatheredRows, .strayQuote, .damagedText, .nullBytes,
      .trailingBytes, .ambiguousDates, .mixedDates, .noIDs,
      .daysOnly, .suspectedRoundedIDs, .skippedTime, .repeatedTime, .assumedScale,
      .responseBeforeInvitation,
      .unknownBranch, .endBeforeStart, .unknownItem, .unknownScorecard, .unknownAgent,
      .assumedItem, .missingParent, .laterParent, .circularChain, .unknownTicket, .noComplaint,
      .unreadableScope, .resolutionBeforeResponse, .resolvedAfterStatus, .closingIsNoResolution:
      (.nothing, false)
    case .hiddenSheet, .hiddenColumn, .hiddenRow, .mergedCell, .assumedUnit, .assumedDecimalSign,
      .remainingTime, .listNotRead, .duplicateRow, .duplicateKey, .repeatedHeader, .totalsRow,
      .noCall:
      (.nothing, true)
    }
  }
}
