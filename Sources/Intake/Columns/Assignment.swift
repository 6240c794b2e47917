import Desk

/// Gives each column at most one field, and each field at most one column.
struct Assignment {
  let kind: RecordKind
  let headers: [HeaderName]
  let samples: [ColumnSample]
  let settings: IntakeSettings
  private let notations: SaidByName<ColumnNotation>
  private var roles: [ColumnRole?]
  private var taken: Set<ColumnRole> = []

  init(
    kind: RecordKind, headers: [HeaderName], samples: [ColumnSample], settings: IntakeSettings
  ) {
    self.kind = kind
    self.headers = headers
    self.samples = samples
    self.settings = settings
    notations = SaidByName(settings.notations[kind] ?? [:])
    roles = Array(repeating: nil, count: headers.count)
  }

  /// First what the user says, then exact names, then what the values alone tell.
  mutating func assign(mapping: [String: String]) {
    let known = ColumnRole.named(kind)
    let said = SaidByName(mapping.compactMapValues { known[$0] })
    for index in headers.indices {
      if let role = said.exactly(headers[index]) { take(role, for: index) }
    }
    for index in headers.indices where roles[index] == nil {
      if let role = said[headers[index]] { take(role, for: index) }
    }
    for index in bestNamedFirst where roles[index] == nil {
      let candidates = candidates(of: headers[index])
      for role in candidates
      where fits(role, samples[index], isOnlyMeaning: candidates.count == 1) {
        if take(businessForm(role, headers[index]), for: index) { break }
      }
    }
    if kind == .tickets {
      splitCategory()
      findUnnamedKeys()
    }
  }

  /// Columns in the order in which they choose: a name with a unit before one without, then the
  /// plainer name, then the place in the file.
  private var bestNamedFirst: [Int] {
    let ranks = kind.columnNames.ranks
    let order = headers.indices.map { index in
      let header = headers[index]
      let rank = ranks[header.key] ?? ranks[header.wholeKey] ?? Int.max
      return (header.secondsPerUnit == nil ? 1 : 0, rank, index)
    }
    return order.sorted(by: <).map(\.2)
  }

  @discardableResult
  private mutating func take(_ role: ColumnRole, for index: Int) -> Bool {
    guard taken.insert(role).inserted else { return false }
    roles[index] = role
    return true
  }

  private func candidates(of header: HeaderName) -> [ColumnRole] {
    let table = kind.columnNames.table
    let roles = (table[header.key] ?? []) + (table[header.wholeKey] ?? [])
    // A unit in the name says that the column is a length of time.
    guard header.secondsPerUnit != nil || header.clockPattern != nil else { return roles }
    return roles.filter {
      if case .instant = $0 { return false }
      return true
    }
  }

  private func businessForm(_ role: ColumnRole, _ header: HeaderName) -> ColumnRole {
    guard header.isBusiness else { return role }
    return switch role {
    case .duration(.firstResponseTime): .duration(.firstResponseTimeBusiness)
    case .duration(.resolutionTime): .duration(.resolutionTimeBusiness)
    default: role
    }
  }

  /// Whether the values can be what the name says. An empty column can be anything.
  ///
  /// - Parameter isOnlyMeaning: the name says nothing else: a column of times stays one, however many
  ///   of its values are bad, and each of those is a problem.
  private func fits(
    _ role: ColumnRole, _ sample: ColumnSample, isOnlyMeaning: Bool
  ) -> Bool {
    guard sample.filled > 0 else { return true }
    func most(_ count: Int) -> Bool { count * 2 >= sample.filled }
    switch role {
    case .instant, .survey(.invitedAt), .survey(.respondedAt), .event(.happenedAt):
      return isOnlyMeaning || sample.instantFormat != nil
    case .duration: return most(sample.durations) && sample.instantFormat?.format.isWritten != true
    case .count: return most(sample.numbers) || most(sample.flags)
    case .flag, .survey(.answered), .survey(.solvedAtFirstContact), .event(.isInternal):
      return most(sample.flags)
    case .survey(.rating):
      return most(sample.numbers + sample.ratings)
        && (sample.numbers == 0 || sample.commonBound != nil)
    case .survey(.recommendation):
      return most(sample.numbers) && (sample.commonBound ?? .infinity) <= 10
    case .survey(.effort), .survey(.attitude), .survey(.ability), .survey(.convenience):
      return most(sample.numbers + sample.ratings)
    case .symbol, .categoryPath, .text, .survey, .event: return true
    }
  }

  /// `问题类型(一级/二级)` and any `category` holds the whole path; with a second-level column
  /// beside it, it is the first level.
  private mutating func splitCategory() {
    guard let index = roles.firstIndex(of: .categoryPath), taken.contains(.symbol(.category2)),
      !taken.contains(.symbol(.category1))
    else { return }
    roles[index] = .symbol(.category1)
  }

  /// Without an id or a creation time by name, a column whose values can only be that one is it.
  private mutating func findUnnamedKeys() {
    if !taken.contains(.symbol(.id)) {
      let index = headers.indices.first { index in
        let sample = samples[index]
        return roles[index] == nil && sample.filled > 1 && sample.distinct.count == sample.filled
          && sample.instantFormat?.format.isWritten != true
      }
      if let index { take(.symbol(.id), for: index) }
    }
    if !taken.contains(.instant(.createdAt)) {
      let index = headers.indices.first { index in
        roles[index] == nil && samples[index].instantFormat?.format.isWritten == true
      }
      if let index { take(.instant(.createdAt), for: index) }
    }
  }

  // MARK: The plan

  var plan: FilePlan {
    var notices: [Problem] = []
    let columns = headers.indices.map { index in
      ColumnPlan(
        index: index, name: headers[index].raw, role: roles[index],
        examples: samples[index].examples, reading: reading(of: index, &notices))
    }
    return FilePlan(kind: kind, columns: columns, notices: notices)
  }

  private func reading(of index: Int, _ notices: inout [Problem]) -> ColumnPlan.Reading {
    guard let role = roles[index] else { return .text }
    let header = headers[index]
    let notation = notations[header]
    switch role {
    case .instant, .survey(.invitedAt), .survey(.respondedAt), .event(.happenedAt):
      let (format, isAmbiguous) = samples[index].likeliestInstantFormat
      let clock = header.timeZone.flatMap { WallClock(identifier: $0) } ?? settings.clock
      let isOpen = samples[index].filled == 0 || format == .dayFirst || format == .monthFirst
      if isOpen, let order = notation?.dates { return .instant(order.format, clock) }
      if isAmbiguous {
        notices.append(Problem(code: .ambiguousDates, column: header.raw))
      }
      return .instant(isAmbiguous ? .dayFirst : format, clock)
    case .duration:
      let unit = notation?.unit?.seconds ?? header.secondsPerUnit
      let isBare = unit == nil && header.clockPattern == nil
      if isBare, samples[index].numbers * 2 > samples[index].filled {
        notices.append(Problem(code: .assumedUnit, column: header.raw))
      }
      return .duration(
        DurationText(
          secondsPerUnit: unit ?? 1,
          pairsAreMinutes: header.clockPattern == "mmss"))
    case .count, .survey(.recommendation): return .number
    case .survey(.effort), .survey(.attitude), .survey(.ability), .survey(.convenience):
      return .number
    case .survey(.rating): return .rating(scale(of: samples[index]))
    case .symbol, .categoryPath, .flag, .text, .survey, .event: return .text
    }
  }

  /// The scale of numeric ratings, from the configuration or from the column's range.
  private func scale(of sample: ColumnSample) -> RatingScale? {
    let threshold = settings.satisfiedFrom.map { UInt8(clamping: $0) }
    if var scale = settings.ratingScale {
      scale.satisfiedFrom = threshold
      return scale
    }
    guard let bound = sample.commonBound else { return nil }
    var scale: RatingScale =
      switch bound {
      case ...1 where sample.lowestNumber < 1: .twoWords
      case ...5: .oneToFive
      case ...10: .zeroToTen
      default: .zeroToHundred
      }
    scale.satisfiedFrom = threshold
    return scale
  }
}

extension InstantFormat {
  /// Whether it is a date as people write it, and not a number that could be anything.
  var isWritten: Bool {
    switch self {
    case .yearFirst, .dayFirst, .monthFirst: true
    case .unixSeconds, .unixMilliseconds, .spreadsheetSerial: false
    }
  }
}
