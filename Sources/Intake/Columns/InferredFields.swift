import Desk

/// Fields that no name says, or that the other columns make another: told once all names are placed.
extension FieldAssignment {
  /// `问题类型(一级/二级)` and any `category` holds the whole path; with a second-level column
  /// beside it, it is the first level.
  mutating func splitCategory() {
    guard let index = roles.first(where: { $0.value == .categoryPath })?.key,
      taken.contains(.symbol(.category2)),
      !taken.contains(.symbol(.category1))
    else { return }
    roles[index] = .symbol(.category1)
  }

  /// A `score` from 0 to 10 that says of nothing what it scores is an answer to how likely somebody is
  /// to recommend: the only question whose answers have eleven steps.
  mutating func settleBareScore() {
    guard kind == .surveyResponses, !isTaken(.survey(.recommendation)),
      let index = roles.first(where: { $0.value == .survey(.rating) })?.key,
      !said.contains(index), !ofFormat.contains(index),
      headers[index].wholeKey == "score",
      samples[index].scores.ratingScale == .zeroToTen
    else { return }
    change(index, to: .survey(.recommendation))
    note(.assumedScale, index, .scale(0...10))
  }

  /// Without an id or a creation time by name, a column whose values can only be that one is it.
  mutating func findUnnamedKeys() {
    func isWritten(_ sample: ColumnSample) -> Bool {
      sample.instantFormat?.format.isWritten == true
    }
    let named = headers.indices.first { index in
      let sample = samples[index]
      return !settled.contains(index) && !namingNoTicket.contains(index)
        && sample.filled > 1 && sample.distinct.count == sample.filled && !isWritten(sample)
        && (headers[index].wholeKey.isEmpty
          || ColumnPhrase(headers[index], vocabulary).tells(.identifier))
    }
    if !isTaken(.symbol(.id)), let named { take(.symbol(.id), for: named) }
    createAtStart()
    let isMisread = noted.contains {
      $0.code == .unlikeItsName
        && $0.column.map { candidates(of: headers[$0]).contains(.instant(.createdAt)) } ?? false
    }
    // A date whose name says of what it is, and not of a creation, is none: `Date of purchase`.
    let unnamed = headers.indices.first {
      !settled.contains($0) && isWritten(samples[$0])
        && !kind.columnNames.knows(headers[$0])
        && ColumnPhrase(headers[$0], vocabulary).saysNoMoreThanTime
    }
    if !isTaken(.instant(.createdAt)), !isMisread, let unnamed {
      take(.instant(.createdAt), for: unnamed)
    }
  }

  /// A call or chat is created when it starts, where nothing says that it came before.
  private mutating func createAtStart() {
    guard !isTaken(.instant(.createdAt)),
      let start = roles.first(where: { $0.value == .instant(.handlingStartedAt) })?.key,
      !said.contains(start), !ofFormat.contains(start)
    else { return }
    let phrase = ColumnPhrase(headers[start], vocabulary)
    guard phrase.tells(.creation), !phrase.tells(.handling) else { return }
    change(start, to: .instant(.createdAt))
  }

  /// Gives a column another field than the one that its name has given it.
  private mutating func change(_ index: Int, to role: ColumnRole) {
    taken.subtract(roles[index].map(parts) ?? [])
    roles[index] = nil
    take(role, for: index)
  }
}
