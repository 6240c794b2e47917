"""Reads a workbook with touchstone, openpyxl (read-only) and python-calamine with pandas.

    Benchmarks/run workbook --tickets 50000 --repeat 1

Tickets, resolved tickets and the mean resolution time by channel, from every cell of a sheet of 18
columns. A time counts only where the answer is that of all others. Exit status: 0 all agree; 1
answers differ, a program failed, or touchstone was not the fastest.
"""

import argparse
import json
import os
import subprocess
import sys
from importlib import metadata
from pathlib import Path

from dataset import DEFAULT_TICKETS, HERE, data_folder
from measure import Program, ProgramError, Result, measure

RESULTS = HERE / "results" / "workbook"
TOLERANCE = 1e-6


def prepare(tickets: int) -> Path:
    """The workbook, generated when missing, and read once so that no run reads from the disk."""
    folder = data_folder(tickets)
    if not (folder / "tickets.csv").exists():
        generator = [sys.executable, str(HERE / "generate.py"), "--tickets", str(tickets)]
        subprocess.run(generator, check=True)
    workbook = folder / "tickets.xlsx"
    if not workbook.exists():
        command = [sys.executable, str(HERE / "generate_workbook.py"), str(folder)]
        subprocess.run(command, check=True)
    with workbook.open("rb") as file:
        while file.read(1 << 20):
            pass
    return workbook


def programs(workbook: Path) -> list[Program]:
    """Touchstone with the workbook and with the same rows as CSV, and the peers."""
    built = HERE.parent / ".build" / "release" / "touchstone"
    binary = os.environ.get("TOUCHSTONE", str(built))
    options = ("--period", "all", "--metric", "tickets_created,tickets_resolved,resolution_time")
    command = ("--by", "channel", *options, "--format", "json")
    ours = [
        Program(name, "", (binary, "analyze", str(path), *command))
        for name, path in (
            ("touchstone", workbook),
            ("touchstone, as CSV", workbook.with_suffix(".csv")),
        )
    ]
    peers = [
        Program(
            name, metadata.version(package), (sys.executable, str(HERE / script), str(workbook))
        )
        for name, package, script in (
            ("openpyxl", "openpyxl", "peer_openpyxl.py"),
            ("calamine + pandas", "python-calamine", "peer_calamine.py"),
        )
    ]
    return ours + peers


def answer(name: str) -> dict[str, tuple[float, ...]]:
    """What a program said of each channel: created, resolved, mean seconds to resolution."""
    said = json.loads((RESULTS / f"{name}.json").read_text(encoding="utf-8"))
    if "rows" not in said:
        return {k: (v["created"], v["resolved"], v["mean"]) for k, v in said.items()}
    keys = ("tickets_created", "tickets_resolved", "resolution_time.mean")
    return {
        row["by"]["channel"]: tuple(row["measurements"][key]["value"] for key in keys)
        for row in said["rows"]
    }


def agree(one: dict[str, tuple[float, ...]], other: dict[str, tuple[float, ...]]) -> bool:
    """Whether two answers have the same channels and the same numbers."""
    return one.keys() == other.keys() and all(
        abs(x - y) <= TOLERANCE * max(abs(x), 1)
        for name in one
        for x, y in zip(one[name], other[name], strict=True)
    )


def line(result: Result) -> str:
    """A row of the table."""
    usage = result.usage
    name = " ".join(filter(None, (result.program.name, result.program.version)))
    return (
        f"| {name} | {usage.wall_seconds:.1f} s | {usage.processor_seconds:.1f} s "
        f"| {usage.peak_bytes / 1e6:,.0f} MB |"
    )


def main() -> int:
    parser = argparse.ArgumentParser(prog="Benchmarks/run workbook")
    parser.add_argument("--tickets", type=int, default=DEFAULT_TICKETS, metavar="N")
    parser.add_argument("--repeat", type=int, default=3, metavar="R", help="best of R runs")
    given = parser.parse_args()
    workbook = prepare(given.tickets)
    results = measure(programs(workbook), given.repeat, RESULTS)
    first, *others = (result.program.name for result in results)
    expected = answer(first)
    wrong = [name for name in others if not agree(expected, answer(name))]
    if wrong or len(expected) < 2:
        print(f"No times: {', '.join(wrong) or first} says something else than {first}.")
        return 1
    print(f"{given.tickets:,} rows of 18 columns, {workbook.stat().st_size / 1e6:.0f} MB\n")
    print("| program | wall | processor | peak memory |\n|---|---:|---:|---:|")
    print("\n".join(map(line, results)))
    ours, _, *peers = (result.usage.wall_seconds for result in results)
    return 1 if ours >= min(peers) else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except ProgramError as error:
        sys.exit(str(error))
