import Desk

/// Gives each column at most one field, and each field at most one column.
///
/// What the user says comes first, then what the file's format says, then names that are known,
/// then what the values alone tell.
struct FieldAssignment {
  let kind: RecordKind
  let headers: [HeaderName]
  let samples: [ColumnSample]
  let settings: IntakeSettings
  let format: ExportFormat?
  let vocabulary: ColumnVocabulary
  var roles: [Int: ColumnRole] = [:]
  var taken: Set<ColumnRole> = []
  /// Columns about which nothing is left to decide, whether they are a field or not.
  var settled: Set<Int> = []
  var ofFormat: Set<Int> = []
  /// Columns of which the user says what they are.
  var said: Set<Int> = []
  /// Columns that tell no tickets apart.
  var namingNoTicket: Set<Int> = []
  /// The place of the hour's column by that of the day's.
  var timeColumns: [Int: Int] = [:]
  /// What the user should know of columns.
  var noted: [(code: ProblemCode, column: Int?, detail: Problem.Detail?)] = []

  mutating func assign() {
    let known = ColumnRole.named(kind)
    let said = ByColumnName((settings.mapping[kind] ?? [:]).compactMapValues { known[$0] })
    for index in headers.indices {
      if let role = said.exactly(headers[index]) { take(role, for: index) }
    }
    for index in headers.indices where roles[index] == nil {
      if let role = said[headers[index]] { take(role, for: index) }
    }
    self.said = settled
    namingNoTicket = columnsNamingNoTicket().subtracting(settled)
    if let format { assign(format) }
    findTimeColumns()
    for index in bestNamedFirst where !settled.contains(index) { assignByName(index) }
    if kind == .tickets {
      splitCategory()
      findSplitColumns()
      findUnnamedKeys()
    }
    settleTimeColumns()
    settleBareScore()
    settleItemRows()
    findReviewItems()
  }

  /// Columns in the order in which they choose: names with a unit first, then columns of labels
  /// before those of the codes that they spell out, then whole matches before partial ones, then
  /// the plainer name, then the place in the file.
  private var bestNamedFirst: [Int] {
    let ranks = kind.columnNames.ranks
    let keys = Set(headers.map(\.wholeKey))
    let order = headers.indices.map { index in
      let header = headers[index]
      let rank = ranks[header.key] ?? ranks[header.wholeKey]
      let shortRank =
        header.shortKeys.lazy.compactMap { ranks[$0] }.first
        ?? ColumnPhrase(header, vocabulary).distance(kind).map { 1_000 + $0 } ?? .max
      let isLabel = header.keyOfCode.map { keys.contains($0) } ?? false
      let detours = isLabel ? -1 : (rank == nil ? 1 : 0) + (header.isNested ? 1 : 0)
      return (header.secondsPerUnit == nil ? 1 : 0, detours, rank ?? shortRank, index)
    }
    return order.sorted(by: <).map(\.3)
  }

  /// Whether a column shows what is left of an agreed target rather than a length of time: clocks
  /// of hours and minutes, some of them below zero, here or in another `Time to ...` of the file.
  private func countsDown(_ index: Int) -> Bool {
    guard headers[index].secondsPerUnit == nil else { return false }
    if samples[index].countdowns > 0 { return true }
    func isTarget(_ index: Int) -> Bool { headers[index].wholeKey.hasPrefix("timeto") }
    return isTarget(index) && samples[index].numbers == 0
      && headers.indices.contains { isTarget($0) && samples[$0].countdowns > 0 }
  }

  /// A column whose values are not what the format says goes through the general recogniser.
  private mutating func assign(_ format: ExportFormat) {
    let places = Dictionary(
      headers.indices.flatMap { index in headers[index].formatKeys.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
    for (name, role) in format.columns {
      guard let index = places[HeaderName.key(name)], !settled.contains(index) else { continue }
      if role == .symbol(.id), namingNoTicket.contains(index) { continue }
      if let role, !fits(role, samples[index], isOnlyMeaning: true) { continue }
      if let role, take(role, for: index) { ofFormat.insert(index) }
      settled.insert(index)
    }
  }

  private mutating func assignByName(_ index: Int) {
    let header = headers[index]
    let candidates = candidates(of: header)
    var isFitting = candidates.isEmpty
    let namesNone = namingNoTicket.contains(index)
    for role in candidates
    where !namesNone || ![.symbol(.id), .survey(.responseID)].contains(role) {
      if case .duration = role, countsDown(index) {
        note(.remainingTime, index)
        settled.insert(index)
        return
      }
      guard fits(role, samples[index], isOnlyMeaning: candidates.count == 1) else { continue }
      if take(businessForm(role, header), for: index) { return }
      isFitting = true
    }
    // The name itself is a field's, and not only a plainer form of it.
    if !isFitting, kind.columnNames.knows(header), !namesNone {
      note(.unlikeItsName, index)
    }
  }

  @discardableResult
  mutating func take(_ role: ColumnRole, for index: Int) -> Bool {
    let parts = parts(of: role)
    guard taken.isDisjoint(with: parts) else { return false }
    taken.formUnion(parts)
    roles[index] = role
    settled.insert(index)
    return true
  }

  /// The fields that a role has for itself: a column may be two, and a scorecard has many items.
  func parts(of role: ColumnRole) -> [ColumnRole] {
    switch role {
    case .reviewItem: []
    case .split(let first, let second): [first, second].compactMap { $0.map { .symbol($0) } }
    default: [role]
    }
  }

  mutating func note(_ code: ProblemCode, _ index: Int?, _ detail: Problem.Detail? = nil) {
    noted.append((code, index, detail))
  }

  func isTaken(_ role: ColumnRole) -> Bool { taken.contains(role) }

  func candidates(of header: HeaderName) -> [ColumnRole] {
    let names = kind.columnNames
    var roles = names[header.key]
    for role in names[header.wholeKey] where !roles.contains(role) { roles.append(role) }
    // `Ticket solved - Timestamp` is no `Timestamp`.
    if roles.isEmpty, header.plainName.contains(" - ") {
      roles = ColumnPhrase(header, vocabulary).roles(kind)
    }
    if roles.isEmpty { roles = header.shortKeys.first(where: names.knows).map { names[$0] } ?? [] }
    if roles.isEmpty, fields(of: header) == nil {
      roles = sumsUpQuestions(header) ? [] : ColumnPhrase(header, vocabulary).roles(kind)
    }
    // A unit in the name says that the column is a length of time.
    guard header.secondsPerUnit != nil || header.clockPattern != nil else { return roles }
    return roles.filter { if case .instant = $0 { false } else { true } }
  }

  /// 总分 of a form: the points of all its questions, which are no rating.
  private func sumsUpQuestions(_ header: HeaderName) -> Bool {
    guard kind == .surveyResponses, ColumnPhrase(header, vocabulary).tells(.total) else {
      return false
    }
    return headers.contains { ColumnPhrase($0, vocabulary).asksForScore }
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
  /// - Parameter isOnlyMeaning: the name says nothing else: a column of times stays one if a single
  ///   value is a time, and each that is not is a problem.
  private func fits(
    _ role: ColumnRole, _ sample: ColumnSample, isOnlyMeaning: Bool
  ) -> Bool {
    guard sample.filled > 0 else { return true }
    func most(_ count: Int) -> Bool { count * 2 >= sample.filled }
    if let words = role.words {
      return sample.distinct.count { words($0) != nil } * 2 >= sample.distinct.count
    }
    // A `state` or an `estado` may be a region, which no word of a status is.
    if role == .symbol(.status), !isOnlyMeaning {
      return sample.distinct.contains { StatusCategory($0) != nil }
    }
    // What names each event is another in each row; a code of what happened is not.
    if role == .event(.eventId), !isOnlyMeaning {
      return sample.distinct.count * 10 >= sample.filled * 9
    }
    switch role.values {
    case .text: return true
    case .instant:
      let hasNone = sample.moments == 0 && (sample.filled >= 3 || most(sample.flags))
      return sample.instantFormat != nil || (isOnlyMeaning && !hasNone)
    case .length:
      return most(sample.durations) && sample.instantFormat?.format.isWritten != true
    case .count: return most(sample.numbers) || most(sample.flags)
    case .number: return most(sample.numbers)
    case .flag: return most(sample.flags)
    case .score:
      let scores = sample.scores
      switch role {
      case .review(.firstScore): return most(sample.numbers)
      case .survey(.recommendation):
        return most(scores.count) && scores.count(upTo: 10) * 2 >= scores.count
      case .survey(.rating), .review:
        return most(scores.count + sample.ratings)
          && (scores.count == 0 || scores.ratingScale != nil)
      default: return most(scores.count + sample.ratings)
      }
    }
  }
}

/// What the user says of columns by their names: under the very name, or under one that differs
/// only in case, blanks and punctuation.
struct ByColumnName<Value> {
  private let exact: [String: Value]
  private let folded: [String: Value]

  init(_ said: [String: Value]) {
    exact = said
    // A name of nothing but punctuation is like no other.
    folded = Dictionary(
      said.sorted { $0.key < $1.key }.map { (HeaderName.key($0.key), $0.value) }
        .filter { !$0.0.isEmpty }, uniquingKeysWith: { first, _ in first })
  }

  func exactly(_ header: HeaderName) -> Value? { exact[header.raw] }

  subscript(header: HeaderName) -> Value? {
    exact[header.raw] ?? folded[HeaderName.key(header.raw)]
  }
}
