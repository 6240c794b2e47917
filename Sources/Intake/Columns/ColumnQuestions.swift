import Desk
import Tabular

/// What the first rows of a column leave open and all rows of the file together may decide.
enum ColumnQuestion: Sendable {
  /// Whether the day or the month comes first: a month sorted by date may begin with twelve days
  /// that fit both orders.
  case dateOrder
  /// Whether a comma parts decimals or groups.
  case decimalSign
  /// The scale of ratings, where the first rows have few or none, or those of two alone.
  case scale
}

/// What the rows of a column say to its open questions.
struct ColumnEvidence: Sendable {
  /// By how many cells the day first reads more than the month first.
  var dayLead = 0
  /// How the dates follow each other in either order.
  var dayFirst = DateSequence()
  var monthFirst = DateSequence()
  var decimals = DecimalTally()
  var scores = ScoreTally()

  mutating func add(_ other: ColumnEvidence) {
    dayLead += other.dayLead
    dayFirst.add(other.dayFirst)
    monthFirst.add(other.monthFirst)
    decimals.add(other.decimals)
    scores.add(other.scores)
  }

  fileprivate mutating func add(_ cell: CellBytes, to question: ColumnQuestion, _ clock: WallClock)
  {
    switch question {
    case .dateOrder:
      if let instant = InstantFormat.dayFirst.instant(cell, on: clock) {
        dayLead += 1
        dayFirst.add(instant)
      }
      if let instant = InstantFormat.monthFirst.instant(cell, on: clock) {
        dayLead -= 1
        monthFirst.add(instant)
      }
    case .decimalSign: decimals.add(cell)
    case .scale:
      if let score = RatingText.score(cell) {
        scores.add(score)
      } else if let rating = RatingText.rating(cell) {
        scores.add(rating)
      }
    }
  }
}

/// Whether the dates of a column, row after row, go one way, as those of most exports do.
struct DateSequence: Sendable {
  private var last: Instant?
  private var up = 0
  private var down = 0

  mutating func add(_ instant: Instant) {
    if let last, last != instant {
      if instant > last { up += 1 } else { down += 1 }
    }
    last = instant
  }

  mutating func add(_ other: DateSequence) {
    up += other.up
    down += other.down
  }

  /// Of at least ten steps, at most one in twenty goes back.
  var isSorted: Bool { up + down >= 10 && min(up, down) * 20 <= up + down }
}

extension FilePlan {
  /// The plan with the questions answered that all rows of the file together answer; the others
  /// keep their notice. A file whose first rows tell all is not read twice.
  func decided(by source: any RecordSource, _ settings: IntakeSettings) async throws -> FilePlan {
    let open = columns.filter { !$0.openQuestions.isEmpty }
    var decided = self
    if !open.isEmpty {
      let clock = settings.clock
      let evidence = try await source.read(
        into: [ColumnEvidence](repeating: ColumnEvidence(), count: open.count),
        transform: { batch in Self.evidence(in: batch, open, clock) },
        add: { whole, part, _ in
          for index in part.indices { whole[index].add(part[index]) }
          return true
        }
      ).whole
      for (column, evidence) in zip(open, evidence) {
        for question in column.openQuestions {
          decided.settle(question, column.index, by: evidence, settings)
        }
      }
    }
    decided.takeOrderOfOtherColumns()
    return decided
  }

  private static func evidence(
    in batch: SourceBatch, _ columns: [ColumnPlan], _ clock: WallClock
  ) -> [ColumnEvidence] {
    var evidence = [ColumnEvidence](repeating: ColumnEvidence(), count: columns.count)
    let records = batch.records
    records.bytes.withUnsafeBufferPointer { bytes in
      for row in batch.rows {
        for (index, column) in columns.enumerated() {
          guard let range = records.cell(row: row, column: column.index),
            let cell = CellText.value(range.bytes(in: bytes))
          else { continue }
          for question in column.openQuestions { evidence[index].add(cell, to: question, clock) }
        }
      }
    }
    return evidence
  }

  private mutating func settle(
    _ question: ColumnQuestion, _ index: Int, by evidence: ColumnEvidence,
    _ settings: IntakeSettings
  ) {
    let name = columns[index].name
    func withdraw(_ code: ProblemCode) {
      notices.removeAll { $0.code == code && $0.column == name }
    }
    switch question {
    case .dateOrder:
      if evidence.dayLead != 0 {
        columns[index].instantFormat = evidence.dayLead > 0 ? .dayFirst : .monthFirst
      } else if evidence.dayFirst.isSorted != evidence.monthFirst.isSorted {
        columns[index].instantFormat = evidence.dayFirst.isSorted ? .dayFirst : .monthFirst
      } else {
        return
      }
      withdraw(.ambiguousDates)
    case .decimalSign:
      columns[index].decimalSign = evidence.decimals.sign
      columns[index].groupsAreDoubtful =
        evidence.decimals.sign == nil && !evidence.decimals.holdsOnlyGroups
    case .scale:
      columns[index].scaleIsLonger = evidence.scores.isLonger
      guard let role = columns[index].role, !columns[index].scaleIsSaid,
        let scale = settings.scale(of: role, by: evidence.scores)
      else { return }
      withdraw(.assumedScale)
      let isAssumed =
        evidence.scores.isDoubtful(scale) || (role.isReviewScore && scale != .zeroToHundred)
      if isAssumed, !isOfPoints(role) {
        notices.append(Problem(code: .assumedScale, column: name, detail: .scale(scale.range)))
      }
      columns[index].ratingScale = scale
    }
  }

  /// Whether each row says how many points a score is of: that of its item, if it has one.
  private func isOfPoints(_ role: ColumnRole) -> Bool {
    let roles = columns.map(\.role)
    guard roles.contains(.review(.highest)) else { return false }
    return role == .review(.itemScore)
      || (role == .review(.score) && !roles.contains(.review(.itemScore)))
  }

  /// A program writes all its dates in one order: columns that nothing decides, and those whose
  /// first rows are empty, take that of the columns that are decided, where these agree.
  mutating func takeOrderOfOtherColumns() {
    let ambiguous = Set(notices.filter { $0.code == .ambiguousDates }.compactMap(\.column))
    let orders: [InstantFormat] = [.dayFirst, .monthFirst]
    let decided = Set(
      columns.filter { !ambiguous.contains($0.name) && !$0.examples.isEmpty }
        .compactMap(\.instantFormat).filter(orders.contains))
    guard decided.count == 1, let order = decided.first else { return }
    for index in columns.indices
    where columns[index].instantFormat != nil
      && (ambiguous.contains(columns[index].name) || columns[index].examples.isEmpty)
    {
      columns[index].instantFormat = order
    }
    notices.removeAll { $0.code == .ambiguousDates }
  }

  /// A file that cannot be read twice tells a scale with the first batch that has ratings.
  mutating func takeScales(from batch: RecordBatch, _ settings: IntakeSettings) {
    for index in columns.indices where !columns[index].scaleIsSaid {
      let known = columns[index].ratingScale
      guard let role = columns[index].role, role.values == .score, known?.highest ?? 1 == 1
      else { continue }
      let sample = ColumnSample(
        batch, rows: 0..<batch.rowCount, column: columns[index].index, on: settings.clock)
      columns[index].ratingScale = settings.scale(of: role, by: sample.scores) ?? known
      columns[index].scaleIsLonger = sample.scores.isLonger
    }
  }

  /// Numbers of JSON have a point.
  mutating func takePointForDecimals() {
    for index in columns.indices where columns[index].decimalSign == nil {
      columns[index].decimalSign = .point
      columns[index].groupsAreDoubtful = false
    }
  }
}
