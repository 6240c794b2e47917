"""Writes three months of a made-up desk's exports, with all that makes metrics go wrong.

    python3 generated_months.py FOLDER SEED

Seconds that several contacts share, customers who come again and again, tickets without a category,
a priority, an agent or a reply, reopened and open ones, the same ticket in two files, moments before
the creation, ratings off their scale, several answers to one survey.
"""
import csv
import datetime
import json
import random
import sys
from pathlib import Path

FIRST = datetime.datetime(2026, 2, 20)
DAYS = 95
CONFIGURATION = """
time_zone: Asia/Shanghai
calendar:
  weekly:
    mon-fri: ["08:30-12:00", "13:15-18:00"]
    sat: ["10:00-15:00"]
  holidays: [2026-04-04..2026-04-06, 2026-05-01..2026-05-05]
  workdays: {2026-05-09: tue}
standards: ecommerce
first_contact_resolution: {definition: no_repeat, window: 7d, same_category: true}
csat: {scale: 1-5, satisfied_from: 4}
complaints: {when: {category: [服务投诉]}}
"""
HEADER = [
    "Ticket ID", "Channel", "Category", "Agent", "Customer ID", "Priority", "Status", "Description",
    "Created at", "First response at", "Resolved at", "Updated at", "Wait time (in seconds)",
    "Handle time (in minutes)", "Agent replies", "Reopens", "Transfers", "Answered", "Escalated at",
    "Resolved at first contact", "Handling started at", "On-hold time (in seconds)",
    "Requester wait time (in seconds)", "Agent wait time (in seconds)", "Impact", "Urgency"]
CATEGORIES = ["咨询/物流", "咨询", "售后/退款", "服务投诉/态度", "复杂问题/接口", "支付/失败", "", "支付"]


def text(moment):
    return moment.strftime("%Y-%m-%d %H:%M:%S") if moment else ""


def ticket(number, chance):
    def maybe(share, value):
        return value if chance.random() < share else ""

    # A tenth of all contacts come in bursts of the same second.
    seconds = chance.randrange(DAYS * 86_400)
    if chance.random() < 0.1:
        seconds -= seconds % 43_200
    created = FIRST + datetime.timedelta(seconds=seconds)

    def later(typical):
        return datetime.timedelta(seconds=int(chance.expovariate(1 / typical)))

    responded = created + later(1500) if chance.random() < 0.85 else None
    resolved = created + later(90_000) if chance.random() < 0.8 else None
    if responded and resolved and resolved < responded and chance.random() < 0.9:
        resolved = responded + later(3600)
    if responded and chance.random() < 0.01:
        responded = created - later(600)
    if resolved and chance.random() < 0.01:
        resolved = created - later(600)
    updated = max(moment for moment in (created, responded, resolved) if moment)
    return {
        "Ticket ID": f"G{number:05}",
        "Channel": maybe(0.97, chance.choice(["phone", "chat", "email", "在线客服"])),
        "Category": chance.choice(CATEGORIES),
        "Agent": maybe(0.93, f"agent {chance.randrange(12)}"),
        "Customer ID": maybe(0.95, f"C{int(chance.paretovariate(0.6)) % 900}"),
        "Priority": maybe(0.9, chance.choice(["P0", "P1", "P2", "P3"])),
        "Status": "solved" if resolved else "open",
        "Description": maybe(0.9, "…"),
        "Created at": text(created),
        "First response at": text(responded),
        "Resolved at": text(resolved),
        "Updated at": text(updated),
        "Wait time (in seconds)": maybe(0.6, str(chance.randrange(300))),
        "Handle time (in minutes)": maybe(0.8, f"{chance.uniform(0.5, 90):.1f}"),
        "Agent replies": maybe(0.9, str(chance.randrange(6))),
        "Reopens": maybe(0.9, str(chance.choice([0, 0, 0, 0, 1, 2]))),
        "Transfers": maybe(0.9, str(chance.choice([0, 0, 0, 1, 3]))),
        "Answered": maybe(0.7, chance.choice(["yes", "yes", "no"])),
        "Resolved at first contact": maybe(0.8, chance.choice(["yes", "no"])),
        "Handling started at": text(created + later(900)) if chance.random() < 0.8 else "",
        "On-hold time (in seconds)": maybe(0.5, str(chance.randrange(40_000))),
        "Requester wait time (in seconds)": maybe(0.7, str(chance.randrange(90_000))),
        "Agent wait time (in seconds)": maybe(0.7, str(chance.randrange(90_000))),
        "Impact": maybe(0.8, chance.choice(["high", "medium", "low"])),
        "Urgency": maybe(0.8, chance.choice(["high", "medium", "low"])),
        "Escalated at": text(created + later(7200)) if chance.random() < 0.06 else "",
    }


def earlier_state(row):
    """The ticket as an older export had it: still open."""
    older = dict(row, Status="open")
    older["Resolved at"] = ""
    older["Updated at"] = older["Created at"]
    return older


def surveys(tickets, chance):
    for row in tickets:
        if chance.random() > 0.35:
            continue
        invited = datetime.datetime.fromisoformat(row["Created at"]) + datetime.timedelta(
            seconds=chance.randrange(200_000))
        for turn in range(chance.choice([1, 1, 1, 2])):
            is_answered = chance.random() < 0.7
            answered = invited + datetime.timedelta(seconds=chance.randrange(1, 300_000) + turn)
            yield {
                "ticket_id": row["Ticket ID"],
                "invited_at": text(invited + datetime.timedelta(seconds=turn)),
                "answered_at": text(answered) if is_answered else None,
                "rating": chance.choice([1, 2, 3, 4, 5, 5, 5, 9]) if is_answered else None,
                "nps": chance.randrange(11) if is_answered and chance.random() < 0.6 else None,
                "solved_at_first_contact": (
                    chance.choice(["yes", "no", None]) if is_answered else None),
                "ces": chance.randrange(1, 8) if is_answered and chance.random() < 0.5 else None,
            }


def write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header)
        writer.writeheader()
        writer.writerows(rows)


def main(folder, seed):
    chance = random.Random(int(seed))
    folder = Path(folder)
    tickets = [ticket(number, chance) for number in range(1200)]
    half = len(tickets) // 2
    again = [earlier_state(row) for row in tickets[half:] if chance.random() < 0.2]
    write(folder / "tickets-1.csv", HEADER, tickets[:half] + again)
    write(folder / "tickets-2.csv", HEADER, tickets[half:])
    (folder / "surveys.json").write_text(
        json.dumps(list(surveys(tickets, chance)), ensure_ascii=False), encoding="utf-8")
    (folder / "touchstone.yaml").write_text(CONFIGURATION, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
