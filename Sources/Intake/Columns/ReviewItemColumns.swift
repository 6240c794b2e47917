import Desk

/// The name of a column that holds one item of a scorecard, without the points in it.
///
/// `服务态度(20分)` is the item 服务态度 out of 20 points; `Tone [max 5]`, `Tone (5 pts)` likewise.
struct ReviewItemHeader {
  let name: String
  /// Whether the column stood inside an object of ratings: `scores.Tone` is the item Tone.
  let isContained: Bool
  /// How many points there are to get, where the name says it.
  let points: UInt16?

  init(_ whole: String) {
    let point = whole.firstIndex(of: ".")
    isContained = point.map { RatedItemNames.isContainer(String(whole[..<$0])) } ?? false
    let raw = isContained ? String(whole[point!...].dropFirst()) : whole
    guard let open = raw.lastIndex(where: { "([（【［".contains($0) }), open > raw.startIndex,
      let last = raw.last, ")]）】］".contains(last)
    else {
      (name, points) = (raw, nil)
      return
    }
    let inner = HeaderName.folded(String(raw[raw.index(after: open)...].dropLast()))
    points = Self.points(in: inner)
    name =
      points == nil && NamedScale.scale(inner) == nil
      ? raw : String(raw[..<open]).trimmingBlanks()
  }

  private static func points(in text: String) -> UInt16? {
    var rest = Substring(text.filter { !$0.isWhitespace })
    var saysPoints = false
    for word in ["满分", "max", "outof", "/"] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
      saysPoints = true
    }
    for word in ["points", "pts", "分"] where rest.hasSuffix(word) {
      rest = rest.dropLast(word.count)
      saysPoints = true
    }
    guard saysPoints, let points = UInt16(rest), (1...1000).contains(points) else { return nil }
    return points
  }
}

extension FieldAssignment {
  /// In a table with one row a review: the columns that hold an item each.
  ///
  /// A line of a scorecard by its name; a name with points or a scale in it; what the user mapped.
  /// Where the file has a total, columns of yes and no or of steps of a hundred are items, too:
  /// they show where points were lost and change no score.
  mutating func findReviewItems() {
    guard kind == .reviews, !isTaken(.review(.item)) else { return }
    let book = settings.scorecards
    let cards = book.cards(among: headers.map { ReviewItemHeader($0.raw).name })
    let smallRatings = smallRatings
    for index in headers.indices where roles[index] == nil {
      let header = ReviewItemHeader(headers[index].raw)
      let places = cards.compactMap { book.place(ofItem: header.name, card: $0) }
      if let place = book.place(ofItem: header.name, card: nil) {
        // Of cards with the item the one that most of the file's columns are of.
        take(.reviewItem(.line(places.first ?? place)), for: index)
      } else if let points = header.points, fitsItem(index) {
        take(.reviewItem(.points(Double(points))), for: index)
      } else if let place = places.first {
        take(.reviewItem(.line(place)), for: index)
      } else if headers[index].scale != nil || header.isContained, fitsItem(index) {
        take(.reviewItem(.column), for: index)
        if headers[index].scale == nil { note(.assumedItem, index) }
      } else if isTaken(.review(.score)),
        holds(index, only: { RecordWords.isMet($0) != nil }) || hasSteps(index)
          || smallRatings.contains(index)
      {
        take(.reviewItem(.column), for: index)
        note(.assumedItem, index)
      }
    }
  }

  private func fitsItem(_ index: Int) -> Bool {
    let sample = samples[index]
    return (sample.numbers + sample.ratings + sample.flags) * 2 >= sample.filled
  }

  /// Whether a column has such values, and beside them none but that an item did not apply.
  private func holds(_ index: Int, only isMeant: (String) -> Bool) -> Bool {
    let values = samples[index].distinct
    return values.contains(where: isMeant)
      && values.allSatisfy { isMeant($0) || RecordWords.isNotApplicable($0) }
  }

  /// Columns of ratings up to 5, where there are two or more: one alone may count anything.
  private var smallRatings: Set<Int> {
    let wholes: Set<String> = ["0", "1", "2", "3", "4", "5"]
    let found = headers.indices.filter { index in
      roles[index] == nil && !headers[index].key.hasSuffix("id")
        && holds(index, only: wholes.contains)
    }
    return found.count > 1 ? Set(found) : []
  }

  private func hasSteps(_ index: Int) -> Bool {
    let steps: Set<String> = [
      "0", "20", "25", "33", "40", "50", "60", "66", "67", "75", "80", "100",
    ]
    let values = samples[index].distinct
    return values.count > 1 && values.contains("100") && holds(index, only: steps.contains)
  }

  /// In a table with one row an item: which of several scores is the item's, and which the whole
  /// review's.
  ///
  /// 得分 beside 总得分 is the item's. A deduction beside score and highest score repeats them, and the
  /// column keeps its own name.
  mutating func settleItemRows() {
    guard kind == .reviews, isTaken(.review(.item)) else { return }
    if isTaken(.review(.score)), !isTaken(.review(.itemScore)) {
      let plain = Set(["score", "得分", "评分", "points", "rating", "grade", "分数"].map(HeaderName.key))
      let index = headers.indices.first {
        roles[$0] == nil && plain.contains(headers[$0].key) && samples[$0].numbers > 0
      }
      if let index { take(.review(.itemScore), for: index) }
    }
    guard isTaken(.review(.itemScore)), isTaken(.review(.highest)) else { return }
    for index in headers.indices where roles[index] == .review(.deduction) {
      roles[index] = nil
    }
  }
}
