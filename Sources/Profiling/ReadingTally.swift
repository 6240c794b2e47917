import Desk
import Intake

/// What the cells of a column can be read as: how many of each kind, and their values in order.
struct ReadingTally: Sendable {
  /// Numbers that are not whole.
  var decimals = 0
  var yes = 0
  var no = 0
  /// Cells that are a number and, by another reading, a yes or no.
  var numberedFlags = 0
  /// Dates that mean one day with the day in front and another with the month in front.
  var datesOfTwoReadings = 0
  var numbers: OrderedSample
  var seconds: OrderedSample
  /// Dates by their first part: year, day, month.
  var moments: [OrderedSample]
  var smallestText: String?
  var largestText: String?

  init(capacity: Int = OrderedSample.usualCapacity) {
    let empty = OrderedSample(capacity: capacity)
    (numbers, seconds, moments) = (empty, empty, [empty, empty, empty])
  }

  /// - Parameter isWhole: false for the kept beginning of a value.
  mutating func add(
    _ value: UntypedCell.Bytes, isWhole: Bool, times: Int, on clock: WallClock
  ) {
    if isWhole { read(UntypedCell(value, on: clock), times) }
    compare(value)
  }

  private mutating func read(_ reading: UntypedCell, _ times: Int) {
    if let number = reading.number {
      if !reading.isWhole { decimals += times }
      numbers.add(number, times: times)
      if reading.flag != nil { numberedFlags += times }
    }
    if let length = reading.seconds { seconds.add(length, times: times) }
    if let flag = reading.flag {
      if flag { yes += times } else { no += times }
    }
    for (order, moment) in [reading.yearFirst, reading.dayFirst, reading.monthFirst].enumerated() {
      if let moment { moments[order].add(Double(moment), times: times) }
    }
    if let day = reading.dayFirst, let month = reading.monthFirst, day != month {
      datesOfTwoReadings += times
    }
  }

  /// Texts are in the order of their bytes, which is that of their characters' numbers.
  private mutating func compare(_ value: UntypedCell.Bytes) {
    if smallestText.map({ value.lexicographicallyPrecedes($0.utf8) }) ?? true {
      smallestText = String(decoding: value, as: UTF8.self)
    }
    if largestText.map({ !value.lexicographicallyPrecedes($0.utf8) }) ?? true {
      largestText = String(decoding: value, as: UTF8.self)
    }
  }

  mutating func add(_ other: ReadingTally) {
    decimals += other.decimals
    yes += other.yes
    no += other.no
    numberedFlags += other.numberedFlags
    datesOfTwoReadings += other.datesOfTwoReadings
    numbers.add(other.numbers)
    seconds.add(other.seconds)
    for order in moments.indices { moments[order].add(other.moments[order]) }
    for text in [other.smallestText, other.largestText] {
      guard var text else { continue }
      text.withUTF8 { compare($0) }
    }
  }
}
