import Desk
import Foundation
import Intake
import Tabular
import TestSupport
import Testing

/// A file read as a user's would be, with its records in plain words.
struct Import: Sendable {
  var content: FileContent

  static let settings = IntakeSettings(clock: WallClock(identifier: "Asia/Shanghai")!)

  /// Reads a text or bytes as a file of some name. The ledger of any file has to balance.
  static func read(
    _ text: String, settings: IntakeSettings = settings, kind: RecordKind? = nil,
    addingTo history: History = History()
  ) async throws -> Import {
    try await read(Array(text.utf8), settings: settings, kind: kind, addingTo: history)
  }

  static func read(
    _ bytes: [UInt8], name: String = "export.csv", settings: IntakeSettings = settings,
    kind: RecordKind? = nil, workers: Int = 1, addingTo history: History = History()
  ) async throws -> Import {
    let folder = try TemporaryFolder()
    let path = try folder.write(name, bytes)
    var importer = FileImporter(settings: settings)
    importer.workers = workers
    importer.keptColumns = .all
    importer.keepsComments = true
    let content = try await importer.read(path, kind: kind, addingTo: history)
    #expect(content.file.ledger.isBalanced)
    return Import(content: content)
  }

  // MARK: What was understood

  /// The fields by the names of their columns.
  var fields: [String: String] {
    var fields: [String: String] = [:]
    for column in content.file.columns { fields[column.name] = column.role?.fieldName }
    return fields
  }

  var ledger: Ledger { content.file.ledger }

  /// The problems as `line column code`, in their order.
  var problems: [String] {
    content.file.problems.map { problem in
      [problem.line.map(String.init), problem.column, problem.code.rawValue]
        .compactMap(\.self).joined(separator: " ")
    }
  }

  // MARK: Records

  var history: History { content.history }

  func texts(_ field: SymbolField) -> [String?] {
    history.tickets.map { history.text($0[field], of: field) }
  }

  var ids: [String] { texts(.id).compactMap(\.self) }

  /// As the wall clock shows them.
  func times(_ field: InstantField) -> [String?] {
    history.tickets.map { ticket in ticket[field].map(Self.text(of:)) }
  }

  /// A moment as the wall clock shows it.
  static func text(of moment: Instant) -> String {
    String(settings.clock.text(of: moment).dropLast(6).replacing("T", with: " "))
  }

  func seconds(_ field: DurationField) -> [Double?] { history.tickets.map { $0[field] } }
  func counts(_ field: CountField) -> [Int?] { history.tickets.map { $0[field] } }
  func flags(_ field: FlagField) -> [Bool?] { history.tickets.map { $0[field] } }

  /// Ratings as `4 of 1-5`.
  var ratings: [String?] {
    history.responses.map { response in
      response.rating.map { "\(Int($0.value)) of \($0.scale.lowest)-\($0.scale.highest)" }
    }
  }

  /// A custom column, as long as there are tickets.
  func custom(_ name: String) -> [String?] {
    guard let column = history.customColumns.first(where: { $0.name == name }) else { return [] }
    return history.tickets.indices.map { row in
      column.value(row: row).map { column.table.text(of: $0) }
    }
  }
}

extension Ledger {
  init(read: Int, accepted: Int = 0, rejected: Int = 0, duplicate: Int = 0, empty: Int = 0) {
    self.init()
    self.read = read
    self.accepted = accepted
    self.rejected = rejected
    self.duplicate = duplicate
    self.empty = empty
  }
}
