import Desk
import Intake

extension ProblemTexts {
  static let simplifiedChinese = ProblemTexts(
    text: { chineseText($0) },
    cost: { cost in
      switch cost {
      case .file: "整个文件"
      case .restOfFile: "文件的其余部分"
      case .row: "该行"
      case .cell: "该单元格"
      case .nothing: "无"
      }
    },
    expecting: { $0 }, withDetail: { "\($0)（\($1)）" },
    onScale: { code, scale in
      let range = "\(scale.lowest) 到 \(scale.highest)"
      return code == .assumedScale
        ? "列名应写明量表，如 (1-5)；已按 \(range) 推定" : "应为 \(range) 之间的值"
    },
    more: { "另有 \($0) 处" },
    titles: Titles(code: "代码", meaning: "含义", cost: "代价", expected: "应当是", remedy: "怎么办"))
}

private func chineseText(_ code: ProblemCode) -> ProblemTexts.Text {
  func text(_ meaning: String, _ expected: String, _ remedy: String) -> ProblemTexts.Text {
    ProblemTexts.Text(meaning, expected: expected, remedy)
  }
  return switch code {
  case .fileNotFound: text("路径下没有文件。", "路径下应有此文件，请检查文件名", "核对文件名和文件夹。")
  case .fileUnreadable: text("文件或其余部分无法读取。", "文件应可读取，请检查权限", "检查文件权限和磁盘。")
  case .damagedCompression:
    text("gzip 数据中断；此前的内容已读入。", "gzip 数据应完整，请重新导出或复制", "重新导出或复制该文件。")
  case .corruptCompression:
    text(
      "gzip 数据与压缩时的内容不符：途中有字节变了，其后任何一行都可能有误，因此整个文件没有读入。",
      "gzip 数据应与压缩时一致；现已改变，任何一行都可能有误，因此没有读入，请重新导出或复制", "重新导出或复制该文件。")
  case .trailingBytes:
    text(
      "gzip 数据之后还有别的字节，没有读入。", "gzip 数据之后不应再有内容；多出的字节没有读入",
      "行数齐全则不必处理，否则重新复制该文件。")
  case .unknownEncoding:
    text(
      "文件内容不是任何已知编码的文本。", "文本应为 UTF-8、UTF-16、GB18030、Big5 或 Windows-1252",
      "另存为 UTF-8；Excel 工作簿请先另存为 CSV。")
  case .workbook:
    text(
      "这个文件是电子表格，不论扩展名是什么。", "应为文本；这是电子表格，请把工作表另存为 CSV（UTF-8）后导入",
      "打开它，把工作表另存为 CSV（UTF-8），再导入该文件。")
  case .archive: text("这个文件是压缩包。", "应为文本；这是压缩包，请解压后导入其中的文件", "解压后导入其中的文件。")
  case .webPage:
    text(
      "这个文件是网页：有的客服系统以电子表格之名导出网页，导出链接失效时得到的也是登录页。",
      "应为逐行的文本；这是网页，请用表格软件打开后另存为 CSV（UTF-8），或重新导出",
      "用表格软件打开并另存为 CSV（UTF-8），或登录后重新导出。")
  case .notText: text("这个文件是文档或图片。", "应为文本；这是文档或图片，请改用 CSV 或 JSON 导出", "改用 CSV 或 JSON 导出。")
  case .expandsTooLarge:
    text("压缩文件解开后远大于正常的导出。", "解压后应在大小限制之内", "核实文件来源；确认无误可先自行解压。")
  case .emptyFile: text("文件没有数据行，或只有表头。", "应有表头和至少一行数据，请重新导出", "检查导出的筛选条件，重新导出。")
  case .unknownKind:
    text(
      "各列不像工单、工单事件、满意度调查、质检评分、原因分析或客服名单。",
      "应有工单列（编号和创建时间）或调查列（评分）；可在 touchstone.yaml 的 mapping 中指明",
      "用 tickets=文件、survey_responses=文件、reviews=文件 等指明内容，或在 touchstone.yaml 的 mapping 中指明各列；"
        + "touchstone inspect 会列出还缺哪些列。")
  case .aggregatedRows:
    text(
      "一行汇总了多张工单（如一名客服一行），汇总数无法还原。", "应为一行一张工单；此文件是按客服汇总的，请改用明细导出",
      "改用一行一张工单或一行一个会话的明细导出。")
  case .unclosedQuote:
    text("引号只有开头没有结尾，无法确定这条记录到哪里为止。", "引号应成对；该行未计入，请改正后重新导入", "改正该行的引号后重新导入。")
  case .strayQuote:
    text(
      "单元格里有一个不该出现的引号；已当作普通字符读入。", "引号应括住整个单元格，内部的引号应成对；这个引号已当作普通字符",
      "查看该行：若引号是误入的，读入的值里也会带着它，请改正该行。")
  case .recordTooLong: text("单条记录过长。", "单条记录应在长度限制之内", "检查该行是否有未闭合的引号。")
  case .repeatedHeader:
    text("表头在文件中间又出现一次，已略过。", "表头应只出现一次；重复的表头已略过", "若文件由多个导出拼成，则不必处理。")
  case .otherTable:
    text("此处起是另一张表，列不相同，未读入。", "每个文件应只有一张表；此处起是另一张表，请另存为单独的文件", "把另一张表另存为单独的文件。")
  case .totalsRow: text("这一行是合计，不是记录，已略过。", "应只有记录；这一行是合计，已略过", "若无误则不必处理。")
  case .remark: text("这一行只有一个单元格有内容（如说明文字），不是记录。", "应只有记录；这一行只有一个单元格有内容，已略过", "若它确是记录，请补全其余的列。")
  case .missingEventTime:
    text("事件没有发生的时间，无法排在工单的经过里。", "应有事件发生的时间；没有则这一行说明不了什么", "导出时带上事件时间。")
  case .missingSubject:
    text(
      "质检没有写明工单或客服，原因分析没有原因或没有写明对象，或名单中的客服既无姓名也无工号。",
      "应写明这一行说的是什么：质检的工单或客服、原因及其工单或问题、客服的姓名或工号", "导出时带上该列。")
  case .unknownBranch:
    text(
      "该分类不是鱼骨图六个分支之一；原因照常计入，画图时单列。", "应为人、机、料、法、环、测之一；其他分类的原因单列", "改用人、机、料、法、环、测。")
  case .brokenTree:
    text(
      "该单元格应为 JSON 形式的原因树，无法读取；该行其余内容照常计入。", "应为 JSON 原因树，每个原因有其文字和下级原因",
      "每个原因写成一个对象，含文字和下级原因：[{\"why\": \"…\", \"children\": […]}]。")
  case .endBeforeStart:
    text("措施的结束早于开始；仍列出，但不评价效果。", "结束应晚于开始；措施仍列出，不评价其效果", "改正其中一个日期。")
  case .missingParent:
    text("原因所指的上级不在该分析中；按首层原因计。", "上级应为同一分析中的原因；该原因按首层计", "改正上级编号，或补上该行。")
  case .laterParent:
    text("上级排在其原因之后；仍照常使用。", "上级应排在前面；已在后面找到并采用", "把分析按从问题到根因的顺序排列。")
  case .circularChain:
    text("原因经若干层又回到自身；链在首行处断开。", "原因链应有尽头；已在首行处断开", "改正上级编号。")
  case .unknownTicket:
    text("该行所指的工单不在任何文件中，因此不计于任何工单。", "应为某个文件中的工单；该行不计于任何工单", "同时导出该工单，或改正工单编号。")
  case .noComplaint:
    text(
      "分析所涉工单无一是投诉；仍列出，但不计入帕累托。", "应为对投诉的分析；所涉工单无一是投诉",
      "改正工单，或在 touchstone.yaml 的 complaints 下说明何为投诉。")
  case .unreadableScope:
    text(
      "受影响工单既不是文件中的工单编号，也不是筛选条件。", "应为以逗号分隔的工单编号，或筛选条件，如 channel = 小程序",
      "写工单编号并以逗号分隔，或写筛选条件，如 channel = 小程序。")
  case .unknownItem:
    text(
      "质检所评的项目不在其评分表中；该行没有自己的权重时不计入得分。", "应为评分表中的项目；请补入评分表或改正名称",
      "在 touchstone.yaml 的评分表中补上该项目，或改正名称。")
  case .unknownScorecard:
    text(
      "质检所用的评分表或其版本不在 touchstone.yaml 中。",
      "应为 touchstone.yaml 中 quality: scorecards 下的评分表及版本；在此之前，各项按含有该项的其他评分表或版本计",
      "在 quality: scorecards 下写明该评分表及版本，或改正名称。"
    )
  case .unknownAgent:
    text("被质检的客服不在名单中，也没有工单；该质检照常计入。", "应为名单中的客服，或有工单的客服；照常计入", "改正姓名，或在客服名单中补上。")
  case .assumedItem:
    text(
      "该列因其取值被当作评分表的一项。", "应为 touchstone.yaml 中评分表的项目；该列按取值认定",
      "在 touchstone.yaml 中写明评分表，或把该列映射为其他字段。")
  case .undatedReview:
    text("质检没有日期，不属于任何月份，仅在不限期间时计入。", "应有质检日期；没有则不属于任何期间", "导出时带上质检日期。")
  case .unknownWord:
    text(
      "该单元格的词不是此列已知的词。", "应为此列已知的词，如 内部、第三方，已验证、待验证", "改用已知的词，如 内部、第三方，已验证、待验证、已排除。")
  case .damagedText:
    text(
      "有的字节不是该编码中的字；该行照常计入，损坏处以 U+FFFD 显示。", "文字应符合文件编码；损坏的字以 U+FFFD 显示",
      "若影响分组名称，请以 UTF-8 重新导出。")
  case .nullBytes:
    text(
      "该行的单元格里有空字符（NUL），文字中不应出现；该行照常计入，读取时已略去。", "文字中不应有空字符；读取单元格时已略去",
      "查明由何而来：多为磁盘损坏，或把 UTF-16 与其他文本拼在了一起。")
  case .brokenJSON:
    text("此处的 JSON 不完整；此前的完整记录已读入。", "JSON 应完整；此处之前的完整记录已读入", "重新导出，或改正该行。")
  case .tooDeep: text("JSON 嵌套过深，不像导出文件。", "JSON 嵌套应在限制之内", "核实文件来源。")
  case .notAnObject: text("此处应是带字段的记录，却是一个值。", "应为含各字段的 JSON 对象", "删去该值，或重新导出。")
  case .listNotRead:
    text(
      "记录之中或记录列表之外另有一个对象列表，既不是流转记录也不是工单的补充，没有读入。",
      "文件中的列表应是记录、流转记录或工单的补充；此列表没有读入", "若其中没有记录则不必处理，否则另存为单独的文件。")
  case .duplicateKey: text("同一对象里一个键出现两次，以最后一个为准。", "每个键应只出现一次；以最后一个为准", "若无误则不必处理。")
  case .tooFewCells:
    text("该行单元格少于表头，无法确定各值属于哪一列。", "每行单元格数应与表头一致；此行偏少", "检查是否有未加引号的换行，重新导出。")
  case .tooManyCells:
    text("该行单元格多于表头，无法确定各值属于哪一列。", "每行单元格数应与表头一致；含分隔符的内容请加引号", "给含分隔符的内容加上引号。")
  case .missingID: text("该行没有工单编号，无法确定是哪张工单。", "每行应有工单编号", "补上编号。")
  case .missingCreation:
    text("工单没有创建时间，不属于任何期间，仅在 --period all 时计入。", "应有创建时间；没有则不属于任何期间", "导出时带上创建时间。")
  case .badInstant:
    text("该单元格不是此列格式中存在的日期时间。", "应为存在的日期时间，如 2026-05-01 09:30:00", "改写为 2026-05-01 09:30:00 的形式。")
  case .badDuration:
    text("该单元格不是时长，或小于零。", "应为时长，如 90、1.5 h 或 01:30:00", "改写为 90、1.5 h 或 01:30:00 的形式。")
  case .badNumber: text("该单元格不是数字，或小于零。", "应为数字", "改为数字。")
  case .badFlag:
    text("该单元格既不是“是”也不是“否”。", "应为是/否（yes/no、true/false、1/0）", "改为是/否、yes/no、true/false 或 1/0。")
  case .badRating:
    text("评分超出该列的量表，如 5 分制里的 7 分。", "评分应在量表范围之内", "改正评分，或在 touchstone.yaml 的 csat 中指明量表。")
  case .roundedID:
    text(
      "编号是被电子表格四舍五入的数字（如 1.23457E+17），许多工单会变成同一个编号，因此该行未计入。",
      "编号应保留每一位数字；此编号已被电子表格四舍五入，请重新导出并按文本导入编号列",
      "重新导出，不要用电子表格打开；或在其中把编号列按文本导入。")
  case .roundedReference:
    text(
      "客户、答卷或关联工单的编号被电子表格四舍五入，许多编号会变成同一个，因此该单元格未计入。",
      "编号应保留每一位数字；请重新导出并按文本导入该列",
      "重新导出，不要用电子表格打开；或在其中把该列按文本导入。")
  case .suspectedRoundedIDs:
    text(
      "编号从第十六位起都是零，像是被电子表格四舍五入过；不同的工单可能变成了同一张。",
      "编号应保留每一位数字；请重新导出并按文本导入编号列",
      "与客服系统核对几个编号；若不同，请重新导出并按文本导入编号列。")
  case .unsetInstant:
    text(
      "该单元格是 0 或 -1（或全零日期）而不是时刻，系统以此表示未设置；已按空值处理。",
      "应为日期时间；0 和 -1 已按未设置处理",
      "若本来没有该时刻则不必处理，否则请重新导出该列。")
  case .skippedTime:
    text(
      "该时区的时钟曾拨快跳过此时间，它并不存在；已取拨钟的时刻。",
      "应为该时区时钟显示过的时间；此时间因拨快而不存在，已取拨钟的时刻",
      "核对该列的时区，或导出带时差的时间。")
  case .repeatedTime:
    text(
      "该时区的时钟曾拨慢，此时间出现了两次；已取第一次。",
      "应为该时区时钟只显示一次的时间；已取两次中的第一次",
      "若一小时的差别要紧，请导出带时差的时间。")
  case .outOfScale:
    text(
      "数值超出该列的量表，如 5 分制里的 7 分，或 NPS 的 11 分。",
      "应为该列量表之内的值",
      "改正该值，或在列名中写明量表，如 (1-7)，或在 touchstone.yaml 的 csat 中指明。")
  case .assumedScale:
    text(
      "有少数值超出其余值所在的量表，或值太少而无法判断；量表是推定的。",
      "列名应写明量表，如 (1-5)；已按数值推定",
      "在列名中写明量表，如 (0-10)；满意度也可在 touchstone.yaml 的 csat 中指明。")
  case .unlikeItsName:
    text(
      "列名像某个已知字段，而其中的值并不是；该列按原名保留，不参与指标计算。",
      "值应与列名所说的一致；该列已按原名保留",
      "在 touchstone.yaml 的 mapping 中给该列指定字段，或改正其中的值。")
  case .responseBeforeInvitation:
    text(
      "答复早于邀请；该答卷照常计入。",
      "答复应晚于邀请",
      "核对两列的时区。")
  case .assumedDecimalSign:
    text(
      "数字中唯一的逗号或点之后有三位数字，该列其他值看不出它是否为小数；1,234 已读作一千多，1.234 已读作一点多。",
      "数字应能看出小数点；1,234 已读作一千多，1.234 已读作一点多", "核对该单元格；导出不带千分位的数字。")
  case .ambiguousDates:
    text(
      "该列的日期都分不清日和月哪个在前，已按日在前读取。", "日期应能分清月日先后；已按日在前，若不对请在 mapping 中写明 dates: month_first",
      "在 touchstone.yaml 的 mapping 中给该列写明 dates: day_first 或 month_first，或按 2026-05-01 导出。")
  case .remainingTime:
    text(
      "此列是距约定时限的剩余时间（负数为已超时），不是所用时长，按原列名保留。",
      "应为时长；此列是距约定时限的剩余时间，按原列名保留", "不必处理；时长由起止时间计算。")
  case .durationDisagrees:
    text(
      "导出的时长与起止时间相差超过 1 分钟且超过 5 %，以起止时间为准。",
      "导出的时长应与起止时间一致（差不超过 1 分钟或 5 %）；以起止时间为准", "核对两者及其时区。")
  case .assumedUnit:
    text(
      "列名和数值都看不出时长的单位，已按秒读取。", "列名应写明单位；已按秒处理，若是分钟请在 mapping 中写明 unit: minutes",
      "在 touchstone.yaml 的 mapping 中给该列写明 unit: seconds、minutes、hours 或 days。")
  case .responseBeforeCreation:
    text("首次响应早于创建，不计入响应时长。", "首次响应应晚于创建", "核对两个时间及其时区。")
  case .resolutionBeforeCreation:
    text("解决早于创建，不计入解决时长。", "解决应晚于创建", "核对两个时间及其时区。")
  case .duplicateRow: text("同一工单或答卷还有别的行，以最新状态为准。", "每条记录应只出现一次；已保留最新状态", "若导出有重叠则不必处理。")
  }
}
