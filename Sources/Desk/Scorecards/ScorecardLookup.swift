/// Finds cards and their items by the labels of a history, each label once: exports name the same few over
/// and over.
package struct ScorecardLookup {
  package let book: ScorecardBook
  private var cards: [CardKey: Int?] = [:]
  private var places: [PlaceKey: ScorecardBook.Place?] = [:]

  private struct CardKey: Hashable {
    let name: Symbol
    let version: Symbol?
  }

  private struct PlaceKey: Hashable {
    let item: Symbol
    let card: Int?
  }

  package init(_ book: ScorecardBook) { self.book = book }

  /// The card that a row names, if there is one of that name and version.
  package mutating func card(
    _ name: Symbol?, version: Symbol?, in history: History
  ) -> Int? {
    guard let name else { return nil }
    let key = CardKey(name: name, version: version)
    if let known = cards[key] { return known }
    let found = history.label(name).flatMap {
      book.card(named: $0, version: history.label(version))
    }
    cards[key] = .some(found)
    return found
  }

  /// Where an item stands on a card; see ``ScorecardBook/place(ofItem:card:)``.
  package mutating func place(
    _ item: Symbol?, card: Int?, in history: History
  ) -> ScorecardBook.Place? {
    guard let item else { return nil }
    let key = PlaceKey(item: item, card: card)
    if let known = places[key] { return known }
    let found = history.label(item).flatMap { book.place(ofItem: $0, card: card) }
    places[key] = .some(found)
    return found
  }
}
