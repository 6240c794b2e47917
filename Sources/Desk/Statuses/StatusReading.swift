import Foundation

/// What the words of a status say together, in any language of ``StatusWords``.
///
/// ```swift
/// StatusReading("Fechado com êxito").category       // closed
/// StatusReading("Pendente de fechamento").category  // pending: what waits to be closed is not
/// StatusReading("未解决").category                    // open
/// StatusReading("Green").category                   // nil
/// ```
///
/// The first word that says anything decides, and the words before and behind it correct it: a
/// denial, who is waited for, that it was opened again, that it was cancelled.
package struct StatusReading {
  package let category: StatusCategory?
  /// Whether it says that it was opened again.
  package let isReopened: Bool
  /// Whether it says a status and nothing else, but for what has it: `Ticket closed` and not
  /// `Survey completed`.
  package let isWholeStatus: Bool

  package init(_ text: String) {
    // What is longer is a description.
    let units = text.utf8.count > 200 ? [] : StatusUnits.units(of: text)
    var found: [Finding] = []
    var (place, unknown) = (0, 0)
    while place < units.count {
      guard let (sense, length) = StatusWords.all.longestMatch(in: units[place...]) else {
        unknown += 1
        place += 1
        continue
      }
      let isNext = found.last?.end == place
      found.append(
        Finding(sense: sense, end: place + length, before: isNext ? found.last?.sense : nil))
      place += length
    }
    isReopened = found.contains { $0.sense == .reopened && !$0.isDenied }
    category = isReopened ? .open : Self.category(of: found)
    isWholeStatus = unknown == 0 && category != nil
  }

  /// A word that is known, with the one right before it.
  private struct Finding {
    let sense: StatusSense
    let end: Int
    let before: StatusSense?

    /// Its category, as if nothing were before it.
    var stated: StatusCategory? {
      if case .is(let category) = sense { category } else { nil }
    }

    var isDenied: Bool { before == .not || isStillToBe }
    /// Whether it is said of later: `to be closed`, `待关闭`.
    var isStillToBe: Bool { before == .toBe || before == .awaiting }

    /// What it says where it stands.
    var meaning: StatusCategory? {
      switch sense {
      case .isNotSolved: return .open
      case .is(let category) where category.isDone:
        if isStillToBe { return category == .closed ? .pending : .open }
        return before == .not ? .open : category
      case .is(.new), .is(.open): return isDenied ? .new : stated
      case .is(let category):
        if category.isEnded { return isStillToBe ? .pending : before == .not ? nil : category }
        return category
      case .awaiting: return .onHold
      case .reopened, .not, .toBe, .customer, .thirdParty, .ticket, .nothing: return nil
      }
    }
  }

  private static func category(of found: [Finding]) -> StatusCategory? {
    func says(_ sense: StatusSense) -> Bool { found.contains { $0.sense == sense } }
    // What is awaited is said by the word behind, where it is known.
    let meanings = found.enumerated().filter { index, finding in
      let next = index + 1 < found.count ? found[index + 1] : nil
      return finding.sense != .awaiting || next?.before != .awaiting || next?.meaning == nil
    }.compactMap { $1.meaning }
    guard let first = meanings.first else { return nil }
    func waiting(_ category: StatusCategory) -> StatusCategory {
      says(.customer) ? .pending : says(.thirdParty) ? .onHold : category
    }
    if first == .pending || first == .onHold { return waiting(first) }
    if let ended = meanings.first(where: \.isEnded) { return ended }
    let isDenied = found.contains { finding in
      finding.sense == .isNotSolved || finding.stated == .solved && finding.before == .not
    }
    if meanings.contains(.closed) { return isDenied ? .cancelled : .closed }
    if meanings.contains(.solved) { return .solved }
    // `Open - waiting for the customer`, `In progress (not started)`.
    return meanings.first { $0 == .pending || $0 == .onHold }.map(waiting) ?? first
  }
}

/// What one word of a status contributes.
enum StatusSense: Hashable {
  case `is`(StatusCategory)
  /// Opened again after it was done.
  case reopened
  /// `Unresolved`.
  case isNotSolved
  case not
  /// What is meant to come: `to be closed`.
  case toBe
  /// The same where nothing known follows: `待配件` waits for something.
  case awaiting
  case customer
  case thirdParty
  /// What a status is of.
  case ticket
  /// Known to say nothing of it: `no response`.
  case nothing
}

/// The words and characters of a status, in the form in which they are compared: lower case, half
/// width, simplified, without accents; each Chinese or Japanese character by itself.
enum StatusUnits {
  static func units(of text: String) -> [String] {
    var units: [String] = []
    var word = ""
    func end() {
      if !word.isEmpty { units.append(word) }
      word = ""
    }
    for scalar in folded(text) {
      if isIdeographic(scalar) {
        end()
        units.append(String(Character(scalar)))
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.unicodeScalars.append(scalar)
      } else {
        end()
      }
    }
    end()
    return units
  }

  static func folded(_ text: String) -> [Unicode.Scalar] {
    let folded = Vocabulary.folded(text)
    if folded.utf8.allSatisfy({ $0 < 0x80 }) { return Array(folded.unicodeScalars) }
    // Kana keep their marks: ギ is no キ.
    return folded.precomposedStringWithCompatibilityMapping.unicodeScalars.flatMap { scalar in
      if isIdeographic(scalar) { return [Vocabulary.simplified[scalar] ?? scalar] }
      return String(Character(scalar)).decomposedStringWithCanonicalMapping.unicodeScalars
        .filter { !(0x300...0x36F).contains($0.value) }
    }
  }

  static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF: true
    default: false
    }
  }
}

extension StatusReading {
  /// Whether a word says of a call that somebody took it.
  package static func isTakenCall(_ text: String) -> Bool {
    takenCalls.contains(StatusUnits.units(of: text).joined(separator: " "))
  }

  private static let takenCalls: Set = [
    "answered", "connected", "transferred", "handled", "atendida", "contestada", "contestado",
    "angenommen", "repondu", "risposta", "已 接", "已 接 听", "已 接 通", "接 通", "接 听",
    "応 答", "応 答 済", "応 答 済 み",
  ]
}
