"""The workbook job with openpyxl, read-only: rows as they come, nothing kept but sums."""

import json
import sys
from collections import defaultdict

import openpyxl

book = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True)
rows = book.worksheets[0].iter_rows(values_only=True)
names = next(rows)
channel, created_at, resolved_at = map(names.index, ("channel", "created_at", "resolved_at"))
created: dict[str, int] = defaultdict(int)
resolved: dict[str, int] = defaultdict(int)
seconds: dict[str, float] = defaultdict(float)
for row in rows:
    name = row[channel]
    created[name] += 1
    if row[resolved_at] is not None:
        resolved[name] += 1
        seconds[name] += round((row[resolved_at] - row[created_at]).total_seconds(), 3)
json.dump(
    {
        name: {"created": count, "resolved": resolved[name], "mean": seconds[name] / resolved[name]}
        for name, count in created.items()
    },
    sys.stdout,
)
