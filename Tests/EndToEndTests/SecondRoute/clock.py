"""The organisation's wall clock in SQL: local times become moments of universal time.

A time that the clock shows twice is its first showing, one that it never shows is the moment of the
change.
"""
import datetime
import zoneinfo

DAY = datetime.timedelta(days=1)
UTC = datetime.timezone.utc
FIRST, LAST = (datetime.datetime(year, 1, 1, tzinfo=UTC) for year in (2020, 2032))


def changes(zone):
    """When a zone's clock is put forward or back, with what it is ahead by before and after."""
    moment = FIRST
    while moment < LAST:
        before, after = ((moment + step).astimezone(zone).utcoffset() for step in (0 * DAY, DAY))
        if before != after:
            # No clock changes twice a day; the change itself is found to the second.
            low, high = moment, moment + DAY
            while high - low > datetime.timedelta(seconds=1):
                middle = low + (high - low) // 2
                if middle.astimezone(zone).utcoffset() == before:
                    low = middle
                else:
                    high = middle
            yield high.replace(tzinfo=None, microsecond=0), before, after
        moment += DAY


def showings(zone_name, since, until):
    """The stretches of universal time in which a wall clock shows a time from `since` to `until`.

    None of an hour that is skipped, two of one that comes twice.
    """
    begin, ahead = datetime.datetime.min, ahead_at_first(zone_name)
    for end, _, after in [*changes_of(zone_name), (datetime.datetime.max, None, None)]:
        opens, closes = max(begin, since - ahead), min(end, until - ahead)
        if opens < closes:
            yield opens, closes
        begin, ahead = end, after


def ahead_at_first(zone_name):
    return FIRST.astimezone(zoneinfo.ZoneInfo(zone_name)).utcoffset()


KNOWN_CHANGES = {}


def changes_of(zone_name):
    if zone_name not in KNOWN_CHANGES:
        KNOWN_CHANGES[zone_name] = list(changes(zoneinfo.ZoneInfo(zone_name)))
    return KNOWN_CHANGES[zone_name]


def add_clock(connection, zone_name):
    """The macros `moment(local)` and `instant(text)`; a text may say its own zone."""
    cases, after = [], ahead_at_first(zone_name)
    for moment, before, after in changes_of(zone_name):
        cases.append(f"when local < timestamp '{moment + before}' then local - {seconds(before)}")
        cases.append(f"when local < timestamp '{moment + after}' then timestamp '{moment}'")
    connection.execute("set timezone = 'UTC'")
    connection.execute(
        "create macro moment(local) as case " + "\n".join(cases)
        + f" when local is not null then local - {seconds(after)} end")
    connection.execute(r"""
        create macro instant(written) as case
          when regexp_matches(written, ':[0-9]{2}(Z|[+-][0-9]{2}(:?[0-9]{2})?)$')
            then try_cast(written as timestamptz)::timestamp
          else moment(try_cast(replace(written, '/', '-') as timestamp)) end""")


def seconds(length):
    return f"interval ({int(length.total_seconds())}) second"
