import Desk

/// How the columns of an assignment are read.
extension FieldAssignment {
  mutating func plan() -> FilePlan {
    let notations = ByColumnName(settings.notations[kind] ?? [:])
    var columns: [ColumnPlan] = []
    for (index, header) in headers.enumerated() {
      var column = ColumnPlan(
        index: index, name: header.raw, role: roles[index], examples: samples[index].examples,
        reason: reason(index), timeColumn: timeColumns[index])
      let values = column.role?.values
      switch values {
      case .instant: readInstants(&column, notations[header])
      case .length: readDurations(&column, notations[header])
      case .score: readScores(&column)
      case .count, .number, .text, .flag, nil: break
      }
      if [.length, .score, .count, .number].contains(values) {
        let decimals = samples[index].decimals
        column.decimalSign = decimals.sign
        column.groupsAreDoubtful = decimals.sign == nil
        if decimals.sign == nil, decimals.open > 0 { column.openQuestions.insert(.decimalSign) }
      }
      columns.append(column)
    }
    noteClosing()
    noteDaysOnly()
    noteMissingIDs()
    let notices = noted.sorted { $0.column ?? -1 < $1.column ?? -1 }
      .filter { $0.code != .unlikeItsName || $0.column.flatMap { roles[$0] } == nil }
      .map { Problem(code: $0.code, column: $0.column.map { headers[$0].raw }, detail: $0.detail) }
    var plan = FilePlan(kind: kind, format: format?.name, columns: columns, notices: notices)
    if tellsAnswersByContent {
      plan.tellingColumns = Set(headers.indices).subtracting(namingNoTicket)
    }
    return plan
  }

  /// A closing is no resolution, unless the user says so; where there is no other, this is told.
  private mutating func noteClosing() {
    let isOther: (ColumnRole) -> Bool = taken.contains
    guard let closing = roles.first(where: { $0.value == .instant(.closedAt) })?.key,
      ![.instant(.resolvedAt), .duration(.resolutionTime), .duration(.resolutionTimeBusiness)]
        .contains(where: isOther)
    else { return }
    note(.closingIsNoResolution, closing)
  }

  /// Of a beginning or an end that lies beside another moment.
  private mutating func noteDaysOnly() {
    guard kind == .tickets, isTaken(.instant(.createdAt)) else { return }
    let ends: [ColumnRole] = [.instant(.firstResponseAt), .instant(.resolvedAt)]
    guard ends.contains(where: isTaken) else { return }
    for (index, role) in roles.sorted(by: { $0.key < $1.key })
    where (ends + [.instant(.createdAt)]).contains(role) && timeColumns[index] == nil
      && samples[index].hasDaysOnly
    {
      note(.daysOnly, index)
    }
  }

  private mutating func readInstants(_ column: inout ColumnPlan, _ notation: ColumnNotation?) {
    let (header, sample) = (headers[column.index], samples[column.index])
    var (format, isAmbiguous) = sample.likeliestInstantFormat
    column.clock = header.timeZone.flatMap { WallClock(identifier: $0) } ?? settings.clock
    let isOpen = sample.filled == 0 || format == .dayFirst || format == .monthFirst
    if isOpen, let said = notation?.dates?.format {
      column.instantFormat = said
      return
    }
    if ofFormat.contains(column.index), let written = self.format?.dates,
      sample.filled == 0 || sample.count(of: written) > 0
    {
      (format, isAmbiguous) = (written, false)
    }
    column.instantFormat = isAmbiguous ? .dayFirst : format
    if sample.mixesDateOrders, format != .yearFirst { note(.mixedDates, column.index) }
    guard isAmbiguous else { return }
    note(.ambiguousDates, column.index)
    column.openQuestions.insert(.dateOrder)
  }

  private mutating func readDurations(_ column: inout ColumnPlan, _ notation: ColumnNotation?) {
    let (header, sample) = (headers[column.index], samples[column.index])
    let unitOfFormat = ofFormat.contains(column.index) ? format?.unit?.seconds : nil
    // Of two units the finer one is right: what HubSpot calls `..._in_operating_hours` is in ms.
    let unit =
      notation?.unit?.seconds
      ?? [unitOfFormat, header.secondsPerUnit].compactMap(\.self).min()
    let isBare = unit == nil && header.clockPattern == nil
    let isNoted = isBare && sample.numbers * 2 > sample.filled
    if isNoted { note(.assumedUnit, column.index) }
    column.duration = DurationText(
      secondsPerUnit: unit ?? 1, pairsAreMinutes: header.clockPattern == "mmss",
      unitIsUnknown: isBare && !isNoted)
  }

  /// On the scale that the configuration or the column's name says, else the one that the values
  /// suggest, which is noted where few of them do or a review's is not 0 to 100.
  private mutating func readScores(_ column: inout ColumnPlan) {
    guard let role = column.role else { return }
    let sample = samples[column.index]
    let said =
      (role == .survey(.rating) ? settings.ratingScale : nil) ?? headers[column.index].scale
    column.ratingScale = settings.scale(of: role, said: said, by: sample.scores)
    column.scaleIsSaid = said != nil || isOfCards(role)
    column.scaleIsLonger = sample.scores.isLonger
    if sample.scores.isBinary { column.openQuestions.insert(.scale) }
    guard !column.scaleIsSaid, role != .survey(.recommendation) else { return }
    // Points of a number that each row says are on no scale of the column's.
    if let scale = column.ratingScale,
      role.isReviewScore
        ? scale != .zeroToHundred && !isTaken(.review(.highest))
        : sample.scores.isDoubtful(scale)
    {
      note(.assumedScale, column.index, .scale(scale.range))
    }
    if sample.scores.count + sample.ratings < 20 { column.openQuestions.insert(.scale) }
  }
}

extension FieldAssignment {
  /// Whether scores are of items all of which stand on a card, with scales of their own.
  private func isOfCards(_ role: ColumnRole) -> Bool {
    guard let item = roles.first(where: { $0.value == .review(.item) })?.key,
      role == .review(.itemScore)
        || role == .review(.score) && !isTaken(.review(.itemScore))
    else { return false }
    let book = settings.scorecards
    let named = roles.first { $0.value == .review(.scorecard) }.map { samples[$0.key].distinct }
    let cards = (named ?? []).compactMap { book.card(named: $0, version: nil) } as [Int?] + [nil]
    return samples[item].distinct.allSatisfy { name in
      cards.contains { book.place(ofItem: name, card: $0) != nil }
    }
  }
}

extension IntakeSettings {
  /// The scale of a column's scores with what counts as satisfied on it; nil where neither the user
  /// nor the column's name says one and there are no numbers to speak for one.
  func scale(
    of role: ColumnRole, said: RatingScale? = nil, by scores: ScoreTally
  ) -> RatingScale? {
    let seen: RatingScale? =
      switch role {
      case .survey(.recommendation): .zeroToTen
      case .survey(.effort): scores.effortScale
      default: scores.ratingScale
      }
    var scale = said ?? seen
    if role == .survey(.rating) {
      // Said of another scale than that of good and bad.
      if let from = satisfiedFrom, scale?.contains(Float(from)) == true {
        scale?.satisfiedFrom = UInt8(clamping: from)
      }
    }
    return scale
  }
}
