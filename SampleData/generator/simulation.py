"""Fourteen months of tickets, with the stories of May 2026 in them."""

from collections import deque
from dataclasses import dataclass, field
from typing import List, Optional

from . import shop
from .timeline import DAY, Chance, OpeningHours, day_of, moment

START, END = moment("2025-04-01"), moment("2026-06-01")
MAY = moment("2026-05-01")

# The stories, in numbers; README.md tells them.
EXTRA_PAYMENT_FAILURES, EXTRA_PAYMENT_COMPLAINTS = 72, 17
MINI_PROGRAM_RELEASE = moment("2026-05-07")
FAULTY_FIX = moment("2026-05-12"), moment("2026-05-15")
REPEAT_COMPLAINERS = 22
GOLDEN_RATIO = 0.6180339887498949


@dataclass
class Customer:
    id: str
    name: str
    phone: str
    region: str
    kind: str


@dataclass
class Ticket:
    customer: Customer
    created: int
    channel: str
    case: tuple
    product: str
    repeats: bool = False          # a follow-up of an earlier ticket
    repeated: bool = False         # it has a follow-up itself
    id: str = ""
    description: str = ""
    priority: str = "P2"
    mood: str = "平静"
    agent: str = ""
    team: str = ""
    answered: Optional[bool] = None
    wait: Optional[int] = None
    first_response: Optional[int] = None
    resolutions: List[int] = field(default_factory=list)
    reopenings: List[int] = field(default_factory=list)
    escalated: Optional[int] = None
    replies: int = 0
    customer_replies: int = 0
    transfers: int = 0
    handle_minutes: float = 0.0
    closed: bool = False
    recorded_first_contact: bool = False

    hard = property(lambda self: self.case[4])
    category = property(lambda self: f"{self.case[0]}/{self.case[1]}")
    is_complaint = property(lambda self: self.case[0] == "服务投诉")
    new_payment_fault = property(
        lambda self: self.created >= MINI_PROGRAM_RELEASE and self.channel == "小程序"
        and self.case[1] in ("支付失败", "支付纠纷"))


class Simulation:
    """Makes everything in one fixed order from one seed; `tickets` come by creation."""

    def __init__(self, seed):
        self.chance = Chance(seed)
        self.hours = OpeningHours()
        self.case_named = {case[:2]: case for case in shop.CASES}
        self.customers = [self.make_customer(number) for number in range(1, shop.CUSTOMERS + 1)]
        self.case_point = {channel: self.chance.uniform() for channel in shop.CHANNELS}
        self.skill = {name: self.chance.lognormal(1, 0.12)
                      for names in shop.TEAMS.values() for name in names.split()}
        self.tickets = sorted(self.live_through(self.arrivals()), key=lambda ticket: ticket.created)
        self.number_tickets()

    # Customers and arrivals

    def make_customer(self, number):
        chance = self.chance
        given = chance.one_of(shop.GIVEN_FIRST)
        given += chance.one_of(shop.GIVEN_SECOND) if chance.happens(0.8) else ""
        name = chance.one_of(shop.SURNAMES) + ("𠮷" if number % 600 == 7 else given)
        phone = f"{chance.one_of(shop.PHONE_PREFIXES)}{chance.whole(0, 99999999):08d}"
        if chance.happens(0.03):
            phone = f"{phone[:3]}-{phone[3:7]}-{phone[7:]}"
        return Customer(f"{number:06d}", name, phone, chance.weighted(shop.REGIONS),
                        chance.weighted(shop.CUSTOMER_TYPES))

    def someone(self):
        """Older customers write more often."""
        return self.customers[int(len(self.customers) * self.chance.uniform() ** 1.2)]

    def time_on(self, day, channel):
        """An instant on the day, by the hours' demand; phones and stores are closed at night."""
        first, last = {"电话": (9, 20), "门店": (10, 20)}.get(channel, (0, 23))
        demand = {hour: shop.HOUR_DEMAND[hour] for hour in range(first, last + 1)}
        return day * DAY + self.chance.weighted(demand) * 3600 + self.chance.whole(0, 3599)

    def new_ticket(self, day, channel, case, customer=None, **traits):
        return Ticket(customer or self.someone(), self.time_on(day, channel), channel, case,
                      self.chance.weighted(shop.PRODUCTS), **traits)

    def arrivals(self):
        """First contacts: each month's base load, and what May 2026 adds to it."""
        channels = {name: values[0] for name, values in shop.CHANNELS.items()}
        for (year, month), count in shop.MONTHLY_TICKETS.items():
            days = [day for day in range(START // DAY, END // DAY)
                    if (day_of(day * DAY).year, day_of(day * DAY).month) == (year, month)]
            demand = {day: self.demand(day) for day in days}
            for _ in range(count):
                channel = self.chance.weighted(channels)
                day = self.chance.weighted(demand)
                yield self.new_ticket(day, channel, self.case(channel, month))
        yield from self.payment_failures()
        yield from self.repeat_complaints()

    def demand(self, day):
        when = day_of(day * DAY)
        peak = {(11, 11): 3.4, (11, 12): 2.8, (11, 10): 1.8, (11, 13): 2.0,
                (6, 18): 1.9, (6, 19): 1.6}
        holiday = 0.8 if day in self.hours.holidays else 1
        return shop.WEEKDAY_DEMAND[when.weekday()] * peak.get((when.month, when.day), 1) * holiday

    def case(self, channel, month):
        """The next case of a channel, evenly mixed, so that only a story moves a share."""
        weights = {}
        for case in shop.CASES:
            factor = 1.6 if case[1] == "支付失败" and channel == "小程序" else 1
            factor *= 1.8 if case[0] == "促销活动" and month in (6, 11) else 1
            weights[case] = case[2] * factor
        self.case_point[channel] = (self.case_point[channel] + GOLDEN_RATIO) % 1
        return self.chance.weighted(weights, self.case_point[channel])

    def payment_failures(self):
        """From its release of 7 May on, the mini program fails to take payments."""
        extra = [("支付问题", "支付失败")] * EXTRA_PAYMENT_FAILURES
        extra += [("服务投诉", "支付纠纷")] * EXTRA_PAYMENT_COMPLAINTS
        for name in extra:
            day = self.chance.whole(MINI_PROGRAM_RELEASE // DAY, END // DAY - 1)
            yield self.new_ticket(day, "小程序", self.case_named[name])

    def repeat_complaints(self):
        """The same customers complain again, each time within 30 days."""
        about = [case for case in shop.CASES if case[0] == "服务投诉" and case[1] != "支付纠纷"]
        for number in range(REPEAT_COMPLAINERS):
            customer = self.customers[37 + number * 353]
            channel = self.chance.weighted({"在线聊天": 8, "电话": 6, "APP": 4, "小程序": 5, "邮件": 2})
            day = MAY // DAY + self.chance.whole(-14, 6)
            complaints = 3 if number % 4 == 0 else 2
            for _ in range(complaints):
                yield self.new_ticket(day, channel, self.chance.one_of(about), customer)
                day += self.chance.whole(14, 18) if day < MAY // DAY else self.chance.whole(5, 12)

    # What happens to a ticket

    def live_through(self, arrivals):
        """Answers and solves each ticket, and lets some customers come back within seven days."""
        waiting, done = deque(arrivals), []
        while waiting:
            ticket = waiting.popleft()
            if not START <= ticket.created < END:
                continue
            self.classify(ticket)
            self.assign(ticket)
            self.respond(ticket)
            self.resolve(ticket)
            done.append(ticket)
            comes_back = 0.06 if ticket.is_complaint else 0.155 if ticket.hard else 0.125
            if ticket.resolutions and self.chance.happens(comes_back):
                due = int(ticket.resolutions[0] + self.chance.between(0.2, 6.5) * DAY)
                follow_up = self.new_ticket(due // DAY, ticket.channel, self.sibling(ticket.case),
                                            ticket.customer, repeats=True)
                follow_up.created = max(follow_up.created, ticket.resolutions[0] + 600)
                ticket.repeated = follow_up.created < END
                waiting.append(follow_up)
        return done

    def sibling(self, case):
        """Mostly the same problem, sometimes another of the same kind."""
        return case if self.chance.happens(0.7) else self.chance.one_of(
            [other for other in shop.CASES if other[0] == case[0]])

    def classify(self, ticket):
        chance = self.chance
        urgent = 0.06 if ticket.hard else 0.012
        grave = 0.5 if ticket.hard or ticket.is_complaint or ticket.new_payment_fault else 0.13
        ticket.priority = "P1" if chance.happens(grave) else "P2"
        ticket.priority = "P0" if chance.happens(urgent) else ticket.priority
        upset = {"平静": 30, "焦虑": 15, "不满": 40, "愤怒": 15} if (
            ticket.hard or ticket.is_complaint or ticket.repeats or ticket.new_payment_fault
        ) else {"平静": 82, "焦虑": 7, "不满": 9, "愤怒": 2}
        ticket.mood = chance.weighted(upset)
        order = f"QD{day_of(ticket.created):%y%m%d}{chance.whole(0, 999999):06d}"
        text = ticket.case[5].format(product=ticket.product, order=order,
                                     region=ticket.customer.region)
        ticket.description = text + chance.one_of(shop.DETAILS)
        if chance.happens(0.01):
            ticket.description = f"+86 {ticket.customer.phone} 请回电。{text}"

    def assign(self, ticket):
        """Hard cases go to the specialists, who take few others."""
        chance = self.chance
        home = shop.CHANNELS[ticket.channel][1]
        special = chance.happens(0.7 if ticket.hard else 0.025)
        ticket.team = shop.SPECIALISTS if special else home
        members = shop.TEAMS[ticket.team].split()
        weights = {name: 3.6 if name == shop.STAR else 1.0 for name in members}
        if shop.NEWCOMER in weights:
            joined = day_of(ticket.created) >= shop.NEWCOMER_JOINED
            weights[shop.NEWCOMER] = 0.5 if joined else 0.0
        ticket.agent = chance.weighted(weights)
        ticket.transfers = (chance.whole(1, 2) if special and chance.happens(0.85)
                            else int(chance.happens(0.05)))

    def respond(self, ticket):
        """The first reply: in opening hours, by the night duty, or when the shop opens again."""
        chance = self.chance
        _, _, median, spread = shop.CHANNELS[ticket.channel]
        pause = max(3, chance.lognormal(median, spread))
        on_hand = self.hours.is_open(ticket.created) or ticket.channel == "门店"
        on_duty = not on_hand and chance.happens(self.duty(ticket))
        if ticket.channel == "电话":
            ticket.answered = chance.happens(0.945) if on_hand else on_duty
            ticket.wait = int(pause if ticket.answered else max(8, chance.lognormal(45, 0.6)))
            if not ticket.answered:
                on_duty, on_hand = False, True
                pause = chance.lognormal(2700, 0.7)
        elif on_duty:
            pause *= 3
        elif not on_hand:
            pause += chance.lognormal(25, 0.8)
        unanswered = 0.3 if ticket.answered is False else 0.008
        if chance.happens(unanswered):
            ticket.agent = ticket.agent if chance.happens(0.3) else ""
        elif on_duty or ticket.channel == "门店" or ticket.answered:
            ticket.first_response = ticket.created + int(pause)
        else:
            ticket.first_response = self.hours.after(ticket.created, pause)

    def duty(self, ticket):
        """The share of tickets outside opening hours that somebody on duty answers."""
        hour = ticket.created % DAY // 3600
        if ticket.priority == "P0":
            return 0.75
        if self.hours.is_holiday(ticket.created):
            return 0.12
        return 0.8 if hour == 12 else 0.4 if 8 <= hour <= 22 else 0.15

    def resolve(self, ticket):
        chance = self.chance
        ticket.closed = chance.happens(0.2)
        if ticket.first_response is None:
            ticket.closed = True
            ticket.resolutions = [self.hours.after(ticket.created, chance.between(4, 24) * 3600)]
            return
        speed = self.skill[ticket.agent] * (0.74 if ticket.team == shop.SPECIALISTS else 1)
        speed *= {"P0": 0.5, "P1": 0.85, "P2": 1.0}[ticket.priority]
        needed = chance.lognormal(ticket.case[3] * 3600, 0.9) * speed + 60
        on_the_spot = not ticket.hard and needed < 5400
        if chance.happens(0.0035):
            needed = None  # waits for a supplier for ever
        elif on_the_spot:
            ticket.resolutions = [ticket.first_response + int(needed)]
        else:
            ticket.resolutions = [self.hours.after(ticket.first_response, needed)]
        ticket.handle_minutes = round(chance.lognormal(24 if ticket.hard else 6.5, 0.55), 1)
        ticket.replies = chance.weighted({1: 8, 2: 24, 3: 28, 4: 20, 5: 12, 6: 8} if ticket.hard
                                         else {1: 60, 2: 22, 3: 11, 4: 5, 5: 2})
        ticket.customer_replies = max(0, ticket.replies - chance.whole(0, 2))
        escalates = 0.9 if ticket.priority == "P0" else 0.12 if ticket.priority == "P1" else 0.012
        if chance.happens(escalates):
            ticket.escalated = ticket.first_response + int(chance.lognormal(1500, 0.8))
        self.reopen(ticket)
        recorded = 0.1 if ticket.reopenings or ticket.replies > 3 else 0.93
        ticket.recorded_first_contact = chance.happens(recorded)

    def reopen(self, ticket):
        """A few tickets come open again; most of those that the faulty parcel fix had `solved`."""
        if not ticket.resolutions:
            return
        fixed_badly = (ticket.case[0] == "物流配送" and
                       FAULTY_FIX[0] <= ticket.resolutions[0] < FAULTY_FIX[1])
        if self.chance.happens(0.62 if fixed_badly else 0.09 if ticket.hard else 0.028):
            reopened = int(ticket.resolutions[0] + self.chance.between(0.1, 2.5) * DAY)
            ticket.reopenings.append(reopened)
            needed = self.chance.lognormal(5 * 3600, 0.8)
            ticket.resolutions.append(self.hours.after(reopened, needed))
            ticket.replies += 1
            ticket.customer_replies += 1

    def number_tickets(self):
        month, count = None, 0
        for ticket in self.tickets:
            if f"{day_of(ticket.created):%Y%m}" != month:
                month, count = f"{day_of(ticket.created):%Y%m}", 0
            count += 1
            ticket.id = f"QH{month}{count:07d}"
