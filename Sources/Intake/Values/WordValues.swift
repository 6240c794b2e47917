import Desk

/// Yes and no as exports write them.
enum FlagText {
  @inline(__always)
  static func flag(_ cell: CellBytes) -> Bool? {
    if cell.count == 1 {
      switch cell[0] {
      case UInt8(ascii: "1"), UInt8(ascii: "Y"), UInt8(ascii: "y"), UInt8(ascii: "T"),
        UInt8(ascii: "t"):
        return true
      case UInt8(ascii: "0"), UInt8(ascii: "N"), UInt8(ascii: "n"), UInt8(ascii: "F"),
        UInt8(ascii: "f"):
        return false
      default: return nil
      }
    }
    return words[CellText.string(cell).lowercased()]
  }

  static func flag(_ text: String) -> Bool? {
    var text = text
    return text.withUTF8 { flag($0) }
  }

  private static let words: [String: Bool] = [
    "true": true, "false": false, "yes": true, "no": false, "是": true, "否": false, "有": true,
    "无": false, "已": true, "未": false, "已解决": true, "未解决": false, "解决": true, "已接通": true,
    "未接通": false, "接通": true, "已接听": true, "未接听": false, "已评价": true, "未评价": false,
    "已答复": true, "未答复": false, "已回复": true, "未回复": false, "已升级": true, "未升级": false,
    "solved": true, "unsolved": false, "resolved": true, "unresolved": false, "answered": true,
    "missed": false, "unanswered": false, "abandoned": false, "no answer": false, "busy": false,
    "congestion": false, "on": true, "off": false, "√": true,
    "✓": true, "✔": true, "×": false, "✗": false, "对": true, "错": false, "sim": true,
    "não": false, "nao": false, "sí": true, "si": true, "sì": true, "ja": true, "nein": false,
    "oui": true, "non": false, "はい": true, "いいえ": false, "無": false, "あり": true, "なし": false,
  ]
}

/// Ratings that are words, stars, percentages or points of points, each with the scale that it
/// belongs to; and bare numbers, whose scale is the column's.
enum RatingText {
  /// `4`, `4分`; nil where the cell says its own scale, as `85%` does.
  static func score(_ cell: CellBytes, decimal: DecimalSign? = nil) -> Double? {
    if let whole = NumberText.wholeNumber(cell) { return Double(whole) }
    guard cell.count <= 40 else { return nil }
    let text = CellText.string(cell)
    if text.hasSuffix("%") || text.hasSuffix("％") { return nil }
    var digits = text.hasSuffix("分") ? String(text.dropLast()) : text
    return digits.withUTF8 { NumberText.number(CellText.trimmed($0), decimal: decimal) }
      ?? labelled(text)
  }

  /// 9 of `9 - Very likely`, 4 of `4 (good)`.
  private static func labelled(_ text: String) -> Double? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...3).contains(digits.count) else { return nil }
    let label = text.dropFirst(digits.count).drop { $0 == " " }
    guard let sign = label.first, "-–—:=(.（：、．".contains(sign),
      let next = label.dropFirst().first(where: { $0 != " " }), !next.isNumber
    else { return nil }
    return Double(digits)
  }

  /// - Parameter longer: the column's scale, where it has more steps than good and bad.
  static func rating(_ cell: CellBytes, among longer: RatingScale?) -> Rating? {
    guard let longer, let rating = rating(cell), rating.scale == .twoWords,
      let position = positions[CellText.string(cell).lowercased()]
    else { return rating(cell) }
    let steps = Float(longer.highest - longer.lowest)
    return Rating(value: Float(longer.lowest) + position * steps, scale: longer)
  }

  static func rating(_ cell: CellBytes) -> Rating? {
    if cell.last == UInt8(ascii: "%") || cell.last == 0x85, let share = percentage(cell) {
      return Rating(value: share, scale: .zeroToHundred)
    }
    let text = CellText.string(cell).lowercased()
    if let (value, scale) = words[text] { return Rating(value: value, scale: scale) }
    let stars = text.unicodeScalars.filter { $0 != "\u{FE0F}" }  // asks for a star in colour
    let filled = stars.count { $0 == "★" || $0 == "⭐" }
    let empty = stars.count { $0 == "☆" }
    if filled + empty == stars.count, (1...5).contains(filled), empty == 0 || filled + empty == 5 {
      return Rating(value: Float(filled), scale: .oneToFive)
    }
    if let star = text.first?.wholeNumberValue, (1...5).contains(star),
      ["星", "颗星", "分", " stars", " star"].contains(String(text.dropFirst()))
    {
      return Rating(value: Float(star), scale: .oneToFive)
    }
    return ofPoints(text)
  }

  /// `85%`, from 0 to 100.
  private static func percentage(_ cell: CellBytes) -> Float? {
    guard let fraction = NumberText.number(cell), (0...1).contains(fraction) else { return nil }
    return Float((fraction * 10_000).rounded() / 100)
  }

  /// `4/5`, `9 out of 10`.
  private static func ofPoints(_ text: String) -> Rating? {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "u") }) else {
      return nil
    }
    let parts = text.replacing(" out of ", with: "/").split(
      separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let value = Float(parts[0].filter { $0 != " " }),
      let scale = NamedScale.scale("/" + parts[1]), scale.contains(value)
    else { return nil }
    return Rating(value: value, scale: scale)
  }

  private static let words: [String: (Float, RatingScale)] = [
    "好评": (3, .threeWords), "中评": (2, .threeWords), "差评": (1, .threeWords), "非常满意": (5, .oneToFive),
    "很满意": (5, .oneToFive), "满意": (4, .oneToFive), "非常滿意": (5, .oneToFive), "很滿意": (5, .oneToFive),
    "滿意": (4, .oneToFive), "不滿意": (2, .oneToFive), "非常不滿意": (1, .oneToFive), "好評": (3, .threeWords),
    "中評": (2, .threeWords), "差評": (1, .threeWords), "一般": (3, .oneToFive), "不满意": (2, .oneToFive),
    "非常不满意": (1, .oneToFive), "很不满意": (1, .oneToFive), "very satisfied": (5, .oneToFive),
    "satisfied": (4, .oneToFive), "neutral": (3, .oneToFive), "dissatisfied": (2, .oneToFive),
    "unsatisfied": (2, .oneToFive), "very dissatisfied": (1, .oneToFive), "good": (1, .twoWords),
    "bad": (0, .twoWords), "great": (1, .twoWords), "poor": (0, .twoWords),
    "excellent": (5, .oneToFive), "average": (3, .oneToFive), "terrible": (1, .oneToFive),
    "very poor": (1, .oneToFive), "very bad": (1, .oneToFive),
    "比较满意": (4, .oneToFive), "基本满意": (3, .oneToFive), "不太满意": (2, .oneToFive),
    "extremely satisfied": (5, .oneToFive), "somewhat satisfied": (4, .oneToFive),
    "neither satisfied nor dissatisfied": (3, .oneToFive),
    "somewhat dissatisfied": (2, .oneToFive), "extremely dissatisfied": (1, .oneToFive),
    "muito satisfeito": (5, .oneToFive), "satisfeito": (4, .oneToFive), "neutro": (3, .oneToFive),
    "insatisfeito": (2, .oneToFive), "muito insatisfeito": (1, .oneToFive),
    "muy satisfecho": (5, .oneToFive), "satisfecho": (4, .oneToFive),
    "insatisfecho": (2, .oneToFive), "muy insatisfecho": (1, .oneToFive),
    "très satisfait": (5, .oneToFive), "satisfait": (4, .oneToFive), "neutre": (3, .oneToFive),
    "insatisfait": (2, .oneToFive), "très insatisfait": (1, .oneToFive),
    "sehr zufrieden": (5, .oneToFive), "zufrieden": (4, .oneToFive),
    "unzufrieden": (2, .oneToFive), "sehr unzufrieden": (1, .oneToFive),
    "molto soddisfatto": (5, .oneToFive), "soddisfatto": (4, .oneToFive),
    "insoddisfatto": (2, .oneToFive), "molto insoddisfatto": (1, .oneToFive),
    "大変満足": (5, .oneToFive), "とても満足": (5, .oneToFive), "満足": (4, .oneToFive),
    "普通": (3, .oneToFive), "不満": (2, .oneToFive), "とても不満": (1, .oneToFive),
    "extremely easy": (5, .oneToFive), "very easy": (5, .oneToFive), "easy": (4, .oneToFive),
    "somewhat easy": (4, .oneToFive), "neither easy nor difficult": (3, .oneToFive),
    "somewhat difficult": (2, .oneToFive), "difficult": (2, .oneToFive),
    "very difficult": (1, .oneToFive), "extremely difficult": (1, .oneToFive),
    "非常容易": (5, .oneToFive), "很容易": (5, .oneToFive), "容易": (4, .oneToFive),
    "比较容易": (4, .oneToFive), "困难": (2, .oneToFive), "比较困难": (2, .oneToFive),
    "非常困难": (1, .oneToFive), "很困难": (1, .oneToFive),
  ]

  /// Where words of two stand on a scale with more steps: good is 4 of 5.
  private static let positions: [String: Float] = [
    "great": 1, "good": 0.75, "poor": 0.25, "bad": 0.25,
  ]

  /// Words that say that the customer was asked and did not rate.
  static let invitedOnly: Set<String> = [
    "offered", "not offered", "unoffered", "not rated", "未评价", "未評價", "已邀评", "已邀请", "未邀请",
  ]
}
