"""Makes a help desk's year: tickets.csv and surveys.csv, the same bytes for the same seed.

    python generate.py --tickets 50000        writes data-50000/tickets.csv and surveys.csv

Every instant is local time without a zone, from 2025-04-01 up to the moment of the export,
2026-04-01 00:00:00. What would have happened later is not in the files: the last tickets are still
open. The newest instant of all is a survey answer, one second before the export, so that no
ticket's fate hangs on whether "by then" includes the instant itself.
"""

import argparse
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from dataset import DEFAULT_TICKETS, data_folder, survey_count

DAY = 86_400
DAYS = 365
FIRST_DAY = np.datetime64("2025-04-01", "D")
EXPORTED_AT = DAYS * DAY
ABSENT = -1

FOLLOW_UPS = 0.12
UNANSWERED = 0.039
UNRESOLVED = 0.055
UNKNOWN_CUSTOMER = 0.01
RATED_AGAIN = 0.01
NPS_SKIPPED = 0.12

CHANNELS = ("chat", "phone", "email", "app", "wechat", "weibo", "marketplace", "forum")
CHANNEL_WEIGHTS = (30, 18, 12, 15, 14, 4, 5, 2)
RESPONSE_MEDIANS = (45, 20, 9_000, 300, 120, 1_500, 2_400, 14_000)
CATEGORIES = (
    "refund", "return", "exchange", "delivery delay", "lost parcel", "damaged goods",
    "wrong item", "payment failure", "invoice", "coupon", "price protection", "account access",
    "account security", "product question", "size advice", "installation", "warranty",
    "membership", "complaint", "other",
)  # fmt: skip
CATEGORY_WEIGHTS = (14, 11, 6, 13, 4, 5, 4, 7, 4, 5, 3, 4, 1, 6, 3, 2, 2, 2, 3, 1)
PRODUCTS = tuple(f"Model {letter}{number}" for letter in "ABCDEF" for number in range(1, 7)) + (
    "Kettle, 1.7 l", 'Screen 27"', "Tea set", "Gift card",
)  # fmt: skip
REGIONS = (
    "Beijing", "Shanghai", "Tianjin", "Chongqing", "Guangdong", "Jiangsu", "Zhejiang", "Shandong",
    "Henan", "Sichuan", "Hubei", "Hunan", "Fujian", "Anhui", "Hebei", "Shaanxi", "Liaoning",
    "Jiangxi", "Yunnan", "Guangxi",
)  # fmt: skip
CUSTOMER_TYPES = ("new", "regular", "member", "business")
PRIORITIES = ("P0", "P1", "P2")
RESOLVED_STATUSES = ("closed", "resolved")
UNRESOLVED_STATUSES = ("open", "pending", "on hold")
AGENTS = tuple(f"Agent {number:03}" for number in range(1, 301))
TEAMS = tuple(f"Team {number:02}" for number in range(1, 13))
HOUR_WEIGHTS = (2, 1, 1, 1, 1, 1, 2, 4, 8, 12, 13, 12, 9, 10, 11, 11, 10, 9, 8, 9, 10, 9, 6, 4)

Ints: TypeAlias = npt.NDArray[np.int64]
Random: TypeAlias = np.random.Generator


@dataclass
class Contacts:
    """Who wrote about what, and when (seconds since the first day), in order of creation."""

    created_at: Ints
    customer: Ints
    category: Ints
    product: Ints


@dataclass
class Handling:
    """What the desk did with each ticket; ABSENT where it has not happened."""

    channel: Ints
    priority: Ints
    agent: Ints
    first_response_at: Ints
    resolved_at: Ints
    replies: Ints
    reopens: Ints
    transfers: Ints
    handle_time: Ints


def pick(random: Random, weights: Sequence[float], count: int) -> Ints:
    """Indices drawn by weight."""
    shares = np.asarray(weights, dtype=float)
    return random.choice(len(shares), size=count, p=shares / shares.sum())


def seconds_around(random: Random, medians: np.ndarray | float, sigma: float, count: int) -> Ints:
    """Log-normal durations in whole seconds, at least one."""
    return np.maximum(1, medians * np.exp(random.normal(0, sigma, count))).astype(np.int64)


def make_contacts(random: Random, tickets: int) -> Contacts:
    """First contacts by the rhythm of the year, and follow-ups on the same matter days later."""
    follow_ups = int(tickets * FOLLOW_UPS)
    firsts = tickets - follow_ups
    season = 1 + 0.25 * np.sin(np.arange(DAYS) / DAYS * 2 * np.pi) + 0.0005 * np.arange(DAYS)
    weekend = np.isin((np.arange(DAYS) + 1) % 7, (5, 6))
    day = pick(random, season * np.where(weekend, 0.8, 1.0), firsts)
    hour = pick(random, HOUR_WEIGHTS, firsts)
    created_at = day * DAY + hour * 3600 + random.integers(0, 3600, firsts)
    customers = max(1, int(tickets * 0.3))
    customer = (customers * random.random(firsts) ** 1.2).astype(np.int64)
    category = pick(random, CATEGORY_WEIGHTS, firsts)
    product = random.integers(0, len(PRODUCTS), firsts)

    parent = random.integers(0, firsts, follow_ups)
    again_at = created_at[parent] + seconds_around(random, 3 * DAY, 1.1, follow_ups)
    left = EXPORTED_AT - created_at[parent]
    sooner = created_at[parent] + (left * random.random(follow_ups)).astype(np.int64)
    again_at = np.where(again_at < EXPORTED_AT, again_at, sooner)

    together = np.concatenate([created_at, again_at])
    together = np.minimum(together, EXPORTED_AT - 120)
    order = np.argsort(together, kind="stable")
    unknown = random.random(tickets) < UNKNOWN_CUSTOMER
    everyone = np.concatenate([customer, customer[parent]])[order]
    return Contacts(
        created_at=together[order],
        customer=np.where(unknown, ABSENT, everyone),
        category=np.concatenate([category, category[parent]])[order],
        product=np.concatenate([product, product[parent]])[order],
    )


def make_handling(random: Random, contacts: Contacts) -> Handling:
    """Response, resolution and work, faster for urgent tickets and for quick channels."""
    count = len(contacts.created_at)
    channel = pick(random, CHANNEL_WEIGHTS, count)
    priority = pick(random, (5, 25, 70), count)
    urgency = np.array([0.4, 0.7, 1.0])[priority]

    medians = np.array(RESPONSE_MEDIANS)[channel] * urgency
    response_at = contacts.created_at + seconds_around(random, medians, 1.0, count)
    answered = (random.random(count) >= UNANSWERED) & (response_at < EXPORTED_AT - 60)

    difficulty = 3_600 * (2 + contacts.category % 7) * urgency
    begun_at = np.where(answered, response_at, contacts.created_at)
    resolved_at = begun_at + seconds_around(random, difficulty, 1.3, count)
    resolved = (random.random(count) >= UNRESOLVED) & (resolved_at < EXPORTED_AT - 60)

    replies = np.where(answered, 1 + random.poisson(1.1, count), 0)
    work = seconds_around(random, 240 + 120.0 * replies, 0.8, count)
    return Handling(
        channel=channel,
        priority=priority,
        agent=pick(random, 1 / np.sqrt(np.arange(10, 10 + len(AGENTS))), count),
        first_response_at=np.where(answered, response_at, ABSENT),
        resolved_at=np.where(resolved, resolved_at, ABSENT),
        replies=replies,
        reopens=np.where(resolved, random.poisson(0.07, count), 0),
        transfers=random.poisson(0.18, count),
        handle_time=np.where(answered, work, ABSENT),
    )


def texts(values: Sequence[str], indices: Ints) -> list[str]:
    """The text of each index, quoted where CSV asks for it."""
    cells = ['"' + v.replace('"', '""') + '"' if '"' in v or "," in v else v for v in values]
    return np.array(cells, dtype=object)[indices].tolist()


def numbers(values: Ints) -> list[str]:
    """Whole numbers as text, empty where absent."""
    return ["" if value == ABSENT else str(value) for value in values.tolist()]


def instants(seconds: Ints) -> list[str]:
    """Local instants such as 2026-03-01 08:15:42, empty where absent."""
    days = np.array([str(FIRST_DAY + day) + " " for day in range(DAYS)] + [""], dtype=object)
    clock = [f"{s // 3600:02}:{s // 60 % 60:02}:{s % 60:02}" for s in range(DAY)]
    times = np.array([*clock, ""], dtype=object)
    absent = seconds == ABSENT
    day = np.where(absent, DAYS, seconds // DAY)
    return (days[day] + times[np.where(absent, DAY, seconds % DAY)]).tolist()


def identifiers(letter: str, width: int, values: Iterable[int]) -> list[str]:
    """Identifiers of one width, such as T00000042; empty where absent."""
    return ["" if value == ABSENT else f"{letter}{value:0{width}}" for value in values]


def ticket_columns(random: Random, contacts: Contacts, handling: Handling) -> dict[str, list[str]]:
    """The 18 columns of tickets.csv as text."""
    count = len(contacts.created_at)
    region_of = np.maximum(contacts.customer, 0) * 7 % len(REGIONS)
    type_of = np.maximum(contacts.customer, 0) * 13 % 17 % len(CUSTOMER_TYPES)
    resolved = handling.resolved_at != ABSENT
    status = np.where(
        resolved,
        pick(random, (85, 15), count),
        len(RESOLVED_STATUSES) + pick(random, (60, 30, 10), count),
    )
    return {
        "ticket_id": identifiers("T", 8, range(1, count + 1)),
        "customer_id": identifiers("C", 7, contacts.customer.tolist()),
        "channel": texts(CHANNELS, handling.channel),
        "category": texts(CATEGORIES, contacts.category),
        "product": texts(PRODUCTS, contacts.product),
        "region": texts(REGIONS, region_of),
        "customer_type": texts(CUSTOMER_TYPES, type_of),
        "priority": texts(PRIORITIES, handling.priority),
        "status": texts(RESOLVED_STATUSES + UNRESOLVED_STATUSES, status),
        "agent": texts(AGENTS, handling.agent),
        "team": texts(TEAMS, handling.agent % len(TEAMS)),
        "created_at": instants(contacts.created_at),
        "first_response_at": instants(handling.first_response_at),
        "resolved_at": instants(handling.resolved_at),
        "replies": numbers(handling.replies),
        "reopens": numbers(handling.reopens),
        "transfers": numbers(handling.transfers),
        "handle_time_seconds": numbers(handling.handle_time),
    }


def survey_columns(random: Random, handling: Handling, count: int) -> dict[str, list[str]]:
    """The answers: one ticket in a hundred of those surveyed is rated twice."""
    eligible = np.flatnonzero(
        (handling.resolved_at != ABSENT) & (handling.resolved_at < EXPORTED_AT - DAY)
    )
    again = int(count * RATED_AGAIN)
    once = random.choice(eligible, size=count - again, replace=False)
    ticket = np.concatenate([once, random.choice(once, size=again, replace=False)])

    invited_at = handling.resolved_at[ticket] + random.integers(60, 3_600, count)
    answered_at = invited_at + seconds_around(random, 5_400, 1.2, count)
    answered_at = np.minimum(answered_at, EXPORTED_AT - 2)
    order = np.argsort(answered_at, kind="stable")
    ticket, invited_at, answered_at = ticket[order], invited_at[order], answered_at[order]
    answered_at[-1] = EXPORTED_AT - 1

    skill = np.sin(np.arange(len(AGENTS)) * 1.7)[handling.agent[ticket]]
    mood = random.normal(4.1 + 0.3 * skill - 0.5 * handling.reopens[ticket], 1.1)
    rating = np.clip(np.rint(mood), 1, 5).astype(np.int64)
    promotion = np.clip(np.rint(random.normal(2 * mood + 0.2, 1.4)), 0, 10).astype(np.int64)
    return {
        "response_id": identifiers("R", 8, range(1, count + 1)),
        "ticket_id": identifiers("T", 8, (ticket + 1).tolist()),
        "invited_at": instants(invited_at),
        "answered_at": instants(answered_at),
        "rating": numbers(rating),
        "nps": numbers(np.where(random.random(count) < NPS_SKIPPED, ABSENT, promotion)),
    }


def write_csv(path: Path, columns: dict[str, list[str]]) -> None:
    """Writes the file aside and renames it, so that it appears whole or not at all."""
    unfinished = path.with_suffix(".unfinished")
    with unfinished.open("w", encoding="utf-8", newline="") as file:
        file.write(",".join(columns) + "\n")
        file.writelines(",".join(row) + "\n" for row in zip(*columns.values(), strict=True))
    os.replace(unfinished, path)


def generate(tickets: int, seed: int, folder: Path) -> None:
    """Writes both files into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(seed)
    contacts = make_contacts(random, tickets)
    handling = make_handling(random, contacts)
    surveys = survey_columns(random, handling, survey_count(tickets))
    write_csv(folder / "tickets.csv", ticket_columns(random, contacts, handling))
    write_csv(folder / "surveys.csv", surveys)


def main() -> None:
    parser = argparse.ArgumentParser(description="Makes tickets.csv and surveys.csv.")
    parser.add_argument("--tickets", type=int, default=DEFAULT_TICKETS)
    parser.add_argument("--seed", type=int, default=20260301)
    parser.add_argument("--output", type=Path, help="folder; data or data-N beside this file")
    arguments = parser.parse_args()
    if arguments.tickets < 1_000:
        parser.error("--tickets must be 1000 or more")
    folder = arguments.output or data_folder(arguments.tickets)
    generate(arguments.tickets, arguments.seed, folder)
    print(f"{folder}: {arguments.tickets:,} tickets")


if __name__ == "__main__":
    main()
