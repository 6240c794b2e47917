import Desk
import Tabular

/// What a command does, as its help tells it: a line, and what else there is to know.
package enum CommandPhrase: Phrase {
  case touchstone, report, importing, inspect, analyze, explain, query, profile, metrics, problems,
    calendar, calendarExplain, holidays, config, configInit, configCheck, causes, causeTree,
    causePareto, fishbone, candidates, causeRules, actions, quality, qualityPlan, qualityScore,
    calibrate, compareAgents, sheets, store, storeCheck,
    storeRepair, storeExport, storeForget

  package struct Text: Sendable {
    package let abstract: String
    package let discussion: String

    init(_ abstract: String, _ discussion: String = "") {
      (self.abstract, self.discussion) = (abstract, discussion)
    }
  }

  static let endings = recordEndings.map { "." + $0 }.joined(separator: " ")

  package var english: Text {
    switch self {
    case .touchstone:
      Text(
        "From a help desk's raw exports to the month's management report.",
        """
        INPUT is a file or a folder of exports (\(Self.endings), also .gz), with the folders \
        below it; a sheet of a workbook is tickets.xlsx#Sheet, a file in an archive \
        exports.zip/tickets.csv. What each file holds is recognised; tickets=PATH, survey_responses=PATH, ticket_events=PATH, \
        reviews=PATH, causes=PATH, agents=PATH or actions=PATH says it.
        """)
    case .report: Text("Makes the period's report as HTML, XLSX and JSON.")
    case .importing: Text("Adds exports to the history in a store.")
    case .inspect: Text("Says how each file is understood and what became of its rows.")
    case .analyze:
      Text(
        "Measures any metrics by any dimensions.",
        """
        --by may be given several times: each is a breakdown of its own, and one with commas breaks \
        down by several dimensions together.
        """)
    case .explain:
      Text(
        "Lists the tickets behind a number, and why each counts.",
        "Every case of the metric's population: counted, succeeded, or left out and why.")
    case .query:
      Text(
        "Runs SQL that reads the history, or any table in a file.",
        """
        The tables tickets, survey_responses, reviews, causes, agents and ticket_facts hold what was \
        understood; ticket_facts has a row for each ticket and a column for each metric. Each input \
        file is there too as it stands, every cell as text, under its name (工单-2026-05.csv is \
        工单_2026_05, the sheet 工单 of 客服.xlsx is 客服_工单), and as raw where it is the only one. Moments are texts on the organisation's \
        wall clock, lengths of time seconds, yes and no 1 and 0. Customers are \
        masked and numbered (or codes, as privacy says); a file's own table shows what the file \
        holds. percentile(x, 0.9) and median(x) are there beside SQLite's own functions.
        """)
    case .profile:
      Text(
        "Describes any table, tickets or not, column by column.",
        """
        The type of each column, how many of its cells are filled and different, the smallest, the \
        middle and the largest value, the most frequent ones, and how they are spread. Up to 10,000 \
        different values of a column all of that is exact; beyond, what is estimated says so. Columns \
        whose names say that they hold people are masked.
        """)
    case .metrics: Text("Lists every metric with its definition.")
    case .problems:
      Text("Lists every problem that a file can have: its meaning, its cost, what to do.")
    case .calendar: Text("Shows which time a business calendar counts.")
    case .calendarExplain:
      Text(
        "Lists the stretches of time that counted, and those that did not, and why.",
        """
        A date or a time without an offset is as the calendar's own clock shows it. A date alone \
        begins with its midnight as FROM; as TO, its whole day counts.
        """)
    case .holidays:
      Text("Prints the public holidays that the program knows, as a file to keep and change.")
    case .config: Text("Writes or checks a configuration.")
    case .configInit: Text("Writes a configuration with every key and its default.")
    case .configCheck: Text("Says everything that is wrong with a configuration.")
    case .causes:
      Text(
        "Traces complaints to their causes, and actions to what they changed.",
        """
        Causes come from cause analyses (one row a why, one row an analysis, or a JSON tree), from \
        cause tags on tickets, and from the rules under causes in touchstone.yaml.
        """)
    case .causeTree:
      Text("Chains of whys as one tree a problem, with the complaints at each cause.")
    case .causePareto: Text("What most complaints come from, with cumulative shares.")
    case .fishbone: Text("Causes by the six branches; writes the diagram as SVG.")
    case .candidates:
      Text("What deserves a cause analysis next, ranked, with the reason and the tickets.")
    case .causeRules:
      Text("Tests the rules of touchstone.yaml: what each matches, and where they disagree.")
    case .actions: Text("The register of actions: what is late, and what was shown to have worked.")
    case .quality:
      Text(
        "Samples contacts for review, scores them, and compares reviewers and agents fairly.",
        """
        Reviews come from tables with one row a review, one row an item, or one column an item; \
        scorecards from quality: scorecards in touchstone.yaml, or one of the two that are built in.
        """)
    case .qualityPlan:
      Text("Draws contacts to review, the same for the same seed, and writes the sheet to fill.")
    case .qualityScore:
      Text("Scores with their intervals, failed items, kinds of review and objections.")
    case .calibrate:
      Text("How far reviewers agree, by item; who is severe; scores with that taken out.")
    case .compareAgents:
      Text(
        "Compares agents with what is expected for their mix of cases; no league table unless asked "
          + "for.")
    case .sheets:
      Text("Writes a page an agent, and a workbook with a sheet each; nothing about colleagues.")
    case .store: Text("Looks after a store.")
    case .storeCheck:
      Text("Says what in a store is not what was written; status 1 where something is not.")
    case .storeRepair:
      Text(
        "Makes a damaged store right again.",
        """
        Indexes are made anew from the records. All else is made from the exports: name all files that \
        were imported, wherever they are now. With one of them missing the store stays as it is.
        """)
    case .storeExport:
      Text(
        "Writes all records of a store as CSV files that can be imported again.",
        """
        One file a kind, in the newest state of each record, with the exports' own columns, and a \
        touchstone.yaml by which an import knows the columns. Customers are in them in plain: the files \
        are for their owner alone.
        """)
    case .storeForget:
      Text(
        "Takes a file, or a person, out of a store.",
        """
        Of a person go the customer of their tickets, the columns that hold people, what they wrote in \
        surveys, and the rows kept as they stood; in other texts stars stand for their names. Their \
        tickets stay, and count as before, but for questions about customers.
        """)
    }
  }

  package var simplifiedChinese: Text {
    switch self {
    case .touchstone:
      Text(
        "从客服系统的原始导出，到当月的管理报告。",
        """
        INPUT 是导出文件或存放导出的文件夹（含子文件夹；\(Self.endings)，.gz 亦可）。工作簿中的一张表\
        写作 tickets.xlsx#表名，压缩包中的文件写作 exports.zip/tickets.csv。每个文件的内容会自动识别；也可以写明：tickets=路径、survey_responses=路径、ticket_events=路径、reviews=路径、\
        causes=路径、agents=路径 或 actions=路径。
        """)
    case .report: Text("生成本期报告：HTML、XLSX 和 JSON。")
    case .importing: Text("把导出文件加入历史库。")
    case .inspect: Text("说明每个文件是如何理解的，各行去向如何。")
    case .analyze:
      Text(
        "按任意维度计算任意指标。",
        "--by 可以写多次，每次是一个单独的分组；用逗号隔开的几个维度合成一个分组。")
    case .explain:
      Text("列出一个数字背后的工单，以及各自为何计入。", "指标范围内的每个案件：计入、达成，或未计入及其原因。")
    case .query:
      Text(
        "用 SQL 查询历史，或任何文件中的表。",
        """
        tickets、survey_responses、reviews、causes、agents 和 ticket_facts 这几张表是理解后的内容；\
        ticket_facts 每张工单一行，每个指标一列。每个输入文件的原样也是一张表，单元格一律为文本，表名取自文件名\
        （工单-2026-05.csv 即 工单_2026_05，客服.xlsx 中的表 工单 即 客服_工单），只有一个文件时也叫 raw。时间是按组织所在时区的文本，时长以秒计，\
        是与否为 1 和 0。客户显示为遮盖后的姓名加编号（或按 privacy 的设置显示为代码）；文件自己的表则保持原样。除 SQLite \
        自带的函数外，还有 percentile(x, 0.9) 和 median(x)。
        """)
    case .profile:
      Text(
        "逐列概览任何一张表，不限于工单。",
        """
        各列的类型、有值和不同值的个数、最小值、中位数、最大值、最常见的值及其分布。一列不同值在 10,000 个以内时，\
        结果都是精确的；更多时，估计值会注明。列名表明是人的，内容会遮盖。
        """)
    case .metrics: Text("列出全部指标及其定义。")
    case .problems: Text("列出文件可能出现的全部问题：含义、代价和处理办法。")
    case .calendar: Text("说明工作日历计入哪些时间。")
    case .calendarExplain:
      Text(
        "逐段列出计入与未计入的时间，以及原因。",
        "不带时区的日期或时间，按日历自己的时区理解。只写日期时，FROM 从当天零点算起，TO 则含当天全天。")
    case .holidays: Text("打印程序内置的法定节假日，可存成文件再修改。")
    case .config: Text("生成或检查配置文件。")
    case .configInit: Text("生成配置文件，含全部选项及其默认值。")
    case .configCheck: Text("指出配置文件中的全部错误。")
    case .causes:
      Text(
        "把投诉追溯到原因，并检验措施的效果。",
        "原因来自原因分析（每行一个为什么、每行一份分析，或 JSON 树）、工单上的原因标签，以及 touchstone.yaml 中 "
          + "causes 下的规则。")
    case .causeTree: Text("每个问题一棵“五个为什么”的树，附各原因的投诉数。")
    case .causePareto: Text("投诉主要来自哪里，附累计占比。")
    case .fishbone: Text("按六大类列出原因，并可生成 SVG 鱼骨图。")
    case .candidates: Text("接下来最值得分析原因的问题，依次列出理由和工单。")
    case .causeRules: Text("检验 touchstone.yaml 中的规则：各自命中什么，哪里相互矛盾。")
    case .actions: Text("措施台账：哪些逾期，哪些已证实有效。")
    case .quality:
      Text(
        "抽取联络做质检、评分，并公平地比较质检员和客服。",
        "质检记录可以是每行一次质检、每行一个评分项，或每个评分项一列；评分表写在 touchstone.yaml 的 quality: "
          + "scorecards 下，或用内置的两种之一。")
    case .qualityPlan: Text("抽取待质检的联络（同一种子结果相同），并生成待填的表。")
    case .qualityScore: Text("得分及其区间、未通过的评分项、质检类型和申诉。")
    case .calibrate: Text("质检员在各评分项上的一致程度、谁更严格，以及扣除严格程度后的得分。")
    case .compareAgents: Text("把客服与其案件构成下的期望值相比；除非要求，不排名。")
    case .sheets: Text("每位客服一页，外加每人一张工作表的工作簿；不含同事的信息。")
    case .store: Text("维护历史库。")
    case .storeCheck: Text("指出历史库中与写入时不同的内容；如有不同，状态为 1。")
    case .storeRepair:
      Text(
        "修复损坏的历史库。",
        "索引由记录重建。其余内容由导出文件重建：请给出曾经导入的全部文件，无论现在放在何处。缺少任何一个，历史库保持原样。")
    case .storeExport:
      Text(
        "把历史库的全部记录写成可再次导入的 CSV 文件。",
        "每类记录一个文件，取每条记录的最新状态，含导出文件自有的列，另附 touchstone.yaml 供导入时识别各列。"
          + "其中的客户信息未经遮盖：这些文件仅所有者可读。")
    case .storeForget:
      Text(
        "把一个文件或一个人从历史库中去除。",
        "去除一个人时，删去其工单的客户、含个人信息的列、调查中的留言，以及原样保留的行；其他文本中的姓名以星号代替。"
          + "工单本身保留，除按客户的问题外，计数不变。")
    }
  }
}
