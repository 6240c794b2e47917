import Desk

extension CalendarTexts {
  static let simplifiedChinese = CalendarTexts(
    heading: { name, zone in "工作日历：\(name)，时区 \(zone)" },
    usual: "默认", from: "起", to: "止", counts: "计入", seconds: "秒数",
    time: "时:分:秒", reason: "原因",
    why: { reason, isCounted in
      func named(_ text: String, _ name: HolidayName?) -> String {
        name.map { "\(text)：\($0.chinese)" } ?? text
      }
      return switch reason {
      case .workingHours: "工作时段"
      case .season(let name): name.map { "季节工时：\($0)" } ?? "季节工时"
      case .makeUpWorkday(let name): named("调休上班", name)
      case .halfDay(let name): named(isCounted ? "半天班" : "半天班，时段之外", name)
      case .outsideHours: "工作时段之外"
      case .weekend: "周末"
      case .dayOff: "该星期几不上班"
      case .holiday(let name): named("节假日", name)
      }
    },
    clockForward: { "时钟拨快 \($0)，其间时间不存在" },
    clockBack: { "时钟拨慢 \($0)，其间时间出现两次" },
    total: { total in
      "计入 \(total.counted) 秒 = \(total.countedText)；"
        + "未计入 \(total.notCounted) 秒 = \(total.notCountedText)"
    },
    unknownYears: { source in
      "节假日数据 \(source.name) 只含 \(yearText(source.years))，其他年份按没有节假日计算"
    },
    table: "各类工单的日历", name: "日历", appliesTo: "适用", everyOther: "其余全部工单",
    zone: "时区", holidaySource: "节假日数据",
    ownDates: "自定日期", noHolidays: "无", titled: { "工作日历：\($0)" }, nextDay: { "次日 \($0)" },
    season: { season in
      "\(season.dates.lowerBound) 至 \(season.dates.upperBound)"
        + (season.name.map { "（\($0)）" } ?? "")
    },
    firstFits: "自上而下匹配，第一个符合的日历即该工单的日历。")
}

private func yearText(_ years: ClosedRange<Int>) -> String {
  years.count == 1 ? "\(years.lowerBound) 年" : "\(years.lowerBound) 至 \(years.upperBound) 年"
}
