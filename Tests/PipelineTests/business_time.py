"""Counts business time by a second route: for every minute of three years, does the wall clock show a
time that is worked? Reads lines `calendar,from,to,seconds` and says how many it agrees with.

China's holidays come from the packages chinesecalendar and holidays, the zones from Python's zoneinfo;
where its rules can say a calendar, the package businesstimedelta is a third route.
"""

import csv
import datetime
import itertools
import sys
import zoneinfo

import businesstimedelta
import chinese_calendar
import holidays
import pytz

DATE = datetime.date
FIRST = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)
LAST = datetime.datetime(2027, 1, 1, tzinfo=datetime.timezone.utc)


def hours(*texts):
    """Pairs of minutes after midnight; past 1440 on the next day."""
    pairs = []
    for text in texts:
        start, end = (int(part[:2]) * 60 + int(part[3:]) for part in text.split("-"))
        pairs.append((start, end if end > start else end + 1440))
    return pairs


def shop(date):
    office = hours("09:00-12:00", "13:00-18:00")
    if date == DATE(2025, 12, 31):
        return hours("09:00-11:30")
    if not 2024 <= date.year <= 2026:
        return office if date.weekday() < 5 else []
    if chinese_calendar.is_holiday(date):
        # A plain Saturday is no holiday to the shop.
        named = chinese_calendar.get_holiday_detail(date)[1]
        return hours("10:00-16:00") if date.weekday() == 5 and named is None else []
    return office


def paris(date):
    if date in (DATE(2025, 5, 1), DATE(2025, 12, 25), DATE(2025, 12, 26)):
        return []
    if DATE(2025, 6, 1) <= date <= DATE(2025, 8, 31):
        return hours("08:00-15:00") if date.weekday() < 5 else []
    return {4: hours("08:00-12:00", "22:00-04:00"), 5: [], 6: hours("00:00-06:00")}.get(
        date.weekday(), hours("08:00-12:00", "14:00-18:00")
    )


def new_york(date):
    return [] if date == DATE(2025, 7, 4) else [(0, 1440)]


def lord_howe(_):
    return hours("01:30-02:30", "20:00-01:00")


def havana(date):
    return hours("23:00-01:00") + (hours("09:00-17:00") if date.weekday() != 2 else [])


CALENDARS = {
    "shop": ("Asia/Shanghai", shop),
    "paris": ("Europe/Paris", paris),
    "new_york": ("America/New_York", new_york),
    "lord_howe": ("Australia/Lord_Howe", lord_howe),
    "havana": ("America/Havana", havana),
}


class Counted:
    """The working minutes of one calendar, summed from the first."""

    def __init__(self, zone, hours_of):
        self.first = int(FIRST.timestamp())
        zone = zoneinfo.ZoneInfo(zone)
        worked = {}
        day = FIRST.date() - datetime.timedelta(3)
        while day <= LAST.date() + datetime.timedelta(3):
            open_minutes = bytearray(2880)
            for start, end in hours_of(day):
                open_minutes[start:end] = b"\1" * (end - start)
            worked[day.toordinal()] = open_minutes
            day += datetime.timedelta(1)
        self.is_open = bytearray()
        moment = FIRST
        quarter = datetime.timedelta(minutes=15)
        while moment < LAST:
            # Clocks change on the quarter hours.
            local = moment.astimezone(zone)
            day, minute = local.toordinal(), local.hour * 60 + local.minute
            today = worked[day][minute : minute + 15]
            night = worked[day - 1][minute + 1440 : minute + 1455]
            self.is_open += bytes(a | b for a, b in zip(today, night))
            moment += quarter
        self.before = [0, *itertools.accumulate(self.is_open)]

    def elapsed(self, moment):
        minute, second = divmod(moment - self.first, 60)
        within = second * self.is_open[minute] if second else 0
        return self.before[minute] * 60 + within

    def seconds(self, start, end):
        return self.elapsed(end) - self.elapsed(start)


def check_china():
    """Both packages must say the same of every day, and say so of the program's own list."""
    known = holidays.country_holidays("CN", years=[2024, 2025, 2026])
    for ordinal in range(DATE(2024, 1, 1).toordinal(), DATE(2027, 1, 1).toordinal()):
        date = DATE.fromordinal(ordinal)
        if chinese_calendar.is_workday(date) != known.is_working_day(date):
            sys.exit(f"the sources disagree on {date}")


def check_library(rows):
    """businesstimedelta on short stretches of the plain parts of the Paris calendar."""
    zone = pytz.timezone("Europe/Paris")
    rules = businesstimedelta.Rules(
        [
            businesstimedelta.WorkDayRule(
                start_time=datetime.time(8), end_time=datetime.time(12),
                working_days=[0, 1, 2, 3], tz=zone,
            ),
            businesstimedelta.WorkDayRule(
                start_time=datetime.time(14), end_time=datetime.time(18),
                working_days=[0, 1, 2, 3], tz=zone,
            ),
            businesstimedelta.WorkDayRule(
                start_time=datetime.time(0), end_time=datetime.time(6), working_days=[6], tz=zone,
            ),
        ]
    )
    checked = 0
    # Fridays' nights and the days of 2025 are beyond its rules: from a Sunday to that Thursday.
    for _, start, end, seconds in rows:
        first, last = (datetime.datetime.fromtimestamp(at, pytz.utc) for at in (start, end))
        days = [moment.astimezone(zone).date() for moment in (first, last)]
        since_sunday = [(day.weekday() + 1) % 7 for day in days]
        if 2025 in (days[0].year, days[1].year) or max(since_sunday) > 4:
            continue
        if (days[1] - days[0]).days != since_sunday[1] - since_sunday[0]:
            continue
        found = rules.difference(first, last)
        if found.hours * 3600 + found.seconds != seconds:
            sys.exit(f"businesstimedelta: {first} to {last}: {found}, not {seconds} s")
        checked += 1
        if checked == 400:
            break
    return checked


def main():
    check_china()
    with open(sys.argv[1], newline="") as file:
        rows = [(name, int(a), int(b), int(c)) for name, a, b, c in csv.reader(file)]
    counted = {name: Counted(*rule) for name, rule in CALENDARS.items()}
    wrong = [row for row in rows if counted[row[0]].seconds(row[1], row[2]) != row[3]]
    for name, start, end, seconds in wrong[:10]:
        expected = counted[name].seconds(start, end)
        print(f"{name}: {start} to {end}: {seconds} s, not {expected} s")
    by_library = check_library([row for row in rows if row[0] == "paris"])
    print(f"agree on {len(rows) - len(wrong)} of {len(rows)}, businesstimedelta on {by_library}")
    sys.exit(1 if wrong else 0)


main()
