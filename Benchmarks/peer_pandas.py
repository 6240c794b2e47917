"""The benchmark's job in pandas: the Arrow reader, categories for names, one groupby a grouping."""

from pathlib import Path

import pandas as pd

from contract import GROUPINGS, REPEAT_WINDOW_DAYS, Table, arguments, write

WINDOW = pd.Timedelta(days=REPEAT_WINDOW_DAYS)
DIMENSIONS = ["channel", "category", "priority", "team", "agent"]
TICKET_INSTANTS = ["created_at", "first_response_at", "resolved_at"]
SURVEY_INSTANTS = ["invited_at", "answered_at"]
WORK = ["replies", "reopens", "transfers", "handle_time_seconds"]
MATTER = ["customer_id", "category"]
ANSWERS = [
    "invitations", "responses", "ratings", "rating_sum", "satisfied", "dissatisfied",
    "recommendations", "promoters", "detractors",
]  # fmt: skip


def read_tickets(path: Path) -> pd.DataFrame:
    """The tickets with the columns that the job needs, in order of customer and matter."""
    names = [*MATTER[:1], *DIMENSIONS]
    tickets = pd.read_csv(
        path,
        engine="pyarrow",
        usecols=["ticket_id", *names, *TICKET_INSTANTS, *WORK],
        parse_dates=TICKET_INSTANTS,
        dtype=dict.fromkeys(names, "category") | dict.fromkeys(WORK, "float64"),
    )
    return tickets.sort_values([*MATTER, "created_at", "ticket_id"], ignore_index=True)


def read_surveys(path: Path) -> pd.DataFrame:
    """The survey responses."""
    return pd.read_csv(
        path,
        engine="pyarrow",
        usecols=["ticket_id", *SURVEY_INSTANTS, "rating", "nps"],
        parse_dates=SURVEY_INSTANTS,
    )


def add_up_answers(surveys: pd.DataFrame) -> pd.DataFrame:
    """One row a ticket, so that the join cannot multiply tickets."""
    rating, nps = surveys["rating"], surveys["nps"]
    marks = pd.DataFrame(
        {
            "ticket_id": surveys["ticket_id"],
            "invitations": 1,
            "responses": surveys["answered_at"].notna().astype(int),
            "ratings": rating.notna().astype(int),
            "rating_sum": rating.fillna(0),
            "satisfied": (rating >= 4).astype(int),
            "dissatisfied": (rating <= 2).astype(int),
            "recommendations": nps.notna().astype(int),
            "promoters": (nps >= 9).astype(int),
            "detractors": (nps <= 6).astype(int),
        }
    )
    return marks.groupby("ticket_id", sort=False).sum()


def newest_instant(tickets: pd.DataFrame, surveys: pd.DataFrame) -> pd.Timestamp:
    """The newest instant anywhere in the data."""
    return max(tickets[TICKET_INSTANTS].max().max(), surveys[SURVEY_INSTANTS].max().max())


def no_repeat(tickets: pd.DataFrame, newest: pd.Timestamp) -> pd.Series:
    """1.0 or 0.0 for closed first contacts, absent for all else; the tickets are in order."""
    matters = tickets.groupby(MATTER, observed=True, sort=False)
    deadline = tickets["resolved_at"] + WINDOW
    forever = pd.Timestamp("2200-01-01")
    keys = [tickets[name] for name in MATTER]
    latest = deadline.fillna(forever).groupby(keys, observed=True, sort=False).cummax()
    repeats_until = latest.groupby(keys, observed=True, sort=False).shift(1)
    next_created = matters["created_at"].shift(-1)
    is_first = repeats_until.isna() | (repeats_until < tickets["created_at"])
    is_counted = tickets["customer_id"].notna() & is_first & (deadline <= newest)
    not_repeated = next_created.isna() | (next_created > deadline)
    not_reopened = tickets["reopens"].fillna(0) == 0
    return (not_repeated & not_reopened).astype(float).where(is_counted)


def make_facts(tickets: pd.DataFrame, surveys: pd.DataFrame) -> pd.DataFrame:
    """One row a ticket: dimensions, durations, NaN where a metric does not count it."""
    created, resolved = tickets["created_at"], tickets["resolved_at"]
    is_resolved = resolved.notna()
    replies, reopens, transfers = (tickets[name] for name in WORK[:3])
    touches_known = is_resolved & replies.notna() & reopens.notna()
    facts = tickets[DIMENSIONS].assign(
        day=created.dt.normalize(),
        hour=created.dt.hour,
        response_seconds=(tickets["first_response_at"] - created).dt.total_seconds(),
        resolution_seconds=(resolved - created).dt.total_seconds(),
        handle_seconds=tickets["handle_time_seconds"].where(is_resolved),
        replies=replies.where(is_resolved),
        one_touch=((replies == 1) & (reopens == 0)).astype(float).where(touches_known),
        no_repeat=no_repeat(tickets, newest_instant(tickets, surveys)),
        reopened=(reopens > 0).astype(float).where(is_resolved & reopens.notna()),
        transferred=(transfers > 0).astype(float).where(transfers.notna()),
    )
    answers = add_up_answers(surveys).reindex(tickets["ticket_id"]).set_axis(facts.index)
    facts[ANSWERS] = answers.fillna(0)
    facts["rated"] = (is_resolved & (facts["ratings"] > 0)).astype(int)
    return facts


def measure(facts: pd.DataFrame, dimensions: tuple[str, ...]) -> Table:
    """All measurements by these dimensions."""
    groups = facts.groupby(list(dimensions), observed=True)
    means = groups[["response_seconds", "resolution_seconds", "handle_seconds", "replies",
                    "one_touch", "no_repeat", "reopened", "transferred"]].mean()  # fmt: skip
    counts = groups[list(means.columns)].count()
    sums = groups[[*ANSWERS, "rated"]].sum().astype(int)
    created = groups.size()
    resolved = counts["resolution_seconds"]
    columns = {
        "created": created,
        "resolved": resolved,
        "open": created - resolved,
        "answered": counts["response_seconds"],
        "handled": counts["handle_seconds"],
        "replies_known": counts["replies"],
        "touches_known": counts["one_touch"],
        "first_contacts": counts["no_repeat"],
        "reopens_known": counts["reopened"],
        "transfers_known": counts["transferred"],
        "ratings": sums["ratings"],
        "recommendations": sums["recommendations"],
        "invitations": sums["invitations"],
        "tickets_created": created,
        "tickets_resolved": resolved,
        "backlog": created - resolved,
        "first_response_time.mean": means["response_seconds"],
        "resolution_time.mean": means["resolution_seconds"],
        "handle_time.mean": means["handle_seconds"],
        "replies_per_ticket.mean": means["replies"],
        "resolution_rate": resolved / created,
        "fcr_one_touch": means["one_touch"],
        "fcr_no_repeat": means["no_repeat"],
        "reopen_rate": means["reopened"],
        "transfer_rate": means["transferred"],
        "csat": sums["satisfied"] / sums["ratings"],
        "csat_mean": sums["rating_sum"] / sums["ratings"],
        "csat_score": (sums["rating_sum"] / sums["ratings"] - 1) / 4 * 100,
        "dissatisfaction": sums["dissatisfied"] / sums["ratings"],
        "nps": 100 * (sums["promoters"] - sums["detractors"]) / sums["recommendations"],
        "survey_response_rate": sums["responses"] / sums["invitations"],
        "survey_coverage": sums["rated"] / resolved,
    }
    columns |= percentiles(groups, "first_response_time", "response_seconds", (50, 90, 95))
    columns |= percentiles(groups, "resolution_time", "resolution_seconds", (50, 90, 95))
    columns |= percentiles(groups, "handle_time", "handle_seconds", (50, 90))
    lists = {name: column.tolist() for name, column in columns.items()}
    return Table(dimensions, labels(created.index) | lists)


def percentiles(
    groups: pd.api.typing.DataFrameGroupBy, metric: str, column: str, points: tuple[int, ...]
) -> dict[str, pd.Series]:
    """Percentiles of a duration, one column each, in one pass over the groups."""
    spread = groups[column].quantile([point / 100 for point in points]).unstack()
    return {f"{metric}.p{point}": spread[point / 100] for point in points}


def labels(index: pd.Index) -> dict[str, list]:
    """The groups' names, one column for each dimension."""
    frame = index.to_frame()
    if "day" in frame:
        frame["day"] = frame["day"].dt.strftime("%Y-%m-%d")
    return {name: frame[name].tolist() for name in frame}


def main() -> None:
    given = arguments()
    tickets = read_tickets(given.data / "tickets.csv")
    surveys = read_surveys(given.data / "surveys.csv")
    facts = make_facts(tickets, surveys)
    del tickets, surveys
    write((measure(facts, dimensions) for dimensions in GROUPINGS), given.output)


if __name__ == "__main__":
    main()
