/// The tables of reviews, causes, agents and actions.
///
/// Texts are kept as texts and instants as seconds since 1970, as in the other tables; scores are on 0
/// to 100. A review may come before its ticket, so that nothing refers to the table of tickets.
extension Schema {
  static let reviews = """
    CREATE TABLE reviews (
      number INTEGER PRIMARY KEY,
      import INTEGER NOT NULL REFERENCES imports (number),
      -- By what two rows are the same review, or the same item of it.
      identity TEXT UNIQUE,
      review_id TEXT,
      ticket_id TEXT,
      agent TEXT,
      reviewer TEXT,
      reviewer_kind TEXT,
      scorecard TEXT,
      item TEXT,
      reviewed_at INTEGER,
      score REAL,
      item_score REAL,
      weight REAL,
      fatal INTEGER CHECK (fatal IN (0, 1)),
      passed INTEGER CHECK (passed IN (0, 1))
    ) STRICT;
    """

  /// Version 7: a review that was revised stands beside its first state, so that its moment is part of
  /// what tells it from others.
  static let statesOfReviews = """
    ALTER TABLE reviews ADD COLUMN scorecard_version TEXT;
    ALTER TABLE reviews ADD COLUMN points REAL;
    ALTER TABLE reviews ADD COLUMN first_score REAL;
    ALTER TABLE reviews ADD COLUMN sampling_weight REAL;
    ALTER TABLE reviews ADD COLUMN dispute TEXT;
    ALTER TABLE reviews ADD COLUMN revision INTEGER;

    UPDATE reviews
    SET identity = identity || ' '
      || coalesce(length(CAST(reviewed_at AS TEXT)) || ':' || reviewed_at, '-')
    WHERE review_id IS NOT NULL;
    """

  static let causes = """
    CREATE TABLE causes (
      number INTEGER PRIMARY KEY,
      import INTEGER NOT NULL REFERENCES imports (number),
      identity TEXT UNIQUE,
      analysis_id TEXT,
      ticket_id TEXT,
      problem TEXT,
      cause TEXT,
      branch TEXT,
      -- Which why the cause answers; 0 for the surface.
      level INTEGER,
      verification_status TEXT,
      verified_how TEXT,
      owner TEXT,
      action TEXT,
      analysed_at INTEGER
    ) STRICT;
    """

  static let agents = """
    CREATE TABLE agents (
      number INTEGER PRIMARY KEY,
      import INTEGER NOT NULL REFERENCES imports (number),
      identity TEXT UNIQUE,
      agent_id TEXT,
      name TEXT,
      team TEXT,
      tier TEXT,
      hired_at INTEGER
    ) STRICT;
    """

  /// Version 6: trees of causes with the analysis's header, and the register of actions.
  static let treesAndActions = """
    ALTER TABLE causes ADD COLUMN node TEXT;
    ALTER TABLE causes ADD COLUMN parent TEXT;
    ALTER TABLE causes ADD COLUMN evidence TEXT;
    ALTER TABLE causes ADD COLUMN scope TEXT;
    ALTER TABLE causes ADD COLUMN goal TEXT;
    ALTER TABLE causes ADD COLUMN team TEXT;
    -- Ids of further tickets, or a filter.
    ALTER TABLE causes ADD COLUMN affected TEXT;

    ALTER TABLE tickets ADD COLUMN causes TEXT;

    CREATE TABLE actions (
      number INTEGER PRIMARY KEY,
      import INTEGER NOT NULL REFERENCES imports (number),
      identity TEXT UNIQUE,
      action_id TEXT,
      analysis_id TEXT,
      finding TEXT,
      cause TEXT,
      action TEXT,
      kind TEXT,
      owner TEXT,
      metric TEXT,
      segment TEXT,
      control TEXT,
      window_days INTEGER,
      started_at INTEGER,
      due_at INTEGER,
      done_at INTEGER,
      verified_at INTEGER
    ) STRICT;
    """

  /// Version 6: which priority was in force when.
  static let priorityHistory = """
    ALTER TABLE tickets ADD COLUMN first_priority TEXT;
    ALTER TABLE tickets ADD COLUMN priority_before_last TEXT;
    ALTER TABLE tickets ADD COLUMN priority_first_changed_at INTEGER;
    ALTER TABLE tickets ADD COLUMN priority_last_changed_at INTEGER;
    ALTER TABLE folded_tickets ADD COLUMN priority TEXT;
    ALTER TABLE folded_tickets ADD COLUMN first_priority TEXT;
    ALTER TABLE folded_tickets ADD COLUMN priority_before_last TEXT;
    ALTER TABLE folded_tickets ADD COLUMN priority_first_changed_at INTEGER;
    ALTER TABLE folded_tickets ADD COLUMN priority_last_changed_at INTEGER;
    """

  /// Version 6: when a ticket paused.
  static let pauses = ["tickets", "folded_tickets"].flatMap { table in
    ["hold_started_at", "hold_ended_at", "pending_started_at", "pending_ended_at"].map {
      "ALTER TABLE \(table) ADD COLUMN \($0) INTEGER;"
    }
  }.joined(separator: "\n")

  /// What a complete ticket must have and what is kept of it only as filled or not.
  static let filledTexts = """
    ALTER TABLE tickets
    ADD COLUMN has_description INTEGER CHECK (has_description IN (0, 1));

    ALTER TABLE tickets
    ADD COLUMN has_customer_details INTEGER CHECK (has_customer_details IN (0, 1));
    """
}
