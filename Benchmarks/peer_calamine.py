"""The workbook job with python-calamine and pandas: `read_excel` and a group by."""

import json
import sys

import pandas

tickets = pandas.read_excel(sys.argv[1], engine="calamine")
tickets["seconds"] = (tickets["resolved_at"] - tickets["created_at"]).dt.total_seconds()
groups = tickets.groupby("channel")
made = groups.agg(
    created=("ticket_id", "count"), resolved=("seconds", "count"), mean=("seconds", "mean")
)
json.dump({name: row.to_dict() for name, row in made.iterrows()}, sys.stdout)
