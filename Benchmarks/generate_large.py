"""Writes one large ticket export, the same bytes for the same size: what `import_memory` reads.

    python3 generate_large.py --megabytes 50 --output large.csv

Plain Python without libraries: a block of rows is made once and repeated with other ticket ids, so
that 2 GB take seconds rather than minutes. One row in a thousand has a damaged time, and one in a
thousand is a second state of an earlier ticket.
"""

import argparse
import random
from pathlib import Path

COLUMNS = (
    "ticket_id", "customer_id", "channel", "category", "product", "region", "priority", "status",
    "agent", "team", "created_at", "first_response_at", "resolved_at", "updated_at", "replies",
    "reopens", "handle_time_seconds", "subject",
)  # fmt: skip
CHANNELS = ("chat", "phone", "email", "app", "wechat")
CATEGORIES = ("refund", "return", "delivery delay", "invoice", "account access", "other")
STATUSES = ("closed", "resolved", "open", "pending")
SUBJECTS = ("Where is my parcel?", '"Kettle, 1.7 l, leaks"', "退款还没有到账", "Invoice wanted")
BLOCK_ROWS = 20_000


def moment(day: int, second: int) -> str:
    """A time of day in a month of 28 days."""
    return f"2026-05-{day:02} {second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}"


def row_without_id(chance: random.Random) -> str:
    """All cells behind the id."""
    day, second = chance.randrange(1, 27), chance.randrange(86_400)
    damaged = chance.randrange(1000) == 0
    return ",".join(
        (
            f"C{chance.randrange(3_000_000)}",
            chance.choice(CHANNELS),
            chance.choice(CATEGORIES),
            f"Model {chance.choice('ABCDEF')}{chance.randrange(1, 7)}",
            f"Region {chance.randrange(20)}",
            f"P{chance.randrange(3)}",
            chance.choice(STATUSES),
            f"Agent {chance.randrange(300):03}",
            f"Team {chance.randrange(12):02}",
            "yesterday" if damaged else moment(day, second),
            moment(day, min(86_399, second + chance.randrange(3000))),
            moment(day + 1, second) if chance.randrange(20) else "",
            moment(day + 1, second),
            str(chance.randrange(9)),
            str(int(chance.randrange(12) == 0)),
            str(chance.randrange(5000)),
            chance.choice(SUBJECTS),
        )
    )


def write(path: Path, size: int) -> int:
    """Writes rows until the file has the size; gives their number."""
    chance = random.Random(20260501)
    block = [row_without_id(chance) for _ in range(BLOCK_ROWS)]
    rows = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        written = file.write(",".join(COLUMNS) + "\n")
        while written < size:
            lines = []
            for cells in block:
                number = rows - 5001 if rows % 1000 == 999 and rows > 5000 else rows
                lines.append(f"T{number:09},{cells}\n")
                rows += 1
            text = "".join(lines)
            file.write(text)
            written += len(text.encode())
    return rows


def main() -> None:
    """Reads the arguments and writes the file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--megabytes", type=int, default=2048)
    parser.add_argument("--output", type=Path, required=True)
    arguments = parser.parse_args()
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    rows = write(arguments.output, arguments.megabytes << 20)
    print(f"{rows} rows, {arguments.output.stat().st_size} bytes: {arguments.output}")


if __name__ == "__main__":
    main()
