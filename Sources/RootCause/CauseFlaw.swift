import Desk

/// Something about an analysis that its analyst should look at. Nothing of it is left out for that.
package struct CauseFlaw: Sendable, Equatable {
  package var code: Code
  /// The analysis's id; this and the following in the history's labels.
  package var analysis: Symbol?
  package var problem: Symbol?
  /// The cause that it is about.
  package var cause: Symbol?
  /// The ticket that the analysis names, in the history's table of ids.
  package var ticket: Symbol?
  /// The place among the history's causes of the one that it was found at; of a whole analysis its
  /// first.
  package var record: Int?

  package enum Code: String, Sendable, CaseIterable {
    /// The chain ends before the third why.
    case shortChain = "short_chain"
    /// A cause is, over some steps, its own cause.
    case circularChain = "circular_chain"
    /// A why says again what it should explain.
    case restatesParent = "restates_parent"
    /// One problem was traced to different roots.
    case severalRoots = "several_roots"
    /// No cause of the analysis has the id that is named as parent; it is taken for a first why.
    case missingParent = "missing_parent"
    /// The parent stands behind its cause in the file; it is used all the same.
    case laterParent = "later_parent"
    /// The ticket is in no file.
    case unknownTicket = "unknown_ticket"
    /// None of its tickets is a complaint.
    case noComplaint = "no_complaint"
    /// The affected tickets cannot be told: neither ids nor a filter.
    case unreadableScope = "unreadable_affected_tickets"

    /// The same as a problem of the file's row; nil where the rows are as they should be and only
    /// the analysis is weak.
    package var problem: ProblemCode? { ProblemCode(rawValue: rawValue) }
  }
}

/// Whether a why only repeats what it should explain: 响应很慢 repeats 响应慢.
enum Restatement {
  /// The share of characters that two texts have in common and in the same order, 2·LCS / (a + b),
  /// from which one is taken for the other said again.
  private static let threshold = 0.85

  static func restates(_ text: String, _ other: String) -> Bool {
    let (left, right) = (letters(text), letters(other))
    guard !left.isEmpty, !right.isEmpty else { return false }
    if left == right { return true }
    // A long text is compared by its beginning: the table grows with the product.
    let common = commonCount(Array(left.prefix(200)), Array(right.prefix(200)))
    let lengths = min(left.count, 200) + min(right.count, 200)
    return Double(2 * common) >= threshold * Double(lengths)
  }

  /// Letters and digits in lower case: blanks and marks do not make another cause.
  private static func letters(_ text: String) -> [Character] {
    text.lowercased().filter { $0.isLetter || $0.isNumber }.map { $0 }
  }

  /// The length of the longest common subsequence.
  private static func commonCount(_ left: [Character], _ right: [Character]) -> Int {
    var row = [Int](repeating: 0, count: right.count + 1)
    for character in left {
      var diagonal = 0
      for (column, other) in right.enumerated() {
        let above = row[column + 1]
        row[column + 1] = character == other ? diagonal + 1 : max(above, row[column])
        diagonal = above
      }
    }
    return row[right.count]
  }
}
