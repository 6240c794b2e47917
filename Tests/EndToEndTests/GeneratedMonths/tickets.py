"""Tickets as a desk exports them, some of which leave to the event log what happened to them."""
from GeneratedMonths.moments import later, local, some_moment
from GeneratedMonths.stories import last_status, priority_changes, story

HEADER = [
    "Ticket ID", "Channel", "Category", "Agent", "Team", "Customer ID", "Priority", "Status",
    "Description", "Created at", "First response at", "Resolved at", "Closed at", "Updated at",
    "Wait time (in seconds)", "Handle time (in minutes)", "Agent replies", "Reopens", "Transfers",
    "Answered", "Escalated at", "Resolved at first contact", "Handling started at", "Assessed at",
    "On-hold time (in seconds)", "Requester wait time (in seconds)",
    "Agent wait time (in seconds)", "Impact", "Urgency"]
CATEGORIES = ["咨询/物流", "咨询", "售后/退款", "服务投诉/态度", "复杂问题/接口", "支付/失败", "", "支付"]
# What the log knows better.
TOLD_BY_LOG = [
    "First response at", "Resolved at", "Closed at", "Agent replies", "Reopens", "Transfers",
    "Escalated at", "On-hold time (in seconds)", "Requester wait time (in seconds)",
    "Agent wait time (in seconds)"]


class Ticket:
    """A row of the export, and the steps of its story where the desk logs them."""

    def __init__(self, number, chance, desk, previous):
        is_twin = previous and chance.random() < 0.03
        self.created = previous.created if is_twin else some_moment(chance)
        self.row = row(number, self.created, chance, desk)
        if is_twin:
            # The same customer on the same matter in the same second.
            self.row.update({name: previous.row[name] for name in ("Customer ID", "Category")})
        self.steps = []
        if chance.random() < 0.6:
            self.steps = story(self.created, chance)
            self.leave_to_log(chance, desk)
        elif chance.random() < 0.02:
            self.row["Created at"] = ""

    def leave_to_log(self, chance, desk):
        """The export's own cells go before the log's; most are empty."""
        if chance.random() < 0.9:
            self.row.update(dict.fromkeys(TOLD_BY_LOG, ""))
            self.row["Status"] = last_status(self.steps)
        if chance.random() < 0.5:
            self.row["Agent"] = ""
        if chance.random() < 0.4:
            changes = list(priority_changes(self.steps, desk.priorities, chance))
            self.row["Priority"] = changes[-1].value if chance.random() < 0.8 else ""
            self.steps = sorted(self.steps + changes, key=lambda step: step.moment)
        end = local(self.steps[-1].moment, desk.zone)
        self.row["Updated at"] = max(self.row["Updated at"], end)


def row(number, created, chance, desk):
    zone = desk.zone

    def maybe(share, value):
        return value if chance.random() < share else ""

    def after(typical):
        return created + later(chance, typical)

    responded = after(1500) if chance.random() < 0.85 else None
    resolved = after(90_000) if chance.random() < 0.8 else None
    if responded and resolved and resolved < responded and chance.random() < 0.9:
        resolved = responded + later(chance, 3600)
    if responded and chance.random() < 0.01:
        responded = created - later(chance, 600)
    if resolved and chance.random() < 0.01:
        resolved = created - later(chance, 600)
    category = chance.choice(CATEGORIES)
    closed = resolved and resolved + later(chance, 90_000) if chance.random() < 0.3 else None
    updated = max(moment for moment in (created, responded, resolved, closed) if moment)
    # Some are called solved and nobody knows since when; some were only closed.
    status = "solved" if resolved or chance.random() < 0.05 else "open"
    if closed and chance.random() < 0.2:
        status, resolved = "closed", None
    elif resolved and chance.random() < 0.05:
        # Opened again, or solved after the status was written.
        status, updated = "open", updated if chance.random() < 0.7 else created
    return {
        "Ticket ID": f"G{number:05}",
        "Channel": maybe(0.97, chance.choice(["phone", "chat", "email", "在线客服"])),
        "Category": category,
        "Agent": maybe(0.93, f"agent {chance.randrange(12)}"),
        "Team": maybe(0.9, chance.choice(["Day", "night", "Weekend"])),
        "Customer ID": maybe(0.95, f"C{int(chance.paretovariate(0.6)) % 900}"),
        "Priority": maybe(0.9, chance.choice(desk.priorities)),
        "Status": status,
        "Description": maybe(0.9, "…"),
        "Created at": local(created, zone),
        "First response at": local(responded, zone),
        "Resolved at": local(resolved, zone),
        "Closed at": local(closed, zone),
        "Updated at": local(updated, zone),
        "Wait time (in seconds)": maybe(0.6, str(chance.randrange(300))),
        "Handle time (in minutes)": maybe(0.8, f"{chance.uniform(0.5, 90):.1f}"),
        "Agent replies": maybe(0.9, str(chance.randrange(6))),
        "Reopens": maybe(0.9, str(chance.choice([0, 0, 0, 0, 1, 2]))),
        "Transfers": maybe(0.9, str(chance.choice([0, 0, 0, 1, 3]))),
        "Answered": maybe(0.7, chance.choice(["yes", "yes", "no"])),
        "Resolved at first contact": maybe(0.8, chance.choice(["yes", "no"])),
        "Handling started at": maybe(0.8, local(after(900), zone)),
        "Assessed at": maybe(0.7 if category.startswith("售后") else 0, local(after(20_000), zone)),
        "On-hold time (in seconds)": maybe(0.5, some_pause(chance)),
        "Requester wait time (in seconds)": maybe(0.7, str(chance.randrange(90_000))),
        "Agent wait time (in seconds)": maybe(0.7, some_pause(chance)),
        "Impact": maybe(0.8, chance.choice(["high", "medium", "low", "unclear"])),
        "Urgency": maybe(0.8, chance.choice(["high", "medium", "low"])),
        "Escalated at": maybe(0.06, local(after(7200), zone)),
    }


def some_pause(chance):
    """None, a common one, or one that may be longer than the ticket was there."""
    return str(chance.choice([0, 0, chance.randrange(40_000), chance.randrange(900_000)]))


def earlier_state(row, chance):
    """The ticket as an older export had it: still open, and with cells that are empty in the newer."""
    older = dict(row, Status="open")
    older["Resolved at"] = older["Closed at"] = ""
    older["Updated at"] = older["Created at"]
    for name in ("Agent", "Team", "Impact"):
        if not older[name] and chance.random() < 0.5:
            older[name] = {"Agent": "agent 3", "Team": "Day", "Impact": "low"}[name]
    return older
