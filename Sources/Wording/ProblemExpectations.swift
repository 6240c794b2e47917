import Desk
import Intake

extension ProblemCode {
  var englishExpectation: String {
    switch self {
    case .fileNotFound: "a file at this path; check its name"
    case .fileUnreadable: "a file that may be read; check its permissions"
    case .damagedCompression: "whole gzip data; export or copy the file again"
    case .corruptCompression:
      "gzip data that is what was packed; it has changed, so any row may be wrong and none was "
        + "read: export or copy the file again"
    case .trailingBytes: "nothing behind the gzip data; bytes of another kind were not read"
    case .unknownEncoding: "text in UTF-8, UTF-16, GB18030, Big5 or Windows-1252"
    case .expandsTooLarge: "a file that expands within the limits"
    case .workbook:
      "text or an .xlsx workbook; this is a spreadsheet of another kind: save it as .xlsx "
        + "without a "
        + "password"
    case .archive: "text; this is an archive: unpack it and import what is inside"
    case .webPage:
      "text of rows; this is a web page: save it as CSV (UTF-8) in a spreadsheet program, or "
        + "export again"
    case .notText: "text; this is no text: take the export as CSV or JSON"
    case .emptyFile: "a header and at least one row; export the file again"
    case .unknownKind:
      "columns of tickets (an id and a creation time) or of survey responses (a rating); name them "
        + "under mapping in touchstone.yaml, or say tickets=FILE"
    case .aggregatedRows:
      "one row a ticket; these are sums per agent, so take the ticket or session export instead"
    case .noHeader:
      "names in the first row; it holds a record already, so the columns are called column 1, "
        + "column 2 and so on: say what they are under mapping, such as tickets: {column 1: id}"
    case .unnamedColumns:
      "a name for each column; rows have more cells than the header has names, and the cells beyond "
        + "were read as columns that are called by their place"
    case .gatheredRows:
      "one row a record; rows with the same id, such as the answers of one response or the steps of "
        + "one call, were put together"
    case .noCall: "calls only; this row is of the queue or its agents, and was passed"
    case .unclosedQuote:
      "a closing quote; the line is left out, correct the quote and import the file again"
    case .recordTooLong: "a record within the size limit"
    case .strayQuote:
      "quotes around whole cells and doubled inside them; it was taken for a character"
    case .otherTable:
      "one table a file; a second one begins here or above, so save it as a file of its own"
    case .damagedText: "text in the file's encoding; damaged characters are shown as U+FFFD"
    case .nullBytes: "text without NUL characters; they were left out of the row's cells"
    case .notRead: "a file of records; this one was not read"
    case .hiddenSheet: "a sheet that is shown; this one is hidden and was read"
    case .hiddenColumn: "a column that is shown; this one is hidden in the sheet and was read"
    case .hiddenRow:
      "a row that is shown; this one is hidden or filtered out in the sheet and was read"
    case .mergedCell: "a cell of its own; this one is merged with a row above and has its value"
    case .formulaWithoutValue:
      "a stored value; this formula has none: open the workbook in a spreadsheet program and "
        + "save it"
    case .formulaError: "a value; the formula here failed (#REF!, #VALUE! or the like)"
    case .brokenCell: "a text that the workbook holds; the cell names one that it lacks"
    case .brokenJSON: "well-formed JSON; what was whole before this place was read"
    case .tooDeep: "JSON nested within the depth limit"
    case .notAnObject: "a JSON object with the record's fields"
    case .listNotRead:
      "records, events of tickets or more of the same tickets; this list of objects was not read: "
        + "save it as a file of its own if it holds records"
    case .tooManyKeys: "at most 2,000 different keys in a file; values of others were not read"
    case .duplicateKey: "each key once; the last one was taken"
    case .repeatedHeader: "the header once; its repetition was passed"
    case .totalsRow: "records only; this row holds totals and was left out"
    case .remark: "records only; this row has one filled cell alone and was left out"
    case .tooFewCells: "as many cells as the header has columns; cells are missing"
    case .tooManyCells:
      "as many cells as the header has columns; quote cells that contain the delimiter"
    case .missingID: "a ticket id in every row"
    case .noIDs:
      "a column of ticket ids, another in each row; each row is a ticket of its own here, and the same "
        + "ticket in another file is counted again"
    case .mixedDates:
      "one order of day and month; some cells can only have the day first and others only the month, "
        + "so that those which could be both may be read wrongly"
    case .daysOnly:
      "a moment; the column has days without hours, so lengths of time between it and others are "
        + "known to the day only"
    case .missingCreation: "a creation time; without it the ticket is in no period"
    case .missingEventTime: "the moment of the event; without it the row says nothing"
    case .missingSubject:
      "what the row is about: a review's ticket or agent, the cause and its ticket or problem, an "
        + "agent's name or number"
    case .unknownBranch:
      "a branch of the fishbone: people, machine, material, method, environment, measurement "
        + "(人机料法环测); the cause is shown apart from the six"
    case .brokenTree:
      "a tree of causes as JSON, at most \(CauseTreeText.deepest) below each other, each with its "
        + "text and its own causes"
    case .endBeforeStart: "an end after the start; the action is listed, its effect is not judged"
    case .missingParent:
      "a parent that is a cause of the same analysis; the cause is taken for a first why"
    case .laterParent: "the parent in a row above; it was found below and used"
    case .circularChain: "a chain that ends; it leads back to itself and was cut at its first row"
    case .unknownTicket: "a ticket that is in one of the files; this row counts for no ticket"
    case .noComplaint: "an analysis of a complaint; none of its tickets is one"
    case .unreadableScope:
      "ids of tickets with commas between them, or a filter such as channel = 小程序"
    case .undatedReview: "the date of the review; without it the review is in no period"
    case .unknownItem: "an item of the scorecard; add it there, or correct its name"
    case .unknownScorecard:
      "a scorecard of this name and version, under quality: scorecards in touchstone.yaml; until "
        + "then items are rated as on another card or version that has them"
    case .unknownAgent:
      "an agent who is in the roster or has a ticket; the review counts all the same"
    case .assumedItem:
      "a line of a scorecard in touchstone.yaml; the column was taken for one by its values"
    case .unknownWord:
      "one of the words known for this column, such as 内部 or third party, 已验证 or pending"
    case .roundedID:
      "an id with all its digits; a spreadsheet has rounded this one: export again and import the "
        + "id as text"
    case .roundedReference:
      "an id with all its digits; a spreadsheet has rounded this one, which would make one of "
        + "many, and it was left out: export again and import the id as text"
    case .suspectedRoundedIDs:
      "ids with all their digits; these end in zeros from the sixteenth digit on, as a spreadsheet "
        + "rounds them: export again and import the id as text"
    case .badInstant: "a date and time such as 2026-05-01 09:30:00"
    case .unsetInstant: "a date and time; 0 and -1 were taken for none"
    case .skippedTime:
      "a time that the zone's clocks show; they are put forward over this one, so the moment of "
        + "the change was taken"
    case .repeatedTime:
      "a time that the zone's clocks show once; they are put back over this one, so the first of "
        + "the two was taken"
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
    case .resolutionBeforeResponse: "a resolution after the first response; both count as they are"
    case .openAfterResolution:
      "no resolution of a ticket with an open status; the status is later, so the ticket is open"
    case .resolvedAfterStatus:
      "a closing status; the resolution is later than the last update, so the ticket is resolved"
    case .solvedWithoutTime: "the resolution time of a ticket with the status of a solved one"
    case .closingIsNoResolution:
      "a resolution time; a closed ticket is not open, but its closing is not taken for one"
    case .responseBeforeInvitation: "an answer after the invitation"
    case .duplicateRow: "each record once; the newest state was kept"
    }
  }

  var simplifiedChineseExpectation: String {
    switch self {
    case .fileNotFound: "路径下应有此文件，请检查文件名"
    case .fileUnreadable: "文件应可读取，请检查权限"
    case .damagedCompression: "gzip 数据应完整，请重新导出或复制"
    case .corruptCompression: "gzip 数据应与压缩时一致；现已改变，任何一行都可能有误，因此没有读入，请重新导出或复制"
    case .trailingBytes: "gzip 数据之后不应再有内容；多出的字节没有读入"
    case .unknownEncoding: "文本应为 UTF-8、UTF-16、GB18030、Big5 或 Windows-1252"
    case .expandsTooLarge: "解压后应在大小限制之内"
    case .workbook: "应为文本或 .xlsx 工作簿；这是其他格式的电子表格，请另存为不带密码的 .xlsx"
    case .archive: "应为文本；这是压缩包，请解压后导入其中的文件"
    case .webPage: "应为逐行的文本；这是网页，请用表格软件打开后另存为 CSV（UTF-8），或重新导出"
    case .notText: "应为文本；这是文档、图片或数据库，请改用 CSV 或 JSON 导出"
    case .emptyFile: "应有表头和至少一行数据，请重新导出"
    case .unknownKind: "应有工单列（编号和创建时间）或调查列（评分）；可在 touchstone.yaml 的 mapping 中指明"
    case .aggregatedRows: "应为一行一张工单；此文件是按客服汇总的，请改用明细导出"
    case .noHeader:
      "第一行应为列名；第一行已是数据，各列称为 column 1、column 2 等，请在 mapping 中指明，如 tickets: {column 1: id}"
    case .unnamedColumns: "每列应有列名；各行的单元格多于列名，多出的已作为按位置称呼的列读入"
    case .gatheredRows: "应为一行一条记录；编号相同的行（同一份答卷的各题、同一通电话的各步）已合并"
    case .noCall: "应只有通话；这一行说的是队列或坐席，已略过"
    case .unclosedQuote: "引号应成对；该行未计入，请改正后重新导入"
    case .recordTooLong: "单条记录应在长度限制之内"
    case .strayQuote: "引号应括住整个单元格，内部的引号应成对；这个引号已当作普通字符"
    case .otherTable: "每个文件应只有一张表；此处起是另一张表，请另存为单独的文件"
    case .damagedText: "文字应符合文件编码；损坏的字以 U+FFFD 显示"
    case .nullBytes: "文字中不应有空字符；读取单元格时已略去"
    case .notRead: "应为记录文件；此文件没有读取"
    case .hiddenSheet: "应为显示的工作表；此表已隐藏，仍已读入"
    case .hiddenColumn: "应为显示的列；此列在表中已隐藏，仍已读入"
    case .hiddenRow: "应为显示的行；此行在表中已隐藏或被筛选，仍已读入"
    case .mergedCell: "应为单独的单元格；此格与上方的行合并，取合并单元格的值"
    case .formulaWithoutValue: "应有存储的值；此公式没有，请用电子表格程序打开工作簿并保存"
    case .formulaError: "应为值；此处公式出错（#REF!、#VALUE! 等）"
    case .brokenCell: "应为工作簿中的文本；单元格引用的文本不存在"
    case .brokenJSON: "JSON 应完整；此处之前的完整记录已读入"
    case .tooDeep: "JSON 嵌套应在限制之内"
    case .notAnObject: "应为含各字段的 JSON 对象"
    case .listNotRead: "文件中的列表应是记录、流转记录或工单的补充；此列表没有读入"
    case .tooManyKeys: "一个文件最多 2000 个不同的键；其余键的值未读取"
    case .duplicateKey: "每个键应只出现一次；以最后一个为准"
    case .repeatedHeader: "表头应只出现一次；重复的表头已略过"
    case .totalsRow: "应只有记录；这一行是合计，已略过"
    case .remark: "应只有记录；这一行只有一个单元格有内容，已略过"
    case .tooFewCells: "每行单元格数应与表头一致；此行偏少"
    case .tooManyCells: "每行单元格数应与表头一致；含分隔符的内容请加引号"
    case .missingID: "每行应有工单编号"
    case .noIDs: "应有每行各不相同的工单编号列；现将每行视为一张独立的工单，同一工单若在其他文件中再次出现会重复计数"
    case .mixedDates: "应只有一种日月顺序；有的只能是日在前，有的只能是月在前，两可的日期可能读错"
    case .daysOnly: "应精确到时刻；该列只有日期没有时间，与它相关的时长只能精确到天"
    case .missingCreation: "应有创建时间；没有则不属于任何期间"
    case .missingEventTime: "应有事件发生的时间；没有则这一行说明不了什么"
    case .missingSubject: "应写明这一行说的是什么：质检的工单或客服、原因及其工单或问题、客服的姓名或工号"
    case .unknownBranch: "应为人、机、料、法、环、测之一；其他分类的原因单列"
    case .brokenTree: "应为 JSON 原因树，最多 \(CauseTreeText.deepest) 层，每个原因有其文字和下级原因"
    case .endBeforeStart: "结束应晚于开始；措施仍列出，不评价其效果"
    case .missingParent: "上级应为同一分析中的原因；该原因按首层计"
    case .laterParent: "上级应排在前面；已在后面找到并采用"
    case .circularChain: "原因链应有尽头；已在首行处断开"
    case .unknownTicket: "应为某个文件中的工单；该行不计于任何工单"
    case .noComplaint: "应为对投诉的分析；所涉工单无一是投诉"
    case .unreadableScope: "应为以逗号分隔的工单编号，或筛选条件，如 channel = 小程序"
    case .undatedReview: "应有质检日期；没有则不属于任何期间"
    case .unknownItem: "应为评分表中的项目；请补入评分表或改正名称"
    case .unknownScorecard:
      "应为 touchstone.yaml 中 quality: scorecards 下的评分表及版本；在此之前，各项按含有该项的其他评分表或版本计"
    case .unknownAgent: "应为名单中的客服，或有工单的客服；照常计入"
    case .assumedItem: "应为 touchstone.yaml 中评分表的项目；该列按取值认定"
    case .unknownWord: "应为此列已知的词，如 内部、第三方，已验证、待验证"
    case .roundedID: "编号应保留每一位数字；此编号已被电子表格四舍五入，请重新导出并按文本导入编号列"
    case .roundedReference: "编号应保留每一位数字；请重新导出并按文本导入该列"
    case .suspectedRoundedIDs: "编号应保留每一位数字；请重新导出并按文本导入编号列"
    case .badInstant: "应为存在的日期时间，如 2026-05-01 09:30:00"
    case .unsetInstant: "应为日期时间；0 和 -1 已按未设置处理"
    case .skippedTime: "应为该时区时钟显示过的时间；此时间因拨快而不存在，已取拨钟的时刻"
    case .repeatedTime: "应为该时区时钟只显示一次的时间；已取两次中的第一次"
    case .badDuration: "应为时长，如 90、1.5 h 或 01:30:00"
    case .badNumber: "应为数字"
    case .badFlag: "应为是/否（yes/no、true/false、1/0）"
    case .badRating: "评分应在量表范围之内"
    case .outOfScale: "应为该列量表之内的值"
    case .assumedScale: "列名应写明量表，如 (1-5)；已按数值推定"
    case .unlikeItsName: "值应与列名所说的一致；该列已按原名保留"
    case .ambiguousDates: "日期应能分清月日先后；已按日在前，若不对请在 mapping 中写明 dates: month_first"
    case .assumedUnit: "列名应写明单位；已按秒处理，若是分钟请在 mapping 中写明 unit: minutes"
    case .assumedDecimalSign: "数字应能看出小数点；1,234 已读作一千多，1.234 已读作一点多"
    case .remainingTime: "应为时长；此列是距约定时限的剩余时间，按原列名保留"
    case .durationDisagrees: "导出的时长应与起止时间一致（差不超过 1 分钟或 5 %）；以起止时间为准"
    case .responseBeforeCreation: "首次响应应晚于创建"
    case .resolutionBeforeCreation: "解决应晚于创建"
    case .resolutionBeforeResponse: "解决应晚于首次响应；两者均按原值计入"
    case .openAfterResolution: "未解决的工单不应有解决时间；状态较晚，按未解决计"
    case .resolvedAfterStatus: "状态应为已解决；解决晚于最后更新，按已解决计"
    case .solvedWithoutTime: "已解决的工单应有解决时间"
    case .closingIsNoResolution: "应有解决时间；已关闭的工单不算未解决，但关闭时间不当作解决时间"
    case .responseBeforeInvitation: "答复应晚于邀请"
    case .duplicateRow: "每条记录应只出现一次；已保留最新状态"
    }
  }
}
