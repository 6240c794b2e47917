-- Each ticket once: what all files tell of it, cell by cell the newest, and where they are silent the log.

create macro is_open(word) as coalesce(
  state_of(word) in ('new', 'open', 'pending', 'hold')
    or word in ('新建', '处理中', '已重开', '待客户回复'), false);

-- The cells of a row: a cell without a value is one, a column that the file lacks is none. An open
-- status that is as new as the end of the work says that there has been no end.
create table cells as
  select * exclude (id, file, line, was_open) replace (
      case when was_open then [null] else resolved end as resolved,
      case when was_open then [null] else closed end as closed),
    id[1] as id, row_number() over (order by updated[1] nulls first, file, line) as place
  from (
    select *, is_open(status[1])
      and not coalesce(coalesce(resolved[1], closed[1]) > updated[1], false) as was_open
    from tickets where id[1] is not null
  );

create table newest_cells as
  select id, arg_max(columns(* exclude (id, place)), place) as '\0' from cells group by id;
create table newest as select id, columns(* exclude (id))[1] as '\0' from newest_cells;

-- Whether row and log agree that the work is done; where they do not, who speaks last is right.
create table verdicts as
  select *, not is_done_by_row and is_done_by_log and is_row_last as takes_row,
    is_done_by_row and not is_done_by_log and not is_row_last and reopens > 0 as is_opened_by_log,
    not is_done_by_row and is_done_by_log and not is_row_last as is_done_later
  from (
    select t.id, l.reopens,
      coalesce(coalesce(t.updated, t.resolved, t.closed) >= l.last, false) as is_row_last,
      case
        when coalesce(t.resolved, t.closed) is not null then true
        when is_open(t.status) then false
        when lower(t.status) in ('solved', 'closed', '已解决', '已关闭') then true
      end as is_done_by_row,
      case
        when l.resolved is not null then true
        when l.reopens > 0 or is_open(l.status) then false
      end as is_done_by_log
    from newest t join logged l using (id)
  );

create table known as
  select coalesce(t.id, l.id) as id,
    t.channel, t.category, t.team, t.customer, t.name, t.phone, t.description,
    t.updated, t.wait, t.minutes, t.once, t.handled, t.assessed, t.impact, t.urgency,
    t.connected in ('yes', 'true', '是') as connected,
    coalesce(t.agent, l.agent) as agent,
    case when v.is_opened_by_log then l.status when v.is_done_later then coalesce(l.status, t.status)
      else coalesce(t.status, l.status) end as status,
    coalesce(t.priority, l.priority) as priority,
    coalesce(t.created, l.created) as created,
    coalesce(t.responded, l.responded) as responded,
    case when v.is_opened_by_log then null when v.takes_row then t.resolved
      else coalesce(t.resolved, l.resolved) end as resolved,
    case when v.is_opened_by_log then null else t.closed end as closed,
    coalesce(t.escalated, l.escalated) as escalated,
    coalesce(t.replies, l.replies) as replies,
    coalesce(t.reopens, l.reopens) as reopens,
    coalesce(t.transfers, l.transfers) as transfers,
    coalesce(t.held, l.held) as held,
    coalesce(t.kept_waiting, l.kept_waiting) as kept_waiting,
    coalesce(t.left_waiting, l.left_waiting) as left_waiting,
    t.customer_replies is not null or coalesce(l.has_talk, false) as has_talk,
    l.returns, l.asked, l.replied, l.awaited, l.new_time, l.open_time,
    l.hold_since, l.hold_until, l.pending_since, l.pending_until
  from newest t full join logged l using (id) left join verdicts v on v.id = t.id;

create macro in_period(moment) as
  getvariable('is_all')
    or coalesce(moment >= getvariable('start') and moment < getvariable('stop'), false);

-- As of is the newest instant anywhere, but not after the period.
set variable newest = greatest(
  (select max(greatest(
    created, responded, resolved, closed, updated, handled, assessed, escalated)) from known),
  (select max(happened) from events),
  (select max(greatest(invited, answered)) from surveys));
set variable as_of = least(getvariable('newest'), getvariable('stop'));

-- What had happened to each ticket by the period's end. An export without any moment of a kind does
-- not say that it never happened.
create table cases as
  select * exclude (responded, resolved, handled, assessed, escalated),
    split_part(category, '/', 1) as category1,
    coalesce(split_part(category, '/', 1) = '服务投诉', false) as complaint,
    resolved as last_resolved,
    case when resolved < getvariable('stop') then resolved end as resolved,
    -- A closed ticket is not open, and has no resolution.
    coalesce(resolved < getvariable('stop'), closed < getvariable('stop'),
      lower(status) in ('solved', 'closed', '已解决', '已关闭'), false) as is_resolved,
    case when responded < getvariable('stop') then responded end as responded,
    case when handled < getvariable('stop') then handled end as handled,
    case when assessed < getvariable('stop') then assessed end as assessed,
    case when escalated < getvariable('stop') then escalated end as escalated,
    (coalesce(customer, name, phone) is not null)::int + (description is not null)::int
      + (priority is not null)::int + (agent is not null)::int + (status is not null)::int
      as filled
  from known;
set variable has_responses = (select count(responded) > 0 from known);
set variable has_resolutions = (select count(resolved) > 0 from known);
set variable has_handling = (select count(handled) > 0 from known);
set variable has_assessments = (select count(assessed) > 0 from known);
set variable has_escalations = (select count(escalated) > 0 from known);
set variable has_next_replies = (select count(coalesce(asked, awaited)) > 0 from known);

-- A ticket's fields as conditions ask for them.
create view fields as
  select id, 'channel' as field, lower(channel) as value from cases
  union all select id, 'category', lower(category1) from cases
  union all select id, 'category1', lower(category1) from cases
  union all select id, 'priority', lower(priority) from cases
  union all select id, 'team', lower(team) from cases;
create table calendar_of as
  with satisfied as (
    select id, place, count(distinct field) as conditions
    from fields join conditions using (field, value) where list = 'calendar' group by id, place
  ), fitting as (
    select s.id, n.number from named_calendars n join satisfied s
      on s.place = n.number and s.conditions = n.conditions
  )
  select c.id, coalesce(min(f.number), 0) as calendar
  from cases c left join fitting f using (id) group by c.id;
