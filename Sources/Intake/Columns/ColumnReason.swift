import Desk

/// Why a column is the field that it is, or none: which fields its name speaks for, and what its values
/// can be.
///
/// A `Resolution Time` beside a `Resolved` is `resolution_time` by its name; it could be `resolved_at`, but
/// another column is that.
package struct ColumnReason: Sendable, Equatable {
  package var candidates: [Candidate] = []
  /// The words of the name, and what each stands for in some language; empty where it stands for nothing.
  package var words: [Word] = []
  package var values = Values()

  package init() {}

  package struct Candidate: Sendable, Equatable {
    package var field: String
    package var basis: Basis
    package var outcome: Outcome
  }

  /// What speaks for a field, from the surest to the least sure.
  package enum Basis: String, Sendable {
    /// The user's mapping.
    case mapping
    /// The named format of the whole file.
    case format
    /// The whole name is known.
    case name
    /// A plainer form of the name, or the words that it is made of.
    case words
    /// The values, or the columns beside it, where no name says it.
    case values
  }

  package enum Outcome: Sendable, Equatable {
    case taken
    /// Another column, by its name, is the field.
    case isOtherColumn(String)
    /// The values cannot be that.
    case unlikeValues
  }

  package struct Word: Sendable, Equatable {
    package var text: String
    package var notions: [String]
  }

  /// How many of the first rows' cells can be what.
  package struct Values: Sendable, Equatable {
    package var filled = 0
    package var different = 0
    package var moments = 0
    package var lengths = 0
    package var numbers = 0
    package var flags = 0
    package var ratings = 0
  }
}

extension FieldAssignment {
  /// Why a column is what it has become; for after the assignment.
  func reason(_ index: Int) -> ColumnReason {
    let (header, sample) = (headers[index], samples[index])
    var reason = ColumnReason()
    reason.words = vocabulary.pieces(of: header.plainName).map { piece in
      ColumnReason.Word(
        text: piece.word,
        notions: ColumnNotion.allCases.filter { piece.notions?.contains($0) ?? false }
          .map { "\($0)" })
    }
    reason.values = ColumnReason.Values(
      filled: sample.filled, different: sample.distinct.count, moments: sample.moments,
      lengths: sample.durations, numbers: sample.numbers, flags: sample.flags,
      ratings: sample.ratings + sample.scores.count)
    let named = candidates(of: header)
    let isWhole = kind.columnNames.knows(header)
    for role in named where role != roles[index] {
      reason.candidates.append(
        ColumnReason.Candidate(
          field: role.fieldName, basis: isWhole ? .name : .words, outcome: outcome(role, index)))
    }
    if let role = roles[index] {
      let basis: ColumnReason.Basis =
        if said.contains(index) {
          .mapping
        } else if ofFormat.contains(index) {
          .format
        } else if named.contains(where: { parts(of: role).contains($0) || $0 == role }) {
          isWhole ? .name : .words
        } else {
          .values
        }
      reason.candidates.insert(
        ColumnReason.Candidate(field: role.fieldName, basis: basis, outcome: .taken), at: 0)
    }
    return reason
  }

  private func outcome(_ role: ColumnRole, _ index: Int) -> ColumnReason.Outcome {
    let other = roles.first { $0.key != index && parts(of: $0.value).contains(role) }
    return other.map { .isOtherColumn(headers[$0.key].raw) } ?? .unlikeValues
  }
}
