"""What every peer computes and how it answers: the JSON of `touchstone analyze --format json`.

    {"period": {"from": null, "to": null},
     "rows": [{"by": {"channel": "chat"},
               "measurements": {"csat": {"value": 0.81, "sample": 412}, ...}}]}

A peer brings one table for each grouping: its dimensions, one column for each measurement, named by
its key, and one column for each sample, named as in SAMPLE_OF.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

GROUPINGS: tuple[tuple[str, ...], ...] = (
    ("channel",),
    ("category",),
    ("priority",),
    ("team",),
    ("agent",),
    ("day",),
    ("hour",),
    ("agent", "category"),
)

METRICS: tuple[str, ...] = (
    "tickets_created",
    "tickets_resolved",
    "backlog",
    "first_response_time",
    "resolution_time",
    "handle_time",
    "replies_per_ticket.mean",
    "resolution_rate",
    "fcr_one_touch",
    "fcr_no_repeat",
    "reopen_rate",
    "transfer_rate",
    "csat",
    "csat_mean",
    "csat_score",
    "dissatisfaction",
    "nps",
    "survey_response_rate",
    "survey_coverage",
)

SAMPLE_OF: dict[str, str] = {
    "tickets_created": "created",
    "tickets_resolved": "resolved",
    "backlog": "open",
    "first_response_time.mean": "answered",
    "first_response_time.p50": "answered",
    "first_response_time.p90": "answered",
    "first_response_time.p95": "answered",
    "resolution_time.mean": "resolved",
    "resolution_time.p50": "resolved",
    "resolution_time.p90": "resolved",
    "resolution_time.p95": "resolved",
    "handle_time.mean": "handled",
    "handle_time.p50": "handled",
    "handle_time.p90": "handled",
    "replies_per_ticket.mean": "replies_known",
    "resolution_rate": "created",
    "fcr_one_touch": "touches_known",
    "fcr_no_repeat": "first_contacts",
    "reopen_rate": "reopens_known",
    "transfer_rate": "transfers_known",
    "csat": "ratings",
    "csat_mean": "ratings",
    "csat_score": "ratings",
    "dissatisfaction": "ratings",
    "nps": "recommendations",
    "survey_response_rate": "invitations",
    "survey_coverage": "resolved",
}

REPEAT_WINDOW_DAYS = 7


@dataclass
class Table:
    """The measurements of one grouping, column by column; None or NaN is an absent value."""

    dimensions: tuple[str, ...]
    columns: Mapping[str, Sequence[Any]]


def arguments() -> argparse.Namespace:
    """The command line that all peers share."""
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path, help="folder with tickets.csv and surveys.csv")
    parser.add_argument("--output", type=Path, help="file; standard output unless given")
    return parser.parse_args()


# Every row has the same shape, so that filling in a template is three times as fast as building
# dictionaries for `json.dumps`: the clock is to measure the peer, not this file.
CELLS = ",".join(f'"{key}":{{"value":%r,"sample":%r}}' for key in SAMPLE_OF)
TEMPLATE = f"{{{CELLS}}}"


def rows(table: Table) -> list[str]:
    """The table's rows as JSON, largest sample first, then by name."""
    labels = ([label(value) for value in table.columns[name]] for name in table.dimensions)
    by = list(zip(*labels, strict=True))
    pairs = [
        table.columns[name]
        for key, sample in SAMPLE_OF.items()
        for name in (key, sample)
    ]  # fmt: skip
    cells = zip(by, zip(*pairs, strict=True), strict=True)
    made = [row(table.dimensions, names, numbers) for names, numbers in cells]
    ranked = sorted(zip(table.columns["created"], by, made, strict=True), key=rank)
    return [text for _, _, text in ranked]


def rank(row: tuple[int, tuple[str, ...], str]) -> tuple[int, tuple[str, ...]]:
    """The largest sample first, then by name."""
    created, by, _ = row
    return -created, by


def label(value: object) -> str:
    """The name of a group: a day as 2026-03-01, an hour as 08, anything else as it is."""
    return f"{value:02}" if isinstance(value, int) else str(value)


def row(dimensions: tuple[str, ...], by: tuple[str, ...], numbers: tuple[object, ...]) -> str:
    """One row as JSON. Python writes an absent number as None or nan, JSON as null."""
    measurements = (TEMPLATE % numbers).replace("None", "null").replace("nan", "null")
    names = json.dumps(dict(zip(dimensions, by, strict=True)), ensure_ascii=False)
    return f'{{"by":{names},"measurements":{measurements}}}'


def write(tables: Iterable[Table], output: Path | None) -> None:
    """Writes all tables as one JSON document."""
    made = ",\n".join(row for table in tables for row in rows(table))
    text = f'{{"period":{{"from":null,"to":null}},"rows":[\n{made}\n]}}\n'
    if output is None:
        sys.stdout.write(text)
    else:
        output.write_text(text, encoding="utf-8")
