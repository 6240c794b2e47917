import Desk
import Intake

extension ProblemCode {
  /// What was found.
  var englishMeaning: String {
    switch self {
    case .fileNotFound: "There is no file at the path."
    case .fileUnreadable: "The file, or the rest of it, cannot be read."
    case .damagedCompression: "The gzip data breaks off; what came before was read."
    case .corruptCompression:
      "The gzip data is not what was packed: bytes of it have changed on the way. Any row behind "
        + "them may be wrong, so none of the file was read."
    case .trailingBytes:
      "Behind the gzip data stand bytes that are no gzip data; they were not read."
    case .unknownEncoding: "The bytes are text in no encoding that is known here."
    case .expandsTooLarge: "The compressed file grows far beyond what an export does."
    case .workbook:
      "The file is a spreadsheet of a kind that is not read (.xls, .xlsb, .ods, .numbers), or "
        + "opens "
        + "with a password."
    case .archive: "The file is packed by something else than gzip, or more than once."
    case .webPage:
      "The file is a web page: some help desks send one under the name of a spreadsheet, and a "
        + "sign-in page comes where the export link has expired."
    case .notText: "The file is a document, a picture, a database or other data that is no text."
    case .emptyFile: "The file holds no row, or a header alone."
    case .unknownKind:
      "The columns are those of no known records: tickets, their events, survey responses, "
        + "reviews, cause analyses, agents."
    case .aggregatedRows:
      "Each row sums up many tickets, such as one row an agent; such sums cannot be taken apart."
    case .noHeader:
      "The first row holds values as the rows below it do, and no names: it was read as a record, and "
        + "the columns are called column 1, column 2 and so on. What they are was told by their values."
    case .unnamedColumns:
      "Most rows have more cells than the header has names; the cells beyond are columns without a "
        + "name, called by their place, and no row is lost."
    case .gatheredRows:
      "Rows with the same id make one record: the answers to the questions of one response, or the "
        + "steps of one call. Each counts once."
    case .noCall:
      "The row of a call log says something of the queue or its agents and is of no call; it was "
        + "passed."
    case .unclosedQuote: "A quote is opened and not closed, so that the record has no certain end."
    case .recordTooLong: "One record is longer than an export's record can be."
    case .strayQuote:
      "A quote stands inside a cell where none belongs; it was taken for a character of the cell."
    case .otherTable: "Another table with other columns begins here; it was not read."
    case .damagedText:
      "Some bytes are no characters in the file's encoding; the row counts, and they are shown as "
        + "U+FFFD."
    case .nullBytes:
      "Cells of the row hold NUL characters, which no text has; the row counts, and its cells were "
        + "read without them."
    case .notRead:
      "A file in a folder or an archive was not read: its ending is none of those that hold "
        + "records."
    case .hiddenSheet: "The sheet is hidden in its workbook; it was read like the others."
    case .hiddenColumn: "The column is hidden in the sheet; it was read like the others."
    case .hiddenRow: "The row is hidden in the sheet, or filtered out; it was read like the others."
    case .mergedCell:
      "The cell is merged with one in a row above; the value of that was taken for each row."
    case .formulaWithoutValue:
      "The cell holds a formula that nothing has computed yet: a program wrote the workbook, and "
        + "no spreadsheet program has opened it."
    case .formulaError:
      "The formula in the cell failed (#REF!, #VALUE!, #DIV/0! or the like); #N/A is taken for "
        + "nothing without a word."
    case .brokenCell: "The cell refers to a text that the workbook does not hold."
    case .brokenJSON: "The JSON is not well formed here; what was whole before this place was read."
    case .tooDeep: "The JSON is nested deeper than an export is."
    case .notAnObject: "A value stands where a record with named fields should be."
    case .listNotRead:
      "A list of objects stands inside a record or beside the list of records, and is neither "
        + "events nor more of the tickets; it was not read."
    case .tooManyKeys:
      "The file's records have over 2,000 different keys; what stands under later ones is not read."
    case .duplicateKey: "A key stands twice in one JSON object; the last one counts."
    case .repeatedHeader: "The header stands again among the rows; it was passed."
    case .totalsRow: "The row holds totals and is no record; it was passed."
    case .remark: "The row has one filled cell alone, such as a remark, and is no record."
    case .tooFewCells:
      "The row has fewer cells than the header has columns, so that its values cannot be told "
        + "apart."
    case .tooManyCells:
      "The row has more cells than the header has columns, so that its values cannot be told apart."
    case .missingID: "The row has no ticket id, so that nobody can tell which ticket it is."
    case .noIDs:
      "No column of the file names its tickets: a column with the same value in every row, or one that "
        + "only numbers the rows (序号, No.), names none. Each row is a ticket of its own, named by the "
        + "file and the line; a later export with the same tickets counts them again, and surveys and "
        + "reviews cannot be joined to them."
    case .mixedDates:
      "Some dates of the column can only have the day first, others only the month, as happens where a "
        + "spreadsheet has turned some of them. All are read in the order of most; the others are left out, "
        + "and those which could be both may be wrong."
    case .daysOnly:
      "The column has days without hours, so that lengths of time from it or to it are known to the "
        + "day only. Where the export gives the length itself, that is used."
    case .missingCreation:
      "The ticket has no creation time. It is in no period and counts only with --period all."
    case .missingEventTime:
      "The event has no time, so that it has no place in its ticket's history."
    case .missingSubject:
      "A review names no ticket and no agent, a cause analysis no cause or nothing that it is "
        + "about, or an agent has neither name nor number."
    case .unknownBranch:
      "The branch is none of the fishbone's six; the cause counts, and is drawn apart from them."
    case .brokenTree:
      "The cell should hold a tree of causes as JSON and cannot be read, or has more than "
        + "\(CauseTreeText.deepest) causes below each other; the rest of the row counts."
    case .endBeforeStart:
      "The action ends before it starts. It is listed, and its effect is not judged."
    case .missingParent:
      "The cause names a parent that is none of its analysis. It counts as a first why."
    case .laterParent: "The parent stands in a row below its cause. It is used all the same."
    case .circularChain:
      "A cause is, over some steps, its own cause. The chain is cut at its first row."
    case .unknownTicket: "The row names a ticket that is in no file, so that it counts for none."
    case .noComplaint:
      "None of the analysis's tickets is a complaint. It is shown, and counts in no Pareto."
    case .unreadableScope: "The affected tickets are neither ids that any file holds nor a filter."
    case .undatedReview:
      "The review has no date, so that it is in no month; without a period it counts."
    case .unknownItem:
      "The review rates an item that its scorecard does not have. Without a weight of its own it "
        + "counts in no score."
    case .unknownScorecard:
      "The review was made by a scorecard, or a version of one, that touchstone.yaml does not have."
    case .unknownAgent:
      "The review is of an agent who is in no roster and has no ticket. It counts all the same."
    case .assumedItem: "The column was taken for an item of the scorecard because of its values."
    case .unknownWord: "The cell holds another word than those that are known for its column."
    case .roundedID:
      "The id is a number that a spreadsheet has rounded (1.23457E+17), so that many tickets have "
        + "the same; the row is left out."
    case .roundedReference:
      "The id of a customer, an answer or another ticket is a number that a spreadsheet has "
        + "rounded, so that many have the same; the cell is left out."
    case .suspectedRoundedIDs:
      "The ids end in zeros from the sixteenth digit on, as a spreadsheet rounds long numbers; "
        + "different tickets may have become one."
    case .badInstant: "The cell is no date and time that exists in the column's format."
    case .unsetInstant:
      "The cell holds 0 or -1 (or a date of zeros) instead of a moment, as programs write where "
        + "none is set; it was taken for empty."
    case .skippedTime:
      "Clocks of the zone were put forward over this time, so that it never was; the moment of the "
        + "change was taken."
    case .repeatedTime:
      "Clocks of the zone were put back over this time, so that it was twice; the first of the two "
        + "was taken."
    case .badDuration: "The cell is no length of time, or is below zero."
    case .badNumber: "The cell is no number, or is below zero."
    case .badFlag: "The cell says neither yes nor no."
    case .badRating: "The rating is not on the column's scale, such as 7 of 5."
    case .outOfScale: "The value lies outside the column's scale, such as 7 of 5 or an NPS of 11."
    case .assumedScale:
      "A few values lie outside the scale that the others are on, or too few values tell it; the "
        + "scale was assumed."
    case .unlikeItsName:
      "The column is called like a known field, and its values are none of it; it is kept under "
        + "its own name and no number comes from it."
    case .ambiguousDates:
      "No date of the column tells whether the day or the month comes first; the day was taken to "
        + "come first."
    case .assumedUnit:
      "Neither the column's name nor its values tell the unit of a length of time; seconds were "
        + "assumed."
    case .assumedDecimalSign:
      "A number has three digits behind its only comma or point, and no other cell of the column "
        + "tells whether they are decimals; 1,234 was read as a thousand, 1.234 as one and a bit."
    case .remainingTime:
      "The column counts down to an agreed target, below zero where it was breached, and is no "
        + "time taken; it is kept under its own name."
    case .durationDisagrees:
      "The length of time in the export and the ticket's instants differ by more than a minute and "
        + "5 %; the instants count."
    case .responseBeforeCreation:
      "The first response is earlier than the ticket; it is kept out of the response times."
    case .resolutionBeforeCreation:
      "The resolution is earlier than the ticket; it is kept out of the resolution times."
    case .resolutionBeforeResponse:
      "The resolution is earlier than the first response; both times count as they are."
    case .openAfterResolution:
      "The status is an open one although the row has a resolution. The status is the later of the "
        + "two, as of the row's last update or the export: the ticket counts as open."
    case .resolvedAfterStatus:
      "The status is an open one, and the resolution is later than the row's last update. The "
        + "resolution is the later of the two: the ticket counts as resolved."
    case .solvedWithoutTime:
      "The status says that the ticket is solved, and the resolution time is empty: the ticket "
        + "is not "
        + "open, and belongs to no period's resolutions."
    case .closingIsNoResolution:
      "The file says when tickets were closed and not when they were resolved. A closed ticket "
        + "is not "
        + "open, but a closing, which may come days after the work, is no resolution time."
    case .responseBeforeInvitation: "The survey was answered before it was sent; the answer counts."
    case .duplicateRow:
      "The same ticket or response stands in another row, too; the newest state counts."
    }
  }

  var simplifiedChineseMeaning: String {
    switch self {
    case .fileNotFound: "路径下没有文件。"
    case .fileUnreadable: "文件或其余部分无法读取。"
    case .damagedCompression: "gzip 数据中断；此前的内容已读入。"
    case .corruptCompression: "gzip 数据与压缩时的内容不符：途中有字节变了，其后任何一行都可能有误，因此整个文件没有读入。"
    case .trailingBytes: "gzip 数据之后还有别的字节，没有读入。"
    case .unknownEncoding: "文件内容不是任何已知编码的文本。"
    case .expandsTooLarge: "压缩文件解开后远大于正常的导出。"
    case .workbook: "这个文件是不能读取的电子表格（.xls、.xlsb、.ods、.numbers），或者设有密码。"
    case .archive: "这个文件是压缩包（并非仅用 gzip 压缩一次）。"
    case .webPage: "这个文件是网页：有的客服系统以电子表格之名导出网页，导出链接失效时得到的也是登录页。"
    case .notText: "这个文件是文档、图片、数据库或其他非文本数据。"
    case .emptyFile: "文件没有数据行，或只有表头。"
    case .unknownKind: "各列不像工单、工单事件、满意度调查、质检评分、原因分析或客服名单。"
    case .aggregatedRows: "一行汇总了多张工单（如一名客服一行），汇总数无法还原。"
    case .noHeader:
      "第一行与其下各行一样是数据而不是列名：已作为记录读入，各列称为 column 1、column 2 等，其含义按取值判断。"
    case .unnamedColumns: "多数行的单元格比表头的列名多；多出的单元格作为没有列名的列读入，按位置称呼，没有丢行。"
    case .gatheredRows: "编号相同的若干行合为一条记录：同一份答卷各题的答案，或同一通电话的各个步骤，只计一次。"
    case .noCall: "通话日志中的这一行说的是队列或坐席，不是某一通电话，已略过。"
    case .unclosedQuote: "引号只有开头没有结尾，无法确定这条记录到哪里为止。"
    case .recordTooLong: "单条记录过长。"
    case .strayQuote: "单元格里有一个不该出现的引号；已当作普通字符读入。"
    case .otherTable: "此处起是另一张表，列不相同，未读入。"
    case .damagedText: "有的字节不是该编码中的字；该行照常计入，损坏处以 U+FFFD 显示。"
    case .nullBytes: "该行的单元格里有空字符（NUL），文字中不应出现；该行照常计入，读取时已略去。"
    case .notRead: "文件夹或压缩包中的文件没有读取：扩展名不是记录文件的扩展名。"
    case .hiddenSheet: "工作表在工作簿中已隐藏；与其他工作表一样读入。"
    case .hiddenColumn: "该列在表中已隐藏；与其他列一样读入。"
    case .hiddenRow: "该行在表中已隐藏或被筛选；与其他行一样读入。"
    case .mergedCell: "单元格与上方的行合并；各行都取合并单元格的值。"
    case .formulaWithoutValue: "单元格中的公式尚未计算：工作簿由程序写出，还没有用电子表格程序打开过。"
    case .formulaError: "单元格中的公式出错（#REF!、#VALUE!、#DIV/0! 等）；#N/A 视为没有值，不另提示。"
    case .brokenCell: "单元格引用的文本在工作簿中不存在。"
    case .brokenJSON: "此处的 JSON 不完整；此前的完整记录已读入。"
    case .tooDeep: "JSON 嵌套过深，不像导出文件。"
    case .notAnObject: "此处应是带字段的记录，却是一个值。"
    case .listNotRead: "记录之中或记录列表之外另有一个对象列表，既不是流转记录也不是工单的补充，没有读入。"
    case .tooManyKeys: "文件中各记录的键合计超过 2000 个；其后的键下的值未读取。"
    case .duplicateKey: "同一对象里一个键出现两次，以最后一个为准。"
    case .repeatedHeader: "表头在文件中间又出现一次，已略过。"
    case .totalsRow: "这一行是合计，不是记录，已略过。"
    case .remark: "这一行只有一个单元格有内容（如说明文字），不是记录。"
    case .tooFewCells: "该行单元格少于表头，无法确定各值属于哪一列。"
    case .tooManyCells: "该行单元格多于表头，无法确定各值属于哪一列。"
    case .missingID: "该行没有工单编号，无法确定是哪张工单。"
    case .noIDs:
      "文件中没有可作为工单编号的列：每行取值相同的列、仅表示行次的列（序号、No.）都不是编号。现将每行视为一张独立的工单，以文件和行号命名；"
        + "之后的导出若含有同一批工单会重复计数，满意度调查和质检记录也无法与其关联。"
    case .mixedDates: "该列有的日期只能是日在前，有的只能是月在前，多半是被电子表格改过。现按多数的顺序读取，读不通的不计入，两可的可能有误。"
    case .daysOnly: "该列只有日期没有时间，由它计算的时长只能精确到天；若导出文件本身给出时长，则以其为准。"
    case .missingCreation: "工单没有创建时间，不属于任何期间，仅在 --period all 时计入。"
    case .missingEventTime: "事件没有发生的时间，无法排在工单的经过里。"
    case .missingSubject: "质检没有写明工单或客服，原因分析没有原因或没有写明对象，或名单中的客服既无姓名也无工号。"
    case .unknownBranch: "该分类不是鱼骨图六个分支之一；原因照常计入，画图时单列。"
    case .brokenTree: "该单元格应为 JSON 形式的原因树，无法读取，或超过 \(CauseTreeText.deepest) 层；该行其余内容照常计入。"
    case .endBeforeStart: "措施的结束早于开始；仍列出，但不评价效果。"
    case .missingParent: "原因所指的上级不在该分析中；按首层原因计。"
    case .laterParent: "上级排在其原因之后；仍照常使用。"
    case .circularChain: "原因经若干层又回到自身；链在首行处断开。"
    case .unknownTicket: "该行所指的工单不在任何文件中，因此不计于任何工单。"
    case .noComplaint: "分析所涉工单无一是投诉；仍列出，但不计入帕累托。"
    case .unreadableScope: "受影响工单既不是文件中的工单编号，也不是筛选条件。"
    case .undatedReview: "质检没有日期，不属于任何月份，仅在不限期间时计入。"
    case .unknownItem: "质检所评的项目不在其评分表中；该行没有自己的权重时不计入得分。"
    case .unknownScorecard: "质检所用的评分表或其版本不在 touchstone.yaml 中。"
    case .unknownAgent: "被质检的客服不在名单中，也没有工单；该质检照常计入。"
    case .assumedItem: "该列因其取值被当作评分表的一项。"
    case .unknownWord: "该单元格的词不是此列已知的词。"
    case .roundedID: "编号是被电子表格四舍五入的数字（如 1.23457E+17），许多工单会变成同一个编号，因此该行未计入。"
    case .roundedReference: "客户、答卷或关联工单的编号被电子表格四舍五入，许多编号会变成同一个，因此该单元格未计入。"
    case .suspectedRoundedIDs: "编号从第十六位起都是零，像是被电子表格四舍五入过；不同的工单可能变成了同一张。"
    case .badInstant: "该单元格不是此列格式中存在的日期时间。"
    case .unsetInstant: "该单元格是 0 或 -1（或全零日期）而不是时刻，系统以此表示未设置；已按空值处理。"
    case .skippedTime: "该时区的时钟曾拨快跳过此时间，它并不存在；已取拨钟的时刻。"
    case .repeatedTime: "该时区的时钟曾拨慢，此时间出现了两次；已取第一次。"
    case .badDuration: "该单元格不是时长，或小于零。"
    case .badNumber: "该单元格不是数字，或小于零。"
    case .badFlag: "该单元格既不是“是”也不是“否”。"
    case .badRating: "评分超出该列的量表，如 5 分制里的 7 分。"
    case .outOfScale: "数值超出该列的量表，如 5 分制里的 7 分，或 NPS 的 11 分。"
    case .assumedScale: "有少数值超出其余值所在的量表，或值太少而无法判断；量表是推定的。"
    case .unlikeItsName: "列名像某个已知字段，而其中的值并不是；该列按原名保留，不参与指标计算。"
    case .ambiguousDates: "该列的日期都分不清日和月哪个在前，已按日在前读取。"
    case .assumedUnit: "列名和数值都看不出时长的单位，已按秒读取。"
    case .assumedDecimalSign: "数字中唯一的逗号或点之后有三位数字，该列其他值看不出它是否为小数；1,234 已读作一千多，1.234 已读作一点多。"
    case .remainingTime: "此列是距约定时限的剩余时间（负数为已超时），不是所用时长，按原列名保留。"
    case .durationDisagrees: "导出的时长与起止时间相差超过 1 分钟且超过 5 %，以起止时间为准。"
    case .responseBeforeCreation: "首次响应早于创建，不计入响应时长。"
    case .resolutionBeforeCreation: "解决早于创建，不计入解决时长。"
    case .resolutionBeforeResponse: "解决早于首次响应；两个时间均按原值计入。"
    case .openAfterResolution:
      "该行已有解决时间，状态却是未解决。状态截至该行的最后更新（没有更新时间则截至导出），是两者中较晚的：工单按未解决计。"
    case .resolvedAfterStatus: "状态是未解决，而解决时间晚于该行的最后更新。解决是两者中较晚的：工单按已解决计。"
    case .solvedWithoutTime: "状态是已解决，解决时间却为空：工单不算未解决，但不计入任何周期的解决数。"
    case .closingIsNoResolution:
      "文件只有关闭时间，没有解决时间。已关闭的工单不算未解决；但关闭可能比处理完晚好几天，不当作解决时间。"
    case .responseBeforeInvitation: "答复早于邀请；该答卷照常计入。"
    case .duplicateRow: "同一工单或答卷还有别的行，以最新状态为准。"
    }
  }
}
