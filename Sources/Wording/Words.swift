import Desk
import Metrics

/// One language: its words for phrases and terms, and how it joins and counts.
///
/// ```swift
/// let words = Words(.english)
/// words.duration(12_000)        // "3 h 20 min"
/// words.say(.verdict(.improved))   // "improved"
/// words.column(.previous)       // "Period before"
/// ```
package struct Words: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  package func say<Theme: Phrase>(_ phrase: Theme) -> Theme.Text { phrase.text(in: language) }
  package func say(_ phrase: CommonPhrase) -> String { phrase.text(in: language) }
  package func say(_ phrase: DocumentPhrase) -> String { phrase.text(in: language) }
  package func say(_ term: Term) -> String { term.text(in: language) }

  /// The title of a column that many tables have.
  package func column(_ title: ColumnTitle) -> String { title.text(in: language) }

  package func label(_ metric: MetricID) -> String { say(metric).label }

  /// `First response time, median`; without the statistic where the metric has one value.
  package func label(_ metric: Metric, _ statistic: Statistic? = nil) -> String {
    guard let statistic, metric.statistics.count > 1 else { return label(metric.id) }
    return say(.figure(label(metric.id), statistic))
  }

  /// The name of a dimension; a column of the export is its own name.
  package func dimension(_ name: String) -> String { say(Dimension(named: name)) }

  /// A value in a sentence: durations in words, anything else as in a table.
  package func text(_ value: Double, _ unit: MeasurementUnit) -> String {
    unit == .seconds ? duration(value) : QuantityText.text(value, unit)
  }

  package func text(_ value: Double?, _ unit: MeasurementUnit) -> String {
    value.map { text($0, unit) } ?? say(.noValue)
  }

  /// `3 h 20 min`, `4 分 5 秒`.
  package func duration(_ seconds: Double) -> String { say(.duration(seconds)) }

  /// A change in words: `up 3.1 points`.
  package func change(_ value: Double, _ unit: MeasurementUnit) -> String {
    say(.change(value, unit))
  }

  /// `phone, chat and e-mail`.
  package func list(_ items: [String]) -> String { say(.list(items)) }

  /// Sentences with their full stops; empty ones are left out.
  package func sentences(_ sentences: [String]) -> String {
    say(.sentences(sentences.filter { !$0.isEmpty }))
  }
}

/// Words that every part of a report needs.
package enum CommonPhrase: Phrase {
  case yes, no, total
  /// In place of a value that nobody filled in.
  case blank
  /// In place of a number.
  case noValue
  /// In place of a table by a dimension that the data does not have.
  case missingDimension(String)
  /// A metric's label with a statistic.
  case figure(String, Statistic)
  case period(Period)
  /// Without its year: `1-13 May`.
  case daysOfYear(Period)
  /// The period before, in a sentence.
  case previous(Period.Kind)
  case versusPrevious(Period.Kind)
  case duration(Double)
  /// The size of a ratio's change, without its sign.
  case points(Double)
  case change(Double, MeasurementUnit)
  /// `up 3.1 points on the month before`
  case changeSince(String, String)
  /// A figure with its value and its target.
  case missedFigure(String, value: String, target: String)
  case list([String])
  case sentences([String])
  /// Of sentences that have their full stops.
  case joined([String])

  package var english: String {
    switch self {
    case .yes: "yes"
    case .no: "no"
    case .total: "total"
    case .blank: "(blank)"
    case .noValue: "no data"
    case .missingDimension(let name): "\(name) is missing: the export has no such column."
    case .figure(let label, let statistic): "\(label), \(Term.statistic(statistic).english)"
    case .period(let period): Self.english(period)
    case .daysOfYear(let period):
      Self.dayNumbers(period).map { "\($0) \(Self.months[period.first.month - 1])" }
        ?? "\(period.first) to \(period.last)"
    case .previous(.month): "the month before"
    case .previous(.quarter): "the quarter before"
    case .previous(.half): "the half-year before"
    case .previous(.year): "the year before"
    case .previous(.days): "the period before"
    case .versusPrevious(.month): "vs last month"
    case .versusPrevious(.quarter): "vs last quarter"
    case .versusPrevious(.half): "vs last half-year"
    case .versusPrevious(.year): "vs last year"
    case .versusPrevious(.days): "vs the period before"
    case .duration(let seconds):
      switch DurationInWords(seconds) {
      case .seconds(let seconds): "\(seconds) s"
      case .minutes(let minutes, seconds: 0): "\(minutes) min"
      case .minutes(let minutes, let seconds): "\(minutes) min \(seconds) s"
      case .hours(let hours, minutes: 0): "\(hours) h"
      case .hours(let hours, let minutes): "\(hours) h \(minutes) min"
      case .days(let days): "\(days) days"
      }
    case .points(let value): "\(Self.points(value)) points"
    case .change(let value, .ratio): "\(value < 0 ? "down" : "up") \(Self.points(value)) points"
    case .change(let value, .seconds):
      Self.duration(abs(value)).english + (value < 0 ? " shorter" : " longer")
    case .change(let value, .count):
      QuantityText.text(abs(value), .count) + (value < 0 ? " fewer" : " more")
    case .change(let value, let unit):
      "\(value < 0 ? "down" : "up") \(QuantityText.text(abs(value), unit))"
    case .changeSince(let change, let period): "\(change) on \(period)"
    case .missedFigure(let figure, let value, let target): "\(figure) \(value) (target \(target))"
    case .list(let items):
      items.count > 1
        ? items.dropLast().joined(separator: ", ") + " and " + items[items.count - 1]
        : items.first ?? ""
    case .sentences(let sentences): sentences.map { $0 + "." }.joined(separator: " ")
    case .joined(let sentences): sentences.joined(separator: " ")
    }
  }

  private static func english(_ period: Period) -> String {
    let year = period.first.year
    return switch period.kind {
    case .month: "\(months[period.first.month - 1]) \(year)"
    case .quarter: "Q\((period.first.month + 2) / 3) \(year)"
    case .half: "H\(period.first.month == 1 ? 1 : 2) \(year)"
    case .year: "\(year)"
    case .days:
      Self.daysOfYear(period).english + (Self.dayNumbers(period) == nil ? "" : " \(year)")
    }
  }

  /// `1-13`, `5`; nil where the days are not of one month.
  static func dayNumbers(_ period: Period) -> String? {
    let (first, last) = (period.first, period.last)
    guard (first.year, first.month) == (last.year, last.month) else { return nil }
    return first == last ? "\(first.day)" : "\(first.day)-\(last.day)"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  static func points(_ value: Double) -> String {
    QuantityText.fixed(abs(value) * 100, fractionDigits: 1)
  }

  package var simplifiedChinese: String {
    switch self {
    case .yes: "是"
    case .no: "否"
    case .total: "合计"
    case .blank: "（未填）"
    case .noValue: "无数据"
    case .missingDimension(let name): "缺少\(name)：导出中没有“\(name)”一列。"
    case .figure(let label, let statistic):
      "\(label)（\(Term.statistic(statistic).simplifiedChinese)）"
    case .period(let period): Self.simplifiedChinese(period)
    case .daysOfYear(let period):
      Self.dayNumbers(period).map { "\(period.first.month) 月 \($0) 日" }
        ?? "\(period.first) 至 \(period.last)"
    case .previous(.month): "上月"
    case .previous(.quarter): "上季度"
    case .previous(.half): "上个半年"
    case .previous(.year): "上年"
    case .previous(.days): "上一期"
    case .versusPrevious(let kind): "较" + Self.previous(kind).simplifiedChinese
    case .duration(let seconds):
      switch DurationInWords(seconds) {
      case .seconds(let seconds): "\(seconds) 秒"
      case .minutes(let minutes, seconds: 0): "\(minutes) 分钟"
      case .minutes(let minutes, let seconds): "\(minutes) 分 \(seconds) 秒"
      case .hours(let hours, minutes: 0): "\(hours) 小时"
      case .hours(let hours, let minutes): "\(hours) 小时 \(minutes) 分"
      case .days(let days): "\(days) 天"
      }
    case .points(let value): "\(Self.points(value)) 个百分点"
    case .change(let value, .ratio): "\(value < 0 ? "下降" : "上升") \(Self.points(value)) 个百分点"
    case .change(let value, .seconds):
      (value < 0 ? "缩短 " : "延长 ") + Self.duration(abs(value)).simplifiedChinese
    case .change(let value, .count):
      (value < 0 ? "减少 " : "增加 ") + QuantityText.text(abs(value), .count)
    case .change(let value, let unit):
      "\(value < 0 ? "下降" : "上升") \(QuantityText.text(abs(value), unit))"
    case .changeSince(let change, let period): "较\(period)\(change)"
    case .missedFigure(let figure, let value, let target): "\(figure) \(value)（目标 \(target)）"
    case .list(let items): items.joined(separator: "、")
    case .sentences(let sentences): sentences.map { $0 + "。" }.joined()
    case .joined(let sentences): sentences.joined()
    }
  }

  private static func simplifiedChinese(_ period: Period) -> String {
    let year = "\(period.first.year) 年"
    return switch period.kind {
    case .month: "\(year) \(period.first.month) 月"
    case .quarter: "\(year)第 \((period.first.month + 2) / 3) 季度"
    case .half: year + (period.first.month == 1 ? "上半年" : "下半年")
    case .year: year
    case .days:
      (Self.dayNumbers(period) == nil ? "" : "\(year) ") + Self.daysOfYear(period).simplifiedChinese
    }
  }
}

/// A length of time in the units that people would say it in: `4 min 5 s`, `12 min`, `2.3 days`.
enum DurationInWords {
  case seconds(Int)
  case minutes(Int, seconds: Int)
  case hours(Int, minutes: Int)
  case days(String)

  init(_ seconds: Double) {
    let whole = Int(seconds.rounded())
    let minutes = (whole + 30) / 60
    self =
      if whole < 60 { .seconds(whole) } else if whole < 600 {
        .minutes(whole / 60, seconds: whole % 60)
      } else if whole < 3600 { .minutes(minutes, seconds: 0) } else if minutes < 48 * 60 {
        .hours(minutes / 60, minutes: minutes % 60)
      } else { .days(QuantityText.fixed(seconds / 86_400, fractionDigits: 1)) }
  }
}
