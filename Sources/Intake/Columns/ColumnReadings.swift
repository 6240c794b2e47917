import Desk

/// How the columns of an assignment are read.
extension FieldAssignment {
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
    if role.isInstant { return instantReading(index, &notices) }
    switch role {
    case .duration: return durationReading(index, &notices)
    case .count: return .number
    case .survey(let field) where field.isScored:
      return .rating(surveyScale(field, index, &notices))
    case .review where role.isReviewScore:
      return .rating(scoreScale(index, &notices))
    case .reviewItem(.column): return .rating(scoreScale(index, &notices))
    case .review(.weight), .review(.highest), .review(.deduction), .review(.bonus),
      .review(.revision), .review(.samplingWeight), .reviewItem:
      return .number
    case .symbol, .split, .categoryPath, .instant, .flag, .text, .survey, .event, .timeOfDay,
      .review, .cause, .agent, .action:
      return .text
    }
  }

  private func instantReading(_ index: Int, _ notices: inout [Problem]) -> ColumnPlan.Reading {
    let (header, sample) = (headers[index], samples[index])
    var (format, isAmbiguous) = sample.likeliestInstantFormat
    let clock = header.timeZone.flatMap { WallClock(identifier: $0) } ?? settings.clock
    let isOpen = sample.filled == 0 || format == .dayFirst || format == .monthFirst
    if isOpen, let order = notations[header]?.dates { return .instant(order.format, clock) }
    if let written = mappings[index]?.dates, sample.filled == 0 || sample.count(of: written) > 0 {
      (format, isAmbiguous) = (written, false)
    }
    if isAmbiguous { notices.append(Problem(code: .ambiguousDates, column: header.raw)) }
    return .instant(isAmbiguous ? .dayFirst : format, clock)
  }

  private func durationReading(_ index: Int, _ notices: inout [Problem]) -> ColumnPlan.Reading {
    let header = headers[index]
    let unit =
      notations[header]?.unit?.seconds ?? mappings[index]?.secondsPerUnit ?? header.secondsPerUnit
    let isBare = unit == nil && header.clockPattern == nil
    let isNoted = isBare && samples[index].numbers * 2 > samples[index].filled
    if isNoted { notices.append(Problem(code: .assumedUnit, column: header.raw)) }
    return .duration(
      DurationText(
        secondsPerUnit: unit ?? 1, pairsAreMinutes: header.clockPattern == "mmss",
        unitIsUnknown: isBare && !isNoted))
  }

  private func surveyScale(
    _ field: SurveyField, _ index: Int, _ notices: inout [Problem]
  ) -> RatingScale? {
    let (header, scores) = (headers[index], samples[index].scores)
    let said = said(field, header)
    var scale = said ?? field.scale(by: scores)
    if let scale, said == nil, field != .recommendation, scores.isDoubtful(scale) {
      notices.append(Problem(code: .assumedScale, column: header.raw, detail: .scale(scale.range)))
    }
    if field == .rating {
      scale?.satisfiedFrom = settings.satisfiedFrom.map { UInt8(clamping: $0) }
    }
    return scale
  }

  /// The scale of a review's scores: that of the column's name, else the one that the values
  /// suggest, which is noted where it is not 0 to 100.
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
