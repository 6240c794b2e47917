/// What may be shown of customers: the one rule that report, analyses and queries ask.
///
/// ```swift
/// let redaction = Redaction(.masked, history, personalColumns: ["投诉人"])
/// redaction.person("张三丰")  // 张**
/// redaction.text("张三丰说 13812345678 没人回电")  // 张**说 138****5678 没人回电
/// ```
package struct Redaction: Sendable {
  package let privacy: Privacy
  private let history: History
  private let personalColumns: Set<String>
  /// Nil where names stay as they are.
  private let names: KnownNames?

  /// - Parameter personalColumns: of the history's columns that are no field, those that hold people.
  package init(_ privacy: Privacy, _ history: History, personalColumns: Set<String>) {
    self.privacy = privacy
    self.history = history
    self.personalColumns = personalColumns
    switch privacy {
    case .plain: names = nil
    case .masked, .hashed:
      let columns = history.customColumns.filter { personalColumns.contains($0.name) }
      names = KnownNames([history[.customer]] + columns.map(\.table))
    }
  }

  /// A customer's name, number or address.
  package func person(_ name: String) -> String { privacy.person(name) }

  /// What somebody wrote, without ways to reach people and without the names of customers.
  package func text(_ text: String) -> String {
    guard let names else { return Masking.withoutContacts(text) }
    let clean = text.replacing(Self.mark, with: "")
    let (rest, found) = names.takenOut(of: clean, leaving: Self.markScalar)
    let masked = Masking.withoutContacts(rest)
    if found.isEmpty { return masked }
    var next = found.makeIterator()
    return masked.unicodeScalars.reduce(into: "") { result, scalar in
      if scalar == Self.markScalar {
        result += next.next().map(person) ?? ""
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }

  package func text(ifAny text: String?) -> String? { text.map { self.text($0) } }

  /// Stands for a name while contacts are masked around it: of those that no script has.
  private static let markScalar: Unicode.Scalar = "\u{F8F0}"
  private static let mark = String(markScalar)
}

extension Redaction {
  /// A field's value, by which tickets are grouped or counted: its customer, its causes as somebody
  /// wrote them; what else a field has is no customer.
  package func value(_ text: String, of field: SymbolField) -> String {
    switch field {
    case .customer: distinct(person(text), of: text, in: history[field])
    case .causes: distinct(self.text(text), of: text, in: history[field])
    case .id, .channel, .category1, .category2, .product, .region, .customerType, .priority,
      .impact, .urgency, .status, .mood, .agent, .team, .tier, .mergedInto, .firstPriority,
      .priorityBeforeLast:
      text
    }
  }

  /// A value of a column that is no field, by which tickets are grouped or counted: a person, or
  /// what somebody wrote.
  package func value(_ text: String, ofColumn name: String) -> String {
    let shown = personalColumns.contains(name) ? person(text) : self.text(text)
    guard let column = history.customColumns.first(where: { $0.name == name }) else { return shown }
    return distinct(shown, of: text, in: column.table)
  }

  /// A text of a record beside the tickets, such as a cause, by which records are counted.
  package func label(_ symbol: Symbol) -> String {
    let text = history.labels.text(of: symbol)
    return distinct(self.text(text), of: text, in: history.labels)
  }

  /// Two customers may be `张*`: what was masked gets its place among the values, so that no two of
  /// them are counted as one. Codes are different already.
  private func distinct(_ shown: String, of text: String, in table: SymbolTable) -> String {
    guard shown != text, let place = table.symbol(of: text)?.index else { return shown }
    if case .hashed = privacy, shown == person(text) { return shown }
    return "\(shown) #\(place + 1)"
  }
}
