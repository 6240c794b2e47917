import Desk
import Metrics
import Tabular

/// What is wrong with `touchstone.yaml`, or with a file of holidays that it names. A sentence goes
/// behind the place that it speaks of, such as `targets.csat`.
package indirect enum ConfigurationFault: Phrase {
  /// With its places, the widest first (`touchstone.yaml:2:1`, `targets.csat`).
  case told(at: [String], Self)
  /// With what may stand there, as the file writes it.
  case allowing([String], or: Self? = nil, Self)
  case inHolidays(file: String, line: Int?, key: String, Self)
  /// A value, and what can be said of it.
  case value(String, Self)

  // The file.
  case unreadable(Self, forHolidays: Bool)
  case missing, folder, forbidden, notUTF8, tooLarge
  case failed(SourceError)
  /// In the parser's words, with the part of the file that it was at, and what most often helps.
  case notYAML(problem: String, within: (text: String, line: Int)?, Self?)
  case blanks, indentation, colon

  // Parts of a sentence: what stands behind a key, or may stand there besides names.
  case single, keys, list, calendars, nameOrList, weekdays, hours, dayWork, policies, dates,
    holidays, lengths, season

  // Keys and values of any kind.
  case mustBe(Self, not: Self)
  case repeated(firstLine: Int?)
  /// Without the name where that is the key itself.
  case unknown(SettingNoun, String?, near: String?)
  case isEmpty(SettingNoun)
  case listsNo(SettingNoun)
  case tooMany(SettingNoun, Int, most: Int)
  case noDate(example: String)
  case noWholeNumber(in: ClosedRange<Int>)
  case noTarget(MeasurementUnit)
  case noTargetOnScale(ClosedRange<Int>)
  case mustNotBeEmpty, keyMustBeSingle, needsName, noDateOrRange, noMoment, noLength, noScale,
    noScore,
    noPoints, noWeight, noCost, noFlag

  // One section or another.
  case nameTaken(String, line: Int?)
  case neverChosen(takers: [String])
  case seasonNeeds(keys: [String])
  case incidentNeeds(keys: [String])
  case seasonOverlaps(ClosedRange<CivilDate>)
  case seasonEnds(CivilDate, begins: CivilDate)
  case hoursRepeated(day: String)
  case nightOverlaps(String, next: String, morning: String)
  case longNight(from: Substring, to: Substring, hours: Int)
  case dayRepeated(SpecialDay.Kind, in: String)
  case noMakeUpHours(CivilDate)
  case rowHasCells(Int)
  case calendarNeedsName, noHours, overlaps, noWorkingHours, workdayNeedsHours, holdsNoDay,
    endsFirst, longerThanYear, noDateInRow, noKindOfDay
  case neverDecides(takers: [String])
  case bandNotWorse(than: String, Metric.Polarity)
  case severalRules([String])
  case causeRule(CauseRuleError)
  case promisesNothing, namesNoValue, needsWithin, needsTarget, bandsWithoutSide, needsScale,
    columnNeedsName, needsField, noTimes, noLengths, hasNoBetterSide, isCount, noWeights,
    tooManyFields, namesNoUrgency, needsItems, noRatedWeights, scorecardRepeated, itemRepeated

  package var english: String {
    switch self {
    case .told(let places, let fault): (places + [fault.english]).joined(separator: ": ")
    case .allowing(let names, let other, let fault):
      "\(fault.english)\(fault.english.hasSuffix("?") ? "" : ".") Allowed: "
        + (names + [other?.english].compactMap(\.self)).joined(separator: ", ")
    case .inHolidays(let file, let line, let key, let fault):
      file + (line.map { " line \($0)" } ?? "") + (key.isEmpty ? ": " : ": \(key) ") + fault.english
    case .value(let value, let fault): "\(value) \(fault.english)"
    case .unreadable(let fault, true): "\(fault.english); name another file, or mend it"
    case .unreadable(let fault, false): "\(fault.english); give another with --config, or mend it"
    case .missing: "there is no such file"
    case .folder: "is a folder, not a file"
    case .forbidden: "may not be read (permission denied)"
    case .failed(let reason): "cannot be read (\(reason.english))"
    case .notUTF8: "is not UTF-8 text; save it as UTF-8"
    case .tooLarge: "is over 1 MiB, too large for a configuration; is it an export?"
    case .notYAML(let problem, let part, let advice):
      "is not YAML: \(problem)"
        + (part.map { " (\($0.text) that begins on line \($0.line))" } ?? "")
        + (advice.map { "; \($0.english)" } ?? "")
    case .blanks: "indent with blanks, not tabs, and put values with % @ ` at their start in quotes"
    case .indentation: "check the indentation, and put values with a colon and a blank in quotes"
    case .colon: "a key needs a colon and a blank behind it"
    case .single: "a single value"
    case .keys: "keys with values"
    case .list: "a list"
    case .calendars: "a list of calendars"
    case .nameOrList: "a name or a list"
    case .weekdays: "or a range such as mon-fri"
    case .hours: "or hours such as [\"09:00-18:00\"]"
    case .policies: "or a list of policies"
    case .dates: "a date such as 2026-05-01, or a range such as 2026-05-01..2026-05-05"
    case .holidays: "\(Self.dates.english), or a file such as holidays.csv"
    case .lengths: "a length of time such as 30s, 10m, 1h30m, 24h, 7d, or a number of seconds"
    case .dayWork: "a weekday that has hours, or hours such as [\"09:00-18:00\"]"
    case .season: #"{from: 2026-06-01, to: 2026-08-31, weekly: {mon-fri: ["08:00-15:00"]}}"#
    case .mustBe(let form, let other): "must be \(form.english), not \(other.english)"
    case .repeated(let line):
      "is given twice\(line.map { ", first on line \($0)" } ?? ""); leave one of them"
    case .unknown(let noun, let name, let near):
      "unknown \(noun.rawValue)\(name.map { " \($0)" } ?? "")"
        + (near.map { "; did you mean \($0)?" } ?? "")
    case .isEmpty(let noun): "is empty; a \(noun.rawValue) needs keys"
    case .listsNo(let noun): "lists no \(noun.rawValue)"
    case .tooMany(.policy, let count, let most): "lists \(count) policies; \(most) are the most"
    case .tooMany(.item, let many, let most): "lists \(many) items; nobody rates more than \(most)"
    case .tooMany(let noun, let count, let most):
      "lists \(count) \(noun.rawValue)s. Allowed: up to \(most)"
    case .seasonNeeds(let keys):
      "needs \(keys.joined(separator: ", ")). Allowed: such as \(Self.season.english)"
    case .incidentNeeds(let keys):
      "needs \(keys.joined(separator: ", ")). Allowed: such as \(Self.incident)"
    case .mustNotBeEmpty: "must not be empty"
    case .keyMustBeSingle: "a key must be a single value"
    case .needsName: "needs a name"
    case .calendarNeedsName: "needs a name. Allowed: such as name: Berlin"
    case .needsTarget: "needs a target"
    case .needsWithin: "needs within, the length of time"
    case .needsField: "needs the field that the column is. Allowed: field: created_at"
    case .needsScale: "needs csat.scale beside it, to say of how many"
    case .noDate(let example): "is not a date. Allowed: a date such as \(example)"
    case .noMoment:
      "is not a date or a time. Allowed: such as 2026-05-03 or 2026-05-03T09:00"
    case .noDateOrRange: "is not a date or a range of dates. Allowed: \(Self.dates.english)"
    case .noDateInRow: "is not a date or a range of dates; expected \(Self.dates.english)"
    case .noHours:
      "is not a range of hours. Allowed: \"09:00-18:00\", \"22:00-06:00\" across midnight, "
        + "\"00:00-24:00\" for the whole day"
    case .noTarget(.ratio): "is not a target here. Allowed: a share such as 85% or 0.85"
    case .noTarget(.seconds): "is not a target here. Allowed: \(Self.lengths.english), up to 3650d"
    case .noTarget(.score): "is not a target here. Allowed: a number from 0 to 100"
    case .noTarget(.netPromoterScore): "is not a target here. Allowed: a number from -100 to 100"
    case .noTarget(.count), .noTarget(.number):
      "is not a target here. Allowed: a number from 0 to 1,000,000,000,000"
    case .noTargetOnScale(let scale):
      "is not a target here. Allowed: a number from \(scale.lowerBound) to \(scale.upperBound)"
    case .noWholeNumber(let range):
      "is not a whole number in range. Allowed: \(range.lowerBound) to \(range.upperBound)"
    case .noLength:
      "is not a length of time in whole seconds, up to 3650d. Allowed: \(Self.lengths.english)"
    case .noScale: "is not a scale. Allowed: 0-1, 0-2, 1-5, 0-100"
    case .noScore: "is not a score. Allowed: a number from 0 to 100"
    case .noPoints: "is not a number of points. Allowed: a number such as 5"
    case .noWeight: "is not a weight. Allowed: a number from 0 on"
    case .noCost: "is not a cost. Allowed: a number above 0, up to 1,000,000,000,000"
    case .noFlag: "is neither yes nor no. Allowed: true, false"
    case .noKindOfDay: "is not a kind of day; expected off or work"
    case .noLengths: "is no length of time"
    case .noTimes: "is no date or time"
    case .endsFirst: "ends before it begins"
    case .longerThanYear: "is longer than a year"
    case .overlaps: "overlaps other hours of the day"
    case .holdsNoDay: "holds no day"
    case .hasNoBetterSide: "has no better side"
    case .isCount:
      "is a count; cases have no share in it. Allowed: a share or a mean, such as complaint_rate"
    case .causeRule(let error): "\(error.english). Allowed: contains 超时 -> 机/接口超时"
    case .nameTaken(let name, let line):
      "another calendar is called \(name) too\(line.map { " on line \($0)" } ?? ""); rename one"
    case .neverChosen(let takers):
      "can never be chosen: \(takers.joined(separator: "; ")), above it, takes every such ticket; "
        + "put this one first, or narrow the other"
    case .seasonOverlaps(let other): "overlaps the season \(other.lowerBound)..\(other.upperBound)"
    case .seasonEnds(let end, let start): "ends on \(end), before it begins on \(start)"
    case .hoursRepeated(let day): "gives the hours of \(day) a second time"
    case .nightOverlaps(let night, let next, let morning):
      "\(night) runs past midnight into \(next) and overlaps its \(morning). Allowed: hours that end "
        + "before the next begin; an end before its start is the next day's"
    case .longNight(let start, let end, let hours):
      "ends before it begins, and would be a night of \(hours) hours. Allowed: \(end)-\(start), or, "
        + "for such a night, \(start)-24:00 and 00:00-\(end) on the next day"
    case .dayRepeated(.holiday, let path): "is also a holiday, in \(path); leave one"
    case .dayRepeated(.makeUpWorkday, let path): "is also a workday, in \(path); leave one"
    case .dayRepeated(.halfDay, let path): "is also a half day, in \(path); leave one"
    case .noMakeUpHours(let date):
      "has make-up workdays, and no hours for them on \(date). Allowed: make_up: \(Self.dayWork.english)"
    case .rowHasCells(let count): "has \(count) cells; expected date,day,name,english_name"
    case .noWorkingHours:
      "gives no working hours at all. Allowed: such as {mon-fri: [\"09:00-18:00\"]}; leave the key "
        + "out for 24 hours a day"
    case .workdayNeedsHours: "a workday needs hours. Allowed: \(Self.dayWork.english)"
    case .neverDecides(let takers):
      "can never decide: every ticket of it is taken by what stands before it "
        + "(\(takers.joined(separator: "; "))); put the narrower policy first"
    case .bandNotWorse(let band, let side):
      "is no worse than the \(band), where \(side.rawValue) is better"
    case .severalRules(let keys): "has \(keys.joined(separator: " and ")); an item is one of them"
    case .promisesNothing: "promises nothing"
    case .namesNoValue: "names no value, so no ticket can meet it"
    case .bandsWithoutSide:
      "has bands, and nothing says which side is good. Allowed: direction: larger or direction: "
        + "smaller"
    case .columnNeedsName: "a column needs a name"
    case .noWeights: "has weights that sum to nothing"
    case .noRatedWeights: "has weights that sum to nothing; no review could have a score"
    case .tooManyFields: "names more than ten fields"
    case .namesNoUrgency: "names no urgency. Allowed: {高: P0, 低: P2}"
    case .needsItems: "needs items. Allowed: {name: 问候规范, scale: 0-2, weight: 10}"
    case .scorecardRepeated: "is there twice; give each version of a scorecard its own version"
    case .itemRepeated: "is on the scorecard twice"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .told(let places, let fault): (places + [fault.simplifiedChinese]).joined(separator: "：")
    case .allowing(let names, let other, let fault):
      "\(fault.simplifiedChinese)\(fault.simplifiedChinese.hasSuffix("？") ? "" : "；")可写："
        + names.joined(separator: "、") + (other.map { "，或\($0.simplifiedChinese)" } ?? "")
    case .inHolidays(let file, let line, let key, let fault):
      "\(file)\(line.map { " 第 \($0) 行" } ?? "")：\(key)\(key.isEmpty ? "" : "：")\(fault.simplifiedChinese)"
    case .value(let value, let fault): "\(value) \(fault.simplifiedChinese)"
    case .unreadable(let fault, true): "\(fault.simplifiedChinese)；请换一个文件，或修好它"
    case .unreadable(let fault, false): "\(fault.simplifiedChinese)；请用 --config 另给一个，或修好它"
    case .missing: "没有这个文件"
    case .folder: "是文件夹，不是文件"
    case .forbidden: "没有读取权限"
    case .failed(let reason): "无法读取（\(reason.simplifiedChinese)）"
    case .notUTF8: "不是 UTF-8 文本；请另存为 UTF-8"
    case .tooLarge: "超过 1 MiB，配置文件不会这么大；是不是误给了导出文件？"
    case .notYAML(let problem, let part, let advice):
      "不是 YAML：\(problem)" + (part.map { "（\($0.text)，始于第 \($0.line) 行）" } ?? "")
        + (advice.map { "；\($0.simplifiedChinese)" } ?? "")
    case .blanks: "缩进请用空格，不用制表符；以 %、@、` 开头的值请加引号"
    case .indentation: "请检查缩进；含有冒号加空格的值请加引号"
    case .colon: "键的后面要有冒号和空格"
    case .single: "单个值"
    case .keys: "键值对"
    case .list: "列表"
    case .calendars: "工作日历的列表"
    case .nameOrList: "名称或列表"
    case .weekdays: "连续几天，如 mon-fri"
    case .hours: "工时，如 [\"09:00-18:00\"]"
    case .policies: "规则的列表"
    case .dates: "日期，如 2026-05-01，或日期范围，如 2026-05-01..2026-05-05"
    case .holidays: "\(Self.dates.simplifiedChinese)，或文件，如 holidays.csv"
    case .lengths: "时长，如 30s、10m、1h30m、24h、7d，或秒数"
    case .dayWork: "有工时的星期几，或\(Self.hours.simplifiedChinese)"
    case .season: Self.season.english
    case .mustBe(let form, let other): "应为\(form.simplifiedChinese)，而不是\(other.simplifiedChinese)"
    case .repeated(let line): "重复出现\(line.map { "，前一处在第 \($0) 行" } ?? "")；请只保留一处"
    case .unknown(_, let name, let near):
      "无法识别\(name.map { " \($0)" } ?? "这个名称")" + (near.map { "；是不是 \($0)？" } ?? "")
    case .isEmpty, .listsNo, .namesNoValue: "没有内容；请至少写一项"
    case .tooMany(_, let count, let most): "列出了 \(count) 项；最多 \(most) 项"
    case .seasonNeeds(let keys): "缺少 \(keys.joined(separator: "、"))；可写：\(Self.season.english)"
    case .incidentNeeds(let keys): "缺少 \(keys.joined(separator: "、"))；可写：\(Self.incident)"
    case .mustNotBeEmpty, .columnNeedsName: "不能为空"
    case .keyMustBeSingle: "键只能是单个值"
    case .needsName, .calendarNeedsName: "缺少 name（名称）"
    case .needsTarget: "缺少 target（目标值）"
    case .needsWithin: "缺少 within（时限）"
    case .needsField: "缺少 field（这一列是哪个字段）；可写：field: created_at"
    case .needsScale: "须同时写明 csat.scale，才知道满分是几分"
    case .noDate(let example): "无效；应为日期，如 \(example)"
    case .noMoment: "无效；应为日期或时间，如 2026-05-03 或 2026-05-03T09:00"
    case .noDateOrRange, .noDateInRow: "无效；应为\(Self.dates.simplifiedChinese)"
    case .noHours: "无效；应为工时，如 \"09:00-18:00\"、跨零点的 \"22:00-06:00\"、全天的 \"00:00-24:00\""
    case .noTarget(.ratio): "无效；应为比率，如 85% 或 0.85"
    case .noTarget(.seconds): "无效；应为最长 3650d 的\(Self.lengths.simplifiedChinese)"
    case .noTarget(.score), .noScore: "无效；应为 0 到 100 的数"
    case .noTarget(.netPromoterScore): "无效；应为 -100 到 100 的数"
    case .noTarget(.count), .noTarget(.number): "无效；应为 0 到 1,000,000,000,000 的数"
    case .noWeight: "无效；应为不小于 0 的数"
    case .noTargetOnScale(let scale): "无效；应为 \(scale.lowerBound) 到 \(scale.upperBound) 的数"
    case .noPoints: "无效；应为正数，如 5"
    case .noWholeNumber(let range): "无效；应为 \(range.lowerBound) 到 \(range.upperBound) 的整数"
    case .noLength: "无效；应为整秒、最长 3650d 的\(Self.lengths.simplifiedChinese)"
    case .noScale: "无效；应为评分的范围，如 0-1、0-2、1-5、0-100"
    case .noCost: "无效；应为大于 0、不超过 1,000,000,000,000 的数"
    case .noFlag: "无效；应为 true 或 false"
    case .noKindOfDay: "无效；应为 off 或 work"
    case .noLengths, .noTimes: "用不上这一项"
    case .endsFirst: "的结束早于开始"
    case .longerThanYear: "超过一年"
    case .overlaps: "与当天的其他工时重叠"
    case .holdsNoDay: "中没有任何日期"
    case .hasNoBetterSide: "没有好坏之分"
    case .isCount: "是计数，无法分摊到各个案件；应为比率或均值，如 complaint_rate"
    case .causeRule(let error): "\(error.simplifiedChinese)；可写：contains 超时 -> 机/接口超时"
    case .nameTaken(let name, let line): "\(line.map { "第 \($0) 行" } ?? "")已有名为 \(name) 的日历；请改其一的名称"
    case .neverChosen(let takers), .neverDecides(let takers):
      "永远不会用到：适用的工单已全归前面的“\(takers.joined(separator: "”“"))”；请把范围较窄的放在前面"
    case .seasonOverlaps(let other): "与 \(other.lowerBound)..\(other.upperBound) 的工时重叠"
    case .seasonEnds(let end, let start): "结束日 \(end) 早于开始日 \(start)"
    case .hoursRepeated(let day): "再次写了 \(day) 的工时"
    case .nightOverlaps(let night, let next, let morning):
      "\(night) 跨零点到 \(next)，与当天的 \(morning) 重叠；请在下一段工时开始前结束（结束早于开始的算到次日）"
    case .longNight(let start, let end, let hours):
      "的结束早于开始，若算夜班长达 \(hours) 小时；应为 \(end)-\(start)，确是夜班则分写 \(start)-24:00 和次日 00:00-\(end)"
    case .dayRepeated(_, let path): "与 \(path) 说的是同一天；请只保留一处"
    case .noMakeUpHours(let date):
      "中有调休上班日，但 \(date) 没有工时；请写 make_up: \(Self.dayWork.simplifiedChinese)"
    case .rowHasCells(let count): "有 \(count) 格；应为 date,day,name,english_name"
    case .noWorkingHours: "没有任何工时；可写：{mon-fri: [\"09:00-18:00\"]}；全天 24 小时则不写这个键"
    case .workdayNeedsHours: "上班日须有工时；应为\(Self.dayWork.simplifiedChinese)"
    case .bandNotWorse(let band, _): "应比 \(band) 更差"
    case .severalRules(let keys): "同时写了 \(keys.joined(separator: "、"))；一个评分项只能用其中一种"
    case .promisesNothing: "没有承诺任何时限"
    case .bandsWithoutSide: "有预警值或警报值，却不知以大为好还是以小为好；请写 direction: larger 或 direction: smaller"
    case .noWeights, .noRatedWeights: "权重之和为 0，得不出分数"
    case .tooManyFields: "列出的字段超过十个"
    case .namesNoUrgency: "没有写任何紧急程度；可写：{高: P0, 低: P2}"
    case .needsItems: "缺少 items（评分项）；可写：{name: 问候规范, scale: 0-2, weight: 10}"
    case .scorecardRepeated: "重复出现；请给评分表的每一版写上各自的 version"
    case .itemRepeated: "在评分表中重复出现"
    }
  }

  static let incident = "{name: 系统故障, from: 2026-05-03, to: 2026-05-05}"
}

/// What a sentence speaks of, as English has it; in Chinese the place tells it.
package enum SettingNoun: String, Sendable {
  case key, metric, field, language, day, holidays, definition, scale, unit, order, privacy,
    direction, clock, pause, severity, calendar, policy, scorecard, item
  case timeZone = "time zone"
  case standards = "set of standards"
  case ticketKind = "kind of ticket"
  case fatalRule = "rule for fatal items"
}
