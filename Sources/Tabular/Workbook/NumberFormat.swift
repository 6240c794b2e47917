/// What the number in a cell is, as its format shows it.
enum NumberFormat: Sendable, Equatable {
  case number
  /// An id of a set length, with zeros in front: `00000`.
  case digits(Int)
  /// Days since the workbook's first one, shown with a time of day or without.
  case moment(hasTime: Bool)
  /// A time of day, or a length of time: both are a part of a day, or days.
  case time

  /// - Parameter code: as files have it, in the letters of English: `yyyy"年"m"月"d"日" h:mm`.
  init(code: String) {
    let (letters, elapsed) = Self.letters(of: code)
    if elapsed {
      self = .time
    } else if letters.count > 1, letters.allSatisfy({ $0 == "0" }) {
      self = .digits(letters.count)
    } else if Self.isLocalDate(letters) {
      self = .moment(hasTime: false)
    } else {
      let hasDigits = Self.hasDigits(letters)
      let hasDate = letters.contains { "yde".contains($0) } || letters.contains("mmm")
      let hasTime = letters.contains { "hs".contains($0) }
      let isMonth = letters.allSatisfy { "m/-. ".contains($0) } && letters.contains("m")
      if hasDigits || ["general", "standard"].contains(letters) || !(hasDate || hasTime || isMonth)
      {
        self = .number
      } else {
        self = hasDate || isMonth ? .moment(hasTime: hasTime) : .time
      }
    }
  }

  /// Of the numbers that a file need not explain. Those from 27 to 58 are Chinese, Japanese and
  /// Korean forms of dates and times.
  init(builtIn id: Int) {
    switch id {
    case 14...17, 27...31, 36, 50...54, 57, 58, 71...74: self = .moment(hasTime: false)
    case 22, 81: self = .moment(hasTime: true)
    case 18...21, 32...35, 45...47, 55, 56, 75...80: self = .time
    default: self = .number
    }
  }

  /// The first section's letters and signs, without what is only shown: quoted words, colours,
  /// languages. And whether it counts hours, minutes or seconds beyond their day: `[h]:mm`.
  private static func letters(of code: String) -> (String, elapsed: Bool) {
    var letters = ""
    var elapsed = false
    var rest = Substring(code)
    while let character = rest.popFirst(), character != ";" {
      switch character {
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let word = rest.prefix { $0 != "]" }.lowercased()
        rest = rest.dropFirst(word.count + 1)
        let unit = Set(word)
        elapsed = elapsed || unit.count == 1 && "hms".contains(unit.first!)
      default: letters += character.lowercased()
      }
    }
    for half in ["am/pm", "a/p", "上午/下午"] {
      letters = letters.replacing(half, with: "")
    }
    return (letters, elapsed)
  }

  /// Whether places of digits are shown; the zeros behind seconds are parts of one.
  private static func hasDigits(_ letters: String) -> Bool {
    letters.indices.contains { place in
      guard "0#?".contains(letters[place]) else { return false }
      let before = letters[..<place].drop { $0 != "s" && $0 != "h" && $0 != "m" }
      return !(letters[place] == "0" && before.contains { ".,".contains($0) })
    }
  }

  /// Three groups in another language's letters, as some programs write them: `tt.mm.jjjj`.
  private static func isLocalDate(_ letters: String) -> Bool {
    let groups = letters.split { "./- ".contains($0) }
    return groups.count == 3 && groups.allSatisfy { Set($0).count == 1 && $0.first!.isLetter }
      && groups.map(\.count).sorted() == [2, 2, 4] && Set(groups.map(\.first)).count == 3
  }
}

/// How the numbers of each style are shown, in the order in which cells name the styles.
struct NumberFormats: Sendable {
  private var formats: ContiguousArray<NumberFormat> = []

  /// - Parameter part: the workbook's styles; nil where it has none.
  init(_ part: WorkbookPart?) throws(SourceError) {
    guard let part else { return }
    var codes: [Int: NumberFormat] = [:]
    var ids: [Int] = []
    var isInCellFormats = false
    try part.forEachElement { cursor, name in
      let isFormat = cursor.isName(name, "numFmt")
      let isStyle = cursor.isName(name, "xf")
      if cursor.isName(name, "cellXfs") {
        isInCellFormats = true
      } else if cursor.isName(name, "cellStyles") || cursor.isName(name, "dxfs") {
        isInCellFormats = false
      }
      guard isFormat || isStyle else { return cursor.passAttributes() }
      let attributes = cursor.attributes()
      let id = attributes["numFmtId"].flatMap(Int.init) ?? 0
      if isFormat, ids.isEmpty, let code = attributes["formatCode"] {
        codes[id] = NumberFormat(code: code)
      } else if isStyle, isInCellFormats {
        ids.append(id)
      }
    }
    formats = ContiguousArray(ids.map { codes[$0] ?? NumberFormat(builtIn: $0) })
  }

  @inline(__always)
  subscript(style: Int) -> NumberFormat {
    style >= 0 && style < formats.count ? formats[style] : .number
  }
}
