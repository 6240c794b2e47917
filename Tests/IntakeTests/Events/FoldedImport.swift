import Desk
import Foundation
import Intake
import TestSupport
import Testing

/// Files of any kind, read one after the other, with what happened folded into the tickets.
struct FoldedImport {
  var files: [ImportedFile] = []
  var history = History()

  /// - Parameter capacity: events kept in memory; more are put aside in files.
  init(
    _ texts: [String], settings: IntakeSettings = Import.settings, capacity: Int = 2_000_000,
    workers: Int = 1
  ) async throws {
    let folder = try TemporaryFolder()
    var importer = FileImporter(settings: settings)
    importer.workers = workers
    var events = EventLog(capacity: capacity)
    for (index, text) in texts.enumerated() {
      let path = try folder.write("\(index).csv", Array(text.utf8))
      let content = try await importer.read(path, addingTo: history, events: events)
      (history, events) = (content.history, content.events)
      files.append(content.file)
    }
    for repetition in try events.fold(into: &history) {
      files[repetition.file].noteRepeatedEvents(lines: [repetition.line])
    }
    for file in files { #expect(file.ledger.isBalanced) }
  }

  /// The ticket of an id.
  func ticket(_ id: String) throws -> FoldedTicket {
    let ticket = try #require(
      history.tickets.first { history.text($0.id, of: .id) == id }, "\(id) is not known")
    return FoldedTicket(ticket: ticket, history: history)
  }

  /// Every ticket's fields in words, by id.
  var inWords: [String: [String]] {
    var words: [String: [String]] = [:]
    for ticket in history.tickets {
      let folded = FoldedTicket(ticket: ticket, history: history)
      words[history.text(ticket.id, of: .id) ?? ""] =
        InstantField.allCases.map { "\($0) \(folded.time($0) ?? "–")" }
        + DurationField.allCases.map { "\($0) \(ticket[$0].map { "\($0)" } ?? "–")" }
        + CountField.allCases.map { "\($0) \(ticket[$0].map { "\($0)" } ?? "–")" }
        + [SymbolField.status, .agent, .team].map { "\($0) \(folded.text($0) ?? "–")" }
    }
    return words
  }
}

struct FoldedTicket {
  let ticket: Ticket
  let history: History

  /// `05-01 09:00:00` on the wall clock.
  func time(_ field: InstantField) -> String? {
    ticket[field].map {
      String(Import.settings.clock.text(of: $0).dropFirst(5).dropLast(6).replacing("T", with: " "))
    }
  }

  func text(_ field: SymbolField) -> String? { history.text(ticket[field], of: field) }
}
