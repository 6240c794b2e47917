"""Chance and time: one seeded source of chance, and the opening hours in local seconds."""

import bisect
import math
import random
from datetime import date
from itertools import accumulate

from . import shop

DAY = 86400


class Chance:
    """Every random choice. It uses only `random.random`, alike in all versions of Python."""

    def __init__(self, seed):
        self.uniform = random.Random(seed).random

    def happens(self, probability):
        return self.uniform() < probability

    def between(self, low, high):
        return low + (high - low) * self.uniform()

    def whole(self, low, high):
        """A whole number from low to high, both included."""
        return low + int(self.uniform() * (high - low + 1))

    def one_of(self, items):
        return items[int(self.uniform() * len(items))]

    def weighted(self, weights, point=None):
        """A key of a dictionary of weights: at a point of [0, 1), by chance unless given."""
        point = self.uniform() if point is None else point
        keys, sums = list(weights), list(accumulate(weights.values()))
        return keys[bisect.bisect_right(sums, point * sums[-1])]

    def lognormal(self, median, spread):
        length = math.sqrt(-2 * math.log(1 - self.uniform()))
        normal = length * math.cos(2 * math.pi * self.uniform())
        return median * math.exp(spread * normal)


class Quota:
    """Yes and no in an exact proportion, evenly spread: what chance would blur in a small group."""

    def __init__(self):
        self.owed = 0.1

    def next(self, share):
        self.owed += share
        if self.owed >= 1:
            self.owed -= 1
            return True
        return False


def moment(text):
    """Local seconds of `2026-05-01` or `2026-05-01 09:30`."""
    day, _, clock = text.partition(" ")
    hours, _, minutes = (clock or "0:0").partition(":")
    return date.fromisoformat(day).toordinal() * DAY + int(hours) * 3600 + int(minutes) * 60


def day_of(instant):
    return date.fromordinal(instant // DAY)


class OpeningHours:
    """The shop's business calendar: when people work, and how long work takes."""

    def __init__(self):
        self.holidays = {day for first, last in shop.HOLIDAYS
                         for day in range(moment(first) // DAY, moment(last) // DAY + 1)}
        self.make_up_workdays = {moment(day) // DAY for day in shop.MAKE_UP_WORKDAYS}

    def is_holiday(self, instant):
        return instant // DAY in self.holidays

    def intervals(self, day):
        """The open intervals of a day, given as its ordinal."""
        if day in self.holidays:
            return []
        weekend = date.fromordinal(day).weekday() >= 5 and day not in self.make_up_workdays
        midnight = date.fromordinal(day).isoformat()
        return [(moment(f"{midnight} {opens}"), moment(f"{midnight} {closes}"))
                for opens, closes in (shop.WEEKEND_HOURS if weekend else shop.WEEKDAY_HOURS)]

    def is_open(self, instant):
        return any(opens <= instant < closes for opens, closes in self.intervals(instant // DAY))

    def after(self, start, seconds):
        """The instant at which so many working seconds have passed since start."""
        day = start // DAY
        while True:
            for opens, closes in self.intervals(day):
                opens = max(opens, start)
                if opens < closes:
                    if seconds <= closes - opens:
                        return int(opens + seconds)
                    seconds -= closes - opens
            day += 1

    def working_seconds(self, start, end):
        return sum(max(0, min(closes, end) - max(opens, start))
                   for day in range(start // DAY, end // DAY + 1)
                   for opens, closes in self.intervals(day))
