import Desk

/// Why a run cannot go on, and what to do.
package enum FaultPhrase: Phrase {
  /// A sentence that stands for itself, such as SQLite's.
  case verbatim(String)

  // Inputs.
  case missingInput(path: String)
  case unreadableFolder(path: String)
  case noInput
  case noExports(in: [String])
  case severalFiles(in: String, count: Int)
  case noLatestMonth

  // Outputs.
  case fileExists(path: String, remedy: Remedy)
  case unwritableFile(path: String)
  case unwritableResult(path: String, reason: String)
  case unwritableFolder(path: String, reason: String)
  case mappingTooLarge(path: String)

  // Arguments.
  case unreadablePeriod(String, allowsAll: Bool)
  case unreadableComparison(String)
  case unreadableMoment(String)
  case momentsOutOfOrder(from: String, to: String)
  case tooSmall(option: String, value: Int, least: Int)
  case notAShare(option: String, value: Double)
  case unknownReportFormat(String)
  case byteOrderMarkWithoutCSV, forceWithoutMapping, signalsAndComparison, noStatement
  case option(String, fault: String)
  case drawingOfSeveralMetrics(path: String)
  case notComparable(metric: String)
  case reviewersWithoutNames(String)
  case tooFewReviewers
  case unknownSheetEnding(path: String)

  // Names.
  case unknownDimension(String, near: String?)
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

  // Queries.
  case unknownTable(String, near: String?, known: [String])
  case unknownColumn(String, near: String?)
  case queryWrites, severalStatements
  case queryTookTooLong(seconds: Int)
  case cancelled

  /// What to do about a file that is there already.
  package enum Remedy: Sendable {
    case nameAnother
    case nameAnotherOrForce
    case nameAnotherOutput
  }

  package var english: String {
    func orMeant(_ name: String?) -> String { name.map { "; did you mean \($0)?" } ?? "" }
    func list(_ names: [String]) -> String { names.joined(separator: ", ") }
    switch self {
    case .verbatim(let sentence): return sentence
    case .missingInput(let path): return "\(path): there is no such file or folder; check the path"
    case .unreadableFolder(let path):
      return "\(path): the folder cannot be read; check its permissions"
    case .noInput:
      return "no input: name a file or a folder of exports, or a history with --store"
    case .noExports(let inputs):
      return
        "\(list(inputs)): no .csv, .tsv, .txt, .json, .jsonl or .ndjson file in it (nor .gz of "
        + "one); name a folder of exports"
    case .severalFiles(let input, let count):
      return "\(input): \(count) files are in it; a profile is of one file"
    case .noLatestMonth:
      return "no ticket has a creation time, so there is no latest month; say --period all"
    case .fileExists(let path, let remedy):
      let remedy =
        switch remedy {
        case .nameAnother: "name another file, or remove it first"
        case .nameAnotherOrForce: "name another file, or say --force to write over it"
        case .nameAnotherOutput: "say another --output, or remove it first"
        }
      return "\(path): exists already; \(remedy)"
    case .unwritableFile(let path):
      return "\(path): cannot be written; check the folder and its permissions"
    case .unwritableResult(let path, let reason):
      return "\(path): cannot be written (\(reason)); check the space and the permissions of the "
        + "folder, or choose another with --output"
    case .unwritableFolder(let path, let reason):
      return "\(path): the folder cannot be made (\(reason)); choose another with --output, or "
        + "remove the file in the way"
    case .mappingTooLarge(let path):
      return "\(path): not written: over 1 MiB of columns are too many for a configuration"
    case .unreadablePeriod(let text, let allowsAll):
      let periods = OptionPhrase.periodForms.english
      return "--period \(text): expected \(periods)\(allowsAll ? ", or all" : "")"
    case .unreadableComparison(let text):
      return "--compare \(text): expected \(OptionPhrase.comparisonForms.english)"
    case .unreadableMoment(let text):
      return "\(text) is not a date or time; expected 2026-05-01, 2026-05-01T09:00 or "
        + "2026-05-01T09:00:00+08:00, from 1970 to 2105"
    case .momentsOutOfOrder(let from, let to):
      return "\(to) is not after \(from): give the earlier moment first"
    case .tooSmall(let option, let value, let least):
      return "\(option) \(value): expected \(least) or more"
    case .notAShare(let option, let value):
      return "\(option) \(value): expected a share from 0 to 1"
    case .unknownReportFormat(let name): return "--format \(name): expected html, xlsx or json"
    case .byteOrderMarkWithoutCSV: return "--bom: only a CSV has a byte order mark"
    case .forceWithoutMapping: return "--force: expected --write-mapping FILE"
    case .signalsAndComparison:
      return "--signals and --compare are two questions; ask one of them"
    case .noStatement: return "say a SELECT in quotes, or --tables"
    case .option(let option, let fault): return "\(option): \(fault)"
    case .drawingOfSeveralMetrics(let path):
      return "--output \(path): a drawing is of one metric; say --metric csat"
    case .notComparable(let metric):
      return "--metric \(metric): expected a share or a mean with a better side, such as csat"
    case .reviewersWithoutNames(let text):
      return "--reviewers \(text): expected names with commas between"
    case .tooFewReviewers: return "--double-share needs at least two --reviewers"
    case .unknownSheetEnding(let path):
      return "--output \(path): expected a name that ends in .csv or .xlsx"
    case .unknownDimension(let name, let near):
      return "\(name): no such dimension, nor a column of the input\(orMeant(near))"
    case .dimensions(let names): return "dimensions: \(list(names))"
    case .unknownCalendar(let name, let near, let known):
      return "there is no calendar \(name)\(orMeant(near)); calendars: \(list(known))"
    case .unknownHolidays(let name, let known):
      return "unknown holidays \(name); expected \(list(known))"
    case .unknownProblem(let code, let known):
      return "\(code): no such problem; problems: \(list(known))"
    case .unknownScorecard(let name, let known):
      return "no scorecard is called \(name); known are \(list(known))"
    case .unknownComplaintProblem(let name, let near):
      return "no analysis is of the problem \(name)\(orMeant(near))"
    case .comparisonNeedsPeriod:
      return "--compare needs a period to compare; --period all has none before it"
    case .signalsNeedPeriod:
      return "--signals needs a period to judge; --period all has none before it"
    case .candidatesNeedPeriod: return "causes candidates compares periods; say one of them"
    case .costIsNotConfigured:
      return "--weight cost needs causes: {cost_per_complaint: 120} in touchstone.yaml"
    case .nothingToSample(let period, let reviewed, let unassigned):
      return "no contact of \(period) can be drawn: \(reviewed) were reviewed or planned before, "
        + "\(unassigned) have no agent"
    case .nobodyToCompare(let period):
      return "nobody can be compared in \(period): fewer than two agents have cases"
    case .tooFewForFunnel(let fewest):
      return "nothing to draw: fewer than \(fewest) have enough cases; leave --output out, or try "
        + "--period all"
    case .noReviews:
      return "no quality review in any file; a table with reviewer, ticket, agent, date and scores "
        + "is one"
    case .noReviewsYet(let period, let planned):
      let sentence = "no quality review in \(period?.description ?? "the data")"
      if planned > 0 { return "\(sentence); \(planned) are planned and not filled in yet" }
      return period == nil ? sentence : "\(sentence); try --period all"
    case .unknownTable(let name, let near, let known):
      let tables = known.isEmpty ? "" : "; tables: \(list(known))"
      return "there is no table \(name)\(orMeant(near))\(tables)"
    case .unknownColumn(let name, let near):
      return "there is no column \(name)\(orMeant(near)); touchstone query --tables lists all"
    case .queryWrites: return "a query can only read: it is one SELECT"
    case .severalStatements: return "a query is one SELECT, with nothing after it"
    case .queryTookTooLong(let seconds):
      return "the query was ended after \(seconds) s; --time-limit gives it longer, 0 sets no limit"
    case .cancelled: return "cancelled"
    }
  }

  package var simplifiedChinese: String {
    func orMeant(_ name: String?) -> String { name.map { "；是不是 \($0)？" } ?? "" }
    func list(_ names: [String]) -> String { names.joined(separator: "、") }
    switch self {
    case .verbatim(let sentence): return sentence
    case .missingInput(let path): return "\(path)：没有这个文件或文件夹，请检查路径"
    case .unreadableFolder(let path): return "\(path)：无法读取该文件夹，请检查权限"
    case .noInput: return "没有输入：请给出导出文件或文件夹，或用 --store 给出历史库"
    case .noExports(let inputs):
      return "\(list(inputs))：其中没有 .csv、.tsv、.txt、.json、.jsonl 或 .ndjson 文件（.gz 亦可），"
        + "请给出存放导出文件的文件夹"
    case .severalFiles(let input, let count):
      return "\(input)：其中有 \(count) 个文件；一次只能概览一个文件"
    case .noLatestMonth: return "没有一张工单带创建时间，无从确定最近的月份；请用 --period all"
    case .fileExists(let path, let remedy):
      let remedy =
        switch remedy {
        case .nameAnother: "请换一个文件名，或先删除它"
        case .nameAnotherOrForce: "请换一个文件名，或加 --force 覆盖"
        case .nameAnotherOutput: "请换一个 --output，或先删除它"
        }
      return "\(path)：已经存在；\(remedy)"
    case .unwritableFile(let path): return "\(path)：无法写入，请检查文件夹及其权限"
    case .unwritableResult(let path, let reason):
      return "\(path)：无法写入（\(reason)）；请检查磁盘空间和文件夹权限，或用 --output 另选一处"
    case .unwritableFolder(let path, let reason):
      return "\(path)：无法建立文件夹（\(reason)）；请用 --output 另选一处，或移走占位的文件"
    case .mappingTooLarge(let path): return "\(path)：未写入：列名超过 1 MiB，配置文件放不下"
    case .unreadablePeriod(let text, let allowsAll):
      let periods = OptionPhrase.periodForms.simplifiedChinese
      return "--period \(text)：应为 \(periods)\(allowsAll ? "，或 all" : "")"
    case .unreadableComparison(let text):
      return "--compare \(text)：应为 \(OptionPhrase.comparisonForms.simplifiedChinese)"
    case .unreadableMoment(let text):
      return "\(text) 不是日期或时间；应为 2026-05-01、2026-05-01T09:00 或 "
        + "2026-05-01T09:00:00+08:00，1970 年至 2105 年之间"
    case .momentsOutOfOrder(let from, let to): return "\(to) 不晚于 \(from)：请先写较早的时间"
    case .tooSmall(let option, let value, let least): return "\(option) \(value)：至少应为 \(least)"
    case .notAShare(let option, let value): return "\(option) \(value)：应为 0 到 1 之间的比例"
    case .unknownReportFormat(let name): return "--format \(name)：应为 html、xlsx 或 json"
    case .byteOrderMarkWithoutCSV: return "--bom：只有 CSV 才有字节顺序标记"
    case .forceWithoutMapping: return "--force：须与 --write-mapping 文件 一起使用"
    case .signalsAndComparison: return "--signals 与 --compare 是两个问题，请一次只问一个"
    case .noStatement: return "请写一条带引号的 SELECT，或用 --tables"
    case .option(let option, let fault): return "\(option)：\(fault)"
    case .drawingOfSeveralMetrics(let path):
      return "--output \(path)：一张图只画一个指标，例如 --metric csat"
    case .notComparable(let metric): return "--metric \(metric)：应为有好坏之分的比例或均值，例如 csat"
    case .reviewersWithoutNames(let text): return "--reviewers \(text)：应为以逗号分隔的姓名"
    case .tooFewReviewers: return "--double-share 至少需要两位 --reviewers"
    case .unknownSheetEnding(let path): return "--output \(path)：文件名应以 .csv 或 .xlsx 结尾"
    case .unknownDimension(let name, let near):
      return "\(name)：既不是维度，也不是输入文件中的列\(orMeant(near))"
    case .dimensions(let names): return "可用的维度：\(list(names))"
    case .unknownCalendar(let name, let near, let known):
      return "没有名为 \(name) 的工作日历\(orMeant(near))；配置中有：\(list(known))"
    case .unknownHolidays(let name, let known): return "没有名为 \(name) 的节假日表；可用：\(list(known))"
    case .unknownProblem(let code, let known): return "\(code)：没有这个问题代码；代码有：\(list(known))"
    case .unknownScorecard(let name, let known):
      return "没有名为 \(name) 的评分表；现有：\(list(known))"
    case .unknownComplaintProblem(let name, let near):
      return "没有针对问题“\(name)”的原因分析\(orMeant(near))"
    case .comparisonNeedsPeriod: return "--compare 需要一个可比的周期；--period all 没有上一期"
    case .signalsNeedPeriod: return "--signals 需要一个可判断的周期；--period all 没有上一期"
    case .candidatesNeedPeriod: return "causes candidates 要比较各期，请指定一个周期"
    case .costIsNotConfigured:
      return "--weight cost 需要在 touchstone.yaml 中写 causes: {cost_per_complaint: 120}"
    case .nothingToSample(let period, let reviewed, let unassigned):
      return "\(period) 没有可抽取的联络：\(reviewed) 个已质检或已列入计划，\(unassigned) 个没有受理人"
    case .nobodyToCompare(let period): return "\(period) 无人可比：有案件的客服不足两人"
    case .tooFewForFunnel(let fewest):
      return "无图可画：案件足够的不到 \(fewest) 个；请去掉 --output，或试试 --period all"
    case .noReviews: return "所有文件中都没有质检记录；质检记录是带质检员、工单、客服、日期和分数的表"
    case .noReviewsYet(let period, let planned):
      let sentence = "\(period?.description ?? "数据中")没有质检记录"
      if planned > 0 { return "\(sentence)；有 \(planned) 条已列入计划，尚未填写" }
      return period == nil ? sentence : "\(sentence)；可试试 --period all"
    case .unknownTable(let name, let near, let known):
      let tables = known.isEmpty ? "" : "；现有的表：\(list(known))"
      return "没有名为 \(name) 的表\(orMeant(near))\(tables)"
    case .unknownColumn(let name, let near):
      return "没有名为 \(name) 的列\(orMeant(near))；touchstone query --tables 列出全部"
    case .queryWrites: return "查询只能读取：应为一条 SELECT"
    case .severalStatements: return "查询应为一条 SELECT，后面不能再有别的语句"
    case .queryTookTooLong(let seconds):
      return "查询在 \(seconds) 秒后被终止；可用 --time-limit 放宽，0 为不限"
    case .cancelled: return "已取消"
    }
  }
}
