"""The benchmark's job in Polars: lazy scans, facts made once, one group_by a grouping."""

from pathlib import Path

import polars as pl

from contract import GROUPINGS, REPEAT_WINDOW_DAYS, Table, arguments, write

WINDOW = pl.duration(days=REPEAT_WINDOW_DAYS)
FOREVER = 1 << 34
NAMES = pl.Categorical
DIMENSIONS = ("channel", "category", "priority", "team", "agent")
MATTER = ("customer_id", "category")
TICKET_INSTANTS = ("created_at", "first_response_at", "resolved_at")
SURVEY_INSTANTS = ("invited_at", "answered_at")


def read_tickets(path: Path) -> pl.LazyFrame:
    """The tickets with the columns that the job needs."""
    return (
        pl.scan_csv(path, try_parse_dates=True, schema_overrides=dict.fromkeys(DIMENSIONS, NAMES))
        .select(
            "ticket_id", "customer_id", *DIMENSIONS, *TICKET_INSTANTS,
            "replies", "reopens", "transfers", "handle_time_seconds",
        )
    )  # fmt: skip


def add_up_answers(surveys: pl.LazyFrame) -> pl.LazyFrame:
    """One row a ticket, so that the join cannot multiply tickets."""
    rating, nps = pl.col("rating"), pl.col("nps")
    return surveys.group_by("ticket_id").agg(
        invitations=pl.len(),
        responses=pl.col("answered_at").count(),
        ratings=rating.count(),
        rating_sum=rating.sum(),
        satisfied=(rating >= 4).sum(),
        dissatisfied=(rating <= 2).sum(),
        recommendations=nps.count(),
        promoters=(nps >= 9).sum(),
        detractors=(nps <= 6).sum(),
    )


def newest_instant(tickets: pl.LazyFrame, surveys: pl.LazyFrame) -> pl.Expr:
    """The newest instant anywhere in the data."""
    newest = [tickets.select(TICKET_INSTANTS).max(), surveys.select(SURVEY_INSTANTS).max()]
    frames = pl.collect_all(newest)
    return pl.lit(max(instant for frame in frames for instant in frame.row(0)))


def find_repeats(tickets: pl.LazyFrame) -> pl.LazyFrame:
    """Which contacts are the first on their matter, and when the next one on it came.

    A running maximum `over` 800,000 groups takes seconds. The groups are in order, so adding a
    multiple of the group's number to every instant lets one running maximum serve them all: what an
    earlier group left behind is smaller than anything in a later one.
    """
    created, resolved = (pl.col(name).dt.epoch("s") for name in ("created_at", "resolved_at"))
    changed = pl.any_horizontal(pl.col(name) != pl.col(name).shift(1) for name in MATTER)
    base = pl.col("starts_matter").cum_sum().cast(pl.Int64) * FOREVER
    repeats_until = base + (resolved + REPEAT_WINDOW_DAYS * 86_400).fill_null(FOREVER - 1)
    continues = ~pl.col("starts_matter").shift(-1)
    return (
        tickets.filter(pl.col("customer_id").is_not_null())
        .select("ticket_id", "customer_id", pl.col("category").to_physical(), *TICKET_INSTANTS)
        .sort(*MATTER, "created_at", "ticket_id")
        .with_columns(starts_matter=changed.fill_null(True))
        .select(
            "ticket_id",
            is_first=(repeats_until.cum_max().shift(1) < base + created).fill_null(True),
            next_created_at=pl.when(continues).then(pl.col("created_at").shift(-1)),
        )
    )


def make_facts(tickets: pl.LazyFrame, surveys: pl.LazyFrame, newest: pl.Expr) -> pl.LazyFrame:
    """One row a ticket: dimensions, durations, null where a metric does not count it."""
    created, resolved = pl.col("created_at"), pl.col("resolved_at")
    is_resolved = resolved.is_not_null()
    is_counted = pl.col("is_first") & (resolved + WINDOW <= newest)
    next_created = pl.col("next_created_at")
    not_repeated = next_created.is_null() | (next_created > resolved + WINDOW)
    replies, reopens = pl.col("replies"), pl.col("reopens")
    joined = tickets.join(find_repeats(tickets), on="ticket_id", how="left").join(
        add_up_answers(surveys), on="ticket_id", how="left"
    )
    return joined.select(
        *DIMENSIONS,
        "invitations", "responses", "ratings", "rating_sum", "satisfied", "dissatisfied",
        "recommendations", "promoters", "detractors",
        day=created.dt.date(),
        hour=created.dt.hour(),
        response_seconds=(pl.col("first_response_at") - created).dt.total_seconds(),
        resolution_seconds=(resolved - created).dt.total_seconds(),
        handle_seconds=pl.when(is_resolved).then("handle_time_seconds"),
        replies=pl.when(is_resolved).then(replies),
        one_touch=pl.when(is_resolved).then((replies == 1) & (reopens == 0)),
        no_repeat=pl.when(is_counted).then(not_repeated & (reopens.fill_null(0) == 0)),
        reopened=pl.when(is_resolved).then(reopens > 0),
        transferred=pl.col("transfers") > 0,
        rated=is_resolved & (pl.col("ratings").fill_null(0) > 0),
    )  # fmt: skip


PERCENTILES = {"p50": 0.5, "p90": 0.9, "p95": 0.95}


def duration_statistics(metric: str, column: str, *percentiles: str) -> list[pl.Expr]:
    """The mean and the percentiles of a duration."""
    seconds = pl.col(column)
    return [
        seconds.mean().alias(f"{metric}.mean"),
        *(
            seconds.quantile(PERCENTILES[name], "linear").alias(f"{metric}.{name}")
            for name in percentiles
        ),
    ]


AGGREGATES: list[pl.Expr] = [
    pl.len().alias("created"),
    pl.col("resolution_seconds").count().alias("resolved"),
    pl.col("response_seconds").count().alias("answered"),
    pl.col("handle_seconds").count().alias("handled"),
    pl.col("replies").count().alias("replies_known"),
    pl.col("one_touch").count().alias("touches_known"),
    pl.col("no_repeat").count().alias("first_contacts"),
    pl.col("reopened").count().alias("reopens_known"),
    pl.col("transferred").count().alias("transfers_known"),
    pl.col(
        "ratings", "rating_sum", "satisfied", "dissatisfied",
        "recommendations", "promoters", "detractors", "invitations", "responses", "rated",
    ).sum(),
    *duration_statistics("first_response_time", "response_seconds", "p50", "p90", "p95"),
    *duration_statistics("resolution_time", "resolution_seconds", "p50", "p90", "p95"),
    *duration_statistics("handle_time", "handle_seconds", "p50", "p90"),
    pl.col("replies").mean().alias("replies_per_ticket.mean"),
    pl.col("one_touch").mean().alias("fcr_one_touch"),
    pl.col("no_repeat").mean().alias("fcr_no_repeat"),
    pl.col("reopened").mean().alias("reopen_rate"),
    pl.col("transferred").mean().alias("transfer_rate"),
]  # fmt: skip

RATIOS: dict[str, pl.Expr] = {
    "open": pl.col("created") - pl.col("resolved"),
    "tickets_created": pl.col("created"),
    "tickets_resolved": pl.col("resolved"),
    "backlog": pl.col("created") - pl.col("resolved"),
    "resolution_rate": pl.col("resolved") / pl.col("created"),
    "csat": pl.col("satisfied") / pl.col("ratings"),
    "csat_mean": pl.col("rating_sum") / pl.col("ratings"),
    "csat_score": (pl.col("rating_sum") / pl.col("ratings") - 1) / 4 * 100,
    "dissatisfaction": pl.col("dissatisfied") / pl.col("ratings"),
    "nps": 100
    * (pl.col("promoters").cast(pl.Int64) - pl.col("detractors").cast(pl.Int64))
    / pl.col("recommendations"),
    "survey_response_rate": pl.col("responses") / pl.col("invitations"),
    "survey_coverage": pl.col("rated") / pl.col("resolved"),
}


def measure(facts: pl.LazyFrame, dimensions: tuple[str, ...]) -> pl.LazyFrame:
    """All measurements by these dimensions."""
    return facts.group_by(dimensions).agg(AGGREGATES).with_columns(**RATIOS)


def main() -> None:
    given = arguments()
    tickets = read_tickets(given.data / "tickets.csv").collect().lazy()
    surveys = pl.scan_csv(given.data / "surveys.csv", try_parse_dates=True).collect().lazy()
    facts = make_facts(tickets, surveys, newest_instant(tickets, surveys)).collect().lazy()
    measured = pl.collect_all([measure(facts, dimensions) for dimensions in GROUPINGS])
    tables = (
        Table(dimensions, frame.to_dict(as_series=False))
        for dimensions, frame in zip(GROUPINGS, measured, strict=True)
    )
    write(tables, given.output)


if __name__ == "__main__":
    main()
