"""The promises of a touchstone.yaml's standards, and for which tickets each is, as tables."""
import re

# What a policy may promise, and which goals of the catalogue each promise serves. A policy's first
# promise in this order is its promise for a goal.
GOALS = {
    "first_response": ["response"],
    "handling_start": ["response", "handling"],
    "answer": ["response"],
    "next_reply": ["next_reply"],
    "assessment": ["assessment"],
    "escalation": ["escalation"],
    "resolution": ["resolution"],
}
SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}

# The handbook for online shops (001), as the words of its tickets have it.
CONSULTATION = ["咨询", "客户咨询", "产品咨询", "諮詢", "售前咨询", "consultation", "question",
                "inquiry", "pre-sales"]
COMPLEX = ["复杂", "复杂问题", "复杂咨询", "複雜問題", "疑难问题", "complex", "complex question"]
AFTER_SALES = ["售后", "售后申请", "售後", "退换货", "维修", "退款", "售后服务", "after-sales",
               "return", "returns", "refund", "repair"]
# By phone an answer within three rings: one second of ringing and four of silence each.
PHONE = {"name": "电话 phone", "when": {"channel": ["电话", "phone"]}, "answer": "15s"}
BESIDE = {"pick_up": True}
CHAT = ["在线聊天", "在线客服", "chat"]


def of_priority(name, words, **promise):
    return {"name": name, "when": {"priority": words}, **promise}


BUILT_IN = {
    "p0p1p2": [
        {**PHONE, **BESIDE},
        {"name": "在线/邮件 chat, email", "when": {"channel": [*CHAT, "邮件", "email"]},
         "first_response": "10m", **BESIDE},
        of_priority("P0 紧急", ["P0", "紧急"], first_response="1h", escalation="10m"),
        of_priority("P1 重要", ["P1", "重要"], first_response="4h", escalation="10m"),
        of_priority("P2 一般", ["P2", "P3", "一般"], first_response="24h"),
    ],
    "quadrant": [
        PHONE,
        {"name": "在线 chat", "when": {"channel": CHAT}, "first_response": "10s"},
        of_priority("紧急重要", ["紧急重要"], handling_start="30m"),
        of_priority("紧急不重要", ["紧急不重要"], first_response="1h"),
        of_priority("重要不紧急", ["重要不紧急"], first_response="2h"),
        of_priority("不紧急不重要", ["不紧急不重要"], first_response="24h"),
    ],
    "contact_center": [{"name": "全部 all", "first_response": "30s"}],
    "ecommerce": [
        {"name": "复杂问题 complex question", "when": {"category1": COMPLEX},
         "first_response": "15m", "resolution": "48h"},
        {"name": "客户咨询 consultation", "when": {"category1": CONSULTATION},
         "first_response": "30s", "resolution": "24h"},
        {"name": "售后 after-sales", "when": {"category1": AFTER_SALES},
         "first_response": "15m", "assessment": "24h", "resolution": "48h"},
        {"name": "其他 any contact", "first_response": "15m", "resolution": "48h"},
    ],
}


def length(text):
    """`1h30m` in seconds."""
    parts = re.findall(r"(\d+)([smhd])", str(text))
    return sum(int(number) * SECONDS[unit] for number, unit in parts)


def as_list(value):
    return value if isinstance(value, list) else [value]


def name_of(policy):
    """A policy without a name is called by the values that it is for."""
    values = [str(value) for values in policy.get("when", {}).values() for value in as_list(values)]
    return policy.get("name") or ", ".join(values) or "全部 all"


def promises(place, policy):
    """One row for each goal that a policy promises anything for."""
    served = set()
    for event, goals in GOALS.items():
        if event not in policy:
            continue
        own = policy[event] if isinstance(policy[event], dict) else {"within": policy[event]}
        clock = own.get("clock", policy.get("clock", "calendar"))
        pauses = as_list(own.get("pause", policy.get("pause", [])))
        for goal in goals:
            # A pick-up is judged beside the response of another policy.
            if goal == "response" and policy.get("pick_up"):
                if event == "handling_start":
                    continue
                goal = "pick_up"
            if goal not in served:
                served.add(goal)
                yield [goal, place, name_of(policy), event, length(own["within"]), clock,
                       "pending" in pauses, "on_hold" in pauses, len(policy.get("when", {}))]


def conditions(list_name, place, owner):
    for field, values in owner.get("when", {}).items():
        for value in as_list(values):
            yield [list_name, place, field, str(value).lower()]


def insert(connection, table, rows):
    if rows:
        places = ", ".join("?" * len(rows[0]))
        connection.executemany(f"insert into {table} values ({places})", rows)


def add_standards(connection, configuration):
    """`promises` and `conditions`; the conditions of named calendars stand beside the policies'."""
    policies = configuration.get("standards", [])
    if isinstance(policies, str):
        policies = BUILT_IN[policies]
    calendars = configuration.get("calendars", [])
    connection.execute(
        "create table promises (goal text, place int, policy text, event text, most double, "
        "clock text, rests_pending boolean, rests_on_hold boolean, conditions int)")
    connection.execute(
        "create table conditions (list text, place int, field text, value text)")
    connection.execute("create table named_calendars (number int, conditions int)")
    numbered = list(enumerate(policies))
    insert(connection, "promises", [row for pair in numbered for row in promises(*pair)])
    insert(connection, "conditions", [
        row for place, policy in numbered for row in conditions("policy", place, policy)])
    for number, calendar in enumerate(calendars, 1):
        insert(connection, "conditions", list(conditions("calendar", number, calendar)))
        insert(connection, "named_calendars", [[number, len(calendar.get("when", {}))]])
