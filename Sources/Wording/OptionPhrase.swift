import Desk

/// What an argument of a command means, as its help tells it.
package enum OptionPhrase: Phrase {
  // Of many commands.
  case inputs, configurationBesideInputs, configurationOfFolder, store, newStore, makesStore
  case forgottenFile, forgottenCustomer, exportFolder
  case period
  /// How a period is written, and how one to compare with.
  case periodForms, comparisonForms
  case language(usually: UsualLanguage)
  case format, byteOrderMark, strict, dimensions, filter, incidents

  // Of reports, imports and files.
  case reportFolder, reportFormats, json, newMapping, overwrite, explainedColumn, asksOpenQuestions,
    oneFile,
    profileFormat

  // Of questions about metrics.
  case metrics, comparison, signals, judge, largestGroups, metric, caseLimit, statement, listTables,
    timeLimit

  // Of references, calendars and configurations.
  case oneMetric, oneProblem, from, to, calendar, holidaySet, newConfiguration, configuration

  // Of causes.
  case analysesOfProblem, complaintsOfProblem, paretoDimension, paretoWeight, paretoRows,
    newDrawing, alsoNewDrawing, candidateRows

  // Of quality.
  case contactsPerAgent, riskShare, doubleShare, reviewers, scorecard, planSeed, newSheet,
    scoreDimension, calibrationSeed, comparedMetrics, agentOrTeam, newFunnel, rank, rankSeed,
    sheetFolder

  /// The language of what is written, unless one is given.
  package enum UsualLanguage: Sendable {
    case configuration
    case terminal
    case fixed
  }

  static let languages = Language.names(", ", or: " or ")
  static let languagesInChinese = Language.names("、", or: " 或 ")

  package var english: String {
    switch self {
    case .inputs: "Files or folders of exports, or kind=PATH."
    case .configurationBesideInputs:
      "The configuration; touchstone.yaml beside the inputs unless given."
    case .configurationOfFolder:
      "The configuration; the touchstone.yaml of this folder unless given."
    case .store: "The history, one SQLite file that grows month by month."
    case .newStore: "The history, one SQLite file; made when it does not exist."
    case .exportFolder: "The folder for the files; what an earlier export left there goes."
    case .forgottenFile: "The file's name, or the beginning of its digest."
    case .forgottenCustomer: "The customer, as the tickets or a column of people have it."
    case .makesStore: "Makes the store when it does not exist, from the inputs."
    case .period: "\(Self.periodForms.english), or all; the latest whole month unless given."
    case .incidents: "with or without the records of the incidents in touchstone.yaml."
    case .periodForms:
      "2026-05, 2026-Q2, 2026-H1, 2026, or 2026-05-01/2026-05-31 (both days included)"
    case .comparisonForms: "previous, year, or a period such as 2026-04 or 2026-04-01..2026-04-30"
    case .language(.configuration): "\(Self.languages); the configuration's unless given."
    case .language(.terminal): "\(Self.languages); the terminal's unless given."
    case .language(.fixed): "\(Self.languages)."
    case .format: "table, csv, json or markdown."
    case .byteOrderMark: "Begins a CSV with a byte order mark, by which Excel recognises UTF-8."
    case .strict: "Ends with status 2 when there were problems."
    case .dimensions: "Dimensions with commas, such as agent,category."
    case .filter: "A filter, such as: channel = chat and priority in (P0, P1)"
    case .reportFolder: "The folder for the results."
    case .reportFormats: "html, xlsx, json, or several with commas."
    case .json: "As JSON."
    case .newMapping: "Writes what was understood as a configuration, to correct and to keep."
    case .overwrite: "With --write-mapping: writes over a file that is there already."
    case .asksOpenQuestions:
      "With --write-mapping: asks one by one what the files leave open, and writes the answers."
    case .explainedColumn:
      "Explains one column: which words of its name and which values made it what it is."
    case .oneFile: "One file."
    case .profileFormat: "table, json, html (one page) or markdown."
    case .metrics: "Metric ids with commas, such as csat,first_response_time.p90; or all."
    case .comparison:
      "Beside another period, with the change and its verdict: \(Self.comparisonForms.english)."
    case .judge:
      "Say of each figure whether it differs from what is usual for it, why, and whether it meets its "
        + "target."
    case .signals:
      "Each figure beside the limits of its last 13 periods, and whether it left them (XmR, p')."
    case .largestGroups: "Only the largest groups of each breakdown."
    case .metric: "A metric's id, such as csat or first_response_time.p90."
    case .caseLimit: "How many cases of each group a table shows."
    case .statement: "One SELECT; nothing with --tables."
    case .listTables: "Lists the tables with their columns instead."
    case .timeLimit: "Seconds until the query is ended; 0 for no limit."
    case .oneMetric: "One metric's id."
    case .oneProblem: "One problem's code."
    case .from: "A date or a time, such as 2026-05-01 or 2026-05-01T09:00."
    case .to: "A later one."
    case .calendar:
      "One of the configuration's calendars by its name; the default one unless given."
    case .holidaySet: "The name of a set: china."
    case .newConfiguration: "The file to write."
    case .configuration: "The file to check."
    case .analysesOfProblem: "Only the analyses of this problem."
    case .complaintsOfProblem: "Only complaints whose analysis is of this problem."
    case .paretoDimension: "cause, cause_branch, category, product or another dimension."
    case .paretoWeight: "complaints, handle_time, cost or lost_satisfaction."
    case .paretoRows: "How many rows are shown one by one; the rest are added up."
    case .newDrawing: "Writes the drawing to this new SVG file."
    case .alsoNewDrawing: "Also writes the drawing to this new SVG file."
    case .candidateRows: "How many are shown."
    case .contactsPerAgent: "How many contacts of each agent."
    case .riskShare:
      "Of those, the share reserved for complaints, low ratings, reopened, late or unusual ones."
    case .doubleShare: "Of all drawn, the share that a second reviewer gets too, for calibration."
    case .reviewers: "Who reviews, with commas between."
    case .scorecard: "The scorecard to fill, as NAME or NAME@VERSION."
    case .planSeed: "The seed by which the plan can be drawn again."
    case .newSheet: "Writes the sheet to fill to this new .csv or .xlsx file."
    case .scoreDimension: "agent, team, reviewer, reviewer_kind, scorecard, channel or category."
    case .calibrationSeed: "The seed of the samples that intervals come from."
    case .comparedMetrics: "Ids of metrics, with commas between; see touchstone metrics."
    case .agentOrTeam: "agent or team."
    case .newFunnel: "Also draws the funnel of the one metric into this new SVG file."
    case .rank: "Also ranks, with how sure each rank is."
    case .rankSeed: "The seed of the draws that rank intervals come from."
    case .sheetFolder: "The folder in which PERIOD/agents is made."
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .inputs: "导出文件或文件夹，或 种类=路径。"
    case .configurationBesideInputs: "配置文件；默认为输入旁边的 touchstone.yaml。"
    case .configurationOfFolder: "配置文件；默认为当前文件夹中的 touchstone.yaml。"
    case .store: "历史库：一个逐月增长的 SQLite 文件。"
    case .newStore: "历史库：一个 SQLite 文件，没有则新建。"
    case .exportFolder: "存放文件的文件夹；其中先前导出的文件会被取代。"
    case .forgottenFile: "文件名，或其摘要的开头。"
    case .forgottenCustomer: "客户，按工单或含个人信息的列中的写法。"
    case .makesStore: "历史库不存在时，用输入新建。"
    case .period: "\(Self.periodForms.simplifiedChinese)，或 all；默认为最近的完整月份。"
    case .incidents: "with 计入、without 不计入 touchstone.yaml 中 incidents 期间的记录。"
    case .periodForms: "2026-05、2026-Q2、2026-H1、2026，或 2026-05-01/2026-05-31（含首尾两天）"
    case .comparisonForms: "previous（上一期）、year（去年同期），或 2026-04、2026-04-01..2026-04-30 这样的周期"
    case .language(.configuration): "\(Self.languagesInChinese)；默认按配置。"
    case .language(.terminal): "\(Self.languagesInChinese)；默认按终端的语言。"
    case .language(.fixed): "\(Self.languagesInChinese)。"
    case .format: "table、csv、json 或 markdown。"
    case .byteOrderMark: "在 CSV 开头写字节顺序标记，Excel 由此识别 UTF-8。"
    case .strict: "出现问题时以状态 2 结束。"
    case .dimensions: "以逗号分隔的维度，例如 agent,category。"
    case .filter: "筛选条件，例如：channel = chat and priority in (P0, P1)"
    case .reportFolder: "存放结果的文件夹。"
    case .reportFormats: "html、xlsx、json，或以逗号分隔的几种。"
    case .json: "输出 JSON。"
    case .newMapping: "把识别的结果写成配置文件，便于改正和保存。"
    case .overwrite: "与 --write-mapping 同用：覆盖已有的文件。"
    case .asksOpenQuestions: "与 --write-mapping 同用：逐一询问文件中不确定之处，并写入答案。"
    case .explainedColumn: "解释某一列：列名中的哪些词、哪些取值使它成为该字段。"
    case .oneFile: "一个文件。"
    case .profileFormat: "table、json、html（一个网页）或 markdown。"
    case .metrics: "以逗号分隔的指标代码，例如 csat,first_response_time.p90；或 all。"
    case .comparison: "与另一周期对照，给出变化及判断：\(Self.comparisonForms.simplifiedChinese)。"
    case .judge: "每个数值与其平常范围对照：比平常差、比平常好、如常或无法判断，附理由和目标。"
    case .signals: "每个数值与其最近 13 期的控制限对照，看是否超出（XmR、p'）。"
    case .largestGroups: "每个分组只列最大的几组。"
    case .metric: "一个指标代码，例如 csat 或 first_response_time.p90。"
    case .caseLimit: "表格中每组列出多少个案件。"
    case .statement: "一条 SELECT；用 --tables 时不写。"
    case .listTables: "改为列出各表及其列。"
    case .timeLimit: "查询最多运行多少秒；0 为不限。"
    case .oneMetric: "一个指标代码。"
    case .oneProblem: "一个问题代码。"
    case .from: "日期或时间，例如 2026-05-01 或 2026-05-01T09:00。"
    case .to: "较晚的日期或时间。"
    case .calendar: "配置中某个日历的名称；默认为默认日历。"
    case .holidaySet: "节假日表的名称：china。"
    case .newConfiguration: "要写入的文件。"
    case .configuration: "要检查的文件。"
    case .analysesOfProblem: "只看针对这个问题的分析。"
    case .complaintsOfProblem: "只看分析针对这个问题的投诉。"
    case .paretoDimension: "cause、cause_branch、category、product 或其他维度。"
    case .paretoWeight: "complaints、handle_time、cost 或 lost_satisfaction。"
    case .paretoRows: "逐行列出多少行；其余合并为一行。"
    case .newDrawing: "把图写入这个新的 SVG 文件。"
    case .alsoNewDrawing: "同时把图写入这个新的 SVG 文件。"
    case .candidateRows: "列出多少个。"
    case .contactsPerAgent: "每位客服抽取多少个联络。"
    case .riskShare: "其中留给投诉、低分、重开、超时或异常联络的比例。"
    case .doubleShare: "抽中的联络中，由第二位质检员再评一遍的比例，用于校准。"
    case .reviewers: "质检员姓名，以逗号分隔。"
    case .scorecard: "要填写的评分表，写作 名称 或 名称@版本。"
    case .planSeed: "随机种子，凭它可以重抽同一份计划。"
    case .newSheet: "把待填的表写入这个新的 .csv 或 .xlsx 文件。"
    case .scoreDimension: "agent、team、reviewer、reviewer_kind、scorecard、channel 或 category。"
    case .calibrationSeed: "计算区间所用样本的随机种子。"
    case .comparedMetrics: "以逗号分隔的指标代码；参见 touchstone metrics。"
    case .agentOrTeam: "agent 或 team。"
    case .newFunnel: "同时把该指标的漏斗图写入这个新的 SVG 文件。"
    case .rank: "同时排名，并给出名次的把握。"
    case .rankSeed: "计算名次区间所用抽样的随机种子。"
    case .sheetFolder: "在此文件夹中建立 PERIOD/agents。"
    }
  }
}
