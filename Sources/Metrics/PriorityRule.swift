import Desk

/// Which priority a ticket should have by its impact and its urgency (影响范围 x 紧急程度).
package struct PriorityRule: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package var impact: String
    package var urgency: String
    package var priority: String

    package init(impact: String, urgency: String, priority: String) {
      self.impact = impact
      self.urgency = urgency
      self.priority = priority
    }
  }

  package var rows: [Row]

  package init(rows: [Row]) { self.rows = rows }

  /// The three by three of ITIL. A scheme without a low priority has its lowest for low.
  package static let standard = PriorityRule(
    rows: [
      ("高", ["P0", "P1", "P2"]), ("中", ["P1", "P2", "P3"]), ("低", ["P2", "P3", "P3"]),
    ].flatMap { impact, priorities in
      zip(["高", "中", "低"], priorities).map {
        Row(impact: impact, urgency: $0, priority: $1)
      }
    })
}

/// Words for impact and urgency by their meaning, so that 高, High and `1 - High` are the same.
enum PriorityWord {
  static func level(_ text: String) -> String { key(text, levels) }

  static func priority(_ text: String) -> String { key(text, priorities) }

  static let lowest = "level 4"
  static let normal = "level 3"

  private static func key(_ text: String, _ words: [String: String]) -> String {
    // Some programs write the rank before the name: 2 - Medium.
    let word = String(Vocabulary.folded(text).trimmingPrefix(#/[0-9] - /#))
    return words[word] ?? "word \(word)"
  }

  private static let levels: [String: String] = table([
    [
      "高", "大", "严重", "重大", "广泛", "紧急", "急", "非常紧急", "high", "critical", "major", "urgent",
      "extensive", "widespread", "extensive / widespread", "significant", "large",
      "significant / large", "1",
    ],
    [
      "中", "一般", "较急", "medium", "moderate", "normal", "limited", "moderate / limited", "2",
    ],
    ["低", "小", "轻微", "不紧急", "不急", "low", "minor", "localized", "minor / localized", "3"],
  ])

  private static let priorities: [String: String] = table([
    Vocabulary.urgent + Vocabulary.urgentImportant,
    Vocabulary.high + Vocabulary.urgentUnimportant,
    Vocabulary.normal + Vocabulary.importantNotUrgent,
    Vocabulary.low + Vocabulary.neitherUrgentNorImportant + ["planning"],
  ])

  private static func table(_ levels: [[String]]) -> [String: String] {
    var table: [String: String] = [:]
    for (rank, words) in levels.enumerated() {
      for word in words { table[Vocabulary.folded(word)] = "level \(rank + 1)" }
    }
    return table
  }
}

/// The rule in force, looked up by a ticket's symbols.
struct PriorityIndex: Sendable {
  private let urgencyCount: Int
  /// `expected[impact * urgencyCount + urgency]`: a priority's key; nil where the rule has no row.
  private let expected: [String?]
  /// Its key by a priority's symbol.
  private let actual: [String]

  init(_ rule: PriorityRule, _ history: History) {
    actual = history[.priority].texts.map { PriorityWord.priority($0) }
    let hasLowest = actual.contains(PriorityWord.lowest)
    let urgencies = history[.urgency].texts
    urgencyCount = urgencies.count
    expected = history[.impact].texts.flatMap { impact in
      urgencies.map { urgency in
        rule.row(impact: impact, urgency: urgency).map { row in
          let key = PriorityWord.priority(row.priority)
          return key == PriorityWord.lowest && !hasLowest ? PriorityWord.normal : key
        }
      }
    }
  }

  /// Whether the priority differs from the rule's; left out without a field or a row for them.
  func reading(of ticket: TicketCase) -> Reading {
    guard let impact = ticket[.impact], let urgency = ticket[.urgency],
      let priority = ticket[.priority]
    else { return .leftOut(.notRecorded) }
    let due = expected[Int(impact.index) * urgencyCount + Int(urgency.index)]
    return due.map { .success($0 != actual[Int(priority.index)]) } ?? .leftOut(.notCovered)
  }
}

extension PriorityRule {
  /// The row for two words: an exact match, else one by meaning.
  fileprivate func row(impact: String, urgency: String) -> Row? {
    let exact = (Vocabulary.folded(impact), Vocabulary.folded(urgency))
    let meant = (PriorityWord.level(impact), PriorityWord.level(urgency))
    return rows.first {
      (Vocabulary.folded($0.impact), Vocabulary.folded($0.urgency)) == exact
    }
      ?? rows.first {
        (PriorityWord.level($0.impact), PriorityWord.level($0.urgency)) == meant
      }
  }
}
