"""What customers say: who is asked after a solved ticket, who answers, and with what."""

from dataclasses import dataclass, field
from typing import Optional

from . import shop
from .simulation import END, MINI_PROGRAM_RELEASE, Ticket
from .timeline import Chance, Quota, day_of, moment

WEIBO_SATISFIED = {4: 0.81, 5: 0.91}  # by month of 2026: a rise that is only noise
NPS_BY_RATING = {
    5: {10: 55, 9: 27, 8: 12, 7: 6}, 4: {9: 22, 8: 40, 7: 28, 6: 10},
    3: {7: 20, 6: 35, 5: 35, 4: 10}, 2: {5: 30, 4: 30, 3: 25, 2: 15},
    1: {3: 15, 2: 20, 1: 20, 0: 45},
}


@dataclass
class Survey:
    ticket: Ticket
    invited: int
    mode: str
    answered: Optional[int] = None
    answers: dict = field(default_factory=dict)


class Satisfaction:
    """Surveys the tickets of a simulation."""

    def __init__(self, simulation, seed):
        self.chance, self.skill = Chance(seed), simulation.skill
        self.quotas = {shop.STAR: Quota(), "微博": Quota()}
        self.surveys = self.survey(simulation.tickets)

    def survey(self, tickets):
        """All invitations, by time, with the answers that came before the last export."""
        surveys = []
        newcomer_answers = 0
        for ticket in tickets:
            chance = self.chance
            invited = bool(ticket.first_response and ticket.resolutions) and chance.happens(0.64)
            if not invited or ticket.resolutions[0] + 3600 >= END:
                continue
            by_phone = chance.happens(0.7 if ticket.channel in ("电话", "门店") else 0.06)
            survey = Survey(ticket, ticket.resolutions[0] + chance.whole(60, 1800),
                            "电话回访" if by_phone else "在线调查")
            answered = survey.invited + min(60, int(chance.lognormal(150, 1.2)) // 60 + 1) * 3600
            answered -= chance.whole(0, 3540)
            is_newcomer = ticket.agent == shop.NEWCOMER
            answers = (newcomer_answers < 5 and not ticket.repeated and not ticket.reopenings
                       if is_newcomer
                       else chance.happens(0.52 if ticket.new_payment_fault else 0.38))
            if answers and answered < END:
                newcomer_answers += is_newcomer
                survey.answered, survey.answers = answered, self.answers(ticket, answered)
            surveys.append(survey)
        return sorted(surveys, key=lambda survey: (survey.invited, survey.ticket.id))

    def satisfied(self, ticket, answered):
        if ticket.agent == shop.NEWCOMER:
            return True
        if ticket.agent == shop.STAR:
            return self.quotas[shop.STAR].next(0.92)
        month = day_of(answered).month
        if ticket.channel == "微博" and answered >= moment("2026-04-01"):
            return self.quotas["微博"].next(WEIBO_SATISFIED[month])
        if ticket.new_payment_fault:
            return self.chance.happens(0.3)
        odds = 0.91 - 0.1 * ticket.hard - 0.1 * ticket.repeats - 0.32 * ticket.is_complaint
        odds -= 0.05 * (ticket.first_response - ticket.created > 4 * 3600)
        odds -= 0.4 * bool(ticket.reopenings) + 0.2 * (self.skill[ticket.agent] - 1)
        odds -= 0.05 * (ticket.channel == "小程序" and ticket.created >= MINI_PROGRAM_RELEASE)
        return self.chance.happens(odds)

    def answers(self, ticket, answered):
        chance = self.chance
        happy = self.satisfied(ticket, answered)
        rating = chance.weighted({5: 68, 4: 32} if happy else {3: 44, 2: 29, 1: 27})
        if ticket.agent == shop.NEWCOMER:
            rating = 5
        sub_score = lambda: min(5, max(1, rating + chance.weighted({-1: 18, 0: 62, 1: 20})))
        solved = chance.happens(0.2 if ticket.reopenings or ticket.repeated or ticket.repeats
                                else 0.93 if happy else 0.6)
        words = shop.PRAISE if rating >= 4 else shop.NEUTRAL if rating == 3 else shop.BLAME
        if rating < 4 and ticket.new_payment_fault:
            words = shop.PAYMENT_BLAME
        return {
            "rating": rating, "nps": chance.weighted(NPS_BY_RATING[rating]),
            "ces": min(7, max(1, rating + 2 - chance.whole(0, 2))),
            "attitude": min(5, sub_score() + (rating < 5 and chance.happens(0.3))),
            "ability": sub_score(), "convenience": sub_score(), "solved": solved,
            "comment": chance.one_of(words) if chance.happens(0.5 if rating < 4 else 0.3) else "",
        }
