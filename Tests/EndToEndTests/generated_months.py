"""Writes three months of a made-up desk's exports, with all that makes metrics go wrong.

    python3 generated_months.py FOLDER SEED

Seconds that several contacts share, customers who come again and again, tickets without a category,
a priority, an agent or a reply, reopened and open ones, the same ticket in two files, tickets that
only the event log knows, rows of it that come twice, moments before the creation, ratings off their
scale, several answers to one survey, clocks that are put forward or back, and standards of the
desk's own.
"""
import csv
import json
import random
import sys
from pathlib import Path

sys.dont_write_bytecode = True
from GeneratedMonths import opinions, stories, tickets
from GeneratedMonths.desks import desk as desk_of
from GeneratedMonths.moments import local


def write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)


def log(all_tickets, chance, zone):
    """The steps of all tickets as they came, some of them twice."""
    steps = [(step, ticket.row["Ticket ID"]) for ticket in all_tickets for step in ticket.steps]
    for step, ticket_id in sorted(steps, key=lambda pair: pair[0].moment):
        moment, *rest = step
        row = dict(zip(stories.HEADER, [ticket_id, local(moment, zone), *rest]))
        yield row
        if chance.random() < 0.02:
            yield row


def main(folder, seed):
    chance = random.Random(int(seed))
    folder = Path(folder)
    desk = desk_of(int(seed))
    zone = desk.zone
    made = []
    for number in range(1200):
        made.append(tickets.Ticket(number, chance, desk, made[-1] if made else None))
    rows = [t.row for t in made if not (t.steps and chance.random() < 0.05)]
    half = len(rows) // 2
    again = [
        tickets.earlier_state(row, chance) for row in rows[half:] if chance.random() < 0.2]
    write(folder / "tickets-1.csv", tickets.HEADER, rows[:half] + again[::2])
    # A column that an export lacks says nothing.
    lacking = [n for n in tickets.HEADER if n not in ("Transfers", "Resolved at first contact")]
    write(folder / "tickets-2.csv", lacking, rows[half:])
    # An older export may come under a later name.
    write(folder / "tickets-3.csv", tickets.HEADER, again[1::2])
    write(folder / "events.csv", stories.HEADER, log(made, chance, zone))
    write(
        folder / "qa-reviews.csv", opinions.REVIEW_HEADER, opinions.reviews(made, chance, zone))
    write(
        folder / "cause-analyses.csv", opinions.CAUSE_HEADER,
        opinions.causes(made, chance, zone))
    surveys = list(opinions.surveys(made, chance, zone))
    (folder / "surveys.json").write_text(
        json.dumps(surveys, ensure_ascii=False), encoding="utf-8")
    (folder / "touchstone.yaml").write_text(desk.configuration, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
