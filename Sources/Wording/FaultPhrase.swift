import Desk
import Metrics
import Tabular

/// Why a run cannot go on, and what to do.
package enum FaultPhrase: Phrase, Error {
  /// A sentence that stands for itself, such as SQLite's.
  case verbatim(String)
  case configuration(ConfigurationFault)
  case privacy(PrivacyPhrase)
  /// What is wrong with a path or an option.
  indirect case about(String, FaultPhrase)

  // Inputs.
  case source(SourceError, path: String)
  case missingInput(path: String)
  case unreadableFolder(path: String)
  case noInput
  case noExports(in: [String])
  case severalFiles([String], in: String)
  case noLatestMonth, noDates
  /// With the nearest period that has data; nil where nothing is dated.
  case emptyPeriod(Period, nearest: Period?)

  // Outputs.
  indirect case fileExists(path: String, remedy: FaultPhrase)
  case nameAnother, nameAnotherOrForce, nameAnotherOutput
  indirect case unwritableFile(path: String, reason: FaultPhrase)
  indirect case unwritableResult(path: String, reason: FaultPhrase)
  case unwritableFolder(path: String, reason: String)
  case notWritten(path: String, reason: String)
  /// The place of a result is a link to another place.
  case linkInTheWay(path: String)
  case emptyOutput
  /// Where that is put aside which does not fit into memory.
  case unwritableTemporaryFolder(path: String, reason: String)
  /// At a path, a sheet, or a sheet and a cell such as `Trend!B7`; most often in a library's words.
  indirect case workbook(at: String, reason: FaultPhrase, advice: FaultPhrase)
  case makeRoom, giveMemory, reportFault
  case notMade(String)
  case incompleteParts
  case store(StoreFault, path: String)
  case mappingTooLarge(path: String)

  // Arguments.
  case unreadablePeriod(String)
  case unreadableComparison(String)
  case unreadableMoment(String)
  case momentsOutOfOrder(from: String, to: String)
  case tooSmall(option: String, value: Int, least: Int)
  case notAShare(option: String, value: Double)
  case unknownReportFormat(String)
  case byteOrderMarkWithoutCSV, forceWithoutMapping, askWithoutMapping, mappingBesideExplanation,
    signalsAndComparison,
    noStatement,
    noIncidents
  case filter(FilterError)
  case drawingOfSeveralMetrics(path: String)
  case notComparable(metric: String)
  case reviewersWithoutNames(String)
  case tooFewReviewers
  case unknownSheetEnding(path: String)
  case nothingToForget, unknownCustomer
  case notOneImport(count: Int)
  case filesMissing([String])

  // Names.
  case metric(UnknownMetric)
  /// Under the same name, or as another that means the same.
  case askedTwice(String, before: String)
  case unknownDimension(String, near: String?)
  case noSuchColumn(String, near: String?)
  case dimensions([String])
  case unknownCalendar(String, near: String?, known: [String])
  case unknownHolidays(String, known: [String])
  case unknownProblem(String, known: [String])
  case unknownScorecard(String, known: [String])
  case unknownComplaintProblem(String, near: String?)

  // Questions without an answer.
  case comparisonNeedsPeriod, signalsNeedPeriod, candidatesNeedPeriod, costIsNotConfigured
  case nothingToSample(Period, reviewed: Int, unassigned: Int)
  case nobodyToCompare(Period)
  case tooFewForFunnel(fewest: Int)
  case noReviews
  case noReviewsYet(Period?, planned: Int)

  case query(QueryFault)

  package var english: String {
    switch self {
    case .verbatim(let sentence): sentence
    case .configuration(let fault): fault.english
    case .privacy(let phrase): phrase.english
    case .about(let place, let fault): "\(place): \(fault.english)"
    case .source(let error, let path): "\(path): \(error.english)"
    case .missingInput(let path): "\(path): there is no such file or folder; check the path"
    case .unreadableFolder(let path): "\(path): the folder cannot be read; check its permissions"
    case .noInput: "no input: name a file or a folder of exports, or a history with --store"
    case .noExports(let inputs):
      "\(Self.list(inputs)): no \(Self.endings(", ", or: " or ")) file in it (nor .gz of "
        + "one); name a folder of exports"
    case .severalFiles(let paths, let input):
      "\(input): \(paths.count) tables are in it, and a profile is of one; name it: "
        + "\(Self.list(Array(paths.prefix(5))))\(paths.count > 5 ? " …" : "")"
    case .noLatestMonth:
      "no record has a date, so there is no latest month; say --period all"
    case .noDates: "no record has a date, so there is no period to tell of"
    case .emptyPeriod(let period, let nearest):
      "\(period): the data has nothing in this period"
        + (nearest.map { "; the nearest with data is \($0)" } ?? ", for no record has a date")
    case .fileExists(let path, let remedy): "\(path): exists already; \(remedy.english)"
    case .nameAnother: "name another file, or remove it first"
    case .nameAnotherOrForce: "name another file, or say --force to write over it"
    case .nameAnotherOutput: "say another --output, or remove it first"
    case .unwritableFile(let path, let reason):
      "\(path): cannot be written (\(reason.english)); check the folder, its space and its "
        + "permissions"
    case .unwritableResult(let path, let reason):
      "\(path): cannot be written (\(reason.english)); check the space and the permissions of the "
        + "folder, or choose another with --output"
    case .unwritableFolder(let path, let reason):
      "\(path): the folder cannot be made (\(reason)); choose another with --output, or "
        + "remove the file in the way"
    case .notWritten(let path, let reason):
      "\(path) could not be written: \(reason). Check that the folder exists, that it may be "
        + "written to, and that it has free space."
    case .linkInTheWay(let path):
      "\(path): is a link, and what it points to is not written over; remove the link, or choose "
        + "another place with --output"
    case .emptyOutput: "--output is empty; name a folder or a file"
    case .unwritableTemporaryFolder(let path, let reason):
      "\(path): the temporary folder cannot be written (\(reason)), and the rows do not fit into "
        + "memory; make room there, or choose another folder with TMPDIR"
    case .workbook(let place, let reason, let advice):
      "The workbook could not be written at \(place): \(reason.english). \(advice.english)"
    case .makeRoom:
      "Check that the folder exists, that it may be written to, and that it and the temporary "
        + "folder have free space."
    case .reportFault:
      "Please report this as a fault of the program; the page and the JSON hold the same content."
    case .giveMemory: "Give the program more memory, or report a shorter period."
    case .notMade(let part): "no \(part) was made"
    case .incompleteParts: "a part of it is cut off, for lack of room"
    case .store(let fault, let path): "\(path): \(fault.english)"
    case .mappingTooLarge(let path):
      "\(path): not written: over 1 MiB of columns are too many for a configuration"
    case .unreadablePeriod(let text):
      "--period \(text): expected \(OptionPhrase.periodForms.english), or all"
    case .unreadableComparison(let text):
      "--compare \(text): expected \(OptionPhrase.comparisonForms.english)"
    case .unreadableMoment(let text):
      "\(text) is not a date or time; expected 2026-05-01, 2026-05-01T09:00 or "
        + "2026-05-01T09:00:00+08:00, from 1970 to 2105"
    case .momentsOutOfOrder(let from, let to):
      "\(to) is not after \(from): give the earlier moment first"
    case .tooSmall(let option, let value, let least):
      "\(option) \(value): expected \(least) or more"
    case .notAShare(let option, let value): "\(option) \(value): expected a share from 0 to 1"
    case .unknownReportFormat(let name): "--format \(name): expected html, xlsx or json"
    case .byteOrderMarkWithoutCSV: "--bom: only a CSV has a byte order mark"
    case .forceWithoutMapping: "--force: expected --write-mapping FILE"
    case .askWithoutMapping: "--ask: expected --write-mapping FILE, where the answers go"
    case .mappingBesideExplanation: "--why: explains one column, and writes no mapping"
    case .signalsAndComparison: "--signals and --compare are two questions; ask one of them"
    case .nothingToForget: "say --file or --customer, and one of them"
    case .unknownCustomer: "--customer: no ticket in the store has this customer"
    case .filesMissing(let names):
      "the store cannot be made anew without these files, and is as it was: "
        + names.joined(separator: ", ")
    case .notOneImport(let count):
      count == 0
        ? "the store knows no such file"
        : "\(count) files have this name; say the beginning of the digest of one"
    case .noIncidents: "--incidents without: no incident is named in touchstone.yaml"
    case .noStatement: "say a SELECT in quotes, or --tables"
    case .filter(let error):
      "--where, at character \(error.offset + 1): expected \(error.expectation.english)"
    case .metric(let unknown): unknown.english
    case .askedTwice(let name, let before):
      name == before
        ? "\(name) is asked for twice; leave one out"
        : "\(name) is the same as \(before); leave one out"
    case .drawingOfSeveralMetrics(let path):
      "--output \(path): a drawing is of one metric; say --metric csat"
    case .notComparable(let metric):
      "--metric \(metric): expected a share or a mean with a better side, such as csat"
    case .reviewersWithoutNames(let text): "--reviewers \(text): expected names with commas between"
    case .tooFewReviewers: "--double-share needs at least two --reviewers"
    case .unknownSheetEnding(let path):
      "--output \(path): expected a name that ends in .csv or .xlsx"
    case .noSuchColumn(let name, let near):
      "no file has a column \(name)\(Self.orMeant(near))"
    case .unknownDimension(let name, let near):
      "\(name): no such dimension, nor a column of the input\(Self.orMeant(near))"
    case .dimensions(let names): "dimensions: \(Self.list(names))"
    case .unknownCalendar(let name, let near, let known):
      "there is no calendar \(name)\(Self.orMeant(near)); calendars: \(Self.list(known))"
    case .unknownHolidays(let name, let known):
      "unknown holidays \(name); expected \(Self.list(known))"
    case .unknownProblem(let code, let known):
      "\(code): no such problem; problems: \(Self.list(known))"
    case .unknownScorecard(let name, let known):
      "no scorecard is called \(name); known are \(Self.list(known))"
    case .unknownComplaintProblem(let name, let near):
      "no analysis is of the problem \(name)\(Self.orMeant(near))"
    case .comparisonNeedsPeriod:
      "--compare needs a period to compare; --period all has none before it"
    case .signalsNeedPeriod: "--signals needs a period to judge; --period all has none before it"
    case .candidatesNeedPeriod: "causes candidates compares periods; say one of them"
    case .costIsNotConfigured:
      "--weight cost needs causes: {cost_per_complaint: 120} in touchstone.yaml"
    case .nothingToSample(let period, let reviewed, let unassigned):
      "no contact of \(period) can be drawn: \(reviewed) were reviewed or planned before, "
        + "\(unassigned) have no agent"
    case .nobodyToCompare(let period):
      "nobody can be compared in \(period): fewer than two agents have cases"
    case .tooFewForFunnel(let fewest):
      "nothing to draw: fewer than \(fewest) have enough cases; leave --output out, or try "
        + "--period all"
    case .noReviews:
      "no quality review in any file; a table with reviewer, ticket, agent, date and scores "
        + "is one"
    case .noReviewsYet(let period, let planned):
      "no quality review in \(period?.description ?? "the data")"
        + (planned > 0
          ? "; \(planned) are planned and not filled in yet"
          : period == nil ? "" : "; try --period all")
    case .query(let fault): fault.english
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .verbatim(let sentence): sentence
    case .configuration(let fault): fault.simplifiedChinese
    case .privacy(let phrase): phrase.simplifiedChinese
    case .about(let place, let fault): "\(place)：\(fault.simplifiedChinese)"
    case .source(let error, let path): "\(path)：\(error.simplifiedChinese)"
    case .missingInput(let path): "\(path)：没有这个文件或文件夹，请检查路径"
    case .unreadableFolder(let path): "\(path)：无法读取该文件夹，请检查权限"
    case .noInput: "没有输入：请给出导出文件或文件夹，或用 --store 给出历史库"
    case .noExports(let inputs):
      "\(Self.chineseList(inputs))：其中没有 \(Self.endings("、", or: " 或 ")) 文件（.gz 亦可），"
        + "请给出存放导出文件的文件夹"
    case .severalFiles(let paths, let input):
      "\(input)：其中有 \(paths.count) 个表，一次只能概览一个；请指定："
        + "\(Self.chineseList(Array(paths.prefix(5))))\(paths.count > 5 ? " …" : "")"
    case .noLatestMonth: "没有一条记录带日期，无从确定最近的月份；请用 --period all"
    case .noDates: "没有一条记录带日期，无从确定周期"
    case .emptyPeriod(let period, let nearest):
      "\(period)：本期没有任何数据" + (nearest.map { "；最近有数据的是 \($0)" } ?? "，因为没有一条记录带日期")
    case .fileExists(let path, let remedy): "\(path)：已经存在；\(remedy.simplifiedChinese)"
    case .nameAnother: "请换一个文件名，或先删除它"
    case .nameAnotherOrForce: "请换一个文件名，或加 --force 覆盖"
    case .nameAnotherOutput: "请换一个 --output，或先删除它"
    case .unwritableFile(let path, let reason):
      "\(path)：无法写入（\(reason.simplifiedChinese)）；请检查文件夹及其空间和权限"
    case .unwritableResult(let path, let reason):
      "\(path)：无法写入（\(reason.simplifiedChinese)）；请检查磁盘空间和文件夹权限，或用 --output 另选一处"
    case .unwritableFolder(let path, let reason):
      "\(path)：无法建立文件夹（\(reason)）；请用 --output 另选一处，或移走占位的文件"
    case .notWritten(let path, let reason): "\(path) 未能写入：\(reason)。请检查文件夹是否存在、可写且有剩余空间。"
    case .linkInTheWay(let path):
      "\(path)：是一个链接，不会改写它所指的地方；请移走链接，或用 --output 另选一处"
    case .emptyOutput: "--output 为空；请给出文件夹或文件名"
    case .unwritableTemporaryFolder(let path, let reason):
      "\(path)：无法写入临时文件夹（\(reason)），而各行放不进内存；请腾出空间，或用 TMPDIR 另选一处"
    case .workbook(let place, let reason, let advice):
      "工作簿未能写入，位置 \(place)：\(reason.simplifiedChinese)。\(advice.simplifiedChinese)"
    case .makeRoom: "请检查文件夹是否存在、可写，它与临时文件夹是否有剩余空间。"
    case .reportFault: "请作为程序缺陷上报；网页和 JSON 的内容与工作簿相同。"
    case .giveMemory: "请为程序留出更多内存，或缩短报告的周期。"
    case .notMade(let part): "未能生成 \(part)"
    case .incompleteParts: "空间不足，其中一部分被截断"
    case .store(let fault, let path): "\(path)：\(fault.simplifiedChinese)"
    case .mappingTooLarge(let path): "\(path)：未写入：列名超过 1 MiB，配置文件放不下"
    case .unreadablePeriod(let text):
      "--period \(text)：应为 \(OptionPhrase.periodForms.simplifiedChinese)，或 all"
    case .unreadableComparison(let text):
      "--compare \(text)：应为 \(OptionPhrase.comparisonForms.simplifiedChinese)"
    case .unreadableMoment(let text):
      "\(text) 不是日期或时间；应为 2026-05-01、2026-05-01T09:00 或 "
        + "2026-05-01T09:00:00+08:00，1970 年至 2105 年之间"
    case .momentsOutOfOrder(let from, let to): "\(to) 不晚于 \(from)：请先写较早的时间"
    case .tooSmall(let option, let value, let least): "\(option) \(value)：至少应为 \(least)"
    case .notAShare(let option, let value): "\(option) \(value)：应为 0 到 1 之间的比例"
    case .unknownReportFormat(let name): "--format \(name)：应为 html、xlsx 或 json"
    case .byteOrderMarkWithoutCSV: "--bom：只有 CSV 才有字节顺序标记"
    case .forceWithoutMapping: "--force：须与 --write-mapping 文件 一起使用"
    case .askWithoutMapping: "--ask：须与 --write-mapping 文件 一起使用，答案写入该文件"
    case .mappingBesideExplanation: "--why：只解释一列，不能同时写出映射"
    case .signalsAndComparison: "--signals 与 --compare 是两个问题，请一次只问一个"
    case .nothingToForget: "请给出 --file 或 --customer，只给其中一个"
    case .unknownCustomer: "--customer：历史库中没有该客户的工单"
    case .filesMissing(let names): "缺少以下文件，无法重建，历史库保持原样：\(names.joined(separator: "、"))"
    case .notOneImport(let count):
      count == 0 ? "历史库中没有这个文件" : "有 \(count) 个文件叫这个名字；请改用其中一个的摘要开头"
    case .noIncidents: "--incidents without：touchstone.yaml 中没有写任何 incidents"
    case .noStatement: "请写一条带引号的 SELECT，或用 --tables"
    case .filter(let error):
      "--where 第 \(error.offset + 1) 个字符处应为：\(error.expectation.simplifiedChinese)"
    case .metric(let unknown): unknown.simplifiedChinese
    case .askedTwice(let name, let before):
      name == before ? "\(name) 写了两次，请只保留一次" : "\(name) 与 \(before) 是同一项，请只保留一个"
    case .drawingOfSeveralMetrics(let path): "--output \(path)：一张图只画一个指标，例如 --metric csat"
    case .notComparable(let metric): "--metric \(metric)：应为有好坏之分的比例或均值，例如 csat"
    case .reviewersWithoutNames(let text): "--reviewers \(text)：应为以逗号分隔的姓名"
    case .tooFewReviewers: "--double-share 至少需要两位 --reviewers"
    case .unknownSheetEnding(let path): "--output \(path)：文件名应以 .csv 或 .xlsx 结尾"
    case .noSuchColumn(let name, let near): "所有文件中都没有名为 \(name) 的列\(Self.chineseOrMeant(near))"
    case .unknownDimension(let name, let near):
      "\(name)：既不是维度，也不是输入文件中的列\(Self.chineseOrMeant(near))"
    case .dimensions(let names): "可用的维度：\(Self.chineseList(names))"
    case .unknownCalendar(let name, let near, let known):
      "没有名为 \(name) 的工作日历\(Self.chineseOrMeant(near))；配置中有：\(Self.chineseList(known))"
    case .unknownHolidays(let name, let known): "没有名为 \(name) 的节假日表；可用：\(Self.chineseList(known))"
    case .unknownProblem(let code, let known): "\(code)：没有这个问题代码；代码有：\(Self.chineseList(known))"
    case .unknownScorecard(let name, let known): "没有名为 \(name) 的评分表；现有：\(Self.chineseList(known))"
    case .unknownComplaintProblem(let name, let near):
      "没有针对问题“\(name)”的原因分析\(Self.chineseOrMeant(near))"
    case .comparisonNeedsPeriod: "--compare 需要一个可比的周期；--period all 没有上一期"
    case .signalsNeedPeriod: "--signals 需要一个可判断的周期；--period all 没有上一期"
    case .candidatesNeedPeriod: "causes candidates 要比较各期，请指定一个周期"
    case .costIsNotConfigured:
      "--weight cost 需要在 touchstone.yaml 中写 causes: {cost_per_complaint: 120}"
    case .nothingToSample(let period, let reviewed, let unassigned):
      "\(period) 没有可抽取的联络：\(reviewed) 个已质检或已列入计划，\(unassigned) 个没有受理人"
    case .nobodyToCompare(let period): "\(period) 无人可比：有案件的客服不足两人"
    case .tooFewForFunnel(let fewest): "无图可画：案件足够的不到 \(fewest) 个；请去掉 --output，或试试 --period all"
    case .noReviews: "所有文件中都没有质检记录；质检记录是带质检员、工单、客服、日期和分数的表"
    case .noReviewsYet(let period, let planned):
      "\(period?.description ?? "数据中")没有质检记录"
        + (planned > 0 ? "；有 \(planned) 条已列入计划，尚未填写" : period == nil ? "" : "；可试试 --period all")
    case .query(let fault): fault.simplifiedChinese
    }
  }

  static func orMeant(_ name: String?) -> String {
    name.map { "; did you mean \($0)?" } ?? ""
  }

  static func chineseOrMeant(_ name: String?) -> String {
    name.map { "；是不是 \($0)？" } ?? ""
  }

  /// `.csv, .tsv or .txt`.
  static func endings(_ comma: String, or: String) -> String {
    recordEndings.map { "." + $0 }.alternatives(comma, or: or)
  }

  static func list(_ names: [String]) -> String { names.joined(separator: ", ") }
  static func chineseList(_ names: [String]) -> String { names.joined(separator: "、") }
}
