/// What is left of a column's name without the words that programs wrap around it.
///
/// `Team currently assigned` is a team, `hs_ticket_priority` a priority, `Assigned to - Technician` a
/// technician, `dealGroupName` a group, and `assignee.name` an assignee. The plainer forms are looked up
/// only where the name itself is not known, and give way to columns that are.
enum PlainerNames {
  /// - Parameters:
  ///   - text: the name, lower case, without unit and time zone.
  ///   - raw: the name as it stands, whose capitals part words in `ticketLevel`.
  static func keys(of text: String, raw: String) -> [String] {
    var forms: [[String]] = []
    if let part = parts.first(where: { text.hasSuffix($0) }) {
      forms.append([String(text.dropLast(part.count))])
    }
    if let dash = text.firstRange(of: " - ") { forms.append([String(text[dash.upperBound...])]) }
    let words = words(of: text, raw: raw).map { abbreviations[$0] ?? $0 }
    let withoutTail =
      words.count > 1 && tails.contains(words.last ?? "") ? words.dropLast() : words[...]
    let plain = words.filter { !wrappings.contains($0) }
    let plainest = withoutTail.filter { !wrappings.contains($0) }
    forms += [words, Array(withoutTail), plain, plainest]
    var seen: Set<String> = []
    return forms.map { HeaderName.key($0.joined()) }.filter {
      !$0.isEmpty && seen.insert($0).inserted
    }
  }

  /// The key of the column that this one says in words: `ticketstatus` for `ticket_status_cn`; nil where
  /// the name does not end like that.
  static func keyOfCode(of text: String, raw: String) -> String? {
    let words = words(of: text, raw: raw)
    guard words.count > 1, let tail = words.last, tails.contains(tail) else { return nil }
    return HeaderName.key(words.dropLast().joined())
  }

  private static func words(of text: String, raw: String) -> [String] {
    let isCamelCase =
      raw.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      && raw.contains(where: \.isLowercase) && raw.dropFirst().contains(where: \.isUppercase)
    guard isCamelCase else {
      return text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    var words: [String] = []
    for character in raw {
      if character.isUppercase || words.isEmpty { words.append("") }
      words[words.count - 1].append(character.lowercased())
    }
    return words
  }

  /// Fields of an object inside a record that stand for the object.
  private static let parts = [".name", ".display_value", ".displayname", ".value", ".title"]

  /// Words at the end that say how the value is written.
  private static let tails: Set<String> = ["name", "cn", "label", "text"]

  /// Words for the record itself, for its present state, and a program's own prefixes.
  private static let wrappings: Set<String> = [
    "ticket", "case", "conversation", "conv", "issue", "incident", "current", "currently",
    "assigned", "deal", "hs", "hubspot", "sys",
  ]

  private static let abbreviations = [
    "tm": "time", "datetime": "time", "resp": "response", "msg": "message", "num": "count",
  ]
}
