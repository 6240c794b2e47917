import Desk
import Metrics

/// The items that some reviews rated: those of scorecards in their order, then others as they come.
///
/// An item that exports call in two languages is one.
struct ItemOrder {
  struct Entry {
    let name: String
    /// The names by which exports call it.
    var labels: Set<Symbol>
    let place: ScorecardBook.Place?
    let severity: ScorecardItem.Severity?
  }

  let entries: [Entry]
  private let places: [Symbol: Int]

  init(_ reviews: some Sequence<AssembledReview>, _ analysis: Analysis) {
    let history = analysis.history
    var entries: [Entry] = []
    var known: [Symbol: Int] = [:]
    var ofPlace: [ScorecardBook.Place: Int] = [:]
    for item in reviews.lazy.flatMap(\.items) where known[item.label] == nil {
      if let place = item.place, let index = ofPlace[place] {
        entries[index].labels.insert(item.label)
        known[item.label] = index
        continue
      }
      known[item.label] = entries.count
      if let place = item.place { ofPlace[place] = entries.count }
      entries.append(
        Entry(
          name: history.label(item.label) ?? "", labels: [item.label], place: item.place,
          severity: item.place.map { analysis.settings.scorecards[$0].severity }))
    }
    self.entries = entries.enumerated().sorted { one, other in
      switch (one.element.place, other.element.place) {
      case (let a?, let b?): (a.card, a.item) < (b.card, b.item)
      case (nil, nil): one.offset < other.offset
      case (let a, _): a != nil
      }
    }.map(\.element)
    let places = self.entries.enumerated().flatMap { index, entry in
      entry.labels.map { ($0, index) }
    }
    self.places = Dictionary(places, uniquingKeysWith: { first, _ in first })
  }

  /// Which entry an export's name of an item belongs to; nil where no review rated it.
  func index(of label: Symbol) -> Int? { places[label] }
}
