"""Every metric of the catalogue as SQL: whom it counts, what each says, why one says nothing."""
from typing import NamedTuple


class Metric(NamedTuple):
    """A case has a value, or is left out for a reason, or is none of the metric's."""
    rows: str
    value: str
    figures: tuple = ()
    reason: str = "null"


# What a figure is of the values of all cases.
FIGURES = {
    "count": "count(value)",
    "share": "sum(value::double) / count(value)",
    # Of the five things that a complete ticket has.
    "filled": "sum(value::double) / (5 * count(value))",
    "mean": "sum(value::double) / count(value)",
    "max": "max(value)",
    **{f"p{share}": f"quantile_cont(value::double, {share / 100})" for share in (50, 90, 95)},
}
# Counts and ratios are the same to the last digit.
EXACT = {"count", "share", "filled"}
LONG = ("mean", "p50", "p90", "p95")
SHORT = ("mean", "p50", "p90")


def count(rows, value="1", reason="null"):
    return Metric(rows, value, ("count",), reason)


def share(rows, value, reason=None):
    """A share of cases; without a reason, one that says neither yes nor no is not recorded."""
    value = f"({value})::int"
    return Metric(rows, value, ("share",), reason or unknown(value))


def exported(rows, value, figures):
    return Metric(rows, value, figures, unknown(value))


def unknown(value):
    return f"case when {value} is null then 'not_recorded' end"


def since_creation(rows, moment, figures, is_recorded, seconds=None):
    """From the creation to what has happened to a ticket since."""
    seconds = seconds or f"epoch({moment}) - epoch(created)"
    return Metric(
        rows, f"case when {moment} >= created then {seconds} end", figures,
        f"""case
          when created is null then 'not_recorded'
          when {moment} < created then 'impossible'
          when {moment} is null and {is_recorded} then 'unanswered'
          when {moment} is null then 'not_recorded' end""")


def attainment(goal):
    outcome = f"coalesce({goal}, 'not_covered')"
    return Metric(
        "made", f"case {outcome} when 'met' then 1 when 'breached' then 0 end", ("share",),
        f"case when {outcome} not in ('met', 'breached') then {outcome} end")


def recorded(name):
    return f"getvariable('has_{name}')"


YES = "({}::varchar in ('yes', 'true', '是'))"
NO_REPEAT = Metric(
    "first_contacts", "case when reason is null then is_solved::int end", ("share",), "reason")
RESPONSE = since_creation("made", "responded", LONG, "false")
# A ticket that nobody answered is unanswered also where nobody noted when it came.
RESPONSE = RESPONSE._replace(reason=f"""case
  when responded is null and {recorded("responses")} then 'unanswered'
  else {RESPONSE.reason} end""")
RESOLUTION = since_creation("solved", "resolved", LONG, "false")
NEXT_REPLY = """case
  when asked >= getvariable('stop') then 'not_recorded'
  when asked is not null and replied < getvariable('stop') then null
  when asked is not null or awaited < getvariable('stop') then 'unanswered'
  when awaited is not null then null
  when has_talk and getvariable('has_next_replies') then null
  else 'not_recorded' end"""

METRICS = {
    "tickets_created": count("made"),
    "tickets_resolved": count("solved"),
    "backlog": count(
        "waiting", "case when not is_resolved then 1 end",
        "case when is_resolved then 'unknown_resolution' end"),
    "backlog_age": Metric(
        "waiting", "case when not is_resolved then age end", ("p50", "p90", "max"),
        "case when is_resolved then 'unknown_resolution' "
        "when created is null then 'not_recorded' end"),
    "answer_rate": share("made", "connected"),
    "wait_time": exported("made", "wait", LONG),
    "first_response_time": RESPONSE,
    "first_response_time_business": RESPONSE._replace(
        value="case when responded >= created then response_business end"),
    "first_response_attainment": attainment("response"),
    "pick_up_attainment": attainment("pick_up"),
    "resolution_time": RESOLUTION,
    "resolution_time_business": since_creation(
        "solved", "resolved", LONG, "false", "resolution_business"),
    "resolution_attainment": attainment("resolution"),
    "resolution_rate": share("made", "is_resolved"),
    "handling_start_time": since_creation("made", "handled", SHORT, recorded("handling")),
    "handling_attainment": attainment("handling"),
    "next_reply_time": Metric(
        "made",
        "case when asked < getvariable('stop') and replied < getvariable('stop') "
        "then epoch(replied) - epoch(asked) end", SHORT, NEXT_REPLY),
    "next_reply_attainment": attainment("next_reply"),
    "assessment_time": since_creation("made", "assessed", SHORT, recorded("assessments")),
    "assessment_attainment": attainment("assessment"),
    "escalation_time": since_creation("made", "escalated", SHORT, recorded("escalations")),
    "escalation_attainment": attainment("escalation"),
    "handle_time": exported("solved", "minutes * 60", SHORT),
    "requester_wait_time": exported("solved", "kept_waiting", SHORT),
    "agent_wait_time": exported("solved", "left_waiting", SHORT),
    "on_hold_time": exported("solved", "held", SHORT),
    "new_time": exported("solved", "new_time", SHORT),
    "open_time": exported("solved", "open_time", SHORT),
    "replies_per_ticket": exported("solved", "replies", ("mean",)),
    "first_contact_resolution": NO_REPEAT,
    "fcr_recorded": share("ended", YES.format("once")),
    "fcr_no_repeat": NO_REPEAT,
    "fcr_one_touch": share(
        "solved",
        "case when replies is not null and reopens is not null "
        "then replies = 1 and reopens = 0 end"),
    "fcr_survey": share("rated", YES.format("first"), "null"),
    "reopen_rate": share("solved", "reopens > 0"),
    "transfer_rate": share("made", "transfers > 0"),
    "ping_pong_rate": share("made", "returns > 0"),
    "escalation_rate": share(
        "made", "case when getvariable('has_escalations') then escalated is not null end"),
    "csat": share("rated", "rating >= 4", "null"),
    "csat_mean": Metric("rated", "rating", ("mean",)),
    "csat_score": Metric("rated", "(rating - 1) / 4 * 100", ("mean",)),
    "dissatisfaction": share("rated", "rating <= 2", "null"),
    "nps": Metric(
        "rated", "100 * ((nps >= 9)::int - (nps <= 6)::int)", ("mean",)),
    "ces": Metric("rated", "ces", ("mean",)),
    "survey_response_rate": share(
        "invited", "is_answered and coalesce(answered < getvariable('stop'), true)"),
    "survey_coverage": share("rated_tickets", "is_rated"),
    "complaints": count("made", "case when complaint then 1 end"),
    "complaint_rate": share("made", "complaint"),
    "repeat_complaint_rate": share(
        "complaints_again",
        "case when customer is not null and created is not null then is_again end",
        "case when customer is null then 'unknown_customer' "
        "when created is null then 'not_recorded' end"),
    "complaint_resolution_time": RESOLUTION._replace(
        rows="(select * from solved where complaint)", figures=SHORT),
    "cause_verified_rate": share("traced", "verified"),
    "qa_score": exported("reviewed", "score", ("mean",)),
    "qa_pass_rate": share("reviewed", "coalesce(score >= 80, passed)"),
    "qa_fatal_rate": share("reviewed", "fatal"),
    "qa_coverage": share("covered", "case when is_reviewing then is_reviewed end"),
    "archive_completeness": Metric("solved", "filled", ("filled",)),
    "archive_complete_rate": share("solved", "filled = 5"),
    "misprioritised_rate": share(
        "prioritised", "case when reason is null then given_one <> right_one end", "reason"),
}
# Means that go by the metric's own name, for it has no other figure.
ONE_FIGURE = {"csat_mean", "csat_score", "nps"}


def figure_names(metric):
    """`csat`, or `wait_time.mean`, `wait_time.p50` and so on, each with what it is."""
    for figure in METRICS[metric].figures:
        is_named = figure not in EXACT and metric not in ONE_FIGURE
        yield (f"{metric}.{figure}" if is_named else metric), figure
