"""The hours of a touchstone.yaml's calendar, day by day: for the second route of business times."""
import datetime

import yaml

WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


def days(text):
    """`2026-05-01` or `2026-05-01..2026-05-05` as dates."""
    first, _, last = str(text).partition("..")
    day, end = (datetime.date.fromisoformat(part) for part in (first, last or first))
    while day <= end:
        yield day
        day += datetime.timedelta(days=1)


def weekly_hours(weekly):
    hours = {}
    for names, stretches in weekly.items():
        first, _, last = names.partition("-")
        place = WEEKDAYS.index(first)
        for name in WEEKDAYS[place:WEEKDAYS.index(last or first) + 1]:
            hours[name] = stretches
    return hours


def open_hours(path, first, last):
    """Stretches of open time from `first` to `last`, as texts that a database reads as moments."""
    with open(path, encoding="utf-8") as file:
        calendar = yaml.safe_load(file)["calendar"]
    hours = weekly_hours(calendar["weekly"])
    closed = {day for text in calendar.get("holidays", []) for day in days(text)}
    made_up = {
        datetime.date.fromisoformat(str(day)): name
        for day, name in calendar.get("workdays", {}).items()}
    day = first
    while day <= last:
        name = made_up.get(day, WEEKDAYS[day.weekday()])
        if day in made_up or day not in closed:
            for stretch in hours.get(name, []):
                start, end = stretch.split("-")
                yield f"{day} {start}:00", f"{day} {end}:00"
        day += datetime.timedelta(days=1)
