/// Whether a why only says again what it should explain: 响应很慢 of 响应慢.
enum Restatement {
  /// The share of characters that two texts have in common and in the same order, 2·LCS / (a + b), from
  /// which one is taken for the other said again.
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
