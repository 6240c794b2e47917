import Desk

/// What is said about business calendars: which time counts, and why.
package enum CalendarPhrase: Phrase {
  case heading(name: String, zone: String)
  /// The name of the calendar that all tickets without one of their own have.
  case usual, from, to, counts, seconds, time, reason
  case why(BusinessStretch.Reason, isCounted: Bool)
  /// The clock was put forward, or back, by a length such as `1:00:00`.
  case clockForward(by: String)
  case clockBack(by: String)
  case total(counted: Int, notCounted: Int)
  case unknownYears(HolidaySource)
  case table, name, everyOther, holidaySource, ownDates, noHolidays
  case titled(String)
  case nextDay(String)
  case season(BusinessCalendar.Season)
  case firstFits

  package var english: String {
    switch self {
    case .heading(let name, let zone): "Calendar: \(name), time zone \(zone)"
    case .usual: "default"
    case .from: "from"
    case .to: "to"
    case .counts: "counts"
    case .seconds: "seconds"
    case .time: "h:mm:ss"
    case .reason: "why"
    case .why(let reason, let isCounted):
      switch reason {
      case .workingHours: "working hours"
      case .season(let name): "hours of the season" + Self.named(name)
      case .makeUpWorkday(let name): "make-up workday" + Self.named(name?.text(in: .english))
      case .halfDay(let name):
        (isCounted ? "half day" : "half day, outside its hours")
          + Self.named(name?.text(in: .english))
      case .outsideHours: "outside working hours"
      case .weekend: "weekend"
      case .dayOff: "no hours on this weekday"
      case .holiday(let name): "holiday" + Self.named(name?.text(in: .english))
      }
    case .clockForward(let length): "clock put forward by \(length), time that never was"
    case .clockBack(let length): "clock put back by \(length), time that comes twice"
    case .total(let counted, let notCounted):
      "Counted: \(counted) s = \(QuantityText.hours(counted)); "
        + "not counted: \(notCounted) s = \(QuantityText.hours(notCounted))"
    case .unknownYears(let source):
      "the holidays of \(source.name) are known for \(source.years.lowerBound)"
        + (source.years.count == 1 ? "" : " to \(source.years.upperBound)")
        + " only: other years count as if they had none"
    case .table: "Calendars by ticket"
    case .name: "Calendar"
    case .everyOther: "every other ticket"
    case .holidaySource: "Holidays"
    case .ownDates: "dates of its own"
    case .noHolidays: "none"
    case .titled(let name): "Calendar: \(name)"
    case .nextDay(let time): "\(time) next day"
    case .season(let season):
      "\(season.dates.lowerBound) to \(season.dates.upperBound)"
        + (season.name.map { " (\($0))" } ?? "")
    case .firstFits: "From the top; the first calendar that fits a ticket is its own."
    }
  }

  private static func named(_ name: String?) -> String { name.map { ": \($0)" } ?? "" }

  package var simplifiedChinese: String {
    switch self {
    case .heading(let name, let zone): "工作日历：\(name)，时区 \(zone)"
    case .usual: "默认"
    case .from: "起"
    case .to: "止"
    case .counts: "计入"
    case .seconds: "秒数"
    case .time: "时:分:秒"
    case .reason: "原因"
    case .why(let reason, let isCounted):
      switch reason {
      case .workingHours: "工作时段"
      case .season(let name): "季节工时" + Self.chineseNamed(name)
      case .makeUpWorkday(let name): "调休上班" + Self.chineseNamed(name?.text(in: .simplifiedChinese))
      case .halfDay(let name):
        (isCounted ? "半天班" : "半天班，时段之外")
          + Self.chineseNamed(name?.text(in: .simplifiedChinese))
      case .outsideHours: "工作时段之外"
      case .weekend: "周末"
      case .dayOff: "该星期几不上班"
      case .holiday(let name): "节假日" + Self.chineseNamed(name?.text(in: .simplifiedChinese))
      }
    case .clockForward(let length): "时钟拨快 \(length)，其间时间不存在"
    case .clockBack(let length): "时钟拨慢 \(length)，其间时间出现两次"
    case .total(let counted, let notCounted):
      "计入 \(counted) 秒 = \(QuantityText.hours(counted))；"
        + "未计入 \(notCounted) 秒 = \(QuantityText.hours(notCounted))"
    case .unknownYears(let source):
      "节假日数据 \(source.name) 只含 \(source.years.lowerBound)"
        + (source.years.count == 1 ? "" : " 至 \(source.years.upperBound)")
        + " 年，其他年份按没有节假日计算"
    case .table: "各类工单的日历"
    case .name: "日历"
    case .everyOther: "其余全部工单"
    case .holidaySource: "节假日数据"
    case .ownDates: "自定日期"
    case .noHolidays: "无"
    case .titled(let name): "工作日历：\(name)"
    case .nextDay(let time): "次日 \(time)"
    case .season(let season):
      "\(season.dates.lowerBound) 至 \(season.dates.upperBound)"
        + (season.name.map { "（\($0)）" } ?? "")
    case .firstFits: "自上而下匹配，第一个符合的日历即该工单的日历。"
    }
  }

  private static func chineseNamed(_ name: String?) -> String { name.map { "：\($0)" } ?? "" }
}
