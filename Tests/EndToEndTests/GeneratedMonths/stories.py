"""What happened to a ticket, step by step: the rows of an event log."""
import datetime
from typing import NamedTuple

from GeneratedMonths.moments import later

HEADER = ["Ticket ID", "Event time", "Event", "New value", "Author", "Author type", "Old value"]
UNDER_WAY = ["open", "in progress", "pending", "waiting for customer", "on-hold", "suspended"]
SECOND = datetime.timedelta(seconds=1)


class Step(NamedTuple):
    moment: datetime.datetime
    event: str
    value: str = ""
    author: str = ""
    author_kind: str = ""
    before: str = ""


def message(moment, kind, chance):
    author = {"agent": f"agent {chance.randrange(12)}", "bot": "Welcome Bot"}.get(kind, "")
    return Step(moment, "message", "", author, kind)


def next_step(moment, chance):
    """Work goes on: statuses, words to and fro, notes, other owners."""
    kind = chance.choices(
        ["status", "agent", "customer", "bot", "note", "assigned", "escalated"],
        [5, 4, 4, 1, 1, 3, 0.2])[0]
    if kind == "status":
        return Step(moment, "status changed", chance.choice(UNDER_WAY))
    if kind == "assigned":
        return Step(moment, "assigned", f"agent {chance.randrange(4)}")
    if kind == "note":
        return Step(moment, "internal note", "", f"agent {chance.randrange(12)}", "agent")
    if kind == "escalated":
        return Step(moment, "escalated")
    return message(moment, kind, chance)


def story(created, chance):
    """The steps of one ticket in their order; those that share a second too."""
    steps = [Step(created, "created")]
    if chance.random() < 0.7:
        steps.append(message(created, "customer", chance))
    if chance.random() < 0.5:
        steps.append(message(created + SECOND, "bot", chance))
    moment = created + SECOND

    def go_on(typical):
        nonlocal moment
        moment += SECOND + later(chance, typical)
        return moment

    for _ in range(chance.randrange(8)):
        step = next_step(go_on(5000), chance)
        steps.append(step)
        if step.event == "assigned" and chance.random() < 0.3:
            steps.append(step._replace(value=f"agent {chance.randrange(4)}"))
    while chance.random() < 0.8:
        if chance.random() < 0.6:
            steps.append(message(go_on(9000), "agent", chance))
        steps.append(Step(go_on(30_000), "status changed", "solved"))
        if chance.random() < 0.4:
            steps.append(message(go_on(20_000), "customer", chance))
        if chance.random() < 0.4:
            steps.append(Step(go_on(60_000), "status changed", "closed"))
        if chance.random() < 0.8:
            break
        steps.append(Step(go_on(90_000), "status changed", chance.choice(UNDER_WAY)))
        for _ in range(chance.randrange(5)):
            steps.append(next_step(go_on(9000), chance))
    return begun_otherwise(steps) if chance.random() < 0.3 else steps


def begun_otherwise(steps):
    """The first change of status says that the ticket was open before, and not new."""
    first = next((s for s in steps if s.event == "status changed"), None)
    return [s._replace(before="open") if s is first else s for s in steps]


def priority_changes(steps, priorities, chance):
    """One change of priority or two, between the first step and some time after the last."""
    length = (steps[-1].moment - steps[0].moment).total_seconds() * 1.2
    moments = sorted(
        steps[0].moment + datetime.timedelta(seconds=1 + int(chance.random() * length))
        for _ in range(chance.choice([1, 1, 2])))
    before = chance.choice(priorities)
    if chance.random() < 0.3:
        yield Step(steps[0].moment, "priority changed", before)
    for moment in moments:
        after = chance.choice(priorities)
        yield Step(moment, "priority changed", after, before=before)
        before = after


def last_status(steps):
    return next((s.value for s in reversed(steps) if s.event == "status changed"), "new")
