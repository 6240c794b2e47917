"""What others say of tickets: customers in surveys, reviewers, and who looked for causes."""
import datetime

from GeneratedMonths.moments import later, local, with_offset

REVIEW_HEADER = [
    "Review ID", "Ticket ID", "Agent", "Reviewer", "Review date", "QA score", "Fatal error",
    "Passed"]
CAUSE_HEADER = [
    "Analysis ID", "Ticket ID", "Problem", "Why level", "Cause", "Branch", "Verification status",
    "Owner", "Analysis date"]


def surveys(tickets, chance, zone):
    """Some are answered twice, some at a time that nobody noted, some off their scale."""
    for ticket in tickets:
        if chance.random() > 0.35:
            continue
        invited = ticket.created + datetime.timedelta(seconds=chance.randrange(200_000))
        for turn in range(chance.choice([1, 1, 1, 2])):
            is_answered = chance.random() < 0.7
            answered = invited + datetime.timedelta(seconds=chance.randrange(1, 300_000) + turn)
            is_timed = is_answered and (turn > 0 or chance.random() < 0.95)
            yield {
                "ticket_id": ticket.row["Ticket ID"],
                "invited_at": with_offset(invited + datetime.timedelta(seconds=turn), zone),
                "answered_at": with_offset(answered, zone) if is_timed else None,
                "rating": chance.choice([1, 2, 3, 4, 5, 5, 5, 9]) if is_answered else None,
                "nps": chance.randrange(11) if is_answered and chance.random() < 0.6 else None,
                "solved_at_first_contact": (
                    chance.choice(["yes", "no", None]) if is_answered else None),
                "ces": chance.randrange(1, 8) if is_answered and chance.random() < 0.5 else None,
            }


def reviews(tickets, chance, zone):
    """Some name no agent or score, and scores stand on both sides of the pass mark."""
    for number, ticket in enumerate(chance.sample(tickets, 150)):
        score = f"{chance.uniform(60, 100):.1f}" if chance.random() < 0.9 else ""
        yield {
            "Review ID": f"R{number}",
            "Ticket ID": ticket.row["Ticket ID"],
            "Agent": ticket.row["Agent"] if chance.random() < 0.8 else "",
            "Reviewer": f"reviewer {chance.randrange(3)}",
            "Review date": local(ticket.created + later(chance, 400_000), zone),
            "QA score": chance.choice([score, score, "80", "79.9"]),
            "Fatal error": chance.choice(["yes", "no", "no", "no", ""]),
            "Passed": chance.choice(["pass", "fail"]),
        }


def causes(tickets, chance, zone):
    """Chains of one why to three; some tickets are analysed twice, and both may begin alike."""
    complaints = [t for t in tickets if t.row["Category"].startswith("服务投诉")]
    analysed = chance.sample(complaints, len(complaints) * 2 // 3)
    for number, ticket in enumerate(analysed + analysed[::4]):
        date = local(ticket.created + later(chance, 900_000), zone)[:10]
        for level in range(1, chance.choice([1, 2, 3]) + 1):
            yield {
                "Analysis ID": f"A{number}",
                "Ticket ID": ticket.row["Ticket ID"],
                "Problem": "慢",
                "Why level": str(level),
                "Cause": f"{chance.choice(['人手不足', '规则过期', '接口超时'])} {level}",
                "Branch": "people",
                "Verification status": chance.choice(
                    ["verified", "verified", "verified", "pending", "ruled out"]),
                "Owner": "owner 1",
                "Analysis date": date,
            }
