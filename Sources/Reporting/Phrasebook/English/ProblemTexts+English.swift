import Desk
import Intake

extension ProblemTexts {
  static let english = ProblemTexts(
    text: { code in
      let (meaning, remedy) = englishText(code)
      return Text(meaning, expected: code.expected, remedy)
    },
    cost: { cost in
      switch cost {
      case .file: "the file"
      case .restOfFile: "the rest of the file"
      case .row: "the row"
      case .cell: "the cell"
      case .nothing: "nothing"
      }
    },
    expecting: { "expected \($0)" }, withDetail: { $1 },
    onScale: { code, scale in
      let range = "\(scale.lowest) to \(scale.highest)"
      return code == .assumedScale
        ? "the scale in the column's name, such as (1-5); \(range) was assumed from the values"
        : "a value from \(range)"
    },
    more: { $0 == 1 ? "1 more of this kind" : "\($0) more of this kind" },
    titles: Titles(
      code: "code", meaning: "what it means", cost: "what it costs", expected: "what was expected",
      remedy: "what to do"))
}

private func englishText(_ code: ProblemCode) -> (meaning: String, remedy: String) {
  switch code {
  case .fileNotFound:
    ("There is no file at the path.", "Check the name and the folder.")
  case .fileUnreadable:
    ("The file, or the rest of it, cannot be read.", "Check its permissions and the disk.")
  case .damagedCompression:
    ("The gzip data breaks off; what came before was read.", "Export or copy the file again.")
  case .corruptCompression:
    (
      "The gzip data is not what was packed: bytes of it have changed on the way. Any row behind them "
        + "may be wrong, so none of the file was read.",
      "Export or copy the file again."
    )
  case .trailingBytes:
    (
      "Behind the gzip data stand bytes that are no gzip data; they were not read.",
      "Nothing, if the rows are all there; otherwise copy the file again."
    )
  case .unknownEncoding:
    (
      "The bytes are text in no encoding that is known here.",
      "Save the file as UTF-8; a workbook must be saved as CSV first."
    )
  case .workbook:
    (
      "The file is a spreadsheet, whatever its name says.",
      "Open it, save the sheet as CSV (UTF-8), and import that file."
    )
  case .archive:
    ("The file is an archive of other files.", "Unpack it and import what is inside.")
  case .webPage:
    (
      "The file is a web page: some help desks send one under the name of a spreadsheet, and a sign-in "
        + "page comes where the export link has expired.",
      "Open it in a spreadsheet program and save it as CSV (UTF-8), or sign in and export again."
    )
  case .notText:
    ("The file is a document or a picture.", "Take the export as CSV or JSON instead.")
  case .expandsTooLarge:
    (
      "The compressed file grows far beyond what an export does.",
      "Check where it comes from; expand it by hand if it is right."
    )
  case .emptyFile:
    ("The file holds no row, or a header alone.", "Export it again; check the export's filter.")
  case .unknownKind:
    (
      "The columns are those of no known records: tickets, their events, survey responses, reviews, "
        + "cause analyses, agents.",
      "Say what the file is (tickets=FILE, survey_responses=FILE, reviews=FILE ...), or name its "
        + "columns under mapping in touchstone.yaml. touchstone inspect tells which columns are missing."
    )
  case .aggregatedRows:
    (
      "Each row sums up many tickets, such as one row an agent; such sums cannot be taken apart.",
      "Take the export with one row a ticket or conversation instead."
    )
  case .unclosedQuote:
    (
      "A quote is opened and not closed, so that the record has no certain end.",
      "Correct the quote on this line and import the file again."
    )
  case .strayQuote:
    (
      "A quote stands inside a cell where none belongs; it was taken for a character of the cell.",
      "Look at the row: where the quote came in by mistake, the value has it too. Correct the row."
    )
  case .recordTooLong:
    (
      "One record is longer than an export's record can be.",
      "Look for a quote that never closes on this line."
    )
  case .repeatedHeader:
    (
      "The header stands again among the rows; it was passed.",
      "Nothing, if the file was put together from several exports."
    )
  case .otherTable:
    (
      "Another table with other columns begins here; it was not read.",
      "Save the other table as a file of its own."
    )
  case .totalsRow:
    ("The row holds totals and is no record; it was passed.", "Nothing, if that is right.")
  case .remark:
    (
      "The row has one filled cell alone, such as a remark, and is no record.",
      "Fill in its other columns if it is one."
    )
  case .missingEventTime:
    (
      "The event has no time, so that it has no place in its ticket's history.",
      "Export the event's time with it."
    )
  case .missingSubject:
    (
      "A review names no ticket and no agent, a cause analysis no cause or nothing that it is about, or "
        + "an agent has neither name nor number.",
      "Export that column with the row."
    )
  case .unknownBranch:
    (
      "The branch is none of the fishbone's six; the cause counts, and is drawn apart from them.",
      "Use people, machine, material, method, environment or measurement (人机料法环测)."
    )
  case .brokenTree:
    (
      "The cell should hold a tree of causes as JSON and cannot be read; the rest of the row counts.",
      "Give each cause as an object with its text and its own causes: "
        + "[{\"why\": \"…\", \"children\": […]}]."
    )
  case .endBeforeStart:
    (
      "The action ends before it starts. It is listed, and its effect is not judged.",
      "Correct one of the two dates."
    )
  case .missingParent:
    (
      "The cause names a parent that is none of its analysis. It counts as a first why.",
      "Correct the parent's id, or add its row."
    )
  case .laterParent:
    (
      "The parent stands in a row below its cause. It is used all the same.",
      "Sort the analysis from the problem to the root."
    )
  case .circularChain:
    (
      "A cause is, over some steps, its own cause. The chain is cut at its first row.",
      "Correct the parents."
    )
  case .unknownTicket:
    (
      "The row names a ticket that is in no file, so that it counts for none.",
      "Export the ticket too, or correct its id."
    )
  case .noComplaint:
    (
      "None of the analysis's tickets is a complaint. It is shown, and counts in no Pareto.",
      "Correct the tickets, or say under complaints in touchstone.yaml what a complaint is."
    )
  case .unreadableScope:
    (
      "The affected tickets are neither ids that any file holds nor a filter.",
      "Write ids with commas between them, or a filter such as channel = 小程序."
    )
  case .unknownItem:
    (
      "The review rates an item that its scorecard does not have. Without a weight of its own it counts in no score.",
      "Add the item to the scorecard in touchstone.yaml, or correct its name."
    )
  case .unknownScorecard:
    (
      "The review was made by a scorecard, or a version of one, that touchstone.yaml does not have.",
      "Write the scorecard and its version under quality: scorecards, or correct the name."
    )
  case .unknownAgent:
    (
      "The review is of an agent who is in no roster and has no ticket. It counts all the same.",
      "Correct the name, or add the agent to the roster."
    )
  case .assumedItem:
    (
      "The column was taken for an item of the scorecard because of its values.",
      "Write the scorecard in touchstone.yaml, or map the column to another field."
    )
  case .undatedReview:
    (
      "The review has no date, so that it is in no month; without a period it counts.",
      "Export the review's date with it."
    )
  case .unknownWord:
    (
      "The cell holds another word than those that are known for its column.",
      "Use one of the known words, such as 内部 or third party, 已验证 or pending."
    )
  case .damagedText:
    (
      "Some bytes are no characters in the file's encoding; the row counts, and they are shown as "
        + "U+FFFD.",
      "Export the file again as UTF-8 where names of groups are affected."
    )
  case .nullBytes:
    (
      "Cells of the row hold NUL characters, which no text has; the row counts, and its cells were "
        + "read without them.",
      "Find out what writes them: often a damaged disk, or UTF-16 that was joined to other text."
    )
  case .brokenJSON:
    (
      "The JSON is not well formed here; what was whole before this place was read.",
      "Export the file again, or mend it at this line."
    )
  case .tooDeep:
    ("The JSON is nested deeper than an export is.", "Check where the file comes from.")
  case .notAnObject:
    (
      "A value stands where a record with named fields should be.",
      "Take it out, or export the file again."
    )
  case .listNotRead:
    (
      "A list of objects stands inside a record or beside the list of records, and is neither events "
        + "nor more of the tickets; it was not read.",
      "Nothing, if it holds no records; else save it as a file of its own."
    )
  case .duplicateKey:
    ("A key stands twice in one JSON object; the last one counts.", "Nothing, if that is right.")
  case .tooFewCells:
    (
      "The row has fewer cells than the header has columns, so that its values cannot be told apart.",
      "Look for a line break in a cell without quotes, and export the file again."
    )
  case .tooManyCells:
    (
      "The row has more cells than the header has columns, so that its values cannot be told apart.",
      "Put cells that contain the delimiter in quotes."
    )
  case .missingID:
    ("The row has no ticket id, so that nobody can tell which ticket it is.", "Add the id.")
  case .missingCreation:
    (
      "The ticket has no creation time. It is in no period and counts only with --period all.",
      "Export the creation time with it."
    )
  case .badInstant:
    (
      "The cell is no date and time that exists in the column's format.",
      "Write it as 2026-05-01 09:30:00."
    )
  case .badDuration:
    ("The cell is no length of time, or is below zero.", "Write it as 90, 1.5 h or 01:30:00.")
  case .badNumber: ("The cell is no number, or is below zero.", "Write a plain number.")
  case .badFlag:
    ("The cell says neither yes nor no.", "Write yes or no, true or false, 是 or 否, 1 or 0.")
  case .badRating:
    (
      "The rating is not on the column's scale, such as 7 of 5.",
      "Correct it, or name the scale under csat in touchstone.yaml."
    )
  case .roundedID:
    (
      "The id is a number that a spreadsheet has rounded (1.23457E+17), so that many "
        + "tickets have the same; the row is left out.",
      "Export the file again and do not open it in a spreadsheet, or import its id column "
        + "as text there."
    )
  case .roundedReference:
    (
      "The id of a customer, an answer or another ticket is a number that a spreadsheet has "
        + "rounded, so that many have the same; the cell is left out.",
      "Export the file again and do not open it in a spreadsheet, or import the column as "
        + "text there."
    )
  case .suspectedRoundedIDs:
    (
      "The ids end in zeros from the sixteenth digit on, as a spreadsheet rounds long "
        + "numbers; different tickets may have become one.",
      "Compare a few ids with the help desk's; if they differ, export again and import the "
        + "id column as text."
    )
  case .unsetInstant:
    (
      "The cell holds 0 or -1 (or a date of zeros) instead of a moment, as programs write "
        + "where none is set; it was taken for empty.",
      "Nothing, if there was no such moment; else export the column again."
    )
  case .skippedTime:
    (
      "Clocks of the zone were put forward over this time, so that it never was; the moment "
        + "of the change was taken.",
      "Check the column's time zone, or export times with their offset."
    )
  case .repeatedTime:
    (
      "Clocks of the zone were put back over this time, so that it was twice; the first of "
        + "the two was taken.",
      "Export times with their offset, if an hour matters."
    )
  case .outOfScale:
    (
      "The value lies outside the column's scale, such as 7 of 5 or an NPS of 11.",
      "Correct it, or say the scale in the column's name, such as (1-7), or under csat in "
        + "touchstone.yaml."
    )
  case .assumedScale:
    (
      "A few values lie outside the scale that the others are on, or too few values tell "
        + "it; the scale was assumed.",
      "Say the scale in the column's name, such as (0-10), or for ratings under csat in "
        + "touchstone.yaml."
    )
  case .unlikeItsName:
    (
      "The column is called like a known field, and its values are none of it; it is kept "
        + "under its own name and no number comes from it.",
      "Give the column its field under mapping in touchstone.yaml, or correct its values."
    )
  case .responseBeforeInvitation:
    (
      "The survey was answered before it was sent; the answer counts.",
      "Check the two columns' time zones."
    )
  case .assumedDecimalSign:
    (
      "A number has three digits behind its only comma or point, and no other cell of the column tells "
        + "whether they are decimals; 1,234 was read as a thousand, 1.234 as one and a bit.",
      "Check the cell; export plain numbers, without groups."
    )
  case .ambiguousDates:
    (
      "No date of the column tells whether the day or the month comes first; the day was taken to "
        + "come first.",
      "Say dates: day_first or month_first of the column under mapping in touchstone.yaml, or "
        + "export the dates as 2026-05-01."
    )
  case .remainingTime:
    (
      "The column counts down to an agreed target, below zero where it was breached, and is no time "
        + "taken; it is kept under its own name.",
      "Nothing; the times come from the instants."
    )
  case .durationDisagrees:
    (
      "The length of time in the export and the ticket's instants differ by more than a minute and "
        + "5 %; the instants count.",
      "Compare the two, and their time zones."
    )
  case .assumedUnit:
    (
      "Neither the column's name nor its values tell the unit of a length of time; seconds were "
        + "assumed.",
      "Say unit: seconds, minutes, hours or days of the column under mapping in touchstone.yaml."
    )
  case .responseBeforeCreation:
    (
      "The first response is earlier than the ticket; it is kept out of the response times.",
      "Check the columns' time zones and the two times."
    )
  case .resolutionBeforeCreation:
    (
      "The resolution is earlier than the ticket; it is kept out of the resolution times.",
      "Check the columns' time zones and the two times."
    )
  case .duplicateRow:
    (
      "The same ticket or response stands in another row, too; the newest state counts.",
      "Nothing, if exports overlap."
    )
  }
}
