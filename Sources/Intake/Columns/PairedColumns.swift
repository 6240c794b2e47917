import Desk

/// `Created date` and `Created time` as two columns for one instant.
extension FieldAssignment {
  /// Pairs a column of days with the column of hours that has the same name but for the word, so
  /// that the hours are not taken for an instant or a length of time of their own.
  mutating func findTimeColumns() {
    let subjects = headers.map { ColumnPhrase($0, vocabulary).subject }
    for (day, sample) in samples.enumerated()
    where sample.filled > 0
      && (sample.days * 10 >= sample.filled * 9 || sample.holdsSerialDays)
    {
      guard let subject = subjects[day],
        let time = headers.indices.first(where: {
          $0 != day && subjects[$0] == subject && !settled.contains($0)
            && isColumnOfHours($0, besides: day)
        })
      else { continue }
      timeColumns[day] = time
      settled.insert(time)
    }
  }

  /// A pair without any other name is when the ticket was created, where nothing else is; the hour
  /// goes with whatever the day has turned out to be.
  mutating func settleTimeColumns() {
    for (day, time) in timeColumns.sorted(by: { $0.key < $1.key }) {
      if roles[day] == nil, !settled.contains(day) { nameByHour(day, time) }
      if case .instant(let field)? = roles[day] {
        roles[time] = .timeOfDay(field)
      } else {
        timeColumns[day] = nil
      }
    }
  }

  private mutating func nameByHour(_ day: Int, _ time: Int) {
    for case .instant(let field) in candidates(of: headers[time]) {
      if take(.instant(field), for: day) { return }
    }
    let isNamedOnly = ColumnPhrase(headers[day], vocabulary).subject == []
    if kind == .tickets, isNamedOnly { take(.instant(.createdAt), for: day) }
  }

  /// `Resolution time` may be a length of time as well: such an hour must be next to its day.
  private func isColumnOfHours(_ index: Int, besides day: Int) -> Bool {
    let sample = samples[index]
    guard sample.filled > 0, sample.timesOfDay * 10 >= sample.filled * 9 || sample.holdsPartsOfDay
    else { return false }
    let isDuration = candidates(of: headers[index]).contains {
      if case .duration = $0 { true } else { false }
    }
    return !isDuration || abs(index - day) == 1
  }
}

/// `转派部门/对接人` as one column for two fields.
extension FieldAssignment {
  /// Columns whose name is two names with a slash between them, and whose values are two as well.
  mutating func findSplitColumns() {
    for index in headers.indices where !settled.contains(index) {
      let sample = samples[index]
      guard sample.slashes > 0, sample.slashes * 2 >= sample.filled,
        let (first, second) = fields(of: headers[index])
      else { continue }
      let isOpen = second.map { !isTaken(.symbol($0)) } ?? false
      take(.split(first, isOpen ? second : nil), for: index)
    }
  }

  func fields(of header: HeaderName) -> (SymbolField, SymbolField?)? {
    let names = header.raw.split(separator: "/", omittingEmptySubsequences: false)
    guard names.count == 2 else { return nil }
    let fields = names.map { name in
      ColumnNames.tickets.table[HeaderName.key(String(name))]?.lazy.compactMap { role in
        if case .symbol(let field) = role { field } else { nil }
      }.first
    }
    guard let first = fields[0], first != .id, first != fields[1] else { return nil }
    return (first, fields[1])
  }
}
