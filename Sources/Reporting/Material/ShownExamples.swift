import Desk
import Intake

extension ColumnPlan {
  /// Examples for people and logs: contact details are left out, customers and whoever else a column's
  /// name says are masked, and so are the names of customers, and whatever looks like a telephone number or
  /// an address, in free text and unknown columns.
  package func shownExamples(by redaction: Redaction) -> [String] {
    if case .text(let field)? = role, field == .customerName || field == .contact {
      return examples.map { _ in "***" }
    }
    if isPersonal {
      return examples.map { Masking.masked($0) }
    }
    return examples.map { example in
      let isText = holdsFreeText || (holdsNoWords && example.contains(where: \.isLetter))
      let text = isText && !Self.isDate(example) ? redaction.text(example) : example
      return text.count > 40 ? text.prefix(39) + "…" : text
    }
  }

  private var holdsFreeText: Bool {
    switch role {
    case nil, .text, .survey(.comment), .event(.message), .review(.comment), .cause(.problem),
      .cause(.cause), .cause(.action), .cause(.evidence), .cause(.surface), .cause(.why1),
      .cause(.why2), .cause(.why3), .cause(.why4), .cause(.why5), .cause(.why6), .cause(.why7),
      .cause(.tree), .cause(.verifiedHow), .cause(.scope), .cause(.goal), .cause(.affected),
      .action(.finding), .action(.cause), .action(.action), .action(.segment), .action(.control),
      .symbol(.causes):
      true
    case .symbol, .split, .categoryPath, .instant, .duration, .count, .flag, .survey, .event,
      .timeOfDay, .review, .reviewItem, .cause, .agent, .action:
      false
    }
  }

  /// Whether letters in a cell say that it is not what the column holds.
  private var holdsNoWords: Bool {
    switch role?.values {
    case .instant, .length, .count, .number, .flag, .score: true
    case .text, nil: false
    }
  }

  /// `2026-05-01 09:30` is eight digits in a row, and nobody's number.
  private static func isDate(_ text: String) -> Bool {
    let day = text.prefix { $0 != " " && $0 != "T" }
    let parts = day.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    let rest = text.dropFirst(day.count).dropFirst()
    return parts.count == 3 && parts.allSatisfy { (1...4).contains($0.count) && Int($0) != nil }
      && parts.count { $0.count == 4 } <= 1 && (rest.isEmpty || rest.contains(":"))
      && rest.count <= 15
  }
}
