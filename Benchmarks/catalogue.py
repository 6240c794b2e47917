"""Measures `analyze` of every metric by nine breakdowns, against another build where one is named.

    python3 catalogue.py [--against PROGRAM] [--repeat 5] [--program PATH]

Prints the best wall and processor time of each build, in all and for each metric that it knows. Ends
with status 1 where this build takes more processor time a metric than the other, by more than a tenth.
Needs the data that `run` makes.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from measure import Program, measure

HERE = Path(__file__).resolve().parent
BREAKDOWNS = (
    "channel", "category", "priority", "team", "agent", "day", "hour", "weekday", "agent,category",
)


def metrics(program: str) -> list[str]:
    """The ids of all metrics that a build knows."""
    listing = subprocess.run(
        (program, "metrics", "--format", "json"), check=True, capture_output=True
    )
    known = json.loads(listing.stdout)
    return [metric["id"] for metric in (known if isinstance(known, list) else known["metrics"])]


def contender(name: str, program: str, data: Path) -> tuple[Program, int]:
    """A build with the command to measure, and how many metrics that asks for."""
    known = metrics(program)
    breakdowns = [part for dimensions in BREAKDOWNS for part in ("--by", dimensions)]
    command = (program, "analyze", str(data), "--period", "all", "--metric", ",".join(known))
    return Program(name, "", (*command, *breakdowns, "--format", "json")), len(known)


def main() -> None:
    """Measures both in turns, prints a line each, and compares the time a metric."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    own = HERE.parent / ".build" / "release" / "touchstone"
    parser.add_argument("--program", default=str(own))
    parser.add_argument("--against")
    parser.add_argument("--repeat", type=int, default=5)
    arguments = parser.parse_args()
    data = HERE / "data"
    if not (data / "tickets.csv").exists():
        sys.exit(f"no data in {data}: run Benchmarks/run once")
    builds = [contender("this", arguments.program, data)]
    if arguments.against:
        builds.append(contender("other", arguments.against, data))
    with tempfile.TemporaryDirectory() as folder:
        results = measure([program for program, _ in builds], arguments.repeat, Path(folder))
    each = []
    for result, (_, count) in zip(results, builds, strict=True):
        usage = result.usage
        each.append(usage.processor_seconds / count)
        print(
            f"{result.program.name}: {count} metrics by {len(BREAKDOWNS)} breakdowns, "
            f"wall {usage.wall_seconds:.2f} s ({usage.wall_seconds / count * 1000:.0f} ms a metric), "
            f"processor {usage.processor_seconds:.2f} s ({each[-1] * 1000:.0f} ms), "
            f"{usage.peak_bytes / 1e6:.0f} MB"
        )
    if len(each) == 2 and each[0] > 1.1 * each[1]:
        sys.exit("slower a metric than the other build")


if __name__ == "__main__":
    main()
