import Desk

/// Forms that people filled in: their columns are questions.
extension KindRecognition {
  /// Whether a column asks for a rating, a recommendation or an effort and its values are some, and little
  /// of what a desk keeps of a ticket is beside it.
  var isForm: Bool {
    let asks = headers.indices.contains { index in
      let sample = samples[index]
      return ColumnPhrase(headers[index], vocabulary).asksForScore
        && (sample.scores.count + sample.ratings) * 2 >= sample.filled
    }
    guard asks else { return false }
    let kept = headers.indices.filter { index in
      guard let role = ColumnNames.tickets[headers[index].wholeKey].first else { return false }
      return Self.ofDesks.contains(role)
        && (role != .symbol(.status)
          || samples[index].distinct.contains { StatusCategory($0) != nil })
    }
    return kept.count < 3
  }

  private static let ofDesks: Set<ColumnRole> = [
    .symbol(.status), .symbol(.priority), .symbol(.agent), .symbol(.team), .categoryPath,
    .symbol(.category1), .text(.subject), .text(.description), .instant(.createdAt),
    .instant(.resolvedAt), .instant(.firstResponseAt), .duration(.firstResponseTime),
    .duration(.resolutionTime), .duration(.waitTime), .count(.replies), .count(.reopens),
  ]
}
