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

  private static let words: [String: Bool] = [
    "true": true, "false": false, "yes": true, "no": false, "是": true, "否": false, "有": true,
    "无": false, "已": true, "未": false, "已解决": true, "未解决": false, "解决": true, "已接通": true,
    "未接通": false, "接通": true, "已接听": true, "未接听": false, "已评价": true, "未评价": false,
    "已答复": true, "未答复": false, "已回复": true, "未回复": false, "已升级": true, "未升级": false,
    "solved": true, "unsolved": false, "resolved": true, "unresolved": false, "answered": true,
    "missed": false, "unanswered": false, "abandoned": false, "on": true, "off": false, "√": true,
    "✓": true, "✔": true, "×": false, "✗": false, "对": true, "错": false,
  ]
}

/// Ratings that are words or stars, each with the scale that it belongs to.
enum RatingText {
  static func rating(_ cell: CellBytes) -> Rating? {
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
    return nil
  }

  private static let words: [String: (Float, RatingScale)] = [
    "好评": (3, .threeWords), "中评": (2, .threeWords), "差评": (1, .threeWords),
    "非常满意": (5, .oneToFive), "很满意": (5, .oneToFive), "满意": (4, .oneToFive),
    "非常滿意": (5, .oneToFive), "很滿意": (5, .oneToFive), "滿意": (4, .oneToFive),
    "不滿意": (2, .oneToFive), "非常不滿意": (1, .oneToFive), "好評": (3, .threeWords),
    "中評": (2, .threeWords), "差評": (1, .threeWords),
    "一般": (3, .oneToFive), "不满意": (2, .oneToFive), "非常不满意": (1, .oneToFive),
    "很不满意": (1, .oneToFive), "very satisfied": (5, .oneToFive), "satisfied": (4, .oneToFive),
    "neutral": (3, .oneToFive), "dissatisfied": (2, .oneToFive), "unsatisfied": (2, .oneToFive),
    "very dissatisfied": (1, .oneToFive), "good": (1, .twoWords), "bad": (0, .twoWords),
    "great": (1, .twoWords), "poor": (0, .twoWords),
  ]

  /// Words that say that the customer was asked and did not rate.
  static let invitedOnly: Set<String> = [
    "offered", "not offered", "unoffered", "not rated", "未评价", "未評價", "已邀评", "已邀请", "未邀请",
  ]
}
