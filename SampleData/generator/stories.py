"""Counts by month and each story measured: a changed generator shows at once what it lost."""

from collections import Counter
from statistics import mean, median

from . import shop
from .simulation import END, FAULTY_FIX, MAY, START
from .timeline import DAY, OpeningHours, day_of, moment

APRIL, JUNE = moment("2026-04-01"), END


def lines(tickets, surveys):
    """The summary, line by line."""
    hours = OpeningHours()
    month_of = lambda instant: f"{day_of(instant):%Y-%m}"
    april = [ticket for ticket in tickets if APRIL <= ticket.created < MAY]
    may = [ticket for ticket in tickets if MAY <= ticket.created]

    yield "month     tickets  resolved  complaints  pay.fail  repeats  invited  answered   CSAT"
    resolved = Counter(month_of(solved) for solved in map(last_resolution, tickets) if solved)
    invited = Counter(month_of(survey.invited) for survey in surveys)
    for month in sorted({month_of(ticket.created) for ticket in tickets}):
        group = [ticket for ticket in tickets if month_of(ticket.created) == month]
        ratings = [survey.answers["rating"] for survey in surveys
                   if survey.answered and month_of(survey.answered) == month]
        complaints = sum(ticket.is_complaint for ticket in group)
        yield (f"{month}  {len(group):7}  {resolved[month]:8}  {complaints:10}"
               f"  {failures(group):8}  {share(t.repeats for t in group):7.1%}  {invited[month]:7}"
               f"  {len(ratings):8}  {share(rating >= 4 for rating in ratings):5.1%}")
    yield f"open on 2026-06-01: {sum(last_resolution(ticket) is None for ticket in tickets)}"

    yield "1 payment failures per ticket, April -> May"
    for name in ["all"] + list(shop.CHANNELS):
        here = [[t for t in group if name in ("all", t.channel)] for group in (april, may)]
        rated = [ratings_of(surveys, start, end, lambda t: name in ("all", t.channel))
                 for start, end in ((APRIL, MAY), (MAY, JUNE))]
        failed = [failures(group) for group in here]
        rise = failed[1] / len(here[1]) / (failed[0] / len(here[0])) - 1
        complained = [share(ticket.is_complaint for ticket in group) for group in here]
        yield (f"  {name:5} {failed[0]:4}/{len(here[0]):4} -> {failed[1]:4}/{len(here[1]):4}"
               f"  {rise:+6.0%}   CSAT {top_two(rated[0])} -> {top_two(rated[1])}"
               f"   complaints {complained[0]:5.1%} -> {complained[1]:5.1%}")

    yield "2 specialists against the others: median hours to the resolution, all months and May"
    for name, chosen in [("all", lambda t: True)] + [
            (f"{case[0]}/{case[1]}", lambda t, case=case: t.case == case)
            for case in shop.CASES if case[4] or case[1] in ("退换货", "延迟送达")]:
        pairs = []
        for period in (tickets, may):
            for special in (True, False):
                taken = [(t.resolutions[-1] - t.created) / 3600 for t in period if t.resolutions
                         and chosen(t) and (t.team == shop.SPECIALISTS) == special]
                pairs.append(f"{median(taken):6.1f} h ({len(taken)})")
        yield f"  {name}: {pairs[0]} against {pairs[1]};  May {pairs[2]} against {pairs[3]}"

    yield "3 agents: ratings in May, and in all months"
    for agent in (shop.NEWCOMER, shop.STAR):
        both = [ratings_of(surveys, start, JUNE, lambda t: t.agent == agent)
                for start in (MAY, START)]
        count = sum(ticket.agent == agent for ticket in may)
        yield f"  {agent}: {count} tickets in May, {top_two(both[0])}; ever {top_two(both[1])}"

    yield "4 first response of May's holiday, of its other days, and of the make-up Saturday 9 May"
    for name, days in (("1-5 May", range(1, 6)), ("6-31 May", range(6, 32)), ("9 May", [9])):
        group = [t for t in may if t.first_response and day_of(t.created).day in days
                 and t.channel in ("在线聊天", "APP", "小程序")]
        waits = [t.first_response - t.created for t in group]
        working = [hours.working_seconds(t.created, t.first_response) for t in group]
        yield (f"  {name}, chat and apps ({len(group)}): calendar median {median(waits)} s, "
               f"mean {mean(waits) / 3600:.1f} h; business median {median(working)} s, "
               f"mean {mean(working):.0f} s")

    yield "5 reopened, of the tickets first resolved in the days of the faulty parcel fix"
    for name, parcels in (("物流配送", True), ("others", False)):
        for when, inside in (("12-14 May", True), ("other days of May", False)):
            group = [t for t in tickets if t.resolutions and MAY <= t.resolutions[0] < END
                     and (t.case[0] == "物流配送") == parcels
                     and (FAULTY_FIX[0] <= t.resolutions[0] < FAULTY_FIX[1]) == inside]
            yield f"  {name}, {when}: {sum(bool(t.reopenings) for t in group)}/{len(group)}"

    yield "6 complaints by customers who had complained in the 30 days before"
    for name, group in (("April", april), ("May", may)):
        again = [t for t in group if t.is_complaint and any(
            other.is_complaint and other.customer is t.customer
            and t.created - 30 * DAY <= other.created < t.created for other in tickets)]
        yield (f"  {name}: {len(again)} of {sum(t.is_complaint for t in group)}, "
               f"{len({t.customer.id for t in again})} customers")

    yield "7 only noise: 微博"
    yield "  CSAT April " + " -> May ".join(
        top_two(ratings_of(surveys, start, end, lambda t: t.channel == "微博"))
        for start, end in ((APRIL, MAY), (MAY, JUNE)))


def last_resolution(ticket):
    """The resolution that stood on 1 June, if the ticket was not open then."""
    done = [instant for instant in ticket.resolutions if instant < END]
    return done[-1] if len(done) > sum(instant < END for instant in ticket.reopenings) else None


def failures(tickets):
    return sum(ticket.case[1] == "支付失败" for ticket in tickets)


def share(flags):
    flags = list(flags)
    return sum(flags) / len(flags) if flags else float("nan")


def ratings_of(surveys, start, end, chosen):
    return [survey.answers["rating"] for survey in surveys
            if survey.answered and start <= survey.answered < end and chosen(survey.ticket)]


def top_two(ratings):
    satisfied = sum(rating >= 4 for rating in ratings)
    return f"{satisfied}/{len(ratings)} = {satisfied / len(ratings):.1%}" if ratings else "none"
