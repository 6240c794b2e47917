-- Each ticket once: what all files tell of it, the newest first, and where they are silent the log.

create table newest as
  select id, arg_max(columns(* exclude (id, place)), place) as '\0'
  from (
    select * exclude (file, line),
      row_number() over (order by updated nulls first, file, line) as place
    from tickets where id is not null
  ) group by id;

create table known as
  select coalesce(t.id, l.id) as id,
    t.channel, t.category, t.team, t.customer, t.name, t.phone, t.description,
    t.updated, t.wait, t.minutes, t.once, t.handled, t.assessed, t.impact, t.urgency,
    t.connected in ('yes', 'true', '是') as connected,
    coalesce(t.agent, l.agent) as agent,
    coalesce(t.status, l.status) as status,
    coalesce(t.priority, l.priority) as priority,
    coalesce(t.created, l.created) as created,
    coalesce(t.responded, l.responded) as responded,
    coalesce(t.resolved, l.resolved) as resolved,
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
  from newest t full join logged l using (id);

create macro in_period(moment) as
  getvariable('is_all')
    or coalesce(moment >= getvariable('start') and moment < getvariable('stop'), false);

-- As of is the newest instant anywhere, but not after the period.
set variable newest = greatest(
  (select max(greatest(created, responded, resolved, updated, handled, assessed, escalated))
    from known),
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
    coalesce(resolved < getvariable('stop'),
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
