import Desk
import Foundation
import Testing

@testable import Store

@Suite struct `The store's tables` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `are strict`() throws {
    let store = try HistoryStore(path: folder.store)
    let tables = try store.texts(
      """
      SELECT name
      FROM pragma_table_list
      WHERE schema = 'main' AND type = 'table' AND strict = 0
      """)
    #expect(Set(tables) == ["sqlite_schema", "grdb_migrations"])
    let statements = try store.texts(
      """
      SELECT sql
      FROM sqlite_master
      WHERE type = 'table' AND name <> 'grdb_migrations'
      """)
    #expect(statements.count { $0.contains(") STRICT") } == 20)
  }

  @Test func `have a column for each field`() throws {
    let store = try HistoryStore(path: folder.store)
    let columns = try store.texts("SELECT name FROM pragma_table_info('tickets')")
    // Columns that came later stand behind the others.
    #expect(
      columns.sorted() == (["number", "import", "stated"] + StoredFields.all.columns).sorted())
    for kind in storedRecords {
      let columns = try store.texts("SELECT name FROM pragma_table_info('\(kind.table)')")
      #expect(columns.sorted() == (["number", "import", "identity"] + kind.columns).sorted())
    }
  }

  @Test func `show custom columns by ticket and name to any tool`() throws {
    let store = try HistoryStore(path: folder.store)
    var file = MadeFile("a")
    file.addTicket("工单-1", custom: [("严重度", "S1")])
    try store.add(file.finished())
    let fields = try store.texts("SELECT ticket || ' ' || name || ' ' || value FROM ticket_fields")
    #expect(fields == ["工单-1 严重度 S1"])
  }

  @Test func `are synchronised fully, in one file, with references checked`() throws {
    let store = try HistoryStore(path: folder.store)
    #expect(try store.numbers("PRAGMA synchronous") == [2])
    #expect(try store.texts("PRAGMA journal_mode") == ["delete"])
    #expect(try store.numbers("PRAGMA foreign_keys") == [1])
    #expect(try store.numbers("PRAGMA application_id") == [Schema.applicationID])
    #expect(try folder.files == ["history.sqlite"])
  }

  @Test func `are their owner's alone, unless their owner wants it otherwise`() throws {
    func mode() throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: folder.store)[.posixPermissions] as? Int
    }
    let store = try HistoryStore(path: folder.store)
    #expect(try mode() == 0o600)
    chmod(folder.store, 0o640)
    try store.add(`A transaction`.file("may"))
    #expect(try HistoryStore(path: folder.store).load().tickets.count == 10)
    #expect(try mode() == 0o640)
  }

  @Test func `are made once, whoever opens the file`() throws {
    let first = try HistoryStore(path: folder.store)
    let before = try bytes(of: folder.store)
    let second = try HistoryStore(path: folder.store)
    #expect(try bytes(of: folder.store) == before)
    #expect(try first.rowCounts() == second.rowCounts())
  }

  @Test func `can be begun anew where the first run was cut short`() throws {
    try HistoryStore(path: folder.store).run(
      """
      PRAGMA foreign_keys = OFF;
      DROP VIEW ticket_fields;
      DROP TABLE reviews;
      DROP TABLE causes;
      DROP TABLE actions;
      DROP TABLE agents;
      DROP TABLE survey_responses;
      DROP TABLE ticket_cells;
      DROP TABLE ticket_columns;
      DROP TABLE tickets;
      DROP TABLE stated_columns;
      DROP TABLE ticket_events;
      DROP TABLE folded_tickets;
      DROP TABLE event_values;
      DROP TABLE event_tickets;
      DROP TABLE problem_counts;
      DROP TABLE original_rows;
      DROP TABLE problems;
      DROP TABLE checksums;
      DROP TABLE forgettings;
      DROP TABLE import_columns;
      DROP TABLE imports;
      DELETE FROM grdb_migrations;
      PRAGMA application_id = 0;
      """)
    let store = try HistoryStore(path: folder.store)
    #expect(try store.load().tickets.isEmpty)
  }
}
