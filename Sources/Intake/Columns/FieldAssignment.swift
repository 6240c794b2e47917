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
  let notations: ByColumnName<ColumnNotation>
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
  private(set) var countdowns: [Int] = []
  /// Columns that are called like a field and hold none of its values.
  private(set) var unlikeTheirNames: [Int] = []
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
    notations = ByColumnName(settings.notations[kind] ?? [:])
    self.format = format
    roles = Array(repeating: nil, count: headers.count)
    isSettled = Array(repeating: false, count: headers.count)
  }

  mutating func assign(mapping: [String: String]) {
    let known = ColumnRole.named(kind)
    let said = ByColumnName(mapping.compactMapValues { known[$0] })
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

  /// Columns in the order in which they choose: names with a unit first, then columns of labels
  /// before those of the codes that they spell out, then whole matches before partial ones, then
  /// the plainer name, then the place in the file.
  private var bestNamedFirst: [Int] {
    let ranks = kind.columnNames.ranks
    let keys = Set(headers.map(\.wholeKey))
    let order = headers.indices.map { index in
      let header = headers[index]
      let rank = ranks[header.key] ?? ranks[header.wholeKey]
      let shortRank = header.shortKeys.lazy.compactMap { ranks[$0] }.first ?? .max
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
    kind.columnNames.knows(header.key) || kind.columnNames.knows(header.wholeKey)
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
    let names = kind.columnNames
    var roles = names[header.key]
    for role in names[header.wholeKey] where !roles.contains(role) { roles.append(role) }
    if roles.isEmpty { roles = header.shortKeys.first(where: names.knows).map { names[$0] } ?? [] }
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
  /// - Parameter isOnlyMeaning: the name says nothing else: a column of times stays one, however
  ///   many of its values are bad, and each of those is a problem. Of several values one has to be
  ///   a time.
  private func fits(
    _ role: ColumnRole, _ sample: ColumnSample, isOnlyMeaning: Bool
  ) -> Bool {
    guard sample.filled > 0 else { return true }
    func most(_ count: Int) -> Bool { count * 2 >= sample.filled }
    if let words = role.words {
      return sample.distinct.count { words($0) != nil } * 2 >= sample.distinct.count
    }
    if role.isInstant {
      let hasNone = sample.moments == 0 && (sample.filled >= 3 || most(sample.flags))
      return sample.instantFormat != nil || (isOnlyMeaning && !hasNone)
    }
    switch role {
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
    case .symbol, .split, .categoryPath, .instant, .text, .survey, .event, .timeOfDay, .review,
      .reviewItem, .cause, .agent, .action:
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
