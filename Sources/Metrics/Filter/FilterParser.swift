extension FilterExpression {
  /// Reads an expression: `or` binds weaker than `and`, `and` weaker than `not`; parentheses group.
  ///
  /// - Throws: ``FilterError`` with the place and what was expected there. Longer or deeper than any
  ///   person writes is an error too: filters stand in cells of exports, and the parser calls itself.
  package init(_ text: String) throws(FilterError) {
    guard text.utf8.count <= FilterError.longest || text.count <= FilterError.longest else {
      throw FilterError(expression: text, offset: FilterError.longest, expectation: .noMore)
    }
    var parser = FilterParser(text)
    self = try parser.expression()
  }
}

private struct FilterParser {
  private enum Token: Equatable {
    case word(String)
    case quoted(String)
    case symbol(String)
    case unclosed(Character)
    case end
  }

  private let text: String
  private var tokens: [(token: Token, offset: Int)] = []
  private var position = 0
  /// How many groups and negations are open.
  private var depth = 0

  init(_ text: String) {
    self.text = text
    tokens = Self.tokens(text)
  }

  mutating func expression() throws(FilterError) -> FilterExpression {
    let result = try disjunction()
    guard current == .end else { throw error(.end) }
    return result
  }

  private mutating func disjunction() throws(FilterError) -> FilterExpression {
    var parts = [try conjunction()]
    while takeWord("or") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() throws(FilterError) -> FilterExpression {
    var parts = [try negation()]
    while takeWord("and") { parts.append(try negation()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func negation() throws(FilterError) -> FilterExpression {
    guard depth < FilterError.deepest else { throw error(.lessDeep) }
    depth += 1
    defer { depth -= 1 }
    if takeWord("not") { return .not(try negation()) }
    if take(.symbol("(")) {
      let inner = try disjunction()
      guard take(.symbol(")")) else { throw error(.closingParenthesis) }
      return inner
    }
    return try comparison()
  }

  private mutating func comparison() throws(FilterError) -> FilterExpression {
    let start = position
    let dimension = Dimension(named: try value(.dimension))
    if takeWord("is") {
      let isNegated = takeWord("not")
      guard takeWord("empty") else { throw error(.word("empty")) }
      return isNegated
        ? .not(.comparison(dimension, .isEmpty)) : .comparison(dimension, .isEmpty)
    }
    if takeWord("contains") {
      return .comparison(dimension, .contains(try value(.text)))
    }
    if takeWord("in") { return .comparison(dimension, .isOneOf(try list())) }
    if takeWord("not") {
      guard takeWord("in") else { throw error(.word("in")) }
      return .not(.comparison(dimension, .isOneOf(try list())))
    }
    for (symbol, make) in Self.operators where take(.symbol(symbol)) {
      return make(dimension, try value(.value))
    }
    // Names may have blanks, but a known name ends where it ends.
    if case .word(let name) = tokens[start].token, Dimension.names[name] != nil,
      position > start + 1
    {
      position = start + 1
    }
    throw error(.comparison)
  }

  private static let operators: [(String, @Sendable (Dimension, String) -> FilterExpression)] = [
    ("=", { .comparison($0, .isOneOf([$1])) }),
    ("!=", { .not(.comparison($0, .isOneOf([$1]))) }),
    ("<=", { .comparison($0, .isBelow($1, orEqual: true)) }),
    ("<", { .comparison($0, .isBelow($1, orEqual: false)) }),
    (">=", { .comparison($0, .isAbove($1, orEqual: true)) }),
    (">", { .comparison($0, .isAbove($1, orEqual: false)) }),
  ]

  private mutating func list() throws(FilterError) -> [String] {
    guard take(.symbol("(")) else { throw error(.openingParenthesis) }
    var values = [try value(.value)]
    while take(.symbol(",")) { values.append(try value(.value)) }
    guard take(.symbol(")")) else { throw error(.commaOrClosingParenthesis) }
    return values
  }

  /// A quoted text, or words up to the next operator: `agent = 客服 01` needs no quotes.
  private mutating func value(_ expected: FilterError.Expectation) throws(FilterError) -> String {
    switch current {
    case .quoted(let text):
      position += 1
      return text
    case .word(let text) where ["and", "or"].contains(text.lowercased()): throw error(expected)
    case .word(var text):
      position += 1
      while case .word(let next) = current, !Self.keywords.contains(next.lowercased()) {
        text += " " + next
        position += 1
      }
      return text
    case .symbol, .unclosed, .end: throw error(expected)
    }
  }

  private static let keywords: Set<String> = ["and", "or", "not", "in", "contains", "is"]

  private var current: Token { tokens[position].token }

  private mutating func take(_ token: Token) -> Bool {
    guard current == token else { return false }
    position += 1
    return true
  }

  private mutating func takeWord(_ word: String) -> Bool {
    guard case .word(let text) = current, text.lowercased() == word else { return false }
    position += 1
    return true
  }

  private func error(_ expected: FilterError.Expectation) -> FilterError {
    let (token, offset) = tokens[position]
    guard case .unclosed(let quote) = token else {
      return FilterError(expression: text, offset: offset, expectation: expected)
    }
    return FilterError(expression: text, offset: offset, expectation: .closingQuote(quote))
  }

  private static func tokens(_ text: String) -> [(Token, Int)] {
    let pattern = /"([^"]*)"|'([^']*)'|(["'])|([(),（），]|[=!<>]=?)|([^\s(),=!<>（），]+)/
    let plain = ["（": "(", "）": ")", "，": ",", "==": "="]
    var (offset, place) = (0, text.startIndex)
    let tokens = text.matches(of: pattern).map { match -> (Token, Int) in
      let (_, double, single, open, symbol, word) = match.output
      offset += text.distance(from: place, to: match.range.lowerBound)
      place = match.range.lowerBound
      if let quoted = double ?? single { return (.quoted(String(quoted)), offset) }
      if let quote = open?.first { return (.unclosed(quote), offset) }
      if let symbol { return (.symbol(plain[String(symbol)] ?? String(symbol)), offset) }
      return (.word(String(word ?? "")), offset)
    }
    return tokens + [(.end, text.count)]
  }
}
