"""Whether two programs gave the same numbers: every row, every measurement, value and sample."""

import json
import math
from pathlib import Path

from contract import GROUPINGS, SAMPLE_OF

RELATIVE_TOLERANCE = 1e-9

Group = tuple[tuple[str, str], ...]
Rows = dict[Group, dict]


class ResultError(Exception):
    """An output that is not the contract's JSON; says which file and what is wrong with it."""


def read_rows(path: Path) -> Rows:
    """The measurements of each group, found by its names."""
    found: Rows = {}
    try:
        for row in json.loads(path.read_text(encoding="utf-8"))["rows"]:
            group = group_of(row["by"])
            if group in found:
                raise ResultError(f"{path}: two rows for {named(group)}.")
            found[group] = row["measurements"]
    except (ValueError, KeyError, TypeError) as error:
        raise ResultError(f"{path}: not the JSON of analyze ({error!r}).") from error
    return found


def group_of(by: dict[str, object]) -> Group:
    """The group's names in one order; an hour is an hour, be it written 8, 08 or 08:00."""
    names = {dimension: str(name) for dimension, name in by.items()}
    if "hour" in names:
        names["hour"] = f"{int(names['hour'].split(':')[0]):02}"
    return tuple(sorted(names.items()))


def named(group: Group) -> str:
    """The group for a reader: agent = Agent 001, category = refund."""
    return ", ".join(f"{dimension} = {name}" for dimension, name in group) or "all"


def differences(expected: Rows, actual: Rows) -> list[str]:
    """Every way in which the two differ, one sentence each; empty when they agree."""
    found = [f"{named(group)}: no such row" for group in expected if group not in actual]
    found += [f"{named(group)}: a row too many" for group in actual if group not in expected]
    for group, measurements in expected.items():
        if group not in actual:
            continue
        for key in SAMPLE_OF:
            ours, theirs = measurements.get(key), actual[group].get(key)
            if not same(ours, theirs):
                found.append(f"{named(group)}: {key}: {brief(ours)}, here {brief(theirs)}")
    return found


def same(one: dict | None, other: dict | None) -> bool:
    """Equal samples, and values equal within the tolerance or both absent."""
    if one is None or other is None or one["sample"] != other["sample"]:
        return False
    if one["value"] is None or other["value"] is None:
        return one["value"] is other["value"]
    return math.isclose(one["value"], other["value"], rel_tol=RELATIVE_TOLERANCE)


def brief(measurement: dict | None) -> str:
    """A measurement for a reader: 0.81 of 412."""
    if measurement is None:
        return "missing"
    return f"{measurement['value']} of {measurement['sample']}"


def count_of_numbers(rows: Rows) -> int:
    """How many measurements the rows hold, of those that are compared."""
    return sum(key in measurements for measurements in rows.values() for key in SAMPLE_OF)


def missing_groupings(rows: Rows) -> list[str]:
    """The groupings that have no row at all."""
    present = {tuple(dimension for dimension, _ in group) for group in rows}
    return [",".join(names) for names in GROUPINGS if tuple(sorted(names)) not in present]
