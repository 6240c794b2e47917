import Desk
import Tabular

/// The columns of a table whose header does not name them all, or that has none.
struct TableShape {
  /// Those that stand in the header, and those that the values say.
  private(set) var names: [String]
  private(set) var settings: IntakeSettings
  private(set) var kind: RecordKind?
  private(set) var notices: [Problem] = []
  /// Columns behind those that the header names.
  private(set) var unnamedAtEnd = 0

  init(_ beginning: TableBeginning, _ settings: IntakeSettings, kind: RecordKind?) {
    names = beginning.columns
    self.settings = settings
    self.kind = kind
    let sample = beginning.records
    let rows = min(beginning.firstRow, sample.rowCount)..<sample.rowCount
    if beginning.hasHeader {
      addUnnamed(sample, rows)
    } else {
      if !nameByValues(sample, rows) { notices.append(Problem(code: .noHeader)) }
    }
  }

  /// More cells than names in most rows are columns without a name; in some they are damage.
  private mutating func addUnnamed(_ sample: RecordBatch, _ rows: Range<Int>) {
    let widths = rows.map { sample.filledCells(ofRow: $0).count }.filter { $0 > 0 }
    let overlong = widths.count { $0 > names.count }
    guard names.count > 1, overlong >= 3, overlong * 2 >= widths.count,
      let widest = widths.max()
    else { return }
    unnamedAtEnd = widest - names.count
    names += [String](repeating: "", count: unnamedAtEnd)
    notices.append(
      Problem(
        code: .unnamedColumns, column: ColumnPlanner.unique(names)[names.count - unnamedAtEnd]))
  }

  /// Without a header, columns are what their values are: the fields of a known log, or a record's id, its
  /// beginning and its end. What the user says of them comes first.
  ///
  /// - Returns: whether the columns have the names that their program gives them.
  private mutating func nameByValues(_ sample: RecordBatch, _ rows: Range<Int>) -> Bool {
    let isSaid = settings.mapping.values.contains { mapping in
      names.contains { mapping[$0] != nil }
    }
    guard !isSaid, kind == nil || kind == .tickets else { return false }
    let texts = rows.prefix(ColumnSample.rowsLooked).map { sample.texts(ofRow: $0) }
    if let known = CallRecords.names(of: texts) {
      names = known + names.dropFirst(known.count)
      return true
    }
    let samples = names.indices.map {
      ColumnSample(sample, rows: rows, column: $0, on: settings.clock)
    }
    guard let fields = LifeInValues(sample, rows, samples, settings.clock)?.fields else {
      return false
    }
    for (place, field) in fields {
      settings.mapping[.tickets, default: [:]][names[place]] = field.fieldName
    }
    kind = .tickets
    return false
  }
}

/// The records of a telephone exchange's calls, which it writes without a header.
private enum CallRecords {
  private static let columns = [
    "accountcode", "src", "dst", "dcontext", "clid", "channel", "dstchannel", "lastapp", "lastdata",
    "start", "answer", "end", "duration", "billsec", "disposition", "amaflags", "uniqueid",
  ]
  private static let dispositions: Set<String> = [
    "ANSWERED", "NO ANSWER", "BUSY", "FAILED", "CONGESTION", "CANCEL",
  ]

  /// Nil where the rows are others.
  static func names(of rows: [[String]]) -> [String]? {
    guard rows.count > 1 else { return nil }
    let known = rows.count { row in
      row.count >= columns.count - 1 && dispositions.contains(row[14]) && Int(row[12]) != nil
        && Int(row[13]) != nil
    }
    guard known * 10 >= rows.count * 9, let width = rows.first?.count else { return nil }
    return Array(columns.prefix(width))
  }
}

/// What names a record, its beginning and its end, as far as values alone can say.
private struct LifeInValues {
  private(set) var fields: [(place: Int, field: ColumnRole)] = []

  /// Nil where no column is different in each row, or no two moments follow each other in all rows.
  init?(
    _ sample: RecordBatch, _ rows: Range<Int>, _ samples: [ColumnSample], _ clock: WallClock
  ) {
    func isMoment(_ place: Int) -> Bool { samples[place].instantFormat?.format.isWritten == true }
    let id = samples.indices.first {
      samples[$0].filled >= 3 && samples[$0].distinct.count == samples[$0].filled && !isMoment($0)
        && samples[$0].filled == rows.prefix(ColumnSample.rowsLooked).count
    }
    let moments = samples.indices.filter(isMoment)
    guard let id, moments.count > 1 else { return nil }
    let (first, second) = (moments[0], moments[1])
    // A program writes all its dates in one order.
    let formats = moments.compactMap { samples[$0].instantFormat }
    let decided = formats.first { !$0.isAmbiguous }?.format
    func moment(_ row: Int, _ place: Int) -> Instant? {
      var day = DayMemory()
      return sample.bytes.withUnsafeBufferPointer { bytes in
        sample.cell(row: row, column: place)
          .flatMap { CellText.value($0.bytes(in: bytes)) }
          .flatMap { (decided ?? formats[0].format).instantInAnyForm($0, on: clock, &day) }
      }
    }
    let isInOrder = rows.prefix(ColumnSample.rowsLooked).allSatisfy { row in
      guard let begun = moment(row, first), let ended = moment(row, second) else { return true }
      return begun <= ended
    }
    guard isInOrder, !samples.contains(where: Self.holdsPrices) else { return nil }
    fields = [
      (id, .symbol(.id)), (first, .instant(.createdAt)), (second, .instant(.closedAt)),
    ]
    let words = samples.indices.filter { place in
      let sample = samples[place]
      return ![id, first, second].contains(place) && sample.numbers == 0 && !isMoment(place)
        && sample.filled > 0 && sample.distinct.count * 2 <= sample.filled
    }
    let status = words.first { place in
      samples[place].distinct.allSatisfy { StatusCategory($0) != nil }
    }
    if let status { fields.append((status, .symbol(.status))) }
    if let category = words.first(where: { $0 != status }) {
      fields.append((category, .categoryPath))
    }
  }

  /// `12.50`: orders and invoices have an id, a beginning and an end, too.
  private static func holdsPrices(_ sample: ColumnSample) -> Bool {
    let prices = sample.distinct.count { text in
      let parts = text.split(whereSeparator: { ".,".contains($0) })
      return parts.count > 1 && parts.last?.count == 2
        && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
    }
    return prices > 1 && prices * 2 > sample.distinct.count
  }
}
