"""Computes every metric a second time, in SQL, and compares them with `analyze`.

    python3 second_route.py FOLDER ANSWER.json... [--report REPORT_FOLDER]
    python3 second_route.py --metrics

DuckDB reads the same files and knows nothing of this program: a ticket's newest row wins across
files, its empty cells too; older rows fill only columns that its file lacks, the event log what is
empty; of a status and a resolution that differ the later is right; a row that lacks cells is none,
an instant that is none is no instant, and what had not happened as of the period's end has not.
Each ANSWER.json is what `analyze --format json` printed of the same period, in all or by one
dimension and another. Prints every difference, and for each answer how many numbers were compared;
with a report's folder, also whether its register has as many tickets as were created or resolved in
the period.
"""
import argparse
import datetime
import json
import sys
import warnings
from pathlib import Path

import duckdb
import yaml

sys.dont_write_bytecode = True
from SecondRoute.calendars import add_open_hours
from SecondRoute.clock import add_clock
from SecondRoute.comparison import differences
from SecondRoute.exports import add_exports
from SecondRoute.metrics import METRICS
from SecondRoute.standards import add_standards

STATEMENTS = Path(__file__).parent / "SecondRoute"


def run(connection, name):
    connection.execute((STATEMENTS / name).read_text(encoding="utf-8"))


def set_period(connection, period):
    """Without a period, all time: then what has no moment counts too."""
    connection.execute(f"set variable is_all = {period is None}")
    connection.execute("set variable start = '-infinity'::timestamp")
    connection.execute("set variable stop = 'infinity'::timestamp")
    for variable, key in (("start", "from"), ("stop", "to")) if period else ():
        moment = datetime.datetime.fromisoformat(period[key]).astimezone(datetime.timezone.utc)
        connection.execute(
            f"set variable {variable} = timestamp '{moment.replace(tzinfo=None)}'")


def opened(folder, period):
    """A database of the folder's exports, with what was known of them by the period's end."""
    configuration = yaml.safe_load(
        (Path(folder) / "touchstone.yaml").read_text(encoding="utf-8"))
    connection = duckdb.connect(config={"threads": 1})
    add_clock(connection, configuration["time_zone"])
    add_exports(connection, folder)
    add_standards(connection, configuration)
    set_period(connection, period)
    run(connection, "event_log.sql")
    run(connection, "tickets.sql")
    first, last = connection.execute(
        "select min(created)::date, getvariable('newest')::date from known").fetchone()
    day = datetime.timedelta(days=1)
    add_open_hours(connection, configuration, first - day, last + 2 * day)
    run(connection, "promises.sql")
    run(connection, "populations.sql")
    return connection


def register_differences(connection, report):
    """Whether the register of a report's workbook has a line for each ticket of the period."""
    rows = connection.execute(
        "select count(*) from (select id from made union select id from solved)").fetchone()[0]
    from compare_reports import workbook_tables

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        register = len(workbook_tables(f"{report}/report.xlsx")["tickets"])
    print(f"{register} tickets in the register, {rows} created or resolved")
    return [] if register == rows else ["the register has another number of tickets"]


def main(folder, answer_paths, report):
    answers = [json.loads(Path(path).read_text(encoding="utf-8")) for path in answer_paths]
    period = answers[0]["period"]
    assert all(answer["period"] == period for answer in answers)
    connection = opened(folder, period)
    found = register_differences(connection, report) if report else []
    for difference in found:
        print(difference)
    total = len(found)
    for answer in answers:
        found, count = differences(connection, answer)
        for difference in found:
            print(difference)
        print(f"{len(found)} differences in {count} numbers")
        total += len(found)
    return 1 if total else 0


if __name__ == "__main__":
    if sys.argv[1:] == ["--metrics"]:
        print(",".join(METRICS))
    else:
        parser = argparse.ArgumentParser()
        parser.add_argument("folder")
        parser.add_argument("answers", nargs="+")
        parser.add_argument("--report")
        given = parser.parse_args()
        sys.exit(main(given.folder, given.answers, given.report))
