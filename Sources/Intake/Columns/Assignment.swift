import Desk

/// Gives each column at most one field, and each field at most one column.
struct Assignment {
  let kind: RecordKind
  let headers: [HeaderName]
  let samples: [ColumnSample]
  let settings: IntakeSettings
  private let notations: SaidByName<ColumnNotation>
  /// The named format that the file is of, if it is of one.
  let format: ExportFormat?
  var roles: [ColumnRole?]
  private var taken: Set<ColumnRole> = []
  /// Columns about which nothing is left to decide, whether they are a field or not.
  var isSettled: [Bool]
  /// What the format says of a column.
  var mappings: [Int: FieldMapping] = [:]
  /// The place of the hour's column by that of the day's.
  var timeColumns: [Int: Int] = [:]
  /// Columns that look like a length of time and count down to an agreed target.
  private var countdowns: [Int] = []
  /// Columns that are called like a field and hold none of its values.
  private var unlikeTheirNames: [Int] = []
  /// Columns of a review table that are items by their values alone.
  var assumedItems: [Int] = []

  init(
    kind: RecordKind, headers: [HeaderName], samples: [ColumnSample], settings: IntakeSettings,
    format: ExportFormat?
  ) {
    self.kind = kind
    self.headers = headers
    self.samples = samples
    self.settings = settings
    notations = SaidByName(settings.notations[kind] ?? [:])
    self.format = format
    roles = Array(repeating: nil, count: headers.count)
    isSettled = Array(repeating: false, count: headers.count)
  }

  /// First what the user says, then what the file's format says, then exact names, then what the
  /// values alone tell.
  mutating func assign(mapping: [String: String]) {
    let known = ColumnRole.named(kind)
    let said = SaidByName(mapping.compactMapValues { known[$0] })
    for index in headers.indices {
      if let role = said.exactly(headers[index]) { take(role, for: index) }
    }
    for index in headers.indices where roles[index] == nil {
      if let role = said[headers[index]] { take(role, for: index) }
    }
    if let format { assign(format) }
    findTimeColumns()
    for index in bestNamedFirst where !isSettled[index] { assignByName(index) }
    if kind == .tickets {
      splitCategory()
      findSplitColumns()
      findUnnamedKeys()
    }
    settleTimeColumns()
    settleItemRows()
    findReviewItems()
  }

  /// A column whose values are not what the format says goes through the general recogniser.
  private mutating func assign(_ format: ExportFormat) {
    let places = Dictionary(
      headers.indices.flatMap { index in headers[index].formatKeys.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
    for (key, _, mapping) in format.mappings {
      guard let index = places[key], !isSettled[index] else { continue }
      guard let role = mapping.role else {
        isSettled[index] = true
        continue
      }
      guard fits(role, samples[index], isOnlyMeaning: true) else { continue }
      if take(role, for: index) { mappings[index] = mapping } else { isSettled[index] = true }
    }
  }

  private mutating func assignByName(_ index: Int) {
    let header = headers[index]
    let candidates = candidates(of: header)
    var isFitting = candidates.isEmpty
    for role in candidates {
      if case .duration = role, countsDown(index) {
        countdowns.append(index)
        isSettled[index] = true
        return
      }
      guard fits(role, samples[index], isOnlyMeaning: candidates.count == 1) else { continue }
      if take(businessForm(role, header), for: index) { return }
      isFitting = true
    }
    if !isFitting, isNamed(header) { unlikeTheirNames.append(index) }
  }

  /// Whether the name itself is a field's, and not only a plainer form of it.
  private func isNamed(_ header: HeaderName) -> Bool {
    let table = kind.columnNames.table
    return table[header.key] != nil || table[header.wholeKey] != nil
  }

  @discardableResult
  mutating func take(_ role: ColumnRole, for index: Int) -> Bool {
    // A scorecard has many items.
    if case .reviewItem = role {
    } else {
      guard parts(of: role).allSatisfy({ !taken.contains($0) }) else { return false }
      taken.formUnion(parts(of: role))
    }
    roles[index] = role
    isSettled[index] = true
    return true
  }

  /// The fields that a role fills: one, or the two that a column is parted into.
  private func parts(of role: ColumnRole) -> [ColumnRole] {
    guard case .split(let first, let second) = role else { return [role] }
    return [.symbol(first)] + (second.map { [.symbol($0)] } ?? [])
  }

  func isTaken(_ role: ColumnRole) -> Bool { taken.contains(role) }

  func candidates(of header: HeaderName) -> [ColumnRole] {
    let table = kind.columnNames.table
    var roles = table[header.key] ?? []
    for role in table[header.wholeKey] ?? [] where !roles.contains(role) { roles.append(role) }
    if roles.isEmpty { roles = header.shortKeys.lazy.compactMap { table[$0] }.first ?? [] }
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
  ///   of its values are bad, and each of those is a problem. Of several values one has to be a time.
  private func fits(
    _ role: ColumnRole, _ sample: ColumnSample, isOnlyMeaning: Bool
  ) -> Bool {
    guard sample.filled > 0 else { return true }
    func most(_ count: Int) -> Bool { count * 2 >= sample.filled }
    if role.isWord("") != nil {
      return sample.distinct.count { role.isWord($0) == true } * 2 >= sample.distinct.count
    }
    switch role {
    case .instant, .survey(.invitedAt), .survey(.respondedAt), .event(.happenedAt),
      .event(.openedAt), .review(.reviewedAt), .cause(.analysedAt), .agent(.hiredAt),
      .action(.startedAt), .action(.dueAt), .action(.doneAt), .action(.verifiedAt):
      let hasNone = sample.moments == 0 && (sample.filled >= 3 || most(sample.flags))
      return sample.instantFormat != nil || (isOnlyMeaning && !hasNone)
    case .duration: return most(sample.durations) && sample.instantFormat?.format.isWritten != true
    case .count: return most(sample.numbers) || most(sample.flags)
    case .flag, .survey(.answered), .survey(.solvedAtFirstContact), .event(.isInternal):
      return most(sample.flags)
    case .survey(.rating), .review(.score), .review(.itemScore):
      return most(sample.scores.count + sample.ratings)
        && (sample.scores.count == 0 || sample.scores.bound() != nil)
    case .survey(.recommendation):
      return most(sample.scores.count)
        && sample.scores.count(upTo: 10) * 2 >= sample.scores.count
    case .survey(.effort), .survey(.attitude), .survey(.ability), .survey(.convenience):
      return most(sample.scores.count + sample.ratings)
    case .review(.weight), .review(.highest), .review(.deduction), .review(.bonus),
      .review(.firstScore), .review(.revision), .review(.samplingWeight):
      return most(sample.numbers)
    case .symbol, .split, .categoryPath, .text, .survey, .event, .timeOfDay, .review, .reviewItem,
      .cause, .agent, .action:
      return true
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
        return !isSettled[index] && sample.filled > 1 && sample.distinct.count == sample.filled
          && sample.instantFormat?.format.isWritten != true
      }
      if let index { take(.symbol(.id), for: index) }
    }
    let isMisread = unlikeTheirNames.contains {
      candidates(of: headers[$0]).contains(.instant(.createdAt))
    }
    if !taken.contains(.instant(.createdAt)), !isMisread {
      let index = headers.indices.first { index in
        !isSettled[index] && samples[index].instantFormat?.format.isWritten == true
      }
      if let index { take(.instant(.createdAt), for: index) }
    }
  }

  // MARK: The plan

  var plan: FilePlan {
    var notices: [Problem] = []
    let columns = headers.indices.map { index in
      var column = ColumnPlan(
        index: index, name: headers[index].raw, role: roles[index],
        examples: samples[index].examples, reading: reading(of: index, &notices),
        timeColumn: timeColumns[index])
      ask(&column, notices)
      return column
    }
    notices += countdowns.sorted().map { Problem(code: .remainingTime, column: headers[$0].raw) }
    notices += unlikeTheirNames.sorted().filter { roles[$0] == nil }
      .map { Problem(code: .unlikeItsName, column: headers[$0].raw) }
    notices += assumedItems.map { Problem(code: .assumedItem, column: headers[$0].raw) }
    return FilePlan(kind: kind, format: format?.name, columns: columns, notices: notices)
  }

  /// What is left to be asked of the whole file.
  private func ask(_ column: inout ColumnPlan, _ notices: [Problem]) {
    let sample = samples[column.index]
    switch column.reading {
    case .text: return
    case .instant:
      let isAmbiguous = notices.contains { $0.code == .ambiguousDates && $0.column == column.name }
      if isAmbiguous { column.openQuestions.insert(.dateOrder) }
    case .duration, .number, .rating:
      column.decimalSign = sample.decimals.sign
      column.groupsAreDoubtful = sample.decimals.sign == nil
      if sample.decimals.sign == nil, sample.decimals.open > 0 {
        column.openQuestions.insert(.decimalSign)
      }
      let isOpen: Bool =
        switch column.role {
        case .survey(let field)?:
          field != .recommendation && said(field, headers[column.index]) == nil
        case .review?, .reviewItem(.column)?:
          column.role?.isReviewScore == true && headers[column.index].scale == nil
        default: false
        }
      guard isOpen, sample.scores.count + sample.ratings < 20 else { return }
      column.openQuestions.insert(.scale)
    }
  }

  private func reading(of index: Int, _ notices: inout [Problem]) -> ColumnPlan.Reading {
    guard let role = roles[index] else { return .text }
    let header = headers[index]
    let notation = notations[header]
    switch role {
    case .instant, .survey(.invitedAt), .survey(.respondedAt), .event(.happenedAt),
      .event(.openedAt), .review(.reviewedAt), .cause(.analysedAt), .agent(.hiredAt),
      .action(.startedAt), .action(.dueAt), .action(.doneAt), .action(.verifiedAt):
      var (format, isAmbiguous) = samples[index].likeliestInstantFormat
      let clock = header.timeZone.flatMap { WallClock(identifier: $0) } ?? settings.clock
      let isOpen = samples[index].filled == 0 || format == .dayFirst || format == .monthFirst
      if isOpen, let order = notation?.dates { return .instant(order.format, clock) }
      if let written = mappings[index]?.dates,
        samples[index].filled == 0 || samples[index].count(of: written) > 0
      {
        (format, isAmbiguous) = (written, false)
      }
      if isAmbiguous {
        notices.append(Problem(code: .ambiguousDates, column: header.raw))
      }
      return .instant(isAmbiguous ? .dayFirst : format, clock)
    case .duration:
      let unit =
        notation?.unit?.seconds ?? mappings[index]?.secondsPerUnit ?? header.secondsPerUnit
      let isBare = unit == nil && header.clockPattern == nil
      let isNoted = isBare && samples[index].numbers * 2 > samples[index].filled
      if isNoted {
        notices.append(Problem(code: .assumedUnit, column: header.raw))
      }
      return .duration(
        DurationText(
          secondsPerUnit: unit ?? 1,
          pairsAreMinutes: header.clockPattern == "mmss", unitIsUnknown: isBare && !isNoted))
    case .count: return .number
    case .survey(let field) where field.isScored:
      let said = said(field, header)
      var scale = said ?? field.scale(by: samples[index].scores)
      if let scale, said == nil, field != .recommendation,
        samples[index].scores.isDoubtful(scale)
      {
        notices.append(
          Problem(code: .assumedScale, column: header.raw, detail: .scale(scale.range)))
      }
      if field == .rating {
        scale?.satisfiedFrom = settings.satisfiedFrom.map { UInt8(clamping: $0) }
      }
      return .rating(scale)
    case .review where role.isReviewScore:
      return .rating(scoreScale(index, &notices))
    case .reviewItem(.column): return .rating(scoreScale(index, &notices))
    case .review(.weight), .review(.highest), .review(.deduction), .review(.bonus),
      .review(.revision), .review(.samplingWeight), .reviewItem:
      return .number
    case .symbol, .split, .categoryPath, .flag, .text, .survey, .event, .timeOfDay, .review,
      .cause, .agent, .action:
      return .text
    }
  }

  /// The scale of a review's scores: the name's, else the one that the values speak for, which is named
  /// where it is not 0 to 100.
  private func scoreScale(_ index: Int, _ notices: inout [Problem]) -> RatingScale? {
    if let said = headers[index].scale { return said }
    let scale = samples[index].scores.ratingScale
    // Points of a number that each row says are on no scale of the column's.
    if let scale, scale != .zeroToHundred, !isTaken(.review(.highest)) {
      notices.append(
        Problem(code: .assumedScale, column: headers[index].raw, detail: .scale(scale.range)))
    }
    return scale
  }

  /// The scale that the configuration or the column's name says.
  private func said(_ field: SurveyField, _ header: HeaderName) -> RatingScale? {
    (field == .rating ? settings.ratingScale : nil) ?? header.scale
  }
}

extension InstantFormat {
  /// Whether it is a date as people write it, and not a number that could be anything.
  var isWritten: Bool {
    switch self {
    case .yearFirst, .dayFirst, .monthFirst: true
    case .unixSeconds, .unixMilliseconds, .unixMicroseconds, .spreadsheetSerial: false
    }
  }
}
