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
  static let statesOfReviews =
    add(
      "scorecard_version TEXT", "points REAL", "first_score REAL", "sampling_weight REAL",
      "dispute TEXT", "revision INTEGER", to: "reviews")
      + """
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

  /// Version 9: two analyses of a ticket may begin with the same why.
  static let analysesOfCauses = """
    UPDATE causes
    SET identity = identity || ' ' || length(CAST(analysis_id AS BLOB)) || ':' || analysis_id
    WHERE ticket_id IS NOT NULL AND analysis_id IS NOT NULL;
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
  static let treesAndActions =
    // Affected are ids of further tickets, or a filter.
    add(
      "node TEXT", "parent TEXT", "evidence TEXT", "scope TEXT", "goal TEXT", "team TEXT",
      "affected TEXT", to: "causes")
    + add("causes TEXT", to: "tickets") + """
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
  static let priorityHistory =
    add("priority TEXT", to: "folded_tickets")
    + add(
      "first_priority TEXT", "priority_before_last TEXT", "priority_first_changed_at INTEGER",
      "priority_last_changed_at INTEGER", to: "tickets", "folded_tickets")

  /// Version 6: when a ticket paused.
  static let pauses = add(
    "hold_started_at INTEGER", "hold_ended_at INTEGER", "pending_started_at INTEGER",
    "pending_ended_at INTEGER", to: "tickets", "folded_tickets")

  /// What a complete ticket must have and what is kept of it only as filled or not.
  static let filledTexts = add(
    "has_description INTEGER CHECK (has_description IN (0, 1))",
    "has_customer_details INTEGER CHECK (has_customer_details IN (0, 1))", to: "tickets")
}
