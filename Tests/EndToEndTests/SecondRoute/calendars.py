"""The hours of a touchstone.yaml's calendars, day by day."""
import datetime

from SecondRoute.clock import showings

WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
DAY = datetime.timedelta(days=1)


def days(text):
    """`2026-05-01` or `2026-05-01..2026-05-05` as dates."""
    first, _, last = str(text).partition("..")
    day, end = (datetime.date.fromisoformat(part) for part in (first, last or first))
    while day <= end:
        yield day
        day += DAY


def weekly_hours(weekly):
    hours = {}
    for names, stretches in weekly.items():
        first, _, last = names.partition("-")
        place = WEEKDAYS.index(first)
        for name in WEEKDAYS[place:WEEKDAYS.index(last or first) + 1]:
            hours[name] = stretches
    return hours


def time_of_day(day, text):
    """`18:30` of a day; `24:00` is the next day's beginning."""
    hours, minutes = text.split(":")
    return datetime.datetime.combine(day, datetime.time()) + datetime.timedelta(
        hours=int(hours), minutes=int(minutes))


def open_hours(calendar, zone, first, last):
    """Stretches of open time from `first` to `last`, in universal time."""
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
                opens, closes = (time_of_day(day, text) for text in stretch.split("-"))
                # Hours that end before they begin go on past midnight.
                closes += DAY if closes <= opens else 0 * DAY
                yield from showings(zone, opens, closes)
        day += DAY


def add_open_hours(connection, configuration, first, last):
    """`open_hours`: those of the default calendar, 0, and of each named one, 1 and so on."""
    connection.execute(
        "create table open_hours (calendar int, opens timestamp, closes timestamp)")
    named = configuration.get("calendars", [])
    rows = []
    for number, calendar in enumerate([configuration["calendar"], *named]):
        zone = calendar.get("time_zone", configuration["time_zone"])
        rows += [[number, *stretch] for stretch in open_hours(calendar, zone, first, last)]
    connection.executemany("insert into open_hours values (?, ?, ?)", rows)
