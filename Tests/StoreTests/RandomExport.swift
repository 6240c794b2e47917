/// Exports of a few hundred rows in which records come back: newer, older, with gaps, within a file
/// and across files.
enum RandomExport {
  static func tickets(_ random: inout SmallRandom, rows: Int = 150) -> String {
    // The columns differ from file to file, so that the store meets new ones.
    let custom = ["严重度", "浏览器", "门店"].filter { _ in random.below(2) == 0 }
    let hasUpdates = random.below(4) > 0
    let hasRating = random.below(2) == 0
    var header = ["工单编号", "创建时间", "渠道", "客服", "解决时间", "重开次数"]
    if hasUpdates { header.append("更新时间") }
    if hasRating { header.append("满意度评分") }
    var lines = [(header + custom).joined(separator: ",")]
    for _ in 0..<rows {
      var cells = [
        random.below(40) == 0 ? "" : "T\(random.below(rows))",
        random.maybe(random.moment(day: 1)), random.maybe(["电话", "在线", "\"邮件, 其他\""]),
        random.maybe(["王芳", "李雷", "\"韩\"\"梅梅\"\"\""]), random.maybe(random.moment(day: 9)),
        random.below(30) == 0 ? "很多" : random.maybe("\(random.below(4))"),
      ]
      if hasUpdates { cells.append(random.maybe(random.moment(day: 10 + random.below(15)))) }
      if hasRating { cells.append(random.maybe("\(1 + random.below(5))")) }
      for name in custom { cells.append(random.maybe("\(name) \(random.below(3))")) }
      if random.below(50) == 0 { cells.append("多") }
      lines.append(cells.joined(separator: ","))
      if random.below(60) == 0 { lines.append("") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static func survey(_ random: inout SmallRandom, rows: Int = 150) -> String {
    let hasID = random.below(2) == 0
    let header = ["工单编号", "邀请时间", "提交时间", "评分", "评语"]
    var lines = [((hasID ? ["回复编号"] : []) + header).joined(separator: ",")]
    for _ in 0..<rows {
      var cells = hasID ? [random.below(8) == 0 ? "" : "R\(random.below(rows))"] : []
      let isAnswered = random.below(3) > 0
      cells += [
        "T\(random.below(rows / 2))", random.maybe(random.moment(day: 1 + random.below(2))),
        isAnswered ? random.moment(day: 20) : "", isAnswered ? "\(1 + random.below(5))" : "",
        random.maybe(["好", "\"慢，\n很慢\""]),
      ]
      lines.append(cells.joined(separator: ","))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// Numbers that are the same for the same seed.
struct SmallRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % bound
  }

  /// The text four times of five, else nothing.
  mutating func maybe(_ text: String) -> String { below(5) == 0 ? "" : text }

  mutating func maybe(_ texts: [String]) -> String { maybe(texts[below(texts.count)]) }

  /// A moment on a day of May with few hours to choose from, so that moments meet.
  mutating func moment(day: Int) -> String {
    "2026-05-\(day < 10 ? "0" : "")\(day) 0\(1 + below(3)):00:00"
  }
}
