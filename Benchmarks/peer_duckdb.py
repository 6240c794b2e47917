"""The benchmark's job in DuckDB: an in-memory database, all threads, one GROUP BY a grouping.

One query with GROUPING SETS was slower and took more memory, and so did views over the files; the
self-join is as fast as a window that carries every column.
"""

import duckdb

from contract import GROUPINGS, REPEAT_WINDOW_DAYS, Table, arguments, write

READ_TICKETS = """
CREATE TABLE tickets AS
SELECT
  ticket_id, customer_id, channel, category, priority, team, agent,
  created_at, first_response_at, resolved_at,
  replies, reopens, transfers, handle_time_seconds
FROM read_csv($path)
"""

READ_SURVEYS = """
CREATE TABLE surveys AS
SELECT ticket_id, invited_at, answered_at, rating, nps
FROM read_csv($path)
"""

# One row a ticket: its dimensions, its durations, NULL where a metric does not count it, and its
# survey answers added up, so that the join cannot multiply tickets.
FACTS = f"""
CREATE TABLE facts AS
WITH newest AS (
  SELECT greatest(
    (SELECT greatest(max(created_at), max(first_response_at), max(resolved_at)) FROM tickets),
    (SELECT greatest(max(invited_at), max(answered_at)) FROM surveys)
  ) AS instant
),
contacts AS (
  SELECT
    ticket_id,
    max(coalesce(resolved_at + INTERVAL {REPEAT_WINDOW_DAYS} DAY, 'infinity')) OVER (
      matter ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS repeats_until,
    lead(created_at) OVER matter AS next_created_at
  FROM tickets
  WHERE customer_id IS NOT NULL
  WINDOW matter AS (PARTITION BY customer_id, category ORDER BY created_at, ticket_id)
),
answers AS (
  SELECT
    ticket_id,
    count(*) AS invitations,
    count(answered_at) AS responses,
    count(rating) AS ratings,
    sum(rating) AS rating_sum,
    count(*) FILTER (rating >= 4) AS satisfied,
    count(*) FILTER (rating <= 2) AS dissatisfied,
    count(nps) AS recommendations,
    count(*) FILTER (nps >= 9) - count(*) FILTER (nps <= 6) AS net_promoters
  FROM surveys
  GROUP BY ticket_id
)
SELECT
  channel, category, priority, team, agent,
  created_at::DATE AS day,
  hour(created_at) AS hour,
  resolved_at IS NOT NULL AS is_resolved,
  epoch(first_response_at)::BIGINT - epoch(created_at)::BIGINT AS response_seconds,
  epoch(resolved_at)::BIGINT - epoch(created_at)::BIGINT AS resolution_seconds,
  CASE WHEN is_resolved THEN handle_time_seconds END AS handle_seconds,
  CASE WHEN is_resolved THEN replies END AS replies,
  CASE WHEN is_resolved THEN replies = 1 AND reopens = 0 END AS one_touch,
  CASE
    WHEN resolved_at + INTERVAL {REPEAT_WINDOW_DAYS} DAY <= newest.instant
      AND contacts.ticket_id IS NOT NULL
      AND (repeats_until IS NULL OR created_at > repeats_until)
    THEN coalesce(reopens, 0) = 0 AND (
      next_created_at IS NULL
      OR next_created_at > resolved_at + INTERVAL {REPEAT_WINDOW_DAYS} DAY
    )
  END AS no_repeat,
  CASE WHEN is_resolved THEN reopens > 0 END AS reopened,
  transfers > 0 AS transferred,
  is_resolved AND coalesce(ratings, 0) > 0 AS rated,
  answers.* EXCLUDE (ticket_id)
FROM tickets
CROSS JOIN newest
LEFT JOIN contacts USING (ticket_id)
LEFT JOIN answers USING (ticket_id)
"""

MEASURE = """
SELECT
  {dimensions},
  count(*) AS created,
  count(resolution_seconds) AS resolved,
  created - resolved AS open,
  count(response_seconds) AS answered,
  count(handle_seconds) AS handled,
  count(replies) AS replies_known,
  count(one_touch) AS touches_known,
  count(no_repeat) AS first_contacts,
  count(reopened) AS reopens_known,
  count(transferred) AS transfers_known,
  coalesce(sum(ratings), 0)::BIGINT AS ratings,
  coalesce(sum(recommendations), 0)::BIGINT AS recommendations,
  coalesce(sum(invitations), 0)::BIGINT AS invitations,
  created AS tickets_created,
  resolved AS tickets_resolved,
  open AS backlog,
  avg(response_seconds) AS "first_response_time.mean",
  quantile_cont(response_seconds, [0.5, 0.9, 0.95]) AS response_quantiles,
  response_quantiles[1] AS "first_response_time.p50",
  response_quantiles[2] AS "first_response_time.p90",
  response_quantiles[3] AS "first_response_time.p95",
  avg(resolution_seconds) AS "resolution_time.mean",
  quantile_cont(resolution_seconds, [0.5, 0.9, 0.95]) AS resolution_quantiles,
  resolution_quantiles[1] AS "resolution_time.p50",
  resolution_quantiles[2] AS "resolution_time.p90",
  resolution_quantiles[3] AS "resolution_time.p95",
  avg(handle_seconds) AS "handle_time.mean",
  quantile_cont(handle_seconds, [0.5, 0.9]) AS handle_quantiles,
  handle_quantiles[1] AS "handle_time.p50",
  handle_quantiles[2] AS "handle_time.p90",
  avg(replies) AS "replies_per_ticket.mean",
  resolved / created AS resolution_rate,
  count_if(one_touch) / touches_known AS fcr_one_touch,
  count_if(no_repeat) / first_contacts AS fcr_no_repeat,
  count_if(reopened) / reopens_known AS reopen_rate,
  count_if(transferred) / transfers_known AS transfer_rate,
  sum(satisfied) / sum(ratings) AS csat,
  sum(rating_sum) / sum(ratings) AS csat_mean,
  (csat_mean - 1) / 4 * 100 AS csat_score,
  sum(dissatisfied) / sum(ratings) AS dissatisfaction,
  100 * sum(net_promoters) / sum(recommendations) AS nps,
  sum(responses) / sum(invitations) AS survey_response_rate,
  count_if(rated) / resolved AS survey_coverage
FROM facts
GROUP BY {dimensions}
"""


def measure(database: duckdb.DuckDBPyConnection, dimensions: tuple[str, ...]) -> Table:
    """All measurements by these dimensions."""
    result = database.execute(MEASURE.format(dimensions=", ".join(dimensions)))
    names = [column[0] for column in result.description]
    columns = dict(zip(names, zip(*result.fetchall(), strict=True), strict=True))
    return Table(dimensions, columns)


def main() -> None:
    given = arguments()
    with duckdb.connect() as database:
        database.execute("SET preserve_insertion_order = false")
        database.execute(READ_TICKETS, {"path": str(given.data / "tickets.csv")})
        database.execute(READ_SURVEYS, {"path": str(given.data / "surveys.csv")})
        database.execute(FACTS)
        write((measure(database, dimensions) for dimensions in GROUPINGS), given.output)


if __name__ == "__main__":
    main()
