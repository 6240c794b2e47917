"""Moments of the generated months and how exports write them."""
import datetime

UTC = datetime.timezone.utc
FIRST = datetime.datetime(2026, 2, 20, tzinfo=UTC)
DAYS = 95


def some_moment(chance):
    """A tenth of all contacts come in bursts of the same second."""
    seconds = chance.randrange(DAYS * 86_400)
    if chance.random() < 0.1:
        seconds -= seconds % 43_200
    return FIRST + datetime.timedelta(seconds=seconds)


def later(chance, typical):
    return datetime.timedelta(seconds=int(chance.expovariate(1 / typical)))


def local(moment, zone):
    """As the wall clock shows it; in the hour that comes twice nobody can tell which it was."""
    return moment.astimezone(zone).strftime("%Y-%m-%d %H:%M:%S") if moment else ""


def with_offset(moment, zone):
    """With what the zone is ahead by, so that it is one moment only."""
    return moment.astimezone(zone).isoformat() if moment else None
