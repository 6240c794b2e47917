"""The files: what each system exports on its export day, the usual faults included."""

import csv
import io
import json
import struct
import zlib

from . import shop
from .simulation import END, START
from .timeline import DAY, day_of, moment

# What a ticket's row holds, and what the two systems call it. None: that system has no such column.
COLUMNS = [
    ("id", "Ticket ID", "工单编号"), ("customer", "Customer ID", "客户编号"),
    ("customer_name", "Customer name", "客户姓名"), ("phone", "Customer phone", "联系电话"),
    ("channel", "Channel", "渠道"), ("category", "Category", "问题类型(一级/二级)"),
    ("product", "Product", "产品"), ("region", "Region", "地区"),
    ("customer_type", "Customer type", "客户类型"), ("priority", "Priority", "优先级"),
    ("mood", "Mood", "客户情绪"), ("status", "Status", "状态"), ("agent", "Agent", "受理人"),
    ("team", "Team", "团队"), ("created_at", "Created at", "创建时间"),
    ("first_response_at", "First response at", "首次响应时间"),
    ("resolved_at", "Resolved at", "解决时间"), ("updated_at", "Updated at", "更新时间"),
    ("answered", "Answered", "是否接通"), ("wait", "Wait time (in seconds)", "排队时长(秒)"),
    ("handle_time", "Handle time (in minutes)", "处理时长(分)"),
    ("replies", "Agent replies", "回复次数"), ("customer_replies", "Customer replies", "客户回复次数"),
    ("reopens", "Reopens", "重开次数"), ("transfers", "Transfers", "转派次数"),
    ("escalated_at", "Escalated at", "升级时间"),
    ("first_contact", "Resolved at first contact", "是否一次解决"),
    ("complexity", None, "复杂度"), ("description", "Description", "问题描述"),
]


def iso(instant):
    return f"{day_of(instant)} {clock(instant, 2)}"


def excel(instant):
    """As Chinese Excel writes an instant: no leading zeros before the minutes."""
    day = day_of(instant)
    return f"{day.year}/{day.month}/{day.day} {clock(instant, 1)}"


def clock(instant, hour_digits):
    seconds = instant % DAY
    return f"{seconds // 3600:0{hour_digits}d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


def events(ticket):
    """All instants at which something happened to the ticket."""
    moments = [ticket.created, ticket.first_response, ticket.escalated]
    return [moment for moment in moments + ticket.resolutions + ticket.reopenings if moment]


def as_of(ticket, export):
    """The ticket's values as they stood on the export day; what came later has not happened."""
    resolutions = [instant for instant in ticket.resolutions if instant < export]
    reopens = sum(instant < export for instant in ticket.reopenings)
    solved = len(resolutions) > reopens
    replied = ticket.first_response is not None and ticket.first_response < export
    waiting = "待客户回复" if ticket.customer.id[-1] in "358" else "处理中"
    still_open = "新建" if not replied else "已重开" if reopens else waiting
    return {
        "id": ticket.id, "customer": ticket.customer.id, "customer_name": ticket.customer.name,
        "phone": ticket.customer.phone, "channel": ticket.channel, "category": ticket.category,
        "product": ticket.product, "region": ticket.customer.region,
        "customer_type": ticket.customer.kind, "priority": ticket.priority, "mood": ticket.mood,
        "status": ("已关闭" if ticket.closed else "已解决") if solved else still_open,
        "agent": ticket.agent, "team": ticket.team, "created_at": ticket.created,
        "first_response_at": ticket.first_response if replied else None,
        "resolved_at": resolutions[-1] if solved else None,
        "updated_at": max(moment for moment in events(ticket) if moment < export),
        "answered": ticket.answered, "wait": ticket.wait,
        "handle_time": ticket.handle_minutes if solved and replied else None,
        "replies": ticket.replies if solved else int(replied),
        "customer_replies": ticket.customer_replies if solved else 0,
        "reopens": reopens, "transfers": ticket.transfers,
        "escalated_at": ticket.escalated if (ticket.escalated or export) < export else None,
        "first_contact": ticket.recorded_first_contact if solved and replied else None,
        "complexity": "复杂" if ticket.hard else "普通" if ticket.case[3] > 2 else "简单",
        "description": ticket.description,
    }


def ticket_rows(tickets, first, export, language, instant_text):
    """The header, and a row for each ticket touched from the first day to the export."""
    yes, no = ("yes", "no") if language == 1 else ("是", "否")
    columns = [column for column in COLUMNS if column[language]]
    rows = [[column[language] for column in columns]]
    for ticket in tickets:
        touched = any(first <= moment < export for moment in events(ticket))
        if ticket.created >= export or not touched:
            continue
        values = as_of(ticket, export)
        row = []
        for name, *_ in columns:
            value = values[name]
            if value is not None and name.endswith("_at"):
                value = instant_text(value)
            elif isinstance(value, bool):
                value = yes if value else no
            row.append("" if value is None else str(value))
        rows.append(row)
    return rows


def spoil(rows, faults):
    """Puts faults into rows, as real exports have them: (where, what it is, column, value)."""
    header = rows[0]
    for where, what, column, value in sorted(faults, reverse=True):
        at = int(len(rows) * where)
        row = rows[at]
        if what == "twice":
            rows.insert(at + 3, list(row))
        elif what == "empty":
            rows.insert(at, [""] * len(header))
        elif what == "short":
            rows[at] = row[:17]
        elif what == "value":
            row[header.index(column)] = value
        elif what == "before creation":
            index = header.index(column)
            at = next(n for n in range(at, len(rows)) if rows[n][index])
            rows[at][index] = value
    return rows


def csv_bytes(rows, line_ending, encoding):
    text = io.StringIO()
    csv.writer(text, lineterminator=line_ending).writerows(rows)
    return text.getvalue().encode(encoding)


def gzip_bytes(content):
    """A gzip file without name or time; our own header, since Python's differs by version."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = deflate.compress(content) + deflate.flush()
    header = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"
    return header + body + struct.pack("<II", zlib.crc32(content), len(content) % 2**32)


def survey_records(surveys, first, end, names, instant_text, yes_no):
    """The surveys closed in the period: answered in it, or invited in it and never answered."""
    records = []
    for number, survey in enumerate(surveys, 1):
        if first <= (survey.answered or survey.invited) < end:
            answers = survey.answers
            values = [f"S{number:06d}", survey.ticket.id, instant_text(survey.invited),
                      survey.answered and instant_text(survey.answered), survey.mode]
            values += [answers.get(name) for name in
                       ("rating", "nps", "ces", "attitude", "ability", "convenience")]
            values.append(yes_no[answers["solved"]] if answers else None)
            values.append(answers.get("comment") or None)
            records.append(dict(zip(names, values)))
    return records


def json_line(record):
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


SURVEY_ENGLISH = ["survey_id", "ticket_id", "invited_at", "answered_at", "mode", "rating",
                  "nps", "ces", "attitude", "ability", "convenience", "solved_at_first_contact",
                  "comment"]
SURVEY_CHINESE = ["问卷编号", "工单编号", "邀请时间", "答复时间", "调查方式", "满意度评分", "NPS", "CES", "态度",
                  "解决能力", "便捷性", "首次联系是否解决", "评价内容"]


def all_files(tickets, surveys):
    """Each file's name and bytes."""
    new_year, may = moment("2026-01-01"), moment("2026-05-01")

    english = spoil(ticket_rows(tickets, START, new_year, 1, iso), [
        (0.21, "twice", "", ""), (0.47, "value", "Created at", "2025-09-31 10:12:00"),
        (0.83, "short", "", "")])
    yield "tickets-2025-04-to-2025-12.csv.gz", gzip_bytes(csv_bytes(english, "\n", "utf-8"))

    chinese = spoil(ticket_rows(tickets, new_year, may, 2, iso), [
        (0.30, "empty", "", ""), (0.55, "before creation", "解决时间", "2025-12-31 08:00:00"),
        (0.72, "value", "处理时长(分)", "约十分钟")])
    yield "tickets-2026-01-to-2026-04.csv.gz", gzip_bytes(csv_bytes(chinese, "\n", "utf-8"))

    last = spoil(ticket_rows(tickets, may, END, 2, excel), [
        (0.15, "value", "创建时间", "2026/5/32 9:03:00"), (0.38, "twice", "", ""),
        (0.52, "short", "", ""),
        (0.66, "before creation", "首次响应时间", "2026/4/1 9:00:00"), (0.9999, "empty", "", "")])
    yield "工单-2026-05.csv", csv_bytes(last, "\r\n", "gb18030")

    zoned = lambda instant: iso(instant).replace(" ", "T") + "+08:00"
    older = survey_records(surveys, START, may, SURVEY_ENGLISH, zoned, {True: "yes", False: "no"})
    next(record for record in older[len(older) // 2:] if record["rating"])["rating"] = 7
    array = "[\n" + ",\n".join(map(json_line, older)) + "\n]\n"
    yield "surveys-2025-04-to-2026-04.json.gz", gzip_bytes(array.encode())

    newer = survey_records(surveys, may, END, SURVEY_CHINESE, iso, {True: "是", False: "否"})
    newer.insert(len(newer) // 3, {**newer[0], "问卷编号": "S999999", "工单编号": "QH2026059999999"})
    yield "满意度调查-2026-05.jsonl", "".join(json_line(record) + "\n" for record in newer).encode()
