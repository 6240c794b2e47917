import Desk
import Tabular

/// What the first rows of a column look like: which instants, lengths of time and numbers it could
/// hold.
struct ColumnSample {
  private(set) var filled = 0
  private var instants: [InstantFormat: Int] = [:]
  /// Cells that are one date with the day first and another with the month first.
  private var datesOfTwoReadings = 0
  /// Cells that are a date in one of the two orders only.
  private var onlyDayFirst = 0
  private var onlyMonthFirst = 0
  /// Whether some cells can only have the day first and others only the month.
  var mixesDateOrders: Bool { onlyDayFirst > 0 && onlyMonthFirst > 0 }
  private(set) var durations = 0
  /// Clocks of hours and minutes with a minus: what is over an agreed target, as some programs show
  /// it.
  private(set) var countdowns = 0
  /// Cells that are a date without an hour, and cells that are an hour without a date.
  private(set) var days = 0
  private(set) var timesOfDay = 0
  /// Whether it holds the whole days of a spreadsheet, and whether it holds parts of a day, as one keeps
  /// hours.
  var holdsSerialDays: Bool {
    count(of: .spreadsheetSerial) * 10 >= filled * 9 && midnights * 10 >= moments * 9
      && instantFormat?.format == .spreadsheetSerial
  }
  var holdsPartsOfDay: Bool { filled > 0 && partsOfDay * 10 >= filled * 9 }
  private var partsOfDay = 0
  /// Cells with text on both sides of a slash.
  private(set) var slashes = 0
  /// Cells that say that a moment is not set: 0 where others are Unix seconds.
  private var unset = 0
  private(set) var numbers = 0
  private(set) var flags = 0
  private(set) var ratings = 0
  private(set) var distinct: Set<String> = []
  /// Numbers as ratings are: `4`, `4分`, and not `85%`, which says its scale itself.
  private(set) var scores = ScoreTally()
  /// Which sign its numbers have before their decimals.
  private(set) var decimals = DecimalTally()
  /// Cells that can be read as a moment one by one, each in a form of its own.
  private(set) var moments = 0
  /// Cells without an hour, whatever else they say of a moment.
  private(set) var midnights = 0
  private var risesByOne = 0
  private var numbersOfRows: (first: Int?, last: Int?)
  /// Whether its cells number the rows: from 0 or 1, each is one more than the cell above.
  var countsUp: Bool {
    filled > 1 && risesByOne * 10 >= (filled - 1) * 9
      && numbersOfRows.first.map { $0 | 1 == 1 } ?? false
  }
  private var withSeconds = 0
  /// Whether its moments are known to the second.
  var hasSeconds: Bool { withSeconds * 2 > moments }
  /// Whether it has days, and no hours.
  var hasDaysOnly: Bool { filled > 0 && moments > 0 && midnights * 10 >= moments * 9 }

  /// The first different values, for people to recognise the column by.
  private(set) var examples: [String] = []

  static let rowsLooked = 500

  init(_ batch: RecordBatch, rows: Range<Int>, column: Int, on clock: WallClock) {
    let duration = DurationText()
    batch.bytes.withUnsafeBufferPointer { bytes in
      // A column that begins with nothing is looked at further down.
      for (place, row) in rows.enumerated() where place < Self.rowsLooked || filled < 20 {
        guard let range = batch.cell(row: row, column: column),
          let cell = CellText.value(range.bytes(in: bytes))
        else { continue }
        filled += 1
        let text = CellText.string(cell)
        if distinct.insert(text).inserted, examples.count < 3 { examples.append(text) }
        look(at: cell, duration, clock)
      }
    }
  }

  private mutating func look(at cell: CellBytes, _ duration: DurationText, _ clock: WallClock) {
    let parts = cell.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) { slashes += 1 }
    if UnsetMoment.isUnset(cell) { unset += 1 }
    if cell.count <= 60 {
      if TimeOfDayText.isTimeOfDay(cell) { timesOfDay += 1 }
      if TimeOfDayText.partOfDay(cell) != nil { partsOfDay += 1 }
      var isDay = false
      var read: Set<InstantFormat> = []
      for format in InstantFormat.allCases {
        guard let instant = format.instant(cell, on: clock) else { continue }
        instants[format, default: 0] += 1
        read.insert(format)
        if format.isWritten, !cell.contains(UInt8(ascii: ":")) { isDay = true }
        if format == .monthFirst, let other = InstantFormat.dayFirst.instant(cell, on: clock),
          other != instant
        {
          datesOfTwoReadings += 1
        }
      }
      if isDay { days += 1 }
      if read.contains(.dayFirst) != read.contains(.monthFirst) {
        if read.contains(.dayFirst) { onlyDayFirst += 1 } else { onlyMonthFirst += 1 }
      }
      var day = DayMemory()
      if let moment = InstantFormat.yearFirst.instantInAnyForm(cell, on: clock, &day) {
        moments += 1
        if clock.localSeconds(at: moment) % 86_400 == 0 { midnights += 1 }
        if !moment.secondsSince1970.isMultiple(of: 60) { withSeconds += 1 }
      }
    }
    if let seconds = duration.seconds(cell) {
      durations += 1
      if seconds < 0, cell.count(where: { $0 == UInt8(ascii: ":") }) == 1 { countdowns += 1 }
    }
    if NumberText.number(cell) != nil { numbers += 1 }
    let number = NumberText.wholeNumber(cell)
    if let number, let last = numbersOfRows.last, number == last + 1 { risesByOne += 1 }
    numbersOfRows = (numbersOfRows.first ?? number, number)
    decimals.add(cell)
    if FlagText.flag(cell) != nil { flags += 1 }
    if let score = RatingText.score(cell) {
      scores.add(score)
    } else if let rating = RatingText.rating(cell) {
      ratings += 1
      scores.add(rating)
    }
  }

  func count(of format: InstantFormat) -> Int { instants[format] ?? 0 }

  /// The format that reads the most of the cells, where it reads most of them.
  ///
  /// The second value is true where nothing tells the day from the month: both orders read as many
  /// cells, and not alike (`25/Feb/26` is one date in both).
  var instantFormat: (format: InstantFormat, isAmbiguous: Bool)? {
    guard filled > 0 else { return nil }
    let written: [InstantFormat] = [.yearFirst, .dayFirst, .monthFirst]
    let asDates = written.map { ($0, count(of: $0)) }.max { $0.1 < $1.1 }
    if let (format, count) = asDates, count * 2 >= filled {
      let other: InstantFormat = format == .dayFirst ? .monthFirst : .dayFirst
      let isOpen = self.count(of: other) == count && datesOfTwoReadings > 0
      return (format, format != .yearFirst && isOpen)
    }
    func nearlyAll(_ count: Int) -> Bool { count > 0 && count * 10 > (filled - unset) * 9 }
    let unix: [InstantFormat] = [.unixMilliseconds, .unixSeconds, .unixMicroseconds]
    let counts = unix.map { ($0, count(of: $0)) }
    if let (format, _) = counts.max(by: { $0.1 < $1.1 }),
      nearlyAll(counts.reduce(0) { $0 + $1.1 })
    {
      return (format, false)
    }
    if nearlyAll(count(of: .spreadsheetSerial)) { return (.spreadsheetSerial, false) }
    // Each cell in a form of its own: what most of them are, written ones first.
    guard nearlyAll(moments) else { return nil }
    let forms = (asDates.map { [$0] } ?? []) + counts
    return forms.first { $0.1 > 0 }.map { ($0.0, false) }
  }

  /// Whether a moment, a length of time or a number is what the cells look like; an empty column can
  /// be anything.
  func mayHold(_ values: ColumnRole.Values) -> Bool {
    switch values {
    case .instant: filled == 0 || instantFormat != nil
    case .length: durations * 2 >= filled
    case .number, .count: (numbers + flags) * 2 >= filled
    case .text, .flag, .score: true
    }
  }

  /// ``instantFormat``, else the one that reads any of the cells, else the plainest.
  var likeliestInstantFormat: (format: InstantFormat, isAmbiguous: Bool) {
    if let instantFormat { return instantFormat }
    let best = InstantFormat.allCases.max { count(of: $0) < count(of: $1) }
    return (best ?? .yearFirst, false)
  }
}
