"""Three desks in three zones, two of which change their clocks in the generated months.

Each has hours of its own: a hotline's long ones, and a night team's across midnight. On Sundays
some begin in the hour that is skipped when the clock is put forward (Berlin), or end in the hour
that comes twice when it is put back (Sydney). From the fourth seed on the standards are those that
the handbooks print.
"""
import zoneinfo
from typing import NamedTuple


class Desk(NamedTuple):
    zone: zoneinfo.ZoneInfo
    priorities: list
    configuration: str


PRIORITIES = ["P0", "P1", "P2", "P3"]
QUADRANTS = ["紧急重要", "紧急不重要", "重要不紧急", "不紧急不重要"]
SETTINGS = """
first_contact_resolution: {definition: no_repeat, window: 7d, same_category: true}
csat: {scale: 1-5, satisfied_from: 4}
complaints: {when: {category: [服务投诉]}}
"""
CALENDARS = """
calendars:
  - {name: hotline, when: {channel: phone}, weekly: {mon-sun: ["07:00-22:00"]}}
  - {name: night, when: {team: Night}, weekly: {mon-sun: ["22:00-06:00"]}}
"""
# Several policies in order, both clocks, pauses of a policy and of one of its promises.
STANDARDS = """
standards:
  - name: urgent calls
    when: {channel: phone, priority: [P0, p1]}
    answer: 60s
    escalation: 4h
    resolution: {within: 8h, clock: business}
  - name: calls
    when: {channel: phone}
    answer: 2m
    handling_start: 30m
  - name: after-sales
    when: {category: 售后}
    first_response: 30m
    assessment: {within: 6h, clock: business}
    resolution: 2d
    pause: [pending, on_hold]
  - name: urgent
    when: {priority: [P0, P1]}
    handling_start: 15m
    next_reply: {within: 1h, pause: []}
    escalation: 3h
    resolution: 6h
    clock: business
    pause: [on_hold]
  - name: others
    first_response: {within: 1h, clock: business}
    next_reply: {within: 3h, clock: business, pause: on_hold}
    handling_start: 20m
    resolution: {within: 3d, pause: on_hold}
"""
SHANGHAI = """
time_zone: Asia/Shanghai
calendar:
  weekly:
    mon-fri: ["08:30-12:00", "13:15-18:00"]
    sat: ["10:00-15:00"]
  holidays: [2026-04-04..2026-04-06, 2026-05-01..2026-05-05]
  workdays: {2026-05-09: tue}
"""
BERLIN = """
time_zone: Europe/Berlin
calendar:
  weekly: {mon-fri: ["09:00-17:30"], sun: ["00:00-01:30", "02:30-06:00"]}
  holidays: [2026-04-03, 2026-04-06, 2026-05-01]
"""
SYDNEY = """
time_zone: Australia/Sydney
calendar:
  weekly: {mon-sat: ["08:00-16:00"], sun: ["01:00-02:30", "05:00-09:30"]}
  holidays: [2026-04-03..2026-04-04, 2026-04-25]
"""


def desk(seed):
    zone, hours = [
        ("Australia/Sydney", SYDNEY), ("Asia/Shanghai", SHANGHAI), ("Europe/Berlin", BERLIN),
    ][seed % 3]
    name = [None, None, None, "p0p1p2", "quadrant", "contact_center"][(seed - 1) % 6]
    standards = f"standards: {name}\n" if name else STANDARDS
    return Desk(
        zoneinfo.ZoneInfo(zone), QUADRANTS if name == "quadrant" else PRIORITIES,
        hours + CALENDARS + standards + SETTINGS)
