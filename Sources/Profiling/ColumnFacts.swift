/// The facts shown about a column: its type, how many cells are filled and different, and where its
/// values lie.
package struct ColumnFacts: Sendable {
  package var type: ColumnType
  package var filled: Int
  package var distinct: Int
  /// False where the different values were too many to keep.
  package var distinctIsExact: Bool
  package var smallest: Value?
  package var median: Value?
  package var largest: Value?
  /// False where the median and the bars are estimates.
  package var orderIsExact: Bool
  /// The values that most rows have; none where every row has its own.
  package var frequent: [Frequent]
  package var histogram: Histogram?
  /// Filled cells that are not of the column's type.
  package var unlike: Int
  /// Whether the dates are days in front or months in front alike; they were read with the day in
  /// front.
  package var dateOrderIsOpen: Bool

  package enum Value: Sendable, Equatable {
    case number(Double)
    case seconds(Double)
    /// Seconds since 1970.
    case moment(Int)
    case text(String)
  }

  package struct Frequent: Sendable, Equatable {
    package var text: String
    package var count: Int
    /// False where there may be more of it.
    package var isExact: Bool
  }

  static let mostFrequent = 12
}

extension ColumnFacts {
  package init(_ profile: ColumnProfile) {
    let tally = profile.tally
    let choice = TypeChoice(tally, filled: profile.filled)
    type = choice.type
    filled = profile.filled
    unlike = choice.unlike
    dateOrderIsOpen = choice.dateOrderIsOpen
    distinct = profile.spilled?.distinct.count ?? profile.values.count
    distinctIsExact = profile.spilled == nil
    orderIsExact = true
    frequent = Self.frequent(of: profile)
    if let sample = choice.sample {
      smallest = choice.value(sample.smallest)
      median = sample.median.map { choice.value($0) }
      largest = choice.value(sample.largest)
      orderIsExact = sample.isExact
      histogram = Histogram(sample, isOfWholes: choice.type == .integer)
    } else if choice.type == .flag {
      histogram = Histogram(no: tally.no, yes: tally.yes)
    } else if choice.type == .text {
      smallest = tally.smallestText.map { .text($0) }
      largest = tally.largestText.map { .text($0) }
      histogram = Histogram(frequent)
    }
  }

  private static func frequent(of profile: ColumnProfile) -> [Frequent] {
    if let spilled = profile.spilled {
      // A value must be told from one that merely came last.
      return spilled.frequent.table.mostFrequent(mostFrequent)
        .filter { $0.count > 1 && $0.count * 200 >= profile.filled }
        .map { Frequent(text: $0.text, count: $0.count, isExact: spilled.frequent.slack == 0) }
    }
    let all = profile.values.mostFrequent(mostFrequent)
    guard all.count == 1 || (all.first?.count ?? 0) > 1 else { return [] }
    return all.map { Frequent(text: $0.text, count: $0.count, isExact: true) }
  }
}

/// Decides a column's type: at least nine in ten of its cells must be readable as that type.
private struct TypeChoice {
  var type = ColumnType.text
  var unlike = 0
  var dateOrderIsOpen = false
  /// The values of the type in order; nil where it has no order but that of texts.
  var sample: OrderedSample?

  init(_ tally: ReadingTally, filled: Int) {
    func isNearlyAll(_ sample: OrderedSample) -> Bool {
      sample.count * 10 >= filled * 9 && sample.count > 0
    }
    let dates = tally.moments.map(\.count)
    let order = dates.firstIndex(of: dates.max() ?? 0) ?? 0
    if filled == 0 {
      type = .empty
    } else if tally.yes + tally.no == filled,
      (tally.yes > 0 && tally.no > 0) || tally.numberedFlags == 0
    {
      type = .flag
    } else if isNearlyAll(tally.moments[order]) {
      type = .dateTime
      sample = tally.moments[order]
      dateOrderIsOpen = order == 1 && dates[2] == dates[1] && tally.datesOfTwoReadings > 0
    } else if isNearlyAll(tally.numbers) {
      type = tally.decimals == 0 ? .integer : .decimal
      sample = tally.numbers
    } else if isNearlyAll(tally.seconds) {
      type = .duration
      sample = tally.seconds
    }
    if let sample { unlike = filled - sample.count }
  }

  func value(_ number: Double) -> ColumnFacts.Value {
    switch type {
    case .dateTime: .moment(Int(number.rounded()))
    case .duration: .seconds(number)
    case .integer, .decimal, .flag, .text, .empty: .number(number)
    }
  }
}

/// What most cells of a column are.
package enum ColumnType: String, Sendable, CaseIterable {
  case integer
  case decimal
  /// A day, or a moment.
  case dateTime = "date_time"
  /// A length of time that says its unit, or is written as a clock.
  case duration
  case flag
  case text
  case empty
}
