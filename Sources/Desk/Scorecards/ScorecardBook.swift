/// The scorecards that reviews may be made by: those of the organisation, the last that it wrote first, then
/// the built-in ones.
package struct ScorecardBook: Sendable, Equatable {
  package let cards: [Scorecard]
  /// How many of them the organisation wrote itself: only then is a name that none of them has a
  /// mistake.
  private let ownCount: Int
  /// `places[folded name]`: the cards with an item of that name, and its place there.
  private let places: [String: [Place]]

  package struct Place: Sendable, Hashable, BitwiseCopyable {
    package let card: UInt16
    package let item: UInt16
  }

  package init(own: [Scorecard] = []) {
    ownCount = own.count
    cards = own.reversed() + Scorecard.builtIn
    var places: [String: [Place]] = [:]
    for (card, scorecard) in cards.enumerated() {
      for (item, line) in scorecard.items.enumerated() {
        for name in Set(line.name.all.map { Vocabulary.folded($0) }) {
          places[name, default: []].append(Place(card: UInt16(card), item: UInt16(item)))
        }
      }
    }
    self.places = places
  }

  package subscript(place: Place) -> ScorecardItem {
    cards[Int(place.card)].items[Int(place.item)]
  }

  package var own: ArraySlice<Scorecard> { cards[..<ownCount] }

  /// The card of that name; of several versions the one said, else the last that is written down.
  package func card(named name: String, version: String?) -> Int? {
    cards.firstIndex { $0.isNamed(name, version: version) }
  }

  /// Where an item of that name stands on a card; without one, on the first of the organisation's own that
  /// has it. A built-in card is not taken for what an export means by a common word.
  package func place(ofItem name: String, card: Int?) -> Place? {
    places[Vocabulary.folded(name)]?.first { place in
      card.map { Int(place.card) == $0 } ?? (Int(place.card) < ownCount)
    }
  }

  /// The cards of which at least half the items are among some names, those with most of them first.
  package func cards(among names: [String]) -> [Int] {
    let folded = Set(names.map { Vocabulary.folded($0) })
    let counts = cards.map { card in
      card.items.count { item in item.name.all.contains { folded.contains(Vocabulary.folded($0)) } }
    }
    return cards.indices.filter { counts[$0] > 0 && counts[$0] * 2 >= cards[$0].items.count }
      .sorted { (counts[$1], $0) < (counts[$0], $1) }
  }
}

/// Finds cards and their items by the labels of a history, each label once: exports name the same few over
/// and over.
package struct ScorecardLookup {
  package let book: ScorecardBook
  private var cards: [Symbol: [Symbol?: Int?]] = [:]
  private var places: [Symbol: [Int?: ScorecardBook.Place?]] = [:]

  package init(_ book: ScorecardBook) { self.book = book }

  /// The card that a row names, if there is one of that name and version.
  package mutating func card(
    _ name: Symbol?, version: Symbol?, in history: History
  ) -> Int? {
    guard let name else { return nil }
    if let known = cards[name]?[version] { return known }
    let found = history.label(name).flatMap {
      book.card(named: $0, version: history.label(version))
    }
    cards[name, default: [:]][version] = .some(found)
    return found
  }

  /// Where an item stands on a card; see ``ScorecardBook/place(ofItem:card:)``.
  package mutating func place(
    _ item: Symbol?, card: Int?, in history: History
  ) -> ScorecardBook.Place? {
    guard let item else { return nil }
    if let known = places[item]?[card] { return known }
    let found = history.label(item).flatMap { book.place(ofItem: $0, card: card) }
    places[item, default: [:]][card] = .some(found)
    return found
  }
}
