"""Imports a large export into a new store and measures time, memory and the store's size.

    python3 import_memory.py [--megabytes 2048] [--ceiling 300] [--program PATH]

Ends with status 1 where the peak resident set is over the ceiling, in MB of a million bytes. Needs
nothing but Python, and room on the disk for the export and a store of its size.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from generate_large import write
from measure import run

HERE = Path(__file__).resolve().parent


def main() -> None:
    """Generates, imports, prints one line a measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--megabytes", type=int, default=2048)
    parser.add_argument("--ceiling", type=int, default=300)
    parser.add_argument(
        "--program", type=Path, default=HERE.parent / ".build" / "release" / "touchstone"
    )
    arguments = parser.parse_args()
    (HERE / "data").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=HERE / "data") as name:
        folder = Path(name)
        export, store = folder / "large.csv", folder / "history.sqlite"
        rows = write(export, arguments.megabytes << 20)
        size = export.stat().st_size
        command = (str(arguments.program), "import", str(export), "--store", str(store))
        usage = run(command, folder / "output")
        print(f"export: {size / 1e6:,.0f} MB, {rows:,} rows")
        print(f"store: {store.stat().st_size / 1e6:,.0f} MB")
        print(f"wall: {usage.wall_seconds:.1f} s, {rows / usage.wall_seconds:,.0f} rows/s")
        print(f"processor: {usage.processor_seconds:.1f} s")
        print(f"peak resident set: {usage.peak_bytes / 1e6:.0f} MB")
    if usage.peak_bytes > arguments.ceiling * 1_000_000:
        sys.exit(f"over the ceiling of {arguments.ceiling} MB")


if __name__ == "__main__":
    main()
