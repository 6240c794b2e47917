"""Runs touchstone and its peers on the same data, checks that they agree, prints what each took.

    Benchmarks/run --tickets 50000 --repeat 3 --markdown table.md

Exit status: 0 done and all agree; 1 numbers differ, a program failed, or --floor was missed.
"""

import argparse
import os
import platform
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import agreement
from contract import GROUPINGS, METRICS
from dataset import DEFAULT_TICKETS, HERE, data_folder, survey_count
from measure import Program, ProgramError, Result, measure
from summary import table

PEERS = {"duckdb": "DuckDB", "polars": "Polars", "pandas": "pandas"}
IDLE = {
    "duckdb": "import duckdb; duckdb.connect()",
    "polars": "import polars",
    "pandas": "import pandas, pyarrow",
}
RESULTS = HERE / "results"
SHOWN_DIFFERENCES = 10


def touchstone(data: Path) -> Program | None:
    """The Swift program, when it has been built."""
    built = HERE.parent / ".build" / "release" / "touchstone"
    binary = os.environ.get("TOUCHSTONE", str(built))
    if not os.access(binary, os.X_OK):
        return None
    groupings = [argument for names in GROUPINGS for argument in ("--by", ",".join(names))]
    metrics = ["--metric", ",".join(METRICS)]
    options = ["--period", "all", *metrics, *groupings, "--format", "json"]
    return Program("touchstone", "", (binary, "analyze", str(data), *options))


def peer(library: str, data: Path) -> Program:
    """A peer: the script for this library, run by the benchmark's own interpreter."""
    return Program(
        name=PEERS[library],
        version=metadata.version(library),
        command=(sys.executable, str(HERE / f"peer_{library}.py"), str(data)),
        idle_command=(sys.executable, "-c", IDLE[library]),
    )


def prepare(tickets: int) -> Path:
    """The data folder, generated when missing, and read once so that no run reads from the disk."""
    folder = data_folder(tickets)
    files = [folder / "tickets.csv", folder / "surveys.csv"]
    if not all(file.exists() for file in files):
        generator = [sys.executable, str(HERE / "generate.py"), "--tickets", str(tickets)]
        subprocess.run(generator, check=True)
    for path in files:
        with path.open("rb") as file:
            while file.read(1 << 20):
                pass
    return folder


def disagreements(results: list[Result]) -> int:
    """Compares everyone with the first, tells what differs, and counts it."""
    first, *others = (result.program.name for result in results)
    expected = agreement.read_rows(RESULTS / f"{first}.json")
    missing = agreement.missing_groupings(expected)
    for grouping in missing:
        print(f"{first}: no rows by {grouping}")
    total = len(missing)
    for name in others:
        found = agreement.differences(expected, agreement.read_rows(RESULTS / f"{name}.json"))
        total += len(found)
        if found:
            print(f"{name} differs from {first} in {len(found):,} places; the first:")
            print("".join(f"  {sentence}\n" for sentence in found[:SHOWN_DIFFERENCES]), end="")
    if total == 0:
        numbers = agreement.count_of_numbers(expected)
        names = ", ".join([first, *others])
        print(f"The same {numbers:,} numbers in {len(expected):,} rows from {names}.")
    return total


def missed_floor(results: list[Result], floor: float) -> list[str]:
    """Where touchstone took more than its share of what DuckDB took in the same run."""
    usages = {result.program.name: result.usage for result in results}
    ours, theirs = usages["touchstone"], usages["DuckDB"]
    shares = {
        "wall time": ours.wall_seconds / theirs.wall_seconds,
        "memory": ours.peak_bytes / theirs.peak_bytes,
    }
    return [
        f"touchstone takes {share:.2f} of DuckDB's {what}, more than {floor}."
        for what, share in shares.items()
        if share > floor
    ]


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="Benchmarks/run", description=__doc__.split("\n")[0])
    parser.add_argument("--tickets", type=int, default=DEFAULT_TICKETS, metavar="N")
    parser.add_argument("--repeat", type=int, default=3, metavar="R", help="best of R runs")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="also write the table here")
    parser.add_argument(
        "--floor",
        type=float,
        metavar="SHARE",
        help="fail when touchstone takes more than this share of DuckDB's wall time or memory",
    )
    given = parser.parse_args()
    if given.repeat < 1:
        parser.error("--repeat must be 1 or more")
    return given


def main() -> int:
    given = arguments()
    data = prepare(given.tickets)
    ours = touchstone(data)
    if ours is None:
        print("touchstone is not built (make build, or set TOUCHSTONE): the peers run alone.")
    programs = ([ours] if ours else []) + [peer(library, data) for library in PEERS]
    results = measure(programs, given.repeat, RESULTS)
    summary = f"{title(given)}\n\n{table(results)}"
    print(f"\n{summary}")
    if given.markdown:
        given.markdown.write_text(summary, encoding="utf-8")
    faults = missed_floor(results, given.floor) if given.floor and ours else []
    print("".join(f"{fault}\n" for fault in faults), end="")
    return 1 if disagreements(results) or faults else 0


def title(given: argparse.Namespace) -> str:
    """What was run, and on what."""
    return (
        f"{given.tickets:,} tickets, {survey_count(given.tickets):,} survey answers,"
        f" best of {given.repeat}, {os.cpu_count()} cores,"
        f" {platform.system()} {platform.machine()}"
    )


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (ProgramError, agreement.ResultError) as error:
        sys.exit(str(error))
