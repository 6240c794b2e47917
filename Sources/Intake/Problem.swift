import Desk
import Tabular

/// Something in a file that was not as it should be: where and what.
///
/// The cell's own content is no part of it: a problem may be printed and logged. What it says to
/// people is in Wording.
package struct Problem: Sendable, Equatable {
  package var code: ProblemCode
  /// The line in the file, from 1; nil where the whole file is meant.
  package var line: Int?
  /// The column's name as the file has it; nil where the whole row is meant.
  package var column: String?
  package var detail: Detail?

  /// What was expected, where the code alone says less.
  package enum Detail: Sendable, Equatable {
    /// The scale that a value had to be on.
    case scale(ClosedRange<Double>)
    /// A known export of sums per agent, and the one to take instead.
    case sums(title: String, instead: String)
    /// Why the file, or the rest of it, could not be read.
    case source(SourceError)
    /// In English: what a store has kept.
    case message(String)
  }

  package init(
    code: ProblemCode, line: Int? = nil, column: String? = nil, detail: Detail? = nil
  ) {
    self.code = code
    self.line = line
    self.column = column
    self.detail = detail
  }
}

/// What became of every row of a file: read = accepted + rejected + duplicate + empty.
package struct Ledger: Sendable, Equatable {
  package var read = 0
  package var accepted = 0
  package var rejected = 0
  package var duplicate = 0
  package var empty = 0

  package init() {}

  package var isBalanced: Bool { read == accepted + rejected + duplicate + empty }
}
