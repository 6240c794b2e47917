import Desk

extension FileContent {
  /// Folds the file's events by themselves and hands the tickets on, where records go to a keeper file
  /// by file.
  ///
  /// What a ticket's events in other files say is not known here: a ticket whose log is cut in two
  /// files keeps the newer state of each field.
  package mutating func keepFoldedEvents(_ keeper: any RecordKeeper) throws {
    guard !events.isEmpty else { return }
    let repetitions = try events.fold(into: &history)
    file.noteRepeatedEvents(lines: repetitions.map(\.line))
    _ = try keeper.keep(history)
    history = History()
  }
}
