import GRDB

/// The tables of the store, version by version. A version that was released never changes.
///
/// Texts are kept as texts and instants as seconds since 1970, so that any SQLite tool can read the
/// file; each ticket and each response names the import that it was last changed by.
enum Schema {
  /// `TchS`: tells the store from other programs' SQLite files.
  static let applicationID = 0x5463_6853

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for (version, changes) in versions {
      migrator.registerMigration(version) { db in
        for sql in changes { try db.execute(sql: sql) }
      }
    }
    // Behind all others, so that it finds the tables as this version has them.
    migrator.registerMigration("checksums") { try $0.execute(sql: ContentSums.schema) }
    migrator.registerMigration("checksums of all") { db in
      try db.execute(sql: StoredEventFold.checksumColumn)
      for (ticket, checksum) in try StoredEventFold.checksums(db) {
        try db.execute(
          sql: "UPDATE folded_tickets SET events_checksum = ? WHERE number = ?",
          arguments: [checksum, ticket])
      }
      try ContentSums.renew(db)
    }
    return migrator
  }

  private static let versions: KeyValuePairs = [
    "v1": [
      "PRAGMA application_id = \(applicationID)", imports, tickets, customColumns, surveyResponses,
    ],
    "v2": [momentlessResponses, originalRows], "v3": [timesInStatuses, ticketEvents],
    "v4": [reviews, causes, agents, filledTexts], "v5": [momentsOfStandards],
    "v6": [treesAndActions, priorityHistory, pauses], "v7": [statesOfReviews],
    "v8": [statedColumns], "v9": [analysesOfCauses],
    "v10": [importColumns], "v11": [HistoryStore.forgettings], "v12": [newestTicketsBefore],
  ]

  /// Version 12: which of the tickets that a file told last an earlier file had brought: those with no
  /// greater number. Of files from before it is not known.
  private static let newestTicketsBefore = add("newest_ticket_before INTEGER", to: "imports")

  /// Version 10: a question names a column as its export does. Of files from before no names are kept.
  private static let importColumns = """
    CREATE TABLE import_columns (
      import INTEGER NOT NULL REFERENCES imports (number),
      -- Counted over all columns of the file.
      place INTEGER NOT NULL,
      name TEXT NOT NULL,
      field TEXT NOT NULL,
      PRIMARY KEY (import, place)
    ) STRICT, WITHOUT ROWID;
    """

  static func add(_ columns: String..., to tables: String...) -> String {
    tables.flatMap { table in columns.map { "ALTER TABLE \(table) ADD COLUMN \($0);\n" } }.joined()
  }

  private static let imports = """
    CREATE TABLE imports (
      number INTEGER PRIMARY KEY,
      digest TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      format TEXT,
      encoding TEXT,
      time_zone TEXT NOT NULL,
      imported_at INTEGER,
      newest_creation INTEGER,
      rows_read INTEGER NOT NULL,
      rows_accepted INTEGER NOT NULL,
      rows_rejected INTEGER NOT NULL,
      rows_duplicate INTEGER NOT NULL,
      rows_empty INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE problems (
      number INTEGER PRIMARY KEY,
      import INTEGER NOT NULL REFERENCES imports (number),
      code TEXT NOT NULL,
      line INTEGER,
      column_name TEXT,
      expected TEXT NOT NULL
    ) STRICT;

    CREATE INDEX problems_of_import ON problems (import);

    -- Exact, where a file has more problems than are kept one by one.
    CREATE TABLE problem_counts (
      import INTEGER NOT NULL REFERENCES imports (number),
      code TEXT NOT NULL,
      occurrences INTEGER NOT NULL,
      PRIMARY KEY (import, code)
    ) STRICT, WITHOUT ROWID;
    """

  /// The columns of tickets' fields, by what they hold.
  private static func columns(
    texts: [String], moments: [String], durations: [String], counts: [String], flags: [String]
  ) -> String {
    let plain = [(texts, "TEXT"), (moments, "INTEGER"), (durations, "REAL"), (counts, "INTEGER")]
      .flatMap { names, type in names.map { "  \($0) \(type)" } }
    return (plain + flags.map { "  \($0) INTEGER CHECK (\($0) IN (0, 1))" })
      .joined(separator: ",\n")
  }

  private static let ticketColumns = columns(
    texts: [
      "customer", "channel", "category1", "category2", "product", "region", "customer_type",
      "priority", "impact", "urgency", "status", "mood", "agent", "team", "tier", "merged_into",
    ],
    moments: [
      "created_at", "first_assigned_at", "handling_started_at", "first_response_at",
      "first_resolved_at", "resolved_at", "closed_at", "updated_at", "escalated_at", "promised_at",
    ],
    durations: [
      "wait", "first_response_time", "first_response_time_business", "resolution_time",
      "resolution_time_business", "handle_time", "on_hold_time", "requester_wait_time",
      "agent_wait_time",
    ],
    counts: ["replies", "customer_replies", "reopens", "transfers"],
    flags: [
      "answered", "resolved", "resolved_at_first_contact", "is_complaint", "escalated", "spam",
    ])

  private static let tickets = """
    CREATE TABLE tickets (
      number INTEGER PRIMARY KEY,
      import INTEGER NOT NULL REFERENCES imports (number),
      id TEXT NOT NULL UNIQUE,
    \(ticketColumns)
    ) STRICT;
    """

  /// Version 8: a cell that is empty in a ticket's newest row is told from a column that is missing. Of
  /// tickets from before nothing is stated: later rows fill what they lack.
  private static let statedColumns = """
    -- The names of the columns that rows had.
    CREATE TABLE stated_columns (
      number INTEGER PRIMARY KEY,
      columns TEXT NOT NULL UNIQUE
    ) STRICT;

    ALTER TABLE tickets
    ADD COLUMN stated INTEGER REFERENCES stated_columns (number);
    """

  private static let customColumns = """
    -- The columns that are no known field, in the order in which they were first met.
    CREATE TABLE ticket_columns (
      position INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE ticket_cells (
      ticket INTEGER NOT NULL REFERENCES tickets (number),
      position INTEGER NOT NULL REFERENCES ticket_columns (position),
      value TEXT NOT NULL,
      PRIMARY KEY (ticket, position)
    ) STRICT, WITHOUT ROWID;

    -- For people: the custom columns by the ticket's id and the column's name.
    CREATE VIEW ticket_fields (ticket, name, value) AS
    SELECT tickets.id, ticket_columns.name, ticket_cells.value
    FROM ticket_cells
    JOIN tickets ON tickets.number = ticket_cells.ticket
    JOIN ticket_columns ON ticket_columns.position = ticket_cells.position;
    """

  /// Version 1 wrote a response without any time as if it were of the year 1970.
  private static let momentlessResponses = """
    UPDATE survey_responses
    SET identity = 'survey - ' || ticket_id
    WHERE identity LIKE 'survey 0 %' AND invited_at IS NULL AND responded_at IS NULL;
    """

  private static let originalRows = """
    -- Rows as they stood in the file: those behind each problem with a line.
    CREATE TABLE original_rows (
      number INTEGER PRIMARY KEY,
      import INTEGER NOT NULL REFERENCES imports (number),
      line INTEGER NOT NULL,
      text TEXT NOT NULL
    ) STRICT;

    CREATE INDEX original_rows_of_import ON original_rows (import, line);

    -- Such rows that were too many to keep.
    ALTER TABLE imports
    ADD COLUMN original_rows_left_out INTEGER NOT NULL DEFAULT 0;
    """

  private static let timesInStatuses = add(
    "new_time REAL", "open_time REAL", "solved_time REAL", "returns INTEGER", to: "tickets")

  private static let ticketEvents = """
    -- The tickets that logs of events speak of, whether an export holds them or not.
    CREATE TABLE event_tickets (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE
    ) STRICT;

    -- Statuses, people and teams that events name.
    CREATE TABLE event_values (
      number INTEGER PRIMARY KEY,
      text TEXT NOT NULL UNIQUE
    ) STRICT;

    -- What happened to tickets, each event once, whichever files hold it.
    CREATE TABLE ticket_events (
      ticket INTEGER NOT NULL REFERENCES event_tickets (number),
      moment INTEGER NOT NULL,
      kind INTEGER NOT NULL,
      -- Of the event's own id, else of its whole row.
      fingerprint INTEGER NOT NULL,
      import INTEGER NOT NULL REFERENCES imports (number),
      -- Among the events of its file: the order of what happened in the same second.
      place INTEGER NOT NULL,
      value INTEGER REFERENCES event_values (number),
      status_before INTEGER REFERENCES event_values (number),
      PRIMARY KEY (ticket, moment, kind, fingerprint)
    ) STRICT, WITHOUT ROWID;

    -- What a ticket's events tell together. It fills what the ticket's own exports do not say.
    CREATE TABLE folded_tickets (
      number INTEGER PRIMARY KEY REFERENCES event_tickets (number),
    \(foldedColumns)
    ) STRICT;
    """

  private static let foldedColumns = columns(
    texts: ["status", "agent", "team", "merged_into"],
    moments: [
      "created_at", "first_assigned_at", "first_response_at", "first_resolved_at", "resolved_at",
      "closed_at", "updated_at", "escalated_at",
    ],
    durations: [
      "on_hold_time", "requester_wait_time", "agent_wait_time", "new_time", "open_time",
      "solved_time",
    ],
    counts: ["replies", "customer_replies", "reopens", "transfers", "returns"], flags: ["spam"])

  private static let momentsOfStandards =
    add(
      "assessed_at INTEGER", "next_reply_asked_at INTEGER", "next_reply_at INTEGER",
      "reply_awaited_since INTEGER", "next_reply_time REAL", to: "tickets")
    + add(
      "next_reply_asked_at INTEGER", "next_reply_at INTEGER", "reply_awaited_since INTEGER",
      to: "folded_tickets")

  private static let surveyResponses = """
    CREATE TABLE survey_responses (
      number INTEGER PRIMARY KEY,
      import INTEGER NOT NULL REFERENCES imports (number),
      -- By what two rows are the same response; null where nothing tells them apart.
      identity TEXT UNIQUE,
      response_id TEXT,
      ticket_id TEXT,
      is_from_ticket INTEGER NOT NULL CHECK (is_from_ticket IN (0, 1)),
      invited_at INTEGER,
      responded_at INTEGER,
      answered INTEGER CHECK (answered IN (0, 1)),
      rating REAL,
      rating_lowest INTEGER,
      rating_highest INTEGER,
      rating_satisfied_from INTEGER,
      nps REAL,
      ces REAL,
      attitude REAL,
      ability REAL,
      convenience REAL,
      solved_at_first_contact INTEGER CHECK (solved_at_first_contact IN (0, 1)),
      mode TEXT,
      comment TEXT
    ) STRICT;
    """
}
