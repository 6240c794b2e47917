"""Computes metrics of the sample data a second time, in SQL, and compares them with `analyze`.

    python3 second_route.py SAMPLEDATA ANSWER.json [REPORT_FOLDER]

DuckDB reads the same files and knows nothing of this program: a ticket's newest row wins across
files, a row that lacks cells is none, an instant that is none is no instant, and what had not
happened as of the period's end has not happened. ANSWER.json is what `analyze --format json
--by channel --by agent` printed for the metrics below. Prints every difference and how many numbers
were compared; with a report's folder, also whether its register has as many tickets as were created
or resolved in the period.
"""
import datetime
import json
import math
import sys
import tempfile
import warnings
from pathlib import Path

import duckdb

sys.dont_write_bytecode = True
from second_route_calendar import open_hours

# The English names of the older exports, and what the others call the same.
TICKET = {
    "id": ["Ticket ID", "工单编号"],
    "channel": ["Channel", "渠道"],
    "category": ["Category", "问题类型(一级/二级)"],
    "agent": ["Agent", "受理人"],
    "customer": ["Customer ID", "客户编号"],
    "name": ["Customer name", "客户姓名"],
    "phone": ["Customer phone", "联系电话"],
    "priority": ["Priority", "优先级"],
    "status": ["Status", "状态"],
    "description": ["Description", "问题描述"],
    "created": ["Created at", "创建时间"],
    "responded": ["First response at", "首次响应时间"],
    "resolved": ["Resolved at", "解决时间"],
    "updated": ["Updated at", "更新时间"],
    "wait": ["Wait time (in seconds)", "排队时长(秒)"],
    "minutes": ["Handle time (in minutes)", "处理时长(分)"],
    "replies": ["Agent replies", "回复次数"],
    "reopens": ["Reopens", "重开次数"],
    "transfers": ["Transfers", "转派次数"],
    "once": ["Resolved at first contact", "是否一次解决"],
    "connected": ["Answered", "是否接通"],
    "escalated": ["Escalated at", "升级时间"],
    "handled": ["Handling started at"],
    "held": ["On-hold time (in seconds)"],
    "kept_waiting": ["Requester wait time (in seconds)"],
    "left_waiting": ["Agent wait time (in seconds)"],
    "impact": ["Impact"],
    "urgency": ["Urgency"],
}
SURVEY = {
    "ticket": ["ticket_id", "工单编号"],
    "invited": ["invited_at", "邀请时间"],
    "answered": ["answered_at", "答复时间"],
    "rating": ["rating", "满意度评分"],
    "nps": ["nps", "NPS"],
    "ces": ["ces", "CES"],
    "first": ["solved_at_first_contact", "首次联系是否解决"],
}
REVIEW = {
    "review": ["Review ID"],
    "ticket": ["Ticket ID", "工单编号"],
    "agent": ["Agent", "受理人"],
    "reviewer": ["Reviewer", "质检员"],
    "reviewed": ["Review date", "质检时间"],
    "score": ["QA score"],
    "item_score": ["项目得分"],
    "weight": ["权重"],
    "fatal": ["Fatal error", "是否致命"],
    "passed": ["Passed"],
}
CAUSE = {
    "ticket": ["Ticket ID", "工单编号"],
    "status": ["Verification status", "验证状态"],
    "analysed": ["Analysis date", "分析日期"],
}
INSTANTS = {
    "escalated", "handled",
    "created", "responded", "resolved", "updated", "invited", "answered", "reviewed", "analysed"}
NUMBERS = {
    "held", "kept_waiting", "left_waiting", "wait", "minutes", "replies", "reopens", "transfers", "rating", "nps", "ces", "score", "item_score",
    "weight"}

# As of is the newest instant anywhere, but not after the period.
VIEWS = """
create view newest as
  select * from tickets where id is not null
  qualify row_number() over (partition by id order by updated desc nulls last, file desc) = 1;
create view seen as
  select id, channel, agent, category, created, wait, minutes, replies, reopens, transfers, once,
    held, kept_waiting, left_waiting, priority, impact, urgency, case when handled >= created and handled <= '{as_of}' then handled end
      as handled,
    case when escalated >= created and escalated <= '{as_of}' then escalated end as escalated,
    connected, escalated <= '{as_of}' as is_escalated,
    responded < created and responded <= '{as_of}' as responded_too_early,
    resolved < created and resolved <= '{as_of}' as resolved_too_early,
    case when (created is null or responded >= created) and responded <= '{as_of}'
      then responded end as responded,
    -- A resolution before the creation is one, and took no time that could be told.
    case when resolved <= '{as_of}' then resolved end as resolved,
    coalesce(split_part(category, '/', 1) = '服务投诉', false) as complaint,
    (coalesce(customer, name, phone) is not null)::int + (description is not null)::int
      + (priority is not null)::int + (agent is not null)::int + (status is not null)::int as filled
  from newest where created is null or created <= '{as_of}';
-- Seconds within open hours, from the creation to the first response and to the resolution.
create table worked as
  select id, kind,
    -- Outside all open hours it is none; least() passes over what is null.
    coalesce(sum(case when opens is not null then
      epoch(least(until, closes)) - epoch(greatest(since, opens)) end), 0) as seconds
  from (
    select id, 'response' as kind, created as since, responded as until from newest
    where responded >= created
    union all
    select id, 'resolution', created, resolved from newest where resolved >= created
  ) left join open_hours on opens < until and closes > since
  group by id, kind;
create view ended as
  select * from newest
  where coalesce(resolved, created) >= '{start}' and coalesce(resolved, created) < '{stop}';
create view contacts as
  select id, customer, split_part(category, '/', 1) as kind, created, resolved
  from newest where customer is not null and created is not null;
create view repeats as
  select e.id as earlier, l.id as later from contacts e join contacts l
    on e.customer = l.customer and e.kind is not distinct from l.kind
    and (l.created > e.created or (l.created = e.created and l.id > e.id))
    and (e.resolved is null or l.created <= e.resolved + interval 7 day);
create view first_contacts as
  select s.*, coalesce(s.reopens > 0, false) or s.id in (select earlier from repeats) as is_repeated
  from (select * from seen where resolved >= '{start}' and resolved < '{stop}') s
  join contacts using (id)
  where s.id not in (select later from repeats) and s.resolved + interval 7 day <= '{newest}';
create view complained as
  select id, customer, created from newest where split_part(category, '/', 1) = '服务投诉';
create view complaints_again as
  select m.*, exists (select 1 from complained c where c.customer = m.customer and c.id <> m.id
    and (c.created < m.created or (c.created = m.created and c.id < m.id))
    and c.created >= m.created - interval 30 day) as is_again
  from (select s.*, n.customer from seen s join newest n using (id)) m
  where complaint and m.customer is not null and m.created >= '{start}' and m.created < '{stop}';
create view waiting as
  select *, epoch(timestamp '{as_of}') - epoch(created) as age from seen
  where created < '{stop}' and resolved is null
    and id not in (select id from newest where resolved <= '{as_of}');
create view made as select * from seen where created >= '{start}' and created < '{stop}';
create view prioritised as
  select *, 'P' || case list_position(levels, impact) + list_position(levels, urgency)
      when 2 then 0 when 3 then 1 when 4 then 2 else 3 end as right_one
  from (select *, ['high', 'medium', 'low'] as levels from made)
  where priority is not null and impact is not null and urgency is not null;
create view solved as select * from seen where resolved >= '{start}' and resolved < '{stop}';
create view judged_by_standard as
  select *,
    case when split_part(category, '/', 1) in ('咨询', '产品咨询') then 30 else 15 * 60 end as response_limit,
    case when split_part(category, '/', 1) in ('咨询', '产品咨询') then 24 * 3600 else 48 * 3600 end
      as resolution_limit,
    coalesce(epoch(responded), epoch(timestamp '{as_of}')) - epoch(created) as response_spent,
    coalesce(epoch(resolved), epoch(timestamp '{as_of}')) - epoch(created) as resolution_spent
  from made;
create view responses as
  select *, response_spent <= response_limit as in_time from judged_by_standard
  where created is not null and not coalesce(responded_too_early, false)
    and (responded is not null or response_spent > response_limit);
create view resolutions as
  select *, resolution_spent <= resolution_limit as in_time from judged_by_standard
  where created is not null and not coalesce(resolved_too_early, false)
    and (resolved is not null or resolution_spent > resolution_limit);
create view made_in_hours as
  select m.*, w.seconds as worked from made m join worked w
    on w.id = m.id and w.kind = 'response';
create view solved_in_hours as
  select s.*, w.seconds as worked from solved s join worked w
    on w.id = s.id and w.kind = 'resolution';
create view asked as
  select s.*, t.channel, t.agent from surveys s left join newest t on s.ticket = t.id;
create view rated as select * from asked where answered >= '{start}' and answered < '{stop}';
create view judged as
  select ticket, any_value(agent) as agent, reviewed, any_value(passed) = 'pass' as passed,
    round(coalesce(max(score), sum(item_score * weight) filter (item_score is not null)
      / sum(weight) filter (item_score is not null)), 3) as score,
    bool_or(fatal in ('yes', '是')) as fatal
  from reviews group by review, ticket, reviewer, reviewed;
create view reviewed as
  select j.* replace (coalesce(j.agent, t.agent) as agent), t.channel
  from judged j left join newest t on j.ticket = t.id
  where reviewed >= '{start}' and reviewed < '{stop}';
create view rated_tickets as
  select *, id in (select ticket from surveys where rating is not null and answered < '{stop}')
    as is_rated from solved;
create view covered as
  select *, id in (select ticket from judged where reviewed < '{stop}') as is_reviewed from solved
  where '{stop}' > (select min(reviewed) from judged)
    and '{start}' <= (select max(reviewed) from judged);
create view traced as
  select m.*, c.verified from made m join (
    select ticket, bool_or(status in ('verified', '已验证')) as verified from causes
    where status not in ('ruled out', '已排除') and analysed < '{stop}' group by ticket
  ) c on m.id = c.ticket where complaint;
create view invited as select *, timestamp '{stop}' as stop from asked where invited >= '{start}' and invited < '{stop}';
"""

# From a metric to the rows that it counts, its value, and its sample.
FIRST = "epoch(responded) - epoch(created)"
FULL = "case when resolved >= created then epoch(resolved) - epoch(created) end"
IN_HOURS = "case when responded is not null then worked end"
YES = "({}::varchar in ('yes', 'true', '是'))"
METRICS = {
    "tickets_created": ("made", "count(*)", "count(*)"),
    "tickets_resolved": ("solved", "count(*)", "count(*)"),
    "wait_time.mean": ("made", "avg(wait)", "count(wait)"),
    "first_response_time.mean": ("made", f"avg({FIRST})", "count(responded)"),
    "first_response_time.p50": ("made", f"quantile_cont({FIRST}, 0.5)", "count(responded)"),
    "first_response_time.p90": ("made", f"quantile_cont({FIRST}, 0.9)", "count(responded)"),
    "first_response_time_business.mean": ("made_in_hours", f"avg({IN_HOURS})", f"count({IN_HOURS})"),
    "first_response_time_business.p90": (
        "made_in_hours", f"quantile_cont({IN_HOURS}, 0.9)", f"count({IN_HOURS})"),
    "first_response_attainment": ("responses", "avg(in_time::int)", "count(*)"),
    "resolution_time_business.mean": ("solved_in_hours", "avg(worked)", "count(worked)"),
    "resolution_time_business.p50": (
        "solved_in_hours", "quantile_cont(worked, 0.5)", "count(worked)"),
    "resolution_attainment": ("resolutions", "avg(in_time::int)", "count(*)"),
    "resolution_time.mean": ("solved", f"avg({FULL})", f"count({FULL})"),
    "resolution_time.p95": ("solved", f"quantile_cont({FULL}, 0.95)", f"count({FULL})"),
    "handle_time.mean": ("solved", "avg(minutes * 60)", "count(minutes)"),
    "replies_per_ticket.mean": ("solved", "avg(replies)", "count(replies)"),
    "reopen_rate": ("solved", "avg((reopens > 0)::int)", "count(reopens)"),
    "transfer_rate": ("made", "avg((transfers > 0)::int)", "count(transfers)"),
    "fcr_one_touch": (
        "solved", "avg((replies = 1 and reopens = 0)::int) filter (replies + reopens is not null)",
        "count(replies + reopens)"),
    "fcr_recorded": ("ended", f"avg({YES.format('once')}::int)", "count(once)"),
    "fcr_survey": ("rated", f"avg({YES.format('first')}::int)", "count(first)"),
    "handling_start_time.mean": (
        "made", "avg(epoch(handled) - epoch(created))", "count(handled)"),
    "escalation_time.mean": (
        "made", "avg(epoch(escalated) - epoch(created))", "count(escalated)"),
    "on_hold_time.mean": ("solved", "avg(held)", "count(held)"),
    "requester_wait_time.p50": (
        "solved", "quantile_cont(kept_waiting, 0.5)", "count(kept_waiting)"),
    "agent_wait_time.p90": (
        "solved", "quantile_cont(left_waiting, 0.9)", "count(left_waiting)"),
    "misprioritised_rate": (
        "prioritised", "avg((priority <> right_one)::int)", "count(*)"),
    "first_contact_resolution": ("first_contacts", "avg((not is_repeated)::int)", "count(*)"),
    "complaints": ("made", "count(*) filter (complaint)", "count(*) filter (complaint)"),
    "complaint_rate": ("made", "avg(complaint::int)", "count(*)"),
    "cause_verified_rate": ("traced", "avg(verified::int)", "count(verified)"),
    "qa_score.mean": ("reviewed", "avg(score)", "count(score)"),
    "qa_pass_rate": (
        "reviewed", "avg(coalesce(score >= 80, passed)::int)", "count(coalesce(score >= 80, passed))"),
    "qa_fatal_rate": ("reviewed", "avg(fatal::int)", "count(fatal)"),
    "qa_coverage": ("covered", "avg(is_reviewed::int)", "count(*)"),
    "archive_completeness": ("solved", "sum(filled) / (5.0 * count(*))", "count(*)"),
    "archive_complete_rate": ("solved", "avg((filled = 5)::int)", "count(*)"),
    "csat": ("rated", "avg((rating >= 4)::int)", "count(rating)"),
    "csat_mean": ("rated", "avg(rating)", "count(rating)"),
    "nps": (
        "rated", "100 * (avg((nps >= 9)::int) - avg((nps <= 6)::int))", "count(nps)"),
    "survey_response_rate": ("invited", "avg((answered is not null and answered < stop)::int)", "count(*)"),
    "backlog": ("waiting", "count(*)", "count(*)"),
    "backlog_age.p50": ("waiting", "quantile_cont(age, 0.5)", "count(age)"),
    "backlog_age.p90": ("waiting", "quantile_cont(age, 0.9)", "count(age)"),
    "backlog_age.max": ("waiting", "max(age)", "count(age)"),
    "answer_rate": (
        "made", "avg((connected in ('yes', 'true', '是'))::int)", "count(connected)"),
    "resolution_rate": ("made", "avg((resolved is not null)::int)", "count(*)"),
    "fcr_no_repeat": ("first_contacts", "avg((not is_repeated)::int)", "count(*)"),
    "complaint_resolution_time.mean": (
        "solved", f"avg({FULL}) filter (complaint)", f"count({FULL}) filter (complaint)"),
    "repeat_complaint_rate": ("complaints_again", "avg(is_again::int)", "count(*)"),
    "escalation_rate": ("made", "avg(coalesce(is_escalated, false)::int)", "count(*)"),
    "survey_coverage": ("rated_tickets", "avg(is_rated::int)", "count(*)"),
    "csat_score": ("rated", "avg((rating - 1) / 4 * 100)", "count(rating)"),
    "dissatisfaction": ("rated", "avg((rating <= 2)::int)", "count(rating)"),
    "ces.mean": ("rated", "avg(ces)", "count(ces)"),
}


def column(name, names, known):
    """The named column, typed; a text that is none of its type is no value."""
    found = [n for n in names if n in known]
    text = f'nullif(trim("{found[0]}"::varchar), \'\')' if found else "null"
    if name in INSTANTS:
        # Local times; a zone that is written is the organisation's.
        text = f"try_cast(replace(regexp_replace({text}, '[+]08(:00)?$', ''), '/', '-') as timestamp)"
    elif name in NUMBERS:
        text = f"try_cast({text} as double)"
    return f"{text} as {name}"


def load(connection, table, fields, sources):
    if not sources:
        columns = ", ".join(column(name, names, []) for name, names in fields.items())
        connection.execute(f"create table {table} as select {columns}, 0 as file where false")
        return
    parts = []
    for number, source in enumerate(sources):
        head = connection.execute(f"describe select * from {source}").fetchall()
        known = [row[0] for row in head]
        columns = ", ".join(column(name, names, known) for name, names in fields.items())
        parts.append(f"select {columns}, {number} as file from {source}")
    connection.execute(f"create table {table} as " + " union all ".join(parts))


def sources(folder, scratch):
    """The files as DuckDB reads them; it knows no GB18030, so that one is written anew."""
    tickets, surveys, reviews, causes = [], [], [], []
    kinds = {"tickets": tickets, "工单": tickets, "qa": reviews, "质检评分": reviews,
             "cause": causes, "原因分析": causes, "agents": [], "客服名单": [], "整改措施": []}
    for path in sorted(Path(folder).iterdir()):
        if ".csv" in path.suffixes:
            kind = kinds[path.name.split("-")[0]]
            if path.name.startswith("工单"):
                plain = Path(scratch) / path.name
                plain.write_bytes(path.read_bytes().decode("gb18030").encode())
                path = plain
            kind.append(
                f"read_csv('{path}', header = true, all_varchar = true, ignore_errors = true, "
                "delim = ',', quote = '\"', escape = '\"', strict_mode = true)")
        elif ".json" in path.suffixes or ".jsonl" in path.suffixes:
            kind = "newline_delimited" if ".jsonl" in path.suffixes else "array"
            surveys.append(f"read_json('{path}', format = '{kind}', sample_size = -1)")
    return tickets, surveys, reviews, causes


def add_open_hours(connection, configuration, newest):
    first = connection.execute("select min(created)::date from tickets").fetchone()[0]
    connection.execute("create table open_hours (opens timestamp, closes timestamp)")
    connection.executemany(
        "insert into open_hours values (?, ?)",
        list(open_hours(configuration, first, newest.date() + datetime.timedelta(days=1))))


def is_near(a, b):
    if a is None or b is None:
        return a is None and b is None
    return math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-9)


def main(folder, answer_path, report=None):
    answer = json.loads(Path(answer_path).read_text(encoding="utf-8"))
    start, stop = (answer["period"][key][:19].replace("T", " ") for key in ("from", "to"))
    connection = duckdb.connect()
    # DuckDB shows moments that it recognises by itself on the clock of the session.
    connection.execute("set timezone = 'Asia/Shanghai'")
    with tempfile.TemporaryDirectory() as scratch:
        tickets, surveys, reviews, causes = sources(folder, scratch)
        load(connection, "tickets", TICKET, tickets)
        load(connection, "surveys", SURVEY, surveys)
        load(connection, "reviews", REVIEW, reviews)
        load(connection, "causes", CAUSE, causes)
    connection.execute("update reviews set score = null where score not between 0 and 100")
    connection.execute("update surveys set rating = null where rating not between 1 and 5")
    newest = connection.execute(
        "select greatest("
        "(select max(greatest(created, responded, resolved, updated)) from tickets), "
        "(select max(greatest(invited, answered)) from surveys))").fetchone()[0]
    as_of = min(str(newest), stop)
    add_open_hours(connection, f"{folder}/touchstone.yaml", newest)
    connection.execute(VIEWS.format(start=start, stop=stop, as_of=as_of, newest=newest))

    expected = {}
    for metric, (rows, value, sample) in METRICS.items():
        for dimension in {name for row in answer["rows"] for name in row["by"]}:
            query = f"select {dimension}, {value}, {sample} from {rows} group by 1"
            for key, *numbers in connection.execute(query).fetchall():
                expected[dimension, key, metric] = numbers
        if any(not row["by"] for row in answer["rows"]):
            query = f"select {value}, {sample} from {rows}"
            expected["all", None, metric] = connection.execute(query).fetchone()
    differences, count = [], 0
    for row in answer["rows"]:
        (dimension, key), = row["by"].items() or [("all", None)]
        for metric in METRICS:
            found = row["measurements"][metric]
            value, sample = expected.pop((dimension, key, metric), (None, 0))
            # No ticket of a kind is a count of 0 here and no group there.
            if value is None and metric in (
                    "tickets_created", "tickets_resolved", "complaints", "backlog"):
                value = 0
            count += 1
            if not (is_near(value, found["value"]) and sample == found["sample"]):
                differences.append(
                    f"{dimension} {key} {metric}: SQL has {value} of {sample}, analyze "
                    f"{found['value']} of {found['sample']}")
    differences += [
        f"{place}: SQL has {value} of {sample}, analyze has no such row"
        for place, (value, sample) in expected.items() if sample]
    if report:
        rows = connection.execute(
            "select count(*) from (select id from made union select id from solved)").fetchone()[0]
        from compare_reports import workbook_tables

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            register = len(workbook_tables(f"{report}/report.xlsx")["tickets"])
        print(f"{register} tickets in the register, {rows} created or resolved")
        if register != rows:
            differences.append("the register has another number of tickets")
    for difference in differences:
        print(difference)
    print(f"{len(differences)} differences in {count} numbers")
    return 1 if differences else 0


if __name__ == "__main__":
    if sys.argv[1:] == ["--metrics"]:
        print(",".join(METRICS))
    else:
        sys.exit(main(*sys.argv[1:]))
