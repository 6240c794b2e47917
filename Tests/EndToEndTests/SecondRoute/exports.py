"""Reads a folder's exports into tables: one column for each thing that is measured, typed.

DuckDB reads the files itself and knows nothing of the program under test. A text that is none of
its column's type is no value.
"""
import tempfile
from pathlib import Path

# The English names of the older exports, and what the others call the same.
TICKET = {
    "id": ["Ticket ID", "工单编号"],
    "channel": ["Channel", "渠道"],
    "category": ["Category", "问题类型(一级/二级)"],
    "agent": ["Agent", "受理人"],
    "team": ["Team", "团队"],
    "customer": ["Customer ID", "客户编号"],
    "name": ["Customer name", "客户姓名"],
    "phone": ["Customer phone", "联系电话"],
    "priority": ["Priority", "优先级"],
    "status": ["Status", "状态"],
    "description": ["Description", "问题描述"],
    "created": ["Created at", "创建时间"],
    "responded": ["First response at", "首次响应时间"],
    "resolved": ["Resolved at", "解决时间"],
    "closed": ["Closed at", "关闭时间"],
    "updated": ["Updated at", "更新时间"],
    "wait": ["Wait time (in seconds)", "排队时长(秒)"],
    "minutes": ["Handle time (in minutes)", "处理时长(分)"],
    "replies": ["Agent replies", "回复次数"],
    "customer_replies": ["Customer replies", "客户回复次数"],
    "reopens": ["Reopens", "重开次数"],
    "transfers": ["Transfers", "转派次数"],
    "once": ["Resolved at first contact", "是否一次解决"],
    "connected": ["Answered", "是否接通"],
    "escalated": ["Escalated at", "升级时间"],
    "handled": ["Handling started at"],
    "assessed": ["Assessed at"],
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
    "analysis": ["Analysis ID", "分析编号"],
    "level": ["Why level", "层级"],
    "cause": ["Cause", "根因描述"],
    "status": ["Verification status", "验证状态"],
    "analysed": ["Analysis date", "分析日期"],
}
EVENT = {
    "ticket": ["Ticket ID"],
    "happened": ["Event time"],
    "event": ["Event"],
    "before": ["Old value"],
    "value": ["New value"],
    "author": ["Author"],
    "author_kind": ["Author type"],
}
INSTANTS = {
    "escalated", "handled", "assessed", "created", "responded", "resolved", "closed", "updated",
    "invited", "answered", "reviewed", "analysed", "happened"}
NUMBERS = {
    "held", "kept_waiting", "left_waiting", "wait", "minutes", "replies", "customer_replies",
    "reopens", "transfers", "level", "rating", "nps", "ces", "score", "item_score", "weight"}
TABLES = {
    "tickets": TICKET, "surveys": SURVEY, "reviews": REVIEW, "causes": CAUSE, "events": EVENT}
# By the beginning of a file's name.
KINDS = {
    "tickets": "tickets", "工单": "tickets", "qa": "reviews", "质检评分": "reviews",
    "cause": "causes", "原因分析": "causes", "events": "events", "agents": None, "客服名单": None,
    "整改措施": None}


def column(name, names, known, is_cell=False):
    """The named column, typed; as a cell, a list of one, which is null only where the file has no such
    column."""
    found = [n for n in names if n in known]
    text = f'nullif(trim("{found[0]}"::varchar), \'\')' if found else "null::varchar"
    if name in INSTANTS:
        text = f"instant({text})"
    elif name in NUMBERS:
        text = f"try_cast({text} as double)"
    if is_cell:
        text = f"case when {bool(found)} then [{text}] end"
    return f"{text} as {name}"


def load(connection, table, sources):
    """Each row with its file and its place in it."""
    parts = []
    for number, source in enumerate(sources):
        head = connection.execute(f"describe select * from {source}").fetchall()
        known = [row[0] for row in head]
        columns = ", ".join(
            column(name, names, known, is_cell=table == "tickets")
            for name, names in TABLES[table].items())
        parts.append(
            f"select {columns}, {number} as file, row_number() over () as line from {source}")
    if not parts:
        columns = ", ".join(
            column(name, [], [], is_cell=table == "tickets") for name in TABLES[table])
        parts = [f"select {columns}, 0 as file, 0 as line where false"]
    connection.execute(f"create table {table} as " + " union all ".join(parts))


def sources(folder, scratch):
    """The files as DuckDB reads them; it knows no GB18030, so that one is written anew."""
    found = {table: [] for table in TABLES}
    for path in sorted(Path(folder).iterdir()):
        if ".csv" in path.suffixes:
            table = KINDS[path.name.split("-")[0].split(".")[0]]
            if path.name.startswith("工单"):
                plain = Path(scratch) / path.name
                plain.write_bytes(path.read_bytes().decode("gb18030").encode())
                path = plain
            if table:
                # A row that lacks cells is none.
                found[table].append(
                    f"read_csv('{path}', header = true, all_varchar = true, "
                    "ignore_errors = true, delim = ',', quote = '\"', escape = '\"', "
                    "strict_mode = true)")
        elif ".json" in path.suffixes or ".jsonl" in path.suffixes:
            kind = "newline_delimited" if ".jsonl" in path.suffixes else "array"
            found["surveys"].append(f"read_json('{path}', format = '{kind}', sample_size = -1)")
    return found


def add_exports(connection, folder):
    with tempfile.TemporaryDirectory() as scratch:
        for table, files in sources(folder, scratch).items():
            load(connection, table, files)
    connection.execute("update reviews set score = null where score not between 0 and 100")
    connection.execute("update surveys set rating = null where rating not between 1 and 5")
