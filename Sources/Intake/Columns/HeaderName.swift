import Desk

/// A column's name taken apart: the name proper, and the unit, the clock and the time zone that
/// exports write into it.
///
/// ```swift
/// HeaderName("First reply time in minutes within business hours")
/// // key "firstreplytime", secondsPerUnit 60, isBusiness true
/// ```
struct HeaderName {
  let raw: String
  /// Lower case, half width, simplified, without blanks and punctuation.
  let key: String
  /// ``key`` before a unit was taken off its end.
  let wholeKey: String
  /// The name proper, folded: what plainer forms are made of where they are asked for.
  private let plain: String
  /// The same with the capitals that part words, where the name is one of them.
  var plainName: String { isCamelCase && secondsPerUnit == nil ? raw : plain }
  /// Whether the name stood inside an object that only holds more of the record: `stats.ticket_id`.
  private(set) var isNested = false
  /// How many seconds one of the column's units is, where the name says so.
  private(set) var secondsPerUnit: Double?
  /// `HH:mm:ss` or `mm:ss` in the name.
  private(set) var clockPattern: String?
  private(set) var isBusiness = false
  /// `Asia/Shanghai` in `Created at (Asia/Shanghai)`.
  private(set) var timeZone: String?
  /// `满意度(1-5)`.
  private(set) var scale: RatingScale?

  init(_ raw: String) {
    self.raw = raw
    var text = Self.folded(raw)
    while let open = text.lastIndex(where: { "([（【".contains($0) }),
      let close = text[open...].lastIndex(where: { ")]）】".contains($0) })
    {
      let inner = String(text[text.index(after: open)..<close])
      let key = Self.key(inner)
      if let named = NamedScale.scale(inner) {
        scale = named
      } else if let seconds = ([""] + Self.beforeUnits).lazy.compactMap({
        Self.units[String(key.dropPrefix($0))]
      }).first {
        secondsPerUnit = seconds
      } else if key.hasPrefix("utc") || key.hasPrefix("gmt")
        || (inner.contains("/") && !inner.contains("一级") && inner.first?.isASCII == true)
      {
        timeZone = Self.zone(in: raw)
      } else if ["hhmmss", "hmmss", "hhmm", "mmss"].contains(key) {
        clockPattern = key
      } else if !(inner.contains("一级") && inner.contains("二级")) {
        if text.hasPrefix("custom field") {
          text = inner
          continue
        }
        if ["only office hours", "office hours", "business hours"].contains(inner) {
          isBusiness = true
        } else {
          guard ["list", "必填", "选填", "required", "optional"].contains(inner) else { break }
        }
      }
      text = String(text[..<open]) + String(text[text.index(after: close)...])
    }
    if let named = NamedScale.atEnd(of: text) { (text, scale) = (named.rest, named.scale) }
    while let prefix = Self.containers.first(where: { text.hasPrefix($0) }) {
      text = String(text.dropPrefix(prefix))
      isNested = true
    }
    for clock in [".calendar", "_calendar", " calendar"] where text.hasSuffix(clock) {
      text = String(text.dropLast(clock.count))
    }
    for phrase in [
      "within business hours", "(business hours)", "business hours", "only office hours",
      "office hours", "工作时间",
    ]
    where text.contains(phrase) && text.count > phrase.count {
      text = text.replacing(phrase, with: "")
      isBusiness = true
    }
    if !isBusiness, text.hasSuffix("business") || text.hasPrefix("business ") {
      text = text.replacing("business", with: "")
      isBusiness = true
    }
    wholeKey = Self.key(text)
    if secondsPerUnit == nil, let (rest, seconds) = Self.splitUnit(text) {
      secondsPerUnit = seconds
      text = rest
    }
    key = Self.key(text)
    plain = text
  }

  var keys: [String] { [key, wholeKey] }

  /// Objects inside a record that only hold more of its fields.
  private static let containers = [
    "metrics.", "metric_set.", "stats.", "statistics.", "properties.", "attributes.", "fields.",
    "ticket.", "conversation.", "meta.",
  ]

  private static let units: [String: Double] = [
    "h": 3600, "hr": 3600, "hrs": 3600, "hour": 3600, "hours": 3600, "小时": 3600, "时": 3600,
    "m": 60, "min": 60, "mins": 60, "minute": 60, "minutes": 60, "分": 60, "分钟": 60,
    "s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1, "秒": 1, "秒钟": 1,
    "ms": 0.001, "millis": 0.001, "milliseconds": 0.001, "毫秒": 0.001,
    "d": 86_400, "day": 86_400, "days": 86_400, "天": 86_400,
    // In many: one `hora` is the time of the day.
    "horas": 3600, "stunden": 3600, "std": 3600, "heures": 3600, "ore": 3600, "minutos": 60,
    "minuten": 60, "minuti": 60, "segundos": 1, "sekunden": 1, "sek": 1, "secondes": 1,
    "secondi": 1,
    "dias": 86_400, "días": 86_400, "tage": 86_400, "jours": 86_400, "giorni": 86_400,
  ]

  /// What stands before a unit: `in hrs`, `em horas`, `en minutos`.
  private static let beforeUnits = ["in", "em", "en"]

  /// `handle_time_seconds` as `handle_time` and 1; `first reply time in minutes` likewise.
  private static func splitUnit(_ text: String) -> (rest: String, seconds: Double)? {
    let words = text.split { $0 == " " || $0 == "_" || $0 == "-" || $0 == "." }
    guard words.count > 1, let last = words.last, last.allSatisfy(\.isLetter),
      let seconds = units[String(last)]
    else { return nil }
    var rest = words.dropLast()
    if beforeUnits.contains(where: { rest.last == $0[...] }), rest.count > 1 {
      rest = rest.dropLast()
    }
    return (rest.joined(separator: " "), seconds)
  }

  /// The zone in parentheses, in its own capitals.
  private static func zone(in raw: String) -> String? {
    guard let open = raw.lastIndex(where: { $0 == "(" || $0 == "（" }) else { return nil }
    let inner = raw[raw.index(after: open)...].prefix { $0 != ")" && $0 != "）" }
    return String(inner)
  }

  /// Lower case, half width, traditional characters of header words as simplified.
  static func folded(_ text: String) -> String {
    // Most names have no other letters.
    if text.utf8.allSatisfy({ $0 < 0x80 && $0 > 0x0D }) { return text.lowercased() }
    var result = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000, 0xA0, 0x09, 0x0A, 0x0D: result.append(" ")
      case 0x200B...0x200F, 0xFEFF, 0x202A...0x202E: continue
      default: result.append(Vocabulary.simplified[scalar] ?? scalar)
      }
    }
    return String(result)
  }

  /// Letters and digits of any script only.
  static func key(_ text: String) -> String {
    let folded = folded(text)
    guard folded.utf8.allSatisfy({ $0 < 0x80 }) else {
      return String(folded.filter { $0.isLetter || $0.isNumber })
    }
    return String(
      decoding: folded.utf8.filter { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 }, as: UTF8.self)
  }
}

extension String {
  fileprivate func dropPrefix(_ prefix: String) -> Substring {
    hasPrefix(prefix) ? dropFirst(prefix.count) : self[...]
  }
}

/// What is left of a column's name without the words that programs wrap around it.
///
/// `Team currently assigned` is a team, `hs_ticket_priority` a priority, `Assigned to - Technician`
/// a technician, `dealGroupName` a group, and `assignee.name` an assignee. The shorter forms are
/// looked up only where the name itself is not known, and give way to columns that are.
extension HeaderName {
  /// Keys of shorter forms of the name, for where neither key is known.
  var shortKeys: [String] {
    var forms: [[String]] = []
    if let part = Self.parts.first(where: { plain.hasSuffix($0) }) {
      forms.append([String(plain.dropLast(part.count))])
    }
    if let dash = plain.firstRange(of: " - ") { forms.append([String(plain[dash.upperBound...])]) }
    let words = words.map { Self.abbreviations[$0] ?? $0 }
    let withoutTail = hasTail(words) ? words.dropLast() : words
    forms += [words, withoutTail]
    forms += [words, withoutTail].map { form in form.filter { !Self.wrappings.contains($0) } }
    var seen: Set<String> = []
    return forms.map { Self.key($0.joined()) }.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// The key of the column whose codes this one says in words: `ticketstatus` for
  /// `ticket_status_cn`; nil where the name does not end like that.
  var keyOfCode: String? {
    hasTail(words) ? Self.key(words.dropLast().joined()) : nil
  }

  /// Whether the last word says how the value is written.
  private func hasTail(_ words: [String]) -> Bool {
    words.count > 1 && ["name", "cn", "label", "text"].contains(words.last)
  }

  private var isCamelCase: Bool {
    raw.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      && raw.contains(where: \.isLowercase) && raw.dropFirst().contains(where: \.isUppercase)
  }

  /// Parted also at the capitals of `ticketLevel`.
  private var words: [String] {
    guard isCamelCase else {
      return plain.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    var words: [String] = []
    for character in raw {
      if character.isUppercase || words.isEmpty { words.append("") }
      words[words.count - 1].append(character.lowercased())
    }
    return words
  }

  private static let parts = [".name", ".display_value", ".displayname", ".value", ".title"]

  /// Words for the record itself, for its present state, and a program's own prefixes.
  private static let wrappings: Set<String> = [
    "ticket", "case", "conversation", "conv", "issue", "incident", "current", "currently",
    "assigned", "deal", "hs", "hubspot", "sys",
  ]

  private static let abbreviations = [
    "tm": "time", "datetime": "time", "resp": "response", "msg": "message", "num": "count",
  ]
}
