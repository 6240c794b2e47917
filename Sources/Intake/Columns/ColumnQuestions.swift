import Desk
import Tabular

/// What the first rows of a column leave open, and every row of the file together may decide.
enum OpenQuestion: Sendable, CaseIterable {
  /// Whether the day or the month comes first: a month sorted by date may begin with twelve days that
  /// fit both orders.
  case dateOrder
  /// Whether a comma parts decimals or groups.
  case decimalSign
  /// The scale of ratings, of which the first rows have few or none.
  case scale
}

/// What all rows of a column say to its open questions.
struct ColumnEvidence: Sendable {
  /// By how many cells the day first reads more than the month first.
  var dayLead = 0
  var decimals = DecimalTally()
  var scores = ScoreTally()

  mutating func add(_ other: ColumnEvidence) {
    dayLead += other.dayLead
    decimals.add(other.decimals)
    scores.add(other.scores)
  }
}

/// Decides from every row of a file what the first rows of some columns leave open. A file whose
/// first rows tell all is not read twice.
struct OpenColumnSearch: Sendable {
  let reader: DelimitedReader
  let clock: WallClock
  /// The first satisfied rating, where it is configured.
  let satisfiedFrom: UInt8?

  init(reader: DelimitedReader, settings: IntakeSettings) {
    self.reader = reader
    clock = settings.clock
    satisfiedFrom = settings.satisfiedFrom.map { UInt8(clamping: $0) }
  }

  /// The plan with the columns decided that the rows decide; the others keep their notice.
  ///
  /// - Throws: what ``DelimitedReader/read(into:transform:add:)`` throws.
  func decide(_ plan: FilePlan) async throws -> FilePlan {
    let open = plan.columns.filter { !$0.openQuestions.isEmpty }
    var decided = plan
    if !open.isEmpty {
      let evidence = try await reader.read(
        into: [ColumnEvidence](repeating: ColumnEvidence(), count: open.count),
        transform: { batch, firstRow in gather(from: batch, firstRow, open) },
        add: { whole, part, _ in for index in part.indices { whole[index].add(part[index]) } }
      ).whole
      for (column, evidence) in zip(open, evidence) {
        for question in OpenQuestion.allCases where column.openQuestions.contains(question) {
          decided.settle(question, column.index, by: evidence, satisfiedFrom)
        }
      }
    }
    decided.takeOrderOfOtherColumns()
    return decided
  }

  private func gather(
    from batch: RecordBatch, _ firstRow: Int, _ columns: [ColumnPlan]
  ) -> [ColumnEvidence] {
    var evidence = [ColumnEvidence](repeating: ColumnEvidence(), count: columns.count)
    batch.bytes.withUnsafeBufferPointer { bytes in
      for row in firstRow..<batch.rowCount {
        let range = batch.cellRanges(ofRow: row)
        for (index, column) in columns.enumerated() where column.index < range.count {
          let place = batch.cells[range.lowerBound + column.index]
          let cell = CellText.trimmed(
            CellBytes(rebasing: bytes[Int(place.start)..<Int(place.end)]))
          if CellText.isNothing(cell) { continue }
          for question in column.openQuestions { look(at: cell, for: question, &evidence[index]) }
        }
      }
    }
    return evidence
  }

  private func look(
    at cell: CellBytes, for question: OpenQuestion, _ evidence: inout ColumnEvidence
  ) {
    switch question {
    case .dateOrder:
      if InstantFormat.dayFirst.instant(cell, on: clock) != nil { evidence.dayLead += 1 }
      if InstantFormat.monthFirst.instant(cell, on: clock) != nil { evidence.dayLead -= 1 }
    case .decimalSign: evidence.decimals.add(cell)
    case .scale: if let score = RatingText.score(cell) { evidence.scores.add(score) }
    }
  }
}

extension FilePlan {
  fileprivate mutating func settle(
    _ question: OpenQuestion, _ index: Int, by evidence: ColumnEvidence, _ satisfiedFrom: UInt8?
  ) {
    let name = columns[index].name
    func withdraw(_ code: ProblemCode) {
      notices.removeAll { $0.code == code && $0.column == name }
    }
    switch question {
    case .dateOrder:
      guard evidence.dayLead != 0, case .instant(_, let clock) = columns[index].reading else {
        return
      }
      columns[index].reading = .instant(evidence.dayLead > 0 ? .dayFirst : .monthFirst, clock)
      withdraw(.ambiguousDates)
    case .decimalSign:
      columns[index].decimalSign = evidence.decimals.sign
      columns[index].groupsAreDoubtful =
        evidence.decimals.sign == nil && !evidence.decimals.holdsOnlyGroups
    case .scale:
      guard let role = columns[index].role, var scale = role.scale(by: evidence.scores) else {
        return
      }
      if role == .survey(.rating) { scale.satisfiedFrom = satisfiedFrom }
      withdraw(.assumedScale)
      let isAssumed =
        evidence.scores.isDoubtful(scale) || (role.isReviewScore && scale != .zeroToHundred)
      if isAssumed, !isOfPoints(role) {
        notices.append(Problem(code: .assumedScale, column: name, detail: .scale(scale.range)))
      }
      columns[index].reading = .rating(scale)
    }
  }

  /// Whether each row says how many points a score is of: that of its item, if it has one.
  private func isOfPoints(_ role: ColumnRole) -> Bool {
    let roles = columns.map(\.role)
    guard roles.contains(.review(.highest)) else { return false }
    return role == .review(.itemScore)
      || (role == .review(.score) && !roles.contains(.review(.itemScore)))
  }

  /// A program writes all its dates in one order: columns that nothing decides, and those whose first
  /// rows are empty, take that of the columns that are decided, where these agree.
  mutating func takeOrderOfOtherColumns() {
    let ambiguous = Set(notices.filter { $0.code == .ambiguousDates }.compactMap(\.column))
    let decided = Set(
      columns.filter { !ambiguous.contains($0.name) && !$0.examples.isEmpty }
        .compactMap(\.dateOrder))
    guard decided.count == 1, let order = decided.first else { return }
    for index in columns.indices
    where ambiguous.contains(columns[index].name) || columns[index].examples.isEmpty {
      if case .instant(_, let clock) = columns[index].reading {
        columns[index].reading = .instant(order, clock)
      }
    }
    notices.removeAll { $0.code == .ambiguousDates }
  }
}

extension FilePlan {
  /// A file that cannot be read twice tells a scale with the first batch that has ratings.
  mutating func takeScales(from batch: RecordBatch, _ settings: IntakeSettings) {
    for index in columns.indices {
      guard case .rating(nil) = columns[index].reading, let role = columns[index].role else {
        continue
      }
      let sample = ColumnSample(
        batch, rows: 0..<batch.rowCount, column: columns[index].index, on: settings.clock)
      guard var scale = role.scale(by: sample.scores) else { continue }
      if role == .survey(.rating) {
        scale.satisfiedFrom = settings.satisfiedFrom.map { UInt8(clamping: $0) }
      }
      columns[index].reading = .rating(scale)
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

extension ColumnPlan {
  /// Whether its dates have the day or the month first; nil where they have neither.
  fileprivate var dateOrder: InstantFormat? {
    guard case .instant(let format, _) = reading, format == .dayFirst || format == .monthFirst
    else { return nil }
    return format
  }
}
